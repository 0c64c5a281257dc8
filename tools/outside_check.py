#!/usr/bin/env python3
"""Times and statements on other people's corpora, against the floors below: outside_check.py PROGRAM

Nothing is trained on them (docs/times.md, docs/statements.md). Corpora that are not at hand ($RUNDING_DATA, else ../shared) are left
out; exit 1 below a floor, 77 when none is there.
"""
import os, pathlib, subprocess, sys, tempfile

# Scorer and its words, corpus, more words for articles and for scoring, least F1 by the beginning of a line of the scorer's output.
SETS = [
    (["score_timex.py"], "time/id/indotimex-dev.jsonl", ["--lang", "id"], [], {"value": 0.85}),
    (["score_timex.py"], "time/en/tbaq-train.jsonl", ["--lang", "en"], ["--corpus", "TimeBank"], {"value": 0.77}),
    (["score_quotes.py", "pfsa"], "quotes/id/pfsa-id-dev40.bilou.tsv.zst", [], [],
     {"statement, exact": 0.89, "person of statement": 0.82}),
    (["score_quotes.py", "polnear"], "quotes/en/polnear-dev.jsonl", [], [],
     {"content, overlap .5": 0.615, "  with right source": 0.565, "content, exact": 0.395}),
]


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__.strip())
    data = pathlib.Path(os.environ.get("RUNDING_DATA", "../shared"), "data")
    missed = known = 0
    for (tool, *words), corpus, for_articles, for_score, floors in SETS:
        path = data / corpus
        if not path.exists():
            print(f"left out: {corpus} (no {path}; set RUNDING_DATA)")
            continue
        scorer = [sys.executable, "tools/" + tool, *words, path]
        with tempfile.TemporaryDirectory() as folder:
            articles, system = pathlib.Path(folder, "articles.jsonl"), pathlib.Path(folder, "system.jsonl")
            articles.write_bytes(subprocess.run(scorer + ["--articles", *for_articles], stdout=subprocess.PIPE, check=True).stdout)
            system.write_bytes(subprocess.run([sys.argv[1], "annotate", articles], stdout=subprocess.PIPE, check=True).stdout)
            lines = subprocess.run(scorer + [system, *for_score], stdout=subprocess.PIPE, check=True, text=True).stdout.split("\n")
        for name, floor in floors.items():
            line = next(x for x in lines if x.startswith(name)).split()
            # The F1 is the third figure, named or by its place.
            figures = [w for w in line[len(name.split()):] if w not in ("P", "R", "F1")]
            known += 1
            missed += float(figures[2]) < floor
            print(f"{corpus}\t{name.strip()}\t{figures[2]}\tfloor {floor}")
    return 1 if missed else 0 if known else 77


if __name__ == "__main__":
    sys.exit(main())
