#!/usr/bin/env python3
"""Tests of check_tree.py on small made-up trees."""
import json, pathlib, tempfile, unittest

import check_tree

PACK = {"lang/schema.tsv": "speech  -\ntopic  kind  talks|truce\n",
        "lang/xx/a.lex": "# words\nspeech  berkabar; bertitah\ntopic  gendongan; talks  kind=talks\n"}


def problems(files, data=None):
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as gold:
        root = pathlib.Path(folder)
        for name, text in files.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text, encoding="utf8")
        if data:
            (pathlib.Path(gold) / "gold").mkdir()
            (pathlib.Path(gold) / "gold" / "a.jsonl").write_text(json.dumps({"id": "a", "text": data}), encoding="utf8")
        return list(check_tree.problems(root, gold))


class Tree(unittest.TestCase):
    def test_a_clean_tree_passes(self):
        self.assertEqual(problems({**PACK, "src/runding/a.cc": 'cls("speech"); get("kind") == "talks"\n'}), [])

    def test_long_files(self):
        self.assertIn("601 lines", problems({"src/a.cc": "x\n" * 601})[0])
        self.assertEqual(problems({"src/a.cc": "x\n" * 600, "lang/xx/words.tsv": "x\n" * 9000}), [])

    def test_marks(self):
        self.assertEqual(len(problems({"src/a.cc": "// TO" "DO: later\n", "README.md": "FIX" "ME\n"})), 2)

    def test_paths(self):
        self.assertEqual(len(problems({"README.md": "see /ho" "me/somebody/file\n"})), 1)
        self.assertEqual(problems({"README.md": "installs to /usr/share/runding; see ../workshop/x\n"}), [])

    def test_language_in_code(self):
        self.assertEqual(len(problems({**PACK, "src/a.cc": 'if (word == "Bertitah") return;\n'})), 1)
        self.assertEqual(problems({**PACK, "src/a.cc": 'int x = 0;  // "bertitah" and "berkabar"\n'}), [])
        self.assertEqual(problems({**PACK, "src/a_test.cc": 'if (word == "bertitah") return;\n'}), [])

    def test_copied_text(self):
        text = "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh"
        self.assertEqual(len(problems({"docs/a.md": "Lihat: " + text.upper()}, text)), 1)
        self.assertEqual(problems({"docs/a.md": "satu dua tiga empat"}, text), [])


if __name__ == "__main__":
    unittest.main()
