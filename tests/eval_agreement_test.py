#!/usr/bin/env python3
"""`runding eval` gives the same table and the same mistakes as the reference scorer, score/score.py beside the articles
with gold. Compared on the program's own annotations and on gold that was spoiled at random."""
import json, os, pathlib, random, subprocess, sys, tempfile, unittest

from program_case import PROGRAM

DATA = pathlib.Path(os.environ.get("RUNDING_DATA", "../shared"))
SCORER = DATA / "score" / "score.py"
LAYERS = ["entities", "times+value", "counts", "sources", "quotes:direct", "quotes+speaker", "events+who", "positions+stance"]


def spoil(line, r):
    """One annotation line with moved spans, changed codes, rows lost and rows doubled."""
    a = json.loads(line)
    text = a["text"]
    ids = [e["id"] for e in a["entities"]] or ["e0"]
    at = lambda char: len(text[:char].encode())

    def move(row):
        if r.random() < 0.4:
            raw = text.encode()
            start = max(0, len(raw[:row["start"]].decode()) + r.randint(-8, 8))
            end = min(len(text), max(start + 1, len(raw[:row["end"]].decode()) + r.randint(-12, 12)))
            row.update(start=at(start), end=at(end), exact=text[start:end])

    for layer in ("times", "counts", "quotes", "sources"):
        a[layer] = [row for row in a.get(layer, []) if r.random() < 0.85]
        for row in a[layer]:
            move(row)
    for row in a["times"]:
        row["value"] = row.get("value", "") if r.random() < 0.8 else "2020-01-01"
    for row in a["counts"]:
        row["low"] = row.get("low", 1) if r.random() < 0.8 else 7
    for row in a["quotes"]:
        row["kind"] = r.choice(["direct", "mixed", row["kind"]])
        row["speaker"] = row.get("speaker", "") if r.random() < 0.7 else r.choice(ids)
    for row in a["events"]:
        row["type"] = row["type"] if r.random() < 0.8 else r.choice(["talks", "meeting", "call"])
        row["status"] = row["status"] if r.random() < 0.8 else "planned"
        row["place"] = r.choice(ids)
        row["participants"] = [p for p in row["participants"] if r.random() < 0.8] + [{"entity": r.choice(ids)}]
    for row in a["positions"]:
        row["stance"] = row["stance"] if r.random() < 0.8 else "support"
    for row in a["events"] + a["positions"]:
        for span in row["evidence"]:
            move(span)
    for e in a["entities"]:
        if r.random() < 0.2:
            e["surfaces"] = e["surfaces"] + r.choice(a["entities"])["surfaces"]
    a["events"] += [row for row in a["events"] if r.random() < 0.2]
    r.shuffle(a["events"])
    a["blocks"] = []
    for kind in ("ad", "related", "body"):
        start = r.randrange(len(text))
        a["blocks"].append({"start": at(start), "end": at(start + r.randint(1, 200)), "kind": kind})
    return json.dumps(a, ensure_ascii=False) if r.random() < 0.9 else ""


class Agreement(unittest.TestCase):
    def compare(self, dataset, annotations):
        articles, gold = DATA / "gold" / f"{dataset}.jsonl", DATA / "gold" / dataset
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf8") as system:
            system.write("\n".join(annotations) + "\n")
            system.flush()
            tail = [str(articles), str(gold), system.name]
            run = lambda *head: subprocess.run([*head, *tail, "--errors", layer], capture_output=True, text=True).stdout
            for layer in LAYERS:
                self.assertEqual(run(PROGRAM, "eval"), run(sys.executable, str(SCORER)))

    def test_own_annotations(self):
        for dataset in ("dev", "dev-en"):
            lines = subprocess.run([PROGRAM, "annotate", str(DATA / "gold" / f"{dataset}.jsonl")], capture_output=True,
                                   text=True).stdout.splitlines()
            self.assertTrue(lines)
            self.compare(dataset, lines)

    def test_spoiled_gold(self):
        for dataset in ("dev", "dev-en"):
            perfect = subprocess.run([sys.executable, str(DATA / "score" / "gold2annotation.py"),
                                      str(DATA / "gold" / f"{dataset}.jsonl"), str(DATA / "gold" / dataset)],
                                     capture_output=True, text=True).stdout.splitlines()
            for seed in range(2):
                r = random.Random(seed)
                self.compare(dataset, [line for line in (spoil(p, r) for p in perfect) if line])


if __name__ == "__main__":
    if not SCORER.exists():
        print(f"left out: no {SCORER}; set RUNDING_DATA")
        sys.exit(77)
    unittest.main()
