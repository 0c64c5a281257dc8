#!/usr/bin/env python3
"""Count word forms of running news text into lang/<code>/words.tsv.

    build_words.py TEXT.txt[.zst] OUT.tsv [--least 12]

Columns: folded word, times in lower case, times capitalised inside a sentence. Forms seen fewer than --least times in lower case and
--least in capitals are left out. Used to tell names from words at the start of sentences and to cut apart glued words.
"""
import argparse, collections, io, re, subprocess, unicodedata

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*(?:-[^\W\d_]+)*")

def fold(word):
    flat = unicodedata.normalize("NFKD", word)
    return "".join(c for c in flat if not unicodedata.combining(c) and c not in "'’").casefold()

def lines(path):
    if path.endswith(".zst"):
        with subprocess.Popen(["zstd", "-dc", path], stdout=subprocess.PIPE) as p:
            yield from io.TextIOWrapper(p.stdout, encoding="utf8")
    else:
        with open(path, encoding="utf8") as f:
            yield from f

def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("text"); ap.add_argument("out"); ap.add_argument("--least", type=int, default=12)
    ap.add_argument("--credit", default="running news text")
    o = ap.parse_args()
    lower, capital = collections.Counter(), collections.Counter()
    for line in lines(o.text):
        last = 0
        fresh = True  # at the start of a sentence
        for m in WORD.finditer(line):
            gap = line[last:m.start()]
            if gap == "." and last: last = m.end(); continue  # part of an address
            if re.search(r"[.!?:\"“”‘]", gap): fresh = True
            w = m.group()
            parts = [w] if w.islower() else w.split("-")
            for part in parts:
                if part.islower(): lower[fold(part)] += 1
                elif part[0].isupper() and not fresh and (part[1:].islower() or part.isupper()): capital[fold(part)] += 1
                fresh = False
            last = m.end()
    kept = sorted(w for w in lower.keys() | capital.keys() if lower[w] >= o.least or capital[w] >= o.least)
    with open(o.out, "w", encoding="utf8") as f:
        f.write(f"# Word counts of {o.credit}. Columns: folded word, times in lower case, times capitalised inside a sentence.\n")
        f.write("# Made by tools/build_words.py; counts are facts about the text, no text is kept. CC BY-SA 4.0, see NOTICE.\n")
        for w in kept: f.write(f"{w}\t{lower[w]}\t{capital[w]}\n")

main()
