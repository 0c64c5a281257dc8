#!/usr/bin/env python3
"""Rules that only the articles we develop on need: dev_only_rules.py PROGRAM [--all]

Counts (`runding eval rules`) how often each phrase of the lexicon and each rule matches in the articles with gold and in
those of examples/, and in running text that nobody looks at while writing rules. A phrase that matches there and never in
the running text was perhaps written for one article. It must stand in lang/<code>/justified.tsv with a reason that holds
for other affairs as well (columns divided by tabs: file, phrase, reason), or be removed or made more general.

Exit status 1: some are not justified, or a row of justified.tsv has no phrase any more or one that the text does show.
77: there is no running text ($RUNDING_DATA/data/text/<code>, default ../shared). --all prints the justified ones too.
"""
import argparse, collections, os, pathlib, subprocess, sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
DATA = pathlib.Path(os.environ.get("RUNDING_DATA", ROOT.parent / "shared"))


def counts(program, *arguments):
    """(file, phrase) → how often it matches."""
    done = subprocess.run([program, "eval", "rules", *map(str, arguments)], stdout=subprocess.PIPE)
    if done.returncode:
        sys.exit(f"eval rules {' '.join(map(str, arguments))}: exit status {done.returncode}")
    out = collections.Counter()
    for line in done.stdout.decode().splitlines():
        file, _, phrase, n = line.split("\t")
        out[file, phrase] += int(n)
    return out


def justified(code):
    """(file, phrase) → reason."""
    path = ROOT / "lang" / code / "justified.tsv"
    rows = {}
    for number, line in enumerate(path.read_text(encoding="utf8").splitlines() if path.exists() else [], 1):
        if not line or line.startswith("#"):
            continue
        columns = line.split("\t")
        if len(columns) != 3 or not all(columns):
            sys.exit(f"{path.relative_to(ROOT)}:{number}: expected columns: file, phrase, reason")
        rows[f"lang/{code}/{columns[0]}", columns[1]] = columns[2]
    return rows


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("program")
    ap.add_argument("--all", action="store_true")
    o = ap.parse_args()
    texts = {p.name: sorted(p.glob("*.txt*")) for p in sorted((DATA / "data" / "text").glob("*"))}
    texts = {code: files for code, files in texts.items() if files and (ROOT / "lang" / code).is_dir()}
    gold = sorted((DATA / "gold").glob("dev*.jsonl"))
    if not texts or not gold:
        print(f"left out: no running text or no articles with gold in {DATA}; set RUNDING_DATA")
        return 77
    articles = [*gold, *sorted(ROOT.glob("examples/*/articles.jsonl"))]
    dev = counts(o.program, *articles)
    faults = 0
    for code, files in texts.items():
        text, reasons = counts(o.program, "--lang", code, *files), justified(code)
        only = {key: n for key, n in dev.items() if n and key in text and not text[key]}
        for key, n in sorted(only.items()):
            if key not in reasons:
                print(f"{key[0]}: \"{key[1]}\" matches in our articles ({n} times) and never in running text")
                faults += 1
            elif o.all:
                print(f"{key[0]}\t{key[1]}\t{n}\t{reasons[key]}")
        for key in sorted(reasons.keys() - only.keys()):
            why = ("is no phrase" if key not in text else
                   "is seen in running text" if text[key] else "matches in none of our articles")
            print(f"lang/{code}/justified.tsv: \"{key[1]}\" of {key[0]} {why}; it needs no reason")
            faults += 1
        print(f"{code}: {len(text)} phrases and rules, {sum(1 for n in text.values() if n)} seen in running text, "
              f"{len(only)} in our articles alone")
    if faults:
        print("Remove such a phrase, make it more general, or say in justified.tsv why other affairs need it.")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
