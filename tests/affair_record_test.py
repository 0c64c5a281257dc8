#!/usr/bin/env python3
"""Builds the record of each example affair, exports it and scores it against the gold record (`runding eval record`).

    affair_record_test.py [PROGRAM [SOURCE_DIR]]      default: $RUNDING_PROGRAM, here

Four ways: from the text alone; with the example's gazetteer; from gold layers, so that only the linking can go wrong; from gold layers
whose entities bear the names their article gives them. Prints a table; exit 1 when a figure is below its floor. Floors only rise.
"""
import json, os, subprocess, sys, tempfile

FIGURES = ("entities", "happenings", "copies", "disputes", "shifts", "commitments")
# Example and way → floors in the order of FIGURES.
FLOORS = {
    ("lembah-asmer", "text"): (0.80, 0.57, 0.98, 0.53, 0.78, 0.63),
    ("lembah-asmer", "gazetteer"): (0.90, 0.64, 0.98, 0.60, 0.78, 0.63),
    ("lembah-asmer", "gold layers"): (0.95, 0.90, 0.98, 0.92, 0.98, 0.81),
    ("lembah-asmer", "own names"): (0.90, 0.88, 0.98, 0.87, 0.98, 0.74),
    ("teluk-sorana", "text"): (0.75, 0.47, 0.93, 0.65, 0.27, 0.48),
    ("teluk-sorana", "gazetteer"): (0.90, 0.52, 0.93, 0.74, 0.31, 0.50),
    ("teluk-sorana", "gold layers"): (0.98, 0.83, 0.93, 0.98, 0.98, 0.83),
    ("teluk-sorana", "own names"): (0.91, 0.81, 0.93, 0.92, 0.98, 0.83),
}


class Affair:
    def __init__(self, program, source, name, folder):
        self.program, self.source, self.folder = program, source, folder
        self.example = os.path.join(source, "examples", name)
        self.articles = os.path.join(self.example, "articles.jsonl")

    def run(self, *args):
        p = subprocess.run([self.program, *args], capture_output=True, text=True, encoding="utf8")
        if p.returncode: sys.exit(f"{' '.join(args)}: exit {p.returncode}\n{p.stderr}")
        return p.stdout

    def added(self, way):
        """What `runding add` is given."""
        if way == "text": return [self.articles]
        if way == "gazetteer": return [self.articles, "--gazetteer", os.path.join(self.example, "gazetteer")]
        lines = os.path.join(self.folder, "annotated.jsonl")
        with open(lines, "w", encoding="utf8") as out, open(self.articles, encoding="utf8") as articles:
            for article in map(json.loads, articles):
                with open(os.path.join(self.example, "gold", article["id"] + ".json"), encoding="utf8") as gold:
                    out.write(json.dumps(annotation(article, json.load(gold), way == "own names"), ensure_ascii=False) + "\n")
        return ["--annotated", lines]

    def figures(self, way):
        record = os.path.join(self.folder, "record.db")
        if os.path.exists(record): os.remove(record)
        self.run("add", "--quiet", record, *self.added(way))
        system = os.path.join(self.folder, "system.json")
        with open(system, "w", encoding="utf8") as out: out.write(self.run("export", record, "--format", "record"))
        return json.loads(self.run("eval", "record", self.articles, os.path.join(self.example, "gold"),
                                   os.path.join(self.example, "gold-record.json"), system, "--json"))


def main():
    given = sys.argv[1:]
    program = os.path.abspath(given[0] if given else os.environ.get("RUNDING_PROGRAM", "build/release/runding"))
    source = given[1] if len(given) > 1 else "."
    sys.path.insert(0, os.path.join(source, "tools"))
    global annotation
    from gold_annotation import annotation
    below = []
    print(f"{'example':14}{'from':12}" + "".join(f"{f:>13}" for f in FIGURES))
    with tempfile.TemporaryDirectory() as folder:
        for (name, way), floors in FLOORS.items():
            got = Affair(program, source, name, folder).figures(way)
            print(f"{name:14}{way:12}" + "".join(f"{got[f]:13.3f}" for f in FIGURES))
            below += [f"{name}, {way}: {f} is {got[f]:.4f}, floor {floor}" for f, floor in zip(FIGURES, floors) if got[f] < floor]
    for line in below: print("below its floor:", line)
    sys.exit(1 if below else 0)


if __name__ == "__main__":
    main()
