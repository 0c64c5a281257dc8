#!/usr/bin/env python3
"""Words, trees and names as `runding parse` reads them, against the floors of tests/reading.tsv: reading_check.py PROGRAM [--raise]

Treebanks are read from their plain text, names from given words. The readers learnt from none of the files; English names have no
such file and are measured by cross-validation (tools/cross_validate_names.py). Data that is not at hand ($RUNDING_DATA, else
../shared) is left out; exit 1 below a floor, 77 when nothing is there. --raise lifts the floors to .5 below what was measured.
"""
import importlib.util, json, os, pathlib, subprocess, sys, tempfile

FLOORS = pathlib.Path("tests/reading.tsv")
SLACK = 0.5


def peers():
    """bench/parse_peers.py, for the plain text of a treebank."""
    spec = importlib.util.spec_from_file_location("parse_peers", "bench/parse_peers.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def run(*command, text=None):
    return subprocess.run(command, input=text, stdout=subprocess.PIPE, check=True).stdout


def measured(program, kind, language, path, invented):
    if kind == "tree":
        text = peers().raw_text(path.read_text(encoding="utf8")).encode("utf8")
        out = run(program, "parse", "--lang", language, "-", text=text)
        return {k: 100 * row["f1"] for k, row in json.loads(run(program, "eval", "parse", "--json", path, "-", text=out)).items()}
    with tempfile.TemporaryDirectory() as folder:
        if invented:
            swapped = pathlib.Path(folder, "swapped.conll")
            run(sys.executable, "tools/swap_names.py", "--seed", "43", "--words", f"lang/{language}/words.tsv", path, swapped)
            path = swapped
        out = run(program, "parse", "--lang", language, "--input", "names", path)
        # The sets know places only as LOC.
        gold = json.loads(run(program, "eval", "ner", "--json", "--map", "GPE=LOC", path, "-", text=out))
    return {"names": 100 * gold["all"]["f1"]}


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__.strip())
    program = sys.argv[1]
    data = pathlib.Path(os.environ.get("RUNDING_DATA", "../shared"), "data")
    cache, rows, missed, known, left_out = {}, [], 0, 0, set()
    for line in FLOORS.read_text(encoding="utf8").splitlines():
        if not line or line.startswith("#"):
            rows.append(line)
            continue
        kind, language, path, metric, floor = line.split("\t")
        key = (kind, language, path)
        if not (data / path).exists():
            if path not in left_out:
                print(f"left out: {path} (no {data / path}; set RUNDING_DATA)")
            left_out.add(path)
            rows.append(line)
            continue
        if key not in cache:
            cache[key] = measured(program, kind.split("-")[0], language, data / path, kind.endswith("-invented"))
        value = cache[key][metric]
        known += 1
        missed += value < float(floor)
        print(f"{path}\t{kind}\t{metric}\t{value:.2f}\tfloor {floor}" + ("\tMISSED" if value < float(floor) else ""))
        rows.append("\t".join((kind, language, path, metric, f"{max(float(floor), value - SLACK):.1f}")))
    if "--raise" in sys.argv:
        FLOORS.write_text("\n".join(rows) + "\n", encoding="utf8")
    return 1 if missed else 0 if known else 77


if __name__ == "__main__":
    sys.exit(main())
