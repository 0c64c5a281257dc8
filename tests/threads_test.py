#!/usr/bin/env python3
"""Two affairs in one record come apart again; each alone is one thread. In any order, and through every way of asking."""
import collections
import json
import os
import random
import subprocess
import tempfile
import unittest

PROGRAM = os.path.abspath(os.environ.get("RUNDING_PROGRAM", "build/release/runding"))
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
AFFAIRS = ["lembah-asmer", "teluk-sorana"]


def run(*words, status=0):
    done = subprocess.run([PROGRAM, *words], capture_output=True, text=True, timeout=240)
    assert done.returncode == status, (words, done.returncode, done.stderr)
    return done.stdout


def rows(*words):
    return [json.loads(line) for line in run(*words, "--json").splitlines()]


def lines_of(affair):
    with open(os.path.join(ROOT, "examples", affair, "articles.jsonl"), encoding="utf-8") as file:
        return file.read().splitlines()


class Threads(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.affair_of = {json.loads(line)["id"]: affair for affair in AFFAIRS for line in lines_of(affair)}

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def record(self, name, affairs, shuffle=None):
        lines = [line for affair in affairs for line in lines_of(affair)]
        if shuffle is not None:
            random.Random(shuffle).shuffle(lines)
        source = os.path.join(self.folder.name, name + ".jsonl")
        with open(source, "w", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")
        path = os.path.join(self.folder.name, name + ".db")
        gazetteers = [word for affair in affairs
                      for word in ("--gazetteer", os.path.join(ROOT, "examples", affair, "gazetteer"))]
        run("add", path, source, *gazetteers)
        return path

    def test_each_alone_is_one(self):
        for affair in AFFAIRS:
            record = self.record(affair, [affair])
            self.assertEqual(len(rows("threads", record)), 1)
            loose = [row for row in rows("timeline", record) if "thread" not in row]
            self.assertLessEqual(len(loose), 3, loose)

    def test_both_come_apart(self):
        record = self.record("both", AFFAIRS)
        threads = rows("threads", record)
        self.assertEqual(len(threads), 2)
        happenings = rows("timeline", record)
        by_thread = collections.defaultdict(collections.Counter)
        for row in happenings:
            if "thread" in row:
                by_thread[row["thread"]][self.affair_of[row["articles"][0]]] += 1
        self.assertEqual(set(by_thread), {thread["id"] for thread in threads})
        pure = sum(max(tally.values()) for tally in by_thread.values())
        self.assertGreaterEqual(pure / len(happenings), .95)
        self.assertEqual(len({max(tally, key=tally.get) for tally in by_thread.values()}), 2)

        # One thread alone, in every list that can be narrowed.
        chosen, affair = threads[0], max(by_thread[threads[0]["id"]], key=by_thread[threads[0]["id"]].get)
        for command in ("timeline", "statements", "positions", "counts"):
            narrowed = rows(command, record, "--thread", chosen["id"])
            self.assertTrue(narrowed)
            for row in narrowed:
                articles = row.get("articles") or [a for figure in row["figures"] for a in figure["articles"]]
                self.assertIn(affair, {self.affair_of[article] for article in articles}, row)
        self.assertEqual(len(rows("timeline", record, "--thread", chosen["id"])), chosen["happenings"])
        run("timeline", record, "--thread", "t000", status=2)

        # In any order the same bytes; the export has threads, rounds and parts.
        export = run("export", record, "--format", "record")
        self.assertEqual(export, run("export", self.record("again", AFFAIRS, shuffle=3), "--format", "record"))
        whole = json.loads(export)
        self.assertEqual([thread["id"] for thread in whole["threads"]], [thread["id"] for thread in threads])
        of_id = {row["id"]: row for row in whole["happenings"]}
        self.assertTrue(any(row.get("round") == 3 for row in whole["happenings"]))
        parts = [row for row in whole["happenings"] if "within" in row]
        self.assertTrue(parts)
        for part in parts:
            self.assertIn(of_id[part["within"]]["type"], ("talks", "meeting", "attack"))
            self.assertEqual(part.get("thread"), of_id[part["within"]].get("thread"))

        # The page offers the choice, and only where there is one.
        self.assertIn('id="f-thread"', run("brief", record))

    def test_page_of_one_affair_has_no_choice(self):
        self.assertNotIn('id="f-thread"', run("brief", self.record("one", AFFAIRS[:1])))


if __name__ == "__main__":
    unittest.main()
