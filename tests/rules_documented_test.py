#!/usr/bin/env python3
"""Every class and attribute of events.lex, positions.lex and roles.lex is explained in docs/events.md and has a case of its
name in tests/golden/rules; every row of lang/codes.tsv that stands for an event or position has an example."""
import pathlib
import re
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent
FILES = ("events.lex", "positions.lex", "roles.lex")


def rows(path):
    for number, line in enumerate(path.read_text(encoding="utf8").splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            yield number, [c for c in re.split(r"\t| {2,}", line.strip()) if c]


def used():
    """"class.attribute", or "class" of one without attributes → where it stands first."""
    out = {}
    for path in sorted((ROOT / "lang").glob("*/*.lex")):
        if path.name not in FILES:
            continue
        for number, columns in rows(path):
            keys = [a.split("=")[0] for a in columns[2].split()] if len(columns) > 2 else []
            for name in [f"{columns[0]}.{key}" for key in keys] or [columns[0]]:
                out.setdefault(name, f"{path.relative_to(ROOT)}:{number}")
    # A class whose other rows have attributes is explained by them.
    return {n: where for n, where in out.items() if "." in n or not any(o.startswith(n + ".") for o in out)}


class RulesDocumented(unittest.TestCase):
    def test_each_is_explained(self):
        text = (ROOT / "docs" / "events.md").read_text(encoding="utf8")
        explained = {name for line in text.splitlines() if line.startswith("| `")
                     for name in re.findall(r"`([a-z_.]+)`", line.split("|")[1])}
        self.assertEqual({n: w for n, w in used().items() if n not in explained}, {})
        self.assertEqual(sorted(n for n in explained if "." in n and n not in used()), [], "explained and used nowhere")

    def test_each_has_a_case(self):
        cases = set()
        for path in (ROOT / "tests" / "golden" / "rules").glob("*.txt"):
            cases.update(re.findall(r"^== ([a-z_.]+):", path.read_text(encoding="utf8"), re.M))
        self.assertEqual({n: w for n, w in used().items() if n not in cases}, {})

    def test_each_code_has_an_example(self):
        for number, columns in rows(ROOT / "lang" / "codes.tsv"):
            if columns[0] in ("event", "position"):
                self.assertGreater(len(columns[-1].split()), 2, f"lang/codes.tsv:{number}")


if __name__ == "__main__":
    unittest.main()
