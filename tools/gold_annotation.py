#!/usr/bin/env python3
"""Gold as lines of `runding annotate --with-text`: gold_annotation.py ARTICLES.jsonl GOLD_FOLDER [--own-names] > annotated.jsonl

So that what comes after the analysis can be tried on perfect input: `runding add RECORD --annotated annotated.jsonl`. Every
occurrence of an entity's surfaces is a mention, longer ones first; the speaker of the innermost statement around a count says it.
Entities bear the names of the gold, which are the same in every article; with --own-names the fullest surface in their article, as
where no gazetteer knows them, so that bringing them together is tried too.
"""
import json
import os
import re
import sys


class Text:
    """An article's text with byte offsets."""

    def __init__(self, text):
        self.text, self.plain = text, text.isascii()

    def byte(self, at):
        return at if self.plain else len(self.text[:at].encode())

    def span(self, start, end):
        return {"start": self.byte(start), "end": self.byte(end), "exact": self.text[start:end]}

    def nth(self, words, n=1):
        at = -1
        for _ in range(n):
            nxt = self.text.find(words, at + 1)
            if nxt < 0:
                break
            at = nxt
        if at < 0:
            raise ValueError(f"not in the text: {words!r}")
        return at, at + len(words)


def mentions(text, entities):
    """Occurrences of surfaces that are words, no two overlapping, in text order: (start, end, entity id)."""
    owner = {}
    for e in entities:
        for s in e["surfaces"]:
            owner.setdefault(s, e["id"])
    taken, out = set(), []
    for surface in sorted(owner, key=lambda s: (-len(s), s)):
        found = list(re.finditer(r"(?<![^\W\d_])" + re.escape(surface) + r"(?![^\W\d_])", text)) or list(
            re.finditer(re.escape(surface), text))  # glued to its neighbours
        for m in found:
            if not any(p in taken for p in range(*m.span())):
                taken.update(range(*m.span()))
                out.append((m.start(), m.end(), owner[surface]))
    return sorted(out)


def annotation(article, gold, own_names=False):
    t = Text(article["text"])
    used = {}

    def one(words, n=None):
        if n is None:
            n = used[words] = used.get(words, 0) + 1
        return t.nth(words, n)
    ids, entities = {}, []
    for e in gold["entities"]:
        if e["name"] not in ids:
            ids[e["name"]] = f"e{len(ids) + 1}"
            entities.append({"id": ids[e["name"]], "name": e["name"], "type": e["type"], "surfaces": list(e["surfaces"])})
            if e.get("role"):
                entities[-1]["role"] = e["role"]
        else:
            known = entities[int(ids[e["name"]][1:]) - 1]
            known["surfaces"] += [s for s in e["surfaces"] if s not in known["surfaces"]]
    for e in gold["entities"]:
        if e.get("of") in ids:
            entities[int(ids[e["name"]][1:]) - 1]["of"] = ids[e["of"]]

    def ref(key, name):
        return {key: ids[name]} if name in ids else {key + "_text": name} if name else {}
    if own_names:
        for e in entities:
            e["name"] = max(e["surfaces"], key=len)
    out = {k: article[k] for k in ("id", "lang", "title", "published", "outlet", "url") if article.get(k)}
    out["text"] = article["text"]
    junk = sorted(t.nth(line) for line in gold.get("junk", []))
    blocks, at = [], 0
    for start, end in junk:
        if start > at:
            blocks.append((at, start, "body"))
        blocks.append((max(start, at), end, "other"))
        at = end
    if at < len(t.text):
        blocks.append((at, len(t.text), "body"))
    out["blocks"] = [{"start": t.byte(s), "end": t.byte(e), "kind": kind} for s, e, kind in blocks if e > s]
    out["entities"] = entities
    out["mentions"] = [dict(t.span(s, e), entity=i, kind="name") for s, e, i in mentions(t.text, entities)]
    out["times"] = [dict(t.span(*t.nth(x["t"], x.get("n", 1))), **({"value": x["value"]} if x["value"] else {})) for x in gold["times"]]
    quotes = [(one(q["q"], q.get("n")), q) for q in gold["quotes"]]
    out["counts"] = []
    for c in gold["counts"]:
        s, e = one(c["t"], c.get("n"))
        row = dict(t.span(s, e), kind=c["kind"], **{k: c[k] for k in ("low", "high", "who") if c.get(k) not in (None, "")}, **ref("place", c.get("where", "")))
        around = [(b - a, q["speaker"]) for (a, b), q in quotes if a <= s and e <= b and q["speaker"] in ids]
        if around:
            row["says"] = ids[min(around)[1]]
        out["counts"].append(row)
    out["sources"] = [dict(t.span(*t.nth(s["t"])), name=s["name"]) for s in gold["sources"]]
    out["quotes"] = []
    for k, ((s, e), q) in enumerate(quotes, 1):
        row = dict({"id": f"q{k}"}, **t.span(s, e), kind=q["kind"], **ref("speaker", q["speaker"]))
        if q.get("cue"):
            spots = [m.span() for m in re.finditer(re.escape(q["cue"]), t.text)]
            row["cue"] = t.span(*min(spots, key=lambda c: min(abs(c[0] - e), abs(s - c[1]))))
        out["quotes"].append(row)
    out["events"] = [dict(id=f"v{k}", type=v["type"], status=v["status"], participants=[{"entity": ids[p]} if p in ids else {"text": p} for p in v["participants"]],
                          **ref("place", v.get("place", "")), **({"date": v["date"]} if v.get("date") else {}),
                          evidence=[t.span(*t.nth(w)) for w in v["ev"]]) for k, v in enumerate(gold["events"], 1)]
    out["positions"] = [dict(issue=p["issue"], stance=p["stance"], **({"date": p["date"]} if p.get("date") else {}), evidence=[t.span(*t.nth(w)) for w in p["ev"]], **ref("holder", p["holder"]))
                        for p in gold["positions"]]
    return out


def main():
    words = [w for w in sys.argv[1:] if w != "--own-names"]
    if len(words) != 2:
        sys.exit("usage: gold_annotation.py ARTICLES.jsonl GOLD_FOLDER [--own-names]")
    articles, folder = words
    with open(articles, encoding="utf8") as lines:
        for line in lines:
            article = json.loads(line)
            path = os.path.join(folder, article["id"] + ".json")
            if os.path.exists(path):
                with open(path, encoding="utf8") as file:
                    print(json.dumps(annotation(article, json.load(file), "--own-names" in sys.argv), ensure_ascii=False))


if __name__ == "__main__":
    main()
