#!/usr/bin/env python3
"""Checks the gold of every example: each string stands in its article, codes are of the closed lists, references lead somewhere.

    example_gold_test.py [SOURCE_DIR]      default: here
"""
import glob, json, os, re, sys

SOURCE = sys.argv[1] if len(sys.argv) > 1 else "."
DATE = r"\d{4}(-\d{2}(-\d{2})?|-W\d{2})?"
VALUE = re.compile(rf"({DATE}(T(\d{{2}}(:\d{{2}})?|MO|MI|AF|EV|NI|DT))?|P(\d+|X)[YMWD]|PT(\d+|X)[HM]|(PRESENT|PAST|FUTURE)_REF|)$")
LONGEST, LONGEST_TOGETHER = 400, 600
COPIES = {"same text", "same wire", "update", "part"}
RETOLD = {"rewritten", "translated"}


def code_lists():
    """The closed lists, read where the program has them."""
    with open(os.path.join(SOURCE, "src/runding/article/codes.h"), encoding="utf8") as file:
        text = file.read()
    return {name: set(re.findall(r'"([^"]+)"', body))
            for name, body in re.findall(r"struct CodeNames<(\w+)> \{.*?names = \{(.*?)\};", text, re.S)}


class Checker:
    def __init__(self, folder):
        self.folder, self.faults, self.codes = folder, [], code_lists()
        with open(os.path.join(folder, "articles.jsonl"), encoding="utf8") as lines:
            self.articles = {a["id"]: a for a in map(json.loads, lines)}
        self.gold = {}
        for path in sorted(glob.glob(os.path.join(folder, "gold", "*.json"))):
            with open(path, encoding="utf8") as file:
                self.gold[os.path.basename(path)[:-5]] = json.load(file)
        with open(os.path.join(folder, "gold-record.json"), encoding="utf8") as file:
            self.record = json.load(file)

    def fault(self, where, what):
        self.faults.append(f"{self.folder}: {where}: {what}")

    def check(self, true, where, what):
        if not true: self.fault(where, what)

    def code(self, kind, value, where):
        self.check(value in self.codes[kind], where, f"{value!r} is no {kind}")

    def stands(self, article, words, where, n=1):
        at, text = -1, self.articles[article]["text"]
        for _ in range(n): at = text.find(words, at + 1) if at >= 0 or _ == 0 else -1
        self.check(bool(words) and at >= 0, where, f"not in the text (occurrence {n}): {words!r}")
        return at

    def run(self):
        self.check(set(self.gold) == set(self.articles), "gold", f"articles and gold differ: {set(self.gold) ^ set(self.articles)}")
        for i, g in self.gold.items():
            if i in self.articles: self.article(i, g)
        self.across()
        return self.faults

    def article(self, i, g):
        text = self.articles[i]["text"]
        self.check(g["id"] == i, i, "another id")
        for line in g["junk"]: self.stands(i, line, f"{i} junk")
        names, owners = set(), {}
        for e in g["entities"]:
            where = f"{i} {e['name']}"
            self.code("EntityType", e["type"], where)
            self.check((e["name"], e["type"]) not in names, where, "stands twice")
            names.add((e["name"], e["type"]))
            self.check(bool(e["surfaces"]), where, "no surface")
            for s in e["surfaces"]: self.stands(i, s, where)
            self.check(("role" in e) == ("of" in e), where, "role and of go together")
        for t in g["times"]:
            self.stands(i, t["t"], f"{i} times", t["n"])
            self.check(VALUE.match(t["value"]), f"{i} times", f"{t['t']!r}: {t['value']!r} is no TIMEX3 value")
        spans = [(t["t"], t["n"]) for t in g["times"]]
        self.check(len(spans) == len(set(spans)), f"{i} times", "a time stands twice")
        for c in g["counts"]:
            where = f"{i} counts {c['t']!r}"
            self.stands(i, c["t"], where, c.get("n", 1))
            self.code("CountKind", c["kind"], where)
            self.check(c["low"] is not None or c["high"] is not None, where, "no number")
            self.check(None in (c["low"], c["high"]) or c["low"] <= c["high"], where, "low above high")
        for s in g["sources"]: self.stands(i, s["t"], f"{i} sources")
        for q in g["quotes"]:
            where = f"{i} quotes {q['q'][:40]!r}"
            at = self.stands(i, q["q"], where, q.get("n", 1))
            self.check(q["kind"] in ("direct", "indirect"), where, "kind")
            if q["kind"] == "direct" and at > 0: self.check(text[at - 1] in "\"“‘'«", where, "not between quotation marks")
            for part in ("mention", "cue"):
                if q[part]: self.stands(i, q[part], where)
            self.check(bool(q["speaker"]), where, "no speaker")
        for v in g["events"]:
            where = f"{i} events {v['ev'][0][:40]!r}"
            self.code("EventType", v["type"], where)
            self.code("EventStatus", v["status"], where)
            self.check(re.match(rf"({DATE}(T\w\w(:\d\d)?)?)?$", v["date"]), where, f"date {v['date']!r}")
            self.evidence(i, v["ev"], 3, where)
        for p in g["positions"]:
            where = f"{i} positions {p['ev'][0][:40]!r}"
            self.code("Issue", p["issue"], where)
            self.code("Stance", p["stance"], where)
            self.check(bool(p["holder"]), where, "no holder")
            self.check(VALUE.match(p.get("date", "")), where, f"date {p.get('date')!r}")
            self.evidence(i, p["ev"], 2, where)
        keys = [(p["holder"], p["issue"], p["stance"]) for p in g["positions"]]
        self.check(len(keys) == len(set(keys)), f"{i} positions", "one holder, issue and stance in two rows")

    def evidence(self, i, strings, most, where):
        self.check(1 <= len(strings) <= most, where, f"{len(strings)} pieces of evidence")
        for s in strings:
            self.stands(i, s, where)
            self.check(len(s) <= LONGEST, where, "evidence too long")
        self.check(sum(map(len, strings)) <= LONGEST_TOGETHER, where, "evidence too long together")

    def row(self, member, where, layer=None):
        """The row a member of the record names."""
        i, kind, n = member if len(member) == 3 else (member[0], "events", member[1])
        rows = self.gold.get(i, {}).get(kind, [])
        self.check(0 <= n < len(rows), where, f"{member} leads nowhere")
        self.check(layer is None or kind == layer, where, f"{member} is none of {layer}")
        return rows[n] if 0 <= n < len(rows) else None

    def across(self):
        r = self.record
        seen = {}
        for h in r["happenings"]:
            self.code("EventType", h["type"], h["label"])
            self.check(bool(h["members"]), h["label"], "no members")
            for m in h["members"]:
                v = self.row(m, h["label"])
                self.check(tuple(m) not in seen, h["label"], f"{m} is in {seen.get(tuple(m))!r} too")
                seen[tuple(m)] = h["label"]
                if v: self.check(v["type"] == h["type"], h["label"], f"{m} is {v['type']}, not {h['type']}")
        for i, g in self.gold.items():
            for n, v in enumerate(g["events"]): self.check((i, n) in seen, i, f"event {n} is in no happening: {v['ev'][0]!r}")
        pairs = [frozenset(c[:2]) for c in r["copies"] + r.get("retold", [])]
        self.check(len(pairs) == len(set(pairs)) and all(len(p) == 2 for p in pairs), "copies", "a pair stands twice or is none")
        for c in r["copies"] + r.get("retold", []):
            self.check(all(x in self.gold for x in c[:2]), "copies", f"{c}: no such article")
        self.check(all(c[2] in COPIES for c in r["copies"]) and all(c[2] in RETOLD for c in r.get("retold", [])), "copies", "a kind that is none")
        for d in r["disputes"]:
            self.check(d["kind"] in ("count", "date", "place", "happened", "claim"), d["label"], "kind")
            self.check(len(d["members"]) >= 2, d["label"], "fewer than two members")
            for m in d["members"]: self.row(m, d["label"])
        for s in r["shifts"]:
            where = f"shift {s['label']}"
            for m in [s["from"], s["to"]] + s.get("tellings", []):
                p = self.row(m, where, "positions")
                if p: self.check(p["issue"] == s["issue"] and p["holder"] == s["holder"], where, f"{m}: another holder or issue")
            self.check(s["to"] in s.get("tellings", [s["to"]]), where, "'to' is none of the tellings")
        for c in r["commitments"]:
            where = f"commitment {c['label']}"
            self.check(c["outcome"] in ("open", "kept", "broken", "contested"), where, f"outcome {c['outcome']!r}")
            self.check((c["outcome"] == "open") or bool(c["outcome_members"]), where, "an outcome that nothing shows")
            self.check(c["member"] in c.get("tellings", [c["member"]]), where, "'member' is none of the tellings")
            for m in [c["member"]] + c["outcome_members"] + c.get("tellings", []): self.row(m, where)
        owner = {}
        for e in r.get("entities", []):
            for m in e["members"]:
                where = f"entity {e['name']}"
                i, n = m
                rows = self.gold.get(i, {}).get("entities", [])
                self.check(0 <= n < len(rows), where, f"{m} leads nowhere")
                if 0 <= n < len(rows): self.check(rows[n]["type"] == e["type"] and rows[n]["name"] == e["name"], where, f"{m} is {rows[n]['name']}")
                self.check(tuple(m) not in owner, where, f"{m} is in {owner.get(tuple(m))} too")
                owner[tuple(m)] = e["name"]
        if "entities" in r:
            for i, g in self.gold.items():
                for n in range(len(g["entities"])): self.check((i, n) in owner, i, f"{g['entities'][n]['name']} is in no cluster")


def main():
    folders = sorted(os.path.dirname(p) for p in glob.glob(os.path.join(SOURCE, "examples", "*", "gold-record.json")))
    faults = [f for folder in folders for f in Checker(folder).run()]
    print("\n".join(faults[:60]) if faults else f"{len(folders)} examples: gold is sound")
    sys.exit(1 if faults or not folders else 0)


if __name__ == "__main__":
    main()
