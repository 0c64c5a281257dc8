#!/usr/bin/env python3
"""Score time expressions against a corpus with TIMEX3 values.

    score_timex.py CORPUS.jsonl SYSTEM.jsonl [--corpus NAME] [--errors] [--values]
    score_timex.py CORPUS.jsonl --articles > ARTICLES.jsonl     # input for `runding annotate`

CORPUS: lines {id, published, text, timex: [{start, end, exact, type, value}]}, offsets in code points. SYSTEM: what
`runding annotate` writes. Prints precision, recall and F1 of overlapping spans, equal spans, overlap with the right
value and overlap with the right type. Needs Python 3.9+, nothing else.
"""
import argparse
import json


def rows(path):
    with open(path, encoding="utf8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def article(doc, lang):
    out = {k: doc[k] for k in ("id", "text", "published") if doc.get(k)}
    return {**out, "lang": lang}


def pairs(gold, system):
    """One-to-one, largest overlap first."""
    cells = sorted(((min(g[1], s[1]) - max(g[0], s[0]), i, j) for i, g in enumerate(gold) for j, s in enumerate(system)),
                   key=lambda c: (-c[0], c[1], c[2]))
    used_gold, used_system, out = set(), set(), []
    for size, i, j in cells:
        if size <= 0:
            break
        if i not in used_gold and j not in used_system:
            used_gold.add(i)
            used_system.add(j)
            out.append((i, j))
    return out


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("corpus_file")
    ap.add_argument("system", nargs="?")
    ap.add_argument("--articles", action="store_true")
    ap.add_argument("--lang", default="en")
    ap.add_argument("--corpus", help="only documents of this part")
    ap.add_argument("--errors", action="store_true")
    ap.add_argument("--values", action="store_true", help="list wrong values of the right spans")
    o = ap.parse_args()
    docs = [d for d in rows(o.corpus_file) if not o.corpus or d.get("corpus") == o.corpus]
    if o.articles:
        for d in docs:
            print(json.dumps(article(d, o.lang), ensure_ascii=False))
        return
    out = {d["id"]: d for d in rows(o.system)}
    total = {"gold": 0, "system": 0, "overlap": 0, "exact": 0, "value": 0, "type": 0}
    for d in docs:
        raw = d["text"].encode()
        times = out.get(d["id"], {}).get("times", [])
        chars = lambda at: len(raw[:at].decode("utf8", "replace"))
        system = [(chars(t["start"]), chars(t["end"])) for t in times]
        gold = [(t["start"], t["end"]) for t in d["timex"]]
        matched = pairs(gold, system)
        total["gold"] += len(gold)
        total["system"] += len(system)
        total["overlap"] += len(matched)
        for i, j in matched:
            g, s = d["timex"][i], times[j]
            total["exact"] += gold[i] == system[j]
            total["value"] += g.get("value") == s.get("value")
            total["type"] += g.get("type") == s.get("type")
            if o.values and g.get("value") != s.get("value"):
                print(d["id"], d.get("published"), "value", g["exact"], g.get("value"), "system", s["exact"], s.get("value"), sep="\t")
        if o.errors:
            around = lambda a, b: " ".join(d["text"][max(0, a - 50):b + 30].split())
            for i, g in enumerate(d["timex"]):
                if i not in {a for a, _ in matched}:
                    print(d["id"], "missed", g["exact"], g.get("value"), around(*gold[i]), sep="\t")
            for j, s in enumerate(times):
                if j not in {b for _, b in matched}:
                    print(d["id"], "spurious", s["exact"], s.get("value"), around(*system[j]), sep="\t")
    print(f"{len(docs)} documents, {total['gold']} expressions, {total['system']} found")
    for name in ("overlap", "exact", "value", "type"):
        p = total[name] / total["system"] if total["system"] else 0
        r = total[name] / total["gold"] if total["gold"] else 0
        print(f"{name:8}  P {p:.3f}  R {r:.3f}  F1 {2 * p * r / (p + r) if p + r else 0:.3f}")


if __name__ == "__main__":
    main()
