#!/usr/bin/env python3
"""Entities on articles whose names are all invented, against floors: swapped_names_check.py PROGRAM

Swaps every name of the articles with gold (swap_names.py) and scores the analysis of the result. Exits 1 below a floor and
77 when the articles are not at hand ($RUNDING_DATA, else ../shared).
"""
import json, os, pathlib, subprocess, sys, tempfile

FLOORS = {"dev": 0.78, "dev-en": 0.755}  # least F1 of entities; they only rise


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__.strip())
    gold = pathlib.Path(os.environ.get("RUNDING_DATA", "../shared"), "gold")
    missed = measured = 0
    for name, floor in FLOORS.items():
        if not (gold / f"{name}.jsonl").exists():
            print(f"left out: {name} (no {gold / name}.jsonl; set RUNDING_DATA)")
            continue
        with tempfile.TemporaryDirectory() as folder:
            out = pathlib.Path(folder)
            words = [x for path in sorted(pathlib.Path("lang").glob("*/words.tsv")) for x in ("--words", path)]
            subprocess.run([sys.executable, "tools/swap_names.py", "articles", *words, gold / f"{name}.jsonl", gold / name,
                            out / "in.jsonl", out / "gold"], check=True)
            with open(out / "system.jsonl", "wb") as system:
                subprocess.run([sys.argv[1], "annotate", out / "in.jsonl"], stdout=system, check=True)
            figures = subprocess.run([sys.argv[1], "eval", out / "in.jsonl", out / "gold", out / "system.jsonl", "--json"],
                                     stdout=subprocess.PIPE, check=True).stdout
        figure = json.loads(figures)["entities"]
        print(f"{name}\tentities with invented names\t{figure}\tfloor {floor}")
        measured += 1
        missed += figure < floor
    return 1 if missed else 0 if measured else 77


if __name__ == "__main__":
    sys.exit(main())
