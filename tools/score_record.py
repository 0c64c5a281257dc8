#!/usr/bin/env python3
"""Score a record across articles against gold.

    score_record.py ARTICLES.jsonl GOLD_FOLDER GOLD_RECORD.json SYSTEM_RECORD.json [--json OUT] [--floor NAME=F ...] [--mistakes]

SYSTEM_RECORD.json is what `runding export RECORD --format record` writes. What is scored, F1 unless it says otherwise:

  entities      B3 (Bagga and Baldwin 1998) over pairs of article and entity. A gold entity of an article is found by the system's
                entity that is in the article and bears most of its surfaces as name or alias (of equals one of the same type); every
                other entity the system has in that article counts against precision, save the outlets the gold names as sources.
  happenings    mean of MUC, B3 and CEAF-e (CoNLL F1, Pradhan and others 2012) over events. Events are matched one to one by
                article, type and evidence, most evidence in common first; those without a match count against either side.
                CEAF-e aligns clusters at best (Luo 2005, phi4), by the Hungarian algorithm.
  copies        pairs of articles. Pairs that the gold lists as `retold` (rewritten, translated) are neither right nor wrong here.
  retold        how many of the retold pairs the system lists as copies (recall).
  disputes      a dispute of the system is right when it touches two members of a gold one and half of its own members touch it.
  shifts        same holder and issue, and the evidence of the new stance meets that of the gold's or of one of its `tellings`.
  commitments   same holder, and the evidence meets that of the gold's member or of one of its `tellings`; further pledges of the
                system that meet tellings of one found already are neither right nor wrong. `outcomes`: share of the right ones
                with the right outcome.

Spans meet when they overlap by 15 bytes or half of the shorter. Exit status 1 when a figure is below a floor.
"""
import argparse
import collections
import json
import os
import re
import sys

MOST_SPANS, LONGEST_SPAN, LONGEST_EVIDENCE = 3, 400, 600


def fold(text):
    return re.sub(r"[^\w]+", " ", (text or "").casefold()).strip()


def f1(right, system, gold):
    p, r = right / system if system else 0.0, right / gold if gold else 0.0
    return p, r, harmonic(p, r)


def harmonic(p, r):
    return 2 * p * r / (p + r) if p + r else 0.0


def overlap(x, y):
    return max(0, min(x[1], y[1]) - max(x[0], y[0]))


def meet(a, b):
    return any(overlap(x, y) >= max(1, min(15, (x[1] - x[0]) / 2, (y[1] - y[0]) / 2)) for x in a for y in b)


def nth(text, words, n=1):
    """Byte span of the n-th occurrence of `words`, or nothing."""
    at = -1
    for _ in range(n):
        at = text.find(words, at + 1)
        if at < 0:
            return None
    start = len(text[:at].encode())
    return start, start + len(words.encode())


# Measures over clusters: lists of lists of members.

def muc(key, response):
    def side(a, b):
        where = {m: i for i, c in enumerate(b) for m in c}
        return (sum(len(c) - len({where.get(m, ("none", m)) for m in c}) for c in a), sum(len(c) - 1 for c in a))
    (found, links), (right, given) = side(key, response), side(response, key)
    p, r = right / given if given else 0.0, found / links if links else 0.0
    return p, r, harmonic(p, r)


def b_cubed(key, response):
    def of(clusters):
        return {m: frozenset(c) for c in clusters for m in c}
    k, s = of(key), of(response)
    none = frozenset()
    p = sum(len(s[m] & k.get(m, none)) / len(s[m]) for m in s) / len(s) if s else 0.0
    r = sum(len(k[m] & s.get(m, none)) / len(k[m]) for m in k) / len(k) if k else 0.0
    return p, r, harmonic(p, r)


def assign(cost):
    """Hungarian algorithm (Kuhn 1955, with potentials): for each row of a matrix with no more rows than columns its column."""
    n, m = len(cost), len(cost[0])
    u, v, match, way = [0.0] * (n + 1), [0.0] * (m + 1), [0] * (m + 1), [0] * (m + 1)
    for i in range(1, n + 1):
        match[0], j0 = i, 0
        least, used = [float("inf")] * (m + 1), [False] * (m + 1)
        while True:
            used[j0] = True
            i0, delta, j1 = match[j0], float("inf"), 0
            for j in range(1, m + 1):
                if not used[j]:
                    reduced = cost[i0 - 1][j - 1] - u[i0] - v[j]
                    if reduced < least[j]:
                        least[j], way[j] = reduced, j0
                    if least[j] < delta:
                        delta, j1 = least[j], j
            for j in range(m + 1):
                if used[j]:
                    u[match[j]] += delta
                    v[j] -= delta
                else:
                    least[j] -= delta
            j0 = j1
            if match[j0] == 0:
                break
        while j0:
            match[j0] = match[way[j0]]
            j0 = way[j0]
    columns = [0] * n
    for j in range(1, m + 1):
        if match[j]:
            columns[match[j] - 1] = j - 1
    return columns


