#!/usr/bin/env python3
"""`runding eval rules` counts what matches, and tools/dev_only_rules.py finds phrases that only our articles need."""
import json
import os
import pathlib
import subprocess
import sys

from program_case import PROGRAM, ProgramCase, main

ROOT = pathlib.Path(__file__).resolve().parent.parent
TALKS = "Velmara and Kadrania held talks on 10 March 2031. The talks can't end, she said. Rebels attacked Port Sarel.\n"
TRUCE = "The truce took effect on Monday.\n"


class EvalRules(ProgramCase):
    COMMAND = ("eval", "rules", "--lang", "en")

    def counts(self, *arguments, stdin=b""):
        status, out, err = self.run_program(*arguments, stdin=stdin)
        self.assertEqual(status, 0, err)
        rows = [line.split("\t") for line in out.splitlines()]
        self.assertTrue(all(len(row) == 4 for row in rows))
        return {(file, int(line), phrase): int(n) for file, line, phrase, n in rows}

    def of(self, counts, file, phrase):
        return [n for (f, _, p), n in counts.items() if f == "lang/en/" + file and phrase in p and n]

    def test_phrases_and_rules_are_counted_once_a_match(self):
        counts = self.counts(self.write("a.txt", TALKS))
        self.assertEqual(self.of(counts, "events.lex", "held talks"), [1])
        talks = [n for (f, _, p), n in counts.items() if (f, p) == ("lang/en/events.lex", "talks")]
        self.assertEqual(talks, [2, 2], "as event and as event_part, inside a longer phrase too")
        self.assertEqual(self.of(counts, "words.rules", "suffix n't"), [1])
        self.assertEqual(sum(n for (f, _, _), n in counts.items() if f == "lang/en/times.grammar"), 1)
        self.assertEqual(self.of(counts, "acts.rules", "act attack"), [1])

    def test_every_line_is_where_it_says(self):
        files = {}
        for file, line, phrase in self.counts(self.write("a.txt", TALKS)):
            lines = files.setdefault(file, (ROOT / file).read_text(encoding="utf8").splitlines())
            if file.endswith(".lex"):
                self.assertIn(phrase.split()[-1], lines[line - 1], (file, line))
            else:
                self.assertEqual(" ".join(lines[line - 1].split()), phrase)

    def test_articles_texts_and_threads_give_the_same(self):
        text = self.write("a.txt", TALKS + "\n" + TRUCE)
        articles = self.write("a.jsonl", "".join(json.dumps({"id": i, "text": t}) + "\n"
                                                 for i, t in (("a", TALKS), ("b", TRUCE))))
        counts = self.counts(text)
        self.assertEqual(self.counts(articles), counts)
        self.assertEqual(self.counts("-", stdin=open_bytes(articles)), counts)
        twice = self.counts(articles, text, "-j", "3")
        self.assertEqual(twice, {key: 2 * n for key, n in counts.items()})
        status, out, _ = self.run_program(text, "--json")
        rows = [json.loads(line) for line in out.splitlines()]
        self.assertEqual({(r["file"], r["line"], r["phrase"]): r["count"] for r in rows}, counts)

    def test_what_cannot_be_read_is_status_3(self):
        status, out, err = self.run_program(os.path.join(self.folder, "none.txt"), self.write("a.txt", TALKS))
        self.assertEqual(status, 3)
        self.assertIn("none.txt", err)
        self.assertIn("held talks", out)
        self.assertEqual(self.run_program()[0], 2)

    def test_phrases_only_our_articles_need(self):
        self.write("data/text/en/news.txt", TRUCE)
        self.write("gold/dev.jsonl", json.dumps({"id": "a", "lang": "en", "text": TALKS + TRUCE}) + "\n")
        done = subprocess.run([sys.executable, str(ROOT / "tools" / "dev_only_rules.py"), PROGRAM], capture_output=True,
                              text=True, env={**os.environ, "RUNDING_DATA": self.folder})
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn('lang/en/events.lex: "held talks" matches in our articles', done.stdout)
        self.assertNotIn('"took effect" matches', done.stdout)
        self.assertNotIn('"mediator" matches', done.stdout, "justified")
        none = subprocess.run([sys.executable, str(ROOT / "tools" / "dev_only_rules.py"), PROGRAM], capture_output=True,
                              env={**os.environ, "RUNDING_DATA": os.path.join(self.folder, "none")})
        self.assertEqual(none.returncode, 77)


def open_bytes(path):
    with open(path, "rb") as f:
        return f.read()


if __name__ == "__main__":
    main()
