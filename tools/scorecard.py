#!/usr/bin/env python3
"""Accuracy against the floors of tests/scorecard.tsv: scorecard.py PROGRAM [--raise [--margin M]]

Analyses every data set named there, prints the score table of each, and exits 1 when a figure is below its floor.
--raise lifts every floor to today's figure less the margin; a floor is never lowered.
"""
import argparse, json, os, pathlib, subprocess, sys

FLOORS = pathlib.Path("tests/scorecard.tsv")


def files_of(dataset):
    """(articles, gold folder) of a data set; the first column of the floors says where it is."""
    if dataset.startswith("examples/"):
        return pathlib.Path(dataset, "articles.jsonl"), pathlib.Path(dataset, "gold")
    base = pathlib.Path(os.environ.get("RUNDING_DATA", "../shared"), "gold", dataset)
    return base.with_name(base.name + ".jsonl"), base


def run(*command, **options):
    result = subprocess.run([str(c) for c in command], stdout=subprocess.PIPE, **options)
    if result.returncode not in (0, 3):  # 3: some article could not be read; eval counts it as missing
        sys.exit(f"{' '.join(str(c) for c in command)}: exit status {result.returncode}")
    return result.stdout


def figures(program, dataset, out):
    """Figures by name, or None when the articles are not at hand."""
    articles, gold = files_of(dataset)
    if not articles.exists():
        print(f"left out: {dataset} (no {articles}; set RUNDING_DATA)")
        return None
    system = out / (dataset.replace("/", "-") + ".jsonl")
    system.write_bytes(run(program, "annotate", articles))
    print(f"== {dataset}")
    print(run(program, "eval", articles, gold, system).decode())
    return json.loads(run(program, "eval", articles, gold, system, "--json"))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("program")
    ap.add_argument("--raise", dest="lift", action="store_true")
    ap.add_argument("--margin", type=float, default=0.01)
    o = ap.parse_args()
    out = pathlib.Path("build/score")
    out.mkdir(parents=True, exist_ok=True)

    lines = FLOORS.read_text(encoding="utf8").splitlines()
    measured, missed, reached = {}, [], 0
    for number, line in enumerate(lines):
        if not line or line.startswith("#"):
            continue
        dataset, layer, floor = line.split("\t")
        if dataset not in measured:
            measured[dataset] = figures(o.program, dataset, out)
        if measured[dataset] is None:
            continue
        figure = measured[dataset][layer]
        if figure < float(floor):
            missed.append(f"below floor: {dataset} {layer} is {figure}, floor {floor}")
        reached += figure >= float(floor)
        if o.lift:
            floor = max(float(floor), int(max(0, figure - o.margin) * 1000) / 1000)
            lines[number] = f"{dataset}\t{layer}\t{floor:.3f}"
    if o.lift:
        FLOORS.write_text("\n".join(lines) + "\n", encoding="utf8")
    print("\n".join(missed) if missed else f"all {reached} floors reached")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
