#!/usr/bin/env python3
"""tools/check_gazetteer.py on the tables as they are, and on tables with faults."""
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent


class CheckGazetteer(unittest.TestCase):
    def setUp(self):
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="runding_"))
        self.addCleanup(shutil.rmtree, self.root)
        for file in [ROOT / "tools/check_gazetteer.py", *ROOT.glob("gazetteer/*.tsv"), *ROOT.glob("lang/*/names.tsv"),
                     *ROOT.glob("lang/*/ambiguous.tsv")]:
            copy = self.root / file.relative_to(ROOT)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(file, copy)

    def check(self):
        done = subprocess.run([sys.executable, self.root / "tools/check_gazetteer.py"], capture_output=True, text=True)
        return done.returncode, done.stderr

    def change(self, name, old, new):
        file = self.root / "gazetteer" / name
        text = file.read_text(encoding="utf8")
        self.assertIn(old, text)
        file.write_text(text.replace(old, new, 1), encoding="utf8")

    def test_as_they_are(self):
        self.assertEqual(self.check(), (0, ""))

    def test_a_lost_capital_and_lost_leaders(self):
        self.change("things.tsv", "\tc:1642911\t", "\t\t")
        self.change("offices.tsv", "\n", "\n# ")
        status, told = self.check()
        self.assertEqual(status, 1)
        self.assertIn("capital: known of 194", told)
        file = self.root / "gazetteer/offices.tsv"
        file.write_text("".join(line for line in file.read_text(encoding="utf8").splitlines(keepends=True)
                                if "foreign minister" not in line), encoding="utf8")
        self.assertIn("foreign minister: known of 0", self.check()[1])

    def test_wrong_dates(self):
        self.change("offices.tsv", "\tRU\t2004-03-09\t\n", "\tRU\t2004-03-09\t2003\n")
        status, told = self.check()
        self.assertEqual(status, 1)
        self.assertIn("ends (2003) before it starts", told)


if __name__ == "__main__":
    unittest.main()