def ceaf_e(key, response):
    """Clusters that share members hang together in small groups; each is aligned for itself."""
    where = {m: j for j, c in enumerate(response) for m in c}
    shared = collections.Counter((i, where[m]) for i, c in enumerate(key) for m in c if m in where)
    likeness = {(i, j): 2 * n / (len(key[i]) + len(response[j])) for (i, j), n in shared.items()}
    rows, columns = collections.defaultdict(set), collections.defaultdict(set)
    for i, j in likeness:
        rows[i].add(j)
        columns[j].add(i)
    total, seen = 0.0, set()
    for first in list(rows):
        if first in seen:
            continue
        left, right, todo = set(), set(), [first]
        while todo:
            i = todo.pop()
            if i not in left:
                left.add(i)
                right |= rows[i]
                todo += [x for j in rows[i] for x in columns[j]]
        seen |= left
        a, b = sorted(left), sorted(right)
        if len(a) > len(b):
            table = [[-likeness.get((i, j), 0.0) for i in a] for j in b]
        else:
            table = [[-likeness.get((i, j), 0.0) for j in b] for i in a]
        total -= sum(table[r][c] for r, c in enumerate(assign(table)))
    return f1(total, len(response), len(key))


class Record:
    """Gold and system side by side."""

    def __init__(self, articles, gold, gold_record, system):
        self.text, self.gold, self.key, self.system = articles, gold, gold_record, system
        self.types = {e["id"]: e["type"] for e in system.get("entities", [])}
        self.names = {e["id"]: {fold(e["name"])} | {fold(a) for a in e.get("aliases", [])} for e in system.get("entities", [])}

    # Spans.

    def gold_spans(self, member):
        article, layer, n = member if len(member) == 3 else (member[0], "events", member[1])
        row = self.gold[article][layer][n]
        strings = row["ev"] if "ev" in row else [row["t"]]
        spans = [nth(self.text[article], s, row.get("n", 1) if "t" in row else 1) for s in strings]
        return article, [s for s in spans if s]

    @staticmethod
    def system_spans(member):
        out, total = [], 0
        for e in member["evidence"][:MOST_SPANS]:
            total += e["end"] - e["start"]
            if e["end"] - e["start"] <= LONGEST_SPAN and total <= LONGEST_EVIDENCE:
                out.append((e["start"], e["end"]))
        return member["article"], out

    def gold_names(self, name):
        """What the gold calls a thing, folded, in any article."""
        out = {fold(name)}
        for g in self.gold.values():
            for e in g["entities"]:
                if e["name"] == name:
                    out.update(fold(s) for s in e["surfaces"])
        return out

    def same_holder(self, names, row):
        theirs = (self.names.get(row.get("holder"), set()) | {fold(row.get("holder_text"))}) - {""}
        return any(self.gold_names(n) & theirs for n in names)

    # Entities.

    def entities(self):
        present = collections.defaultdict(list)
        for e in self.system.get("entities", []):
            for a in e["articles"]:
                present[a].append(e["id"])
        found, extra = {}, []
        for article, g in self.gold.items():
            outlets = {fold(x) for s in g["sources"] for x in (s["name"], s["t"])}
            cells = []
            for n, e in enumerate(g["entities"]):
                surfaces = {fold(s) for s in e["surfaces"]}
                for i in present[article]:
                    common = surfaces & self.names[i]
                    if common:
                        cells.append((-len(common), -max(map(len, common)), self.types[i] != e["type"], n, i))
            taken = set()
            for _, _, _, n, i in sorted(cells):
                if (article, n) not in found and i not in taken:
                    found[article, n] = i
                    taken.add(i)
            extra += [(article, i) for i in present[article] if i not in taken and not self.names[i] & outlets]
        clusters = collections.defaultdict(list)
        for member, i in found.items():
            clusters[i].append(member)
        for article, i in extra:
            clusters[i].append(("extra", article, i))
        key = [[tuple(m) for m in e["members"]] for e in self.key["entities"]]
        return key, list(clusters.values())

    # Happenings.

    def happenings(self):
        """(gold clusters, system clusters, system event → gold event, gold events, system events)."""
        gold = [((m[0], m[1]), self.gold[m[0]]["events"][m[1]]["type"]) + self.gold_spans(m)
                for h in self.key["happenings"] for m in h["members"]]
        system = [((k, n), m.get("type", h["type"])) + self.system_spans(m)
                  for k, h in enumerate(self.system.get("happenings", [])) for n, m in enumerate(h["members"])]
        by_article = collections.defaultdict(list)
        for g in gold:
            by_article[g[2]].append(g)
        cells = []
        for s in system:
            for g in by_article[s[2]]:
                if g[1] == s[1] and meet(g[3], s[3]):
                    cells.append((sum(overlap(x, y) for x in g[3] for y in s[3]), g[0], s[0]))
        to, taken = {}, set()
        for _, g, s in sorted(cells, key=lambda c: -c[0]):
            if s not in to and g not in taken:
                to[s] = g
                taken.add(g)
        key = [[tuple(m) for m in h["members"]] for h in self.key["happenings"]]
        response = [[to.get((k, n), ("system", k, n)) for n in range(len(h["members"]))]
                    for k, h in enumerate(self.system.get("happenings", []))]
        return key, response, to, gold, system

    # Pairs and rows.

    def copies(self):
        """(right, system's others, gold's others, retold found, retold)."""
        def pairs(side, name):
            return {frozenset(p[:2]) for p in side.get(name, [])}
        gold, system, retold = pairs(self.key, "copies"), pairs(self.system, "copies"), pairs(self.key, "retold")
        return gold & system, system - gold - retold, gold - system, retold & system, retold

    def disputes(self):
        gold = [[self.gold_spans(m) for m in d["members"]] for d in self.key.get("disputes", [])]
        system = [[self.system_spans(m) for m in d["members"]] for d in self.system.get("disputes", [])]

        def touches(g, s):
            ours = sum(any(a == b and meet(x, y) for b, y in s) for a, x in g)
            theirs = sum(any(a == b and meet(x, y) for a, x in g) for b, y in s)
            return ours >= min(2, len(g)) and 2 * theirs >= len(s)
        used = {}
        for n, g in enumerate(gold):
            j = next((j for j, s in enumerate(system) if j not in used and touches(g, s)), None)
            if j is not None:
                used[j] = n
        return used, len(system), len(gold)

    def rows(self, name, row_of, gold_rows, agree):
        """Rows of one layer that stand for one thing each: (system row → gold row, system rows that tell a found one again)."""
        spans = [[self.gold_spans(m) for m in gold_rows(g)] for g in self.key.get(name, [])]
        to, again, taken = {}, set(), set()
        for j, s in enumerate(self.system.get(name, [])):
            article, theirs = self.system_spans(row_of(s))
            hits = [n for n, told in enumerate(spans) if any(a == article and meet(x, theirs) for a, x in told)
                    and agree(self.key[name][n], s)]
            free = [n for n in hits if n not in taken]
            if free:
                to[j] = free[0]
                taken.add(free[0])
            elif hits:
                again.add(j)
        return to, again

    def shifts(self):
        return self.rows("shifts", lambda s: s["to"], lambda g: g.get("tellings", [g["to"]]),
                         lambda g, s: g["issue"] == s.get("issue") and self.same_holder([g["holder"]], s))

    def commitments(self):
        return self.rows("commitments", lambda s: s["member"], lambda g: g.get("tellings", [g["member"]]),
                         lambda g, s: self.same_holder(g.get("holders", [g["holder"]]), s))

    def score(self):
        """Name → (precision, recall, F1); the figures that floors are set for by `summary`."""
        out = {}
        if "entities" in self.key:
            out["entities B3"] = b_cubed(*self.entities())
        key, response, to, gold, system = self.happenings()
        for name, measure in (("events MUC", muc), ("events B3", b_cubed), ("events CEAF-e", ceaf_e)):
            out[name] = measure(key, response)
        out["events matched"] = f1(len(to), len(system), len(gold))
        out["happenings"] = (None, None, sum(out[n][2] for n in ("events MUC", "events B3", "events CEAF-e")) / 3)
        right, more, less, again, retold = self.copies()
        out["copies"] = f1(len(right), len(right) + len(more), len(right) + len(less))
        if retold:
            out["retold"] = (None, len(again) / len(retold), None)
        used, ours, theirs = self.disputes()
        out["disputes"] = f1(len(used), ours, theirs)
        for name in ("shifts", "commitments"):
            found, again = getattr(self, name)()
            out[name] = f1(len(found), len(self.system.get(name, [])) - len(again), len(self.key.get(name, [])))
        same = sum(self.key["commitments"][n]["outcome"] == self.system["commitments"][j].get("outcome") for j, n in found.items())
        out["outcomes"] = (same / len(found) if found else 0.0, None, None)
        return out

    # What went wrong.

    def mistakes(self):
        """Lines for a reader, the largest first."""
        key, response, to, gold, system = self.happenings()
        label = {m: h["label"] for h in self.key["happenings"] for m in map(tuple, h["members"])}
        matched = set(to.values())
        for cluster in sorted(response, key=len, reverse=True):
            told = collections.Counter(label[m] for m in cluster if m in label)
            if len(told) > 1:
                yield "merged happenings: " + "; ".join(f"{n}x {what}" for what, n in told.most_common())
        for h, members in zip(self.key["happenings"], key):
            where = [next(i for i, c in enumerate(response) if m in c) for m in members if m in matched]
            if len(set(where)) > 1:
                parts = collections.Counter(where)
                odd = [m for m in members if m in matched and next(i for i, c in enumerate(response) if m in c) != parts.most_common(1)[0][0]]
                told = "; ".join(f"{a} {self.gold[a]['events'][n]['ev'][0][:90]!r} {self.gold[a]['events'][n]['date']}" for a, n in odd[:3])
                yield f"split happening {h['label']}, {sorted(parts.values(), reverse=True)}: {told}"
        if "entities" in self.key:
            gold_entities, clusters = self.entities()
            named = {tuple(m): e["name"] for e in self.key["entities"] for m in e["members"]}
            for c in clusters:
                told = collections.Counter(named[m] for m in c if m in named)
                if len(told) > 1:
                    yield "merged entities: " + "; ".join(f"{n}x {what}" for what, n in told.most_common())
            for e in self.key["entities"]:
                parts = [c for c in clusters if any(tuple(m) in c for m in e["members"])]
                if len(parts) > 1:
                    yield f"split entity {e['name']}: {sorted((len([m for m in c if m in named]) for c in parts), reverse=True)}"
        right, more, less, again, retold = self.copies()
        yield from (f"no copy: {' '.join(sorted(p))}" for p in sorted(more, key=sorted))
        yield from (f"copy missed: {' '.join(sorted(p))}" for p in sorted(less, key=sorted))
        used, _, _ = self.disputes()
        for n, d in enumerate(self.key.get("disputes", [])):
            if n not in used.values():
                yield f"dispute missed: {d['kind']} {d['label']}"
        for j, d in enumerate(self.system.get("disputes", [])):
            if j not in used:
                yield f"no dispute: {d['kind']} {d.get('label', '')}: " + " | ".join(
                    f"{m['article']} {m['evidence'][0]['exact'][:60]!r}" for m in d["members"][:3] if m["evidence"])
        for name, row in (("shifts", "to"), ("commitments", "member")):
            found, again = getattr(self, name)()
            for n, g in enumerate(self.key.get(name, [])):
                if n not in found.values():
                    yield f"{name} missed: {g['holder']}: {g['label']}"
            for j, s in enumerate(self.system.get(name, [])):
                if j not in found and j not in again:
                    yield f"no {name[:-1]}: {s.get('issue', '')} {s[row]['article']} " + (s[row]["evidence"] or [{"exact": ""}])[0]["exact"][:90]
            if name == "commitments":
                for j, n in found.items():
                    g, s = self.key[name][n], self.system[name][j]
                    if g["outcome"] != s.get("outcome"):
                        yield f"outcome {s.get('outcome')} for {g['outcome']}: {g['label']}"


