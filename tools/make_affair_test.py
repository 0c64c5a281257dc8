#!/usr/bin/env python3
"""Tests of make_affair.py: what it writes is sound, the same for the same seed, and read by the program where one is at hand."""
import collections
import itertools
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

TOOLS = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(TOOLS))
from affair import compiled, edition, template  # noqa: E402
from affair.archive import Archive  # noqa: E402
from affair.gold import gold_of, record_of  # noqa: E402

LINES = 400


def spans_of(value):
    if isinstance(value, dict):
        if "exact" in value:
            yield value
        for v in value.values():
            yield from spans_of(v)
    elif isinstance(value, list):
        for v in value:
            yield from spans_of(v)


class Phrases(unittest.TestCase):
    def test_pieces_of_a_phrase(self):
        ops = template.parse("<v:main A [b|c] {x:y}> {c:said}.")
        self.assertEqual([op[0] for op in ops], [compiled.GROUP, compiled.LIT, compiled.CUE, compiled.LIT])
        self.assertEqual(ops[0][1:3], ("v", "main"))

    def test_an_open_bracket_is_refused(self):
        with self.assertRaises(ValueError):
            template.parse("<i:a never closed")

    def test_every_kind_is_told_in_both_languages(self):
        tellings = {lang: template.read_tellings(f"happenings.{lang}.txt") for lang in ("id", "en")}
        self.assertEqual(set(tellings["id"]), set(tellings["en"]))
        for entries in template.read_statements().values():
            for entry in entries:
                self.assertEqual({"id", "en"}, set(entry.direct) & set(entry.told), entry.key)


class Archives(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.text = list(Archive(5).lines(LINES))
        cls.lines = [json.loads(line) for line in cls.text]

    def test_same_seed_same_bytes(self):
        code = f"import sys; sys.path.insert(0, {str(TOOLS)!r})\nfrom affair.archive import Archive\nfor x in Archive(5).lines(60): print(x)"
        other = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf8",
                               env={**os.environ, "PYTHONHASHSEED": "7", "PYTHONIOENCODING": "utf8"}, check=True).stdout
        self.assertEqual(other.splitlines(), self.text[:60])
        self.assertNotEqual(list(Archive(6).lines(1)), self.text[:1])

    def test_every_span_is_what_stands_there(self):
        for line in self.lines:
            text = line["text"].encode()
            for span in spans_of(line):
                self.assertEqual(text[span["start"]:span["end"]].decode(), span["exact"], line["id"])

    def test_references_lead_somewhere(self):
        for line in self.lines:
            ids = {e["id"] for e in line["entities"]}
            for layer, key in (("mentions", "entity"), ("counts", "place"), ("quotes", "speaker"), ("positions", "holder"), ("events", "place")):
                self.assertTrue({row[key] for row in line[layer] if key in row} <= ids, line["id"])

    def test_names_and_stories_come_back(self):
        people = collections.Counter(e["name"] for line in self.lines for e in line["entities"] if e["type"] == "PER")
        self.assertGreater(sum(n > 1 for n in people.values()), len(people) // 5)
        texts = collections.Counter(line["text"][:300] for line in self.lines)
        repeated = sum(n - 1 for n in texts.values())
        self.assertGreater(repeated, LINES // 20)
        self.assertLess(repeated, LINES // 4)

    def test_the_program_takes_every_line(self):
        program = os.environ.get("RUNDING_PROGRAM", str(TOOLS.parent / "build/release/runding"))
        if not os.path.exists(program):
            self.skipTest("no program")
        with tempfile.TemporaryDirectory() as folder:
            lines = os.path.join(folder, "lines.jsonl")
            pathlib.Path(lines).write_text("\n".join(self.text) + "\n", encoding="utf8")
            done = subprocess.run([program, "add", os.path.join(folder, "archive.db"), "--annotated", lines], capture_output=True, text=True)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn(f"{LINES} added", done.stdout)


class Affairs(unittest.TestCase):
    def test_gold_follows_the_text(self):
        for seed in (2, 3):
            affair, desk = edition.simulate(seed)
            articles, copies, retold = edition.articles_of(affair, desk, 30)
            self.assertTrue(copies)
            for a in articles:
                gold = gold_of(a)
                for row in gold["events"] + gold["positions"]:
                    for words in row["ev"]:
                        self.assertIn(words, a.text)
                for e in gold["entities"]:
                    for surface in e["surfaces"]:
                        self.assertIn(surface, a.text)
                self.assertNotIn("  ", a.text)
            record = record_of(affair, articles, copies, retold)
            told = list(itertools.chain.from_iterable(h["members"] for h in record["happenings"]))
            self.assertEqual(len(told), len({tuple(m) for m in told}))
            self.assertEqual(len(told), sum(len(a.events()) for a in articles))
            self.assertEqual(len(record["shifts"]), 3)
            self.assertGreaterEqual(len(record["commitments"]), 10)


if __name__ == "__main__":
    unittest.main()
