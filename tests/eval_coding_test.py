#!/usr/bin/env python3
"""Floors of event coding on outside data: eval plover, relation and petrarch. Left out (77) where the data are not at hand."""
import os, pathlib, subprocess, sys

from program_case import PROGRAM

# Below what stands in docs/codes.md by as much as another training of the reader may cost.
FLOORS = {
    "plover": ("plover-gsr-dev.jsonl", [], ["class=0.86", "all=0.57"]),
    "relation": ("plv-train.tsv", [], ["root=0.78", "penta=0.87"]),
    "petrarch": ("petr-dev.jsonl", ["--dictionaries", "petr-dictionaries"], ["root=0.75"]),
}


def main():
    folder = pathlib.Path(os.environ.get("RUNDING_DATA", "../shared")) / "data/events/en"
    if not folder.is_dir() or not pathlib.Path(PROGRAM).exists():
        print("no event data or no program")
        return 77
    failed = 0
    for name, (file, more, floors) in FLOORS.items():
        more = [a if a.startswith("--") else str(folder / a) for a in more]
        command = [PROGRAM, "eval", name, str(folder / file), *more]
        for floor in floors:
            command += ["--floor", floor]
        ran = subprocess.run(command, capture_output=True, text=True)
        print(ran.stdout + ran.stderr, end="")
        failed += ran.returncode != 0
    # A wrong file is an error with its line, not a figure.
    broken = subprocess.run([PROGRAM, "eval", "plover", "-"], input="{}\n", capture_output=True, text=True)
    failed += broken.returncode != 4 or "bad_json" not in broken.stderr or "line 1" not in broken.stderr
    return 1 if failed else 0


sys.exit(main())