def load(articles, gold, gold_record, system):
    with open(articles, encoding="utf8") as lines:
        text = {a["id"]: a["text"] for a in map(json.loads, lines)}
    rows = {}
    for i in text:
        path = os.path.join(gold, i + ".json")
        if os.path.exists(path):
            with open(path, encoding="utf8") as file:
                rows[i] = json.load(file)
    with open(gold_record, encoding="utf8") as a, open(system, encoding="utf8") as b:
        return Record(text, rows, json.load(a), json.load(b))


def summary(scores):
    """The figures floors are set for."""
    names = {"entities": "entities B3", "happenings": "happenings", "copies": "copies", "disputes": "disputes", "shifts": "shifts",
             "commitments": "commitments"}
    return {k: scores[v][2] for k, v in names.items() if v in scores}


def table(scores):
    yield f"{'':16}{'P':>8}{'R':>8}{'F1':>8}"
    for name, row in scores.items():
        yield f"{name:16}" + "".join(f"{x:8.3f}" if x is not None else " " * 8 for x in row)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("articles", "gold", "gold_record", "system"):
        parser.add_argument(name)
    parser.add_argument("--json", help="write the figures there")
    parser.add_argument("--floor", nargs="*", default=[], metavar="NAME=F")
    parser.add_argument("--mistakes", action="store_true", help="list what went wrong")
    args = parser.parse_args()
    record = load(args.articles, args.gold, args.gold_record, args.system)
    scores = record.score()
    print("\n".join(table(scores)))
    if args.mistakes:
        print("\n".join(record.mistakes()))
    figures = summary(scores)
    if args.json:
        with open(args.json, "w", encoding="utf8") as out:
            json.dump({k: round(v, 4) for k, v in figures.items()}, out, indent=1)
    missed = [f for f in args.floor if figures[f.split("=")[0]] < float(f.split("=")[1])]
    for f in missed:
        print("below the floor:", f, "is", round(figures[f.split("=")[0]], 4))
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
