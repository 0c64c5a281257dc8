#!/usr/bin/env python3
"""Tests of swap_names.py on invented names and sentences."""
import io, json, pathlib, subprocess, sys, tempfile, unittest

import swap_names

TOOL = pathlib.Path(__file__).with_name("swap_names.py")
COUNTS = "# word\tlow\tcap\npartai\t900\t900\nselatan\t600\t5000\nmedan\t220\t1400\nkota\t50\t10\nbelko\t0\t80\n"


def common():
    with tempfile.NamedTemporaryFile("w", suffix=".tsv", encoding="utf8") as f:
        f.write(COUNTS)
        f.flush()
        return swap_names.Common([f.name])


def rows(text, seed=1):
    """Pairs old, new of `word/TAG` text."""
    forms, tags = zip(*(w.rsplit("/", 1) for w in text.split()))
    new = swap_names.swap_rows(list(forms), list(tags), swap_names.Swap(seed, common()))
    return list(zip(forms, new))


class Rows(unittest.TestCase):
    def test_only_names_change_and_stay_capitalised(self):
        pairs = rows("Di/O kota/O Belko/B-LOC Tarsa/B-PER Wendo/I-PER tidur/O")
        self.assertEqual([o for o, n in pairs if o == n], ["Di", "kota", "tidur"])
        self.assertTrue(all(n[0].isupper() for _, n in pairs[2:5]))

    def test_common_heads_stay(self):
        pairs = dict(rows("Partai/B-ORG Belko/I-ORG Selatan/I-ORG"))
        self.assertEqual((pairs["Partai"], pairs["Selatan"]), ("Partai", "Selatan"))
        self.assertNotEqual(pairs["Belko"], "Belko")

    def test_a_common_word_alone_is_a_name(self):
        self.assertNotEqual(rows("Medan/B-LOC")[0][1], "Medan")

    def test_one_person_one_name(self):
        pairs = rows("Tarsa/B-PER Wendo/I-PER dan/O Wendo/B-PER WENDO/B-PER")
        self.assertEqual(pairs[1][1], pairs[3][1])
        self.assertEqual(pairs[4][1], pairs[3][1].upper())

    def test_particles_initials_abbreviations_hyphens(self):
        pairs = dict(rows("Tarsa/B-PER bin/I-PER Wendo/I-PER K./I-PER DLKP/B-ORG Belko-Tarsa/B-LOC (PT/B-ORG"))
        self.assertEqual(pairs["bin"], "bin")
        self.assertRegex(pairs["K."], r"^[A-Z]\.$")
        self.assertRegex(pairs["DLKP"], r"^[A-Z]{4}$")
        self.assertNotEqual(pairs["DLKP"], "DLKP")
        self.assertRegex(pairs["Belko-Tarsa"], r"^[A-Z][a-z]+-[A-Z][a-z]+$")

    def test_seed_decides(self):
        self.assertEqual(rows("Tarsa/B-PER", 3), rows("Tarsa/B-PER", 3))
        self.assertGreater(len({rows("Tarsa/B-PER", s)[0][1] for s in range(20)}), 10)

    def test_stray_inside_tag_is_a_name(self):
        self.assertEqual(swap_names.spans(["O", "I-PER", "I-PER", "B-PER", "I-ORG"]),
                         [(1, 3, "PER"), (3, 4, "PER"), (4, 5, "ORG")])


class Files(unittest.TestCase):
    def run_tool(self, *args):
        return subprocess.run([sys.executable, TOOL, *map(str, args)], capture_output=True, text=True)

    def test_two_columns(self):
        with tempfile.TemporaryDirectory() as folder:
            source, target = pathlib.Path(folder, "a.conll"), pathlib.Path(folder, "b.conll")
            source.write_text("Tarsa\tB-PER\ntiba\tO\n\nTarsa\tB-PER\n")
            self.assertEqual(self.run_tool("--scope", "file", source, target).returncode, 0)
            lines = target.read_text().split("\n")
            self.assertEqual(lines[1:3], ["tiba\tO", ""])
            self.assertEqual(lines[0], lines[3])
            self.assertNotIn("Tarsa", target.read_text())
            source.write_text("Tarsa\tB-PER\textra\n")
            done = self.run_tool(source, target)
            self.assertNotEqual(done.returncode, 0)
            self.assertIn("not two columns", done.stderr)

    def test_trees_keep_their_text(self):
        tree = ("# text = Tarsa tiba.\n1\tTarsa\tTarsa\tPROPN\t_\t_\t2\tnsubj\t_\tName=B-PER\n"
                "2\ttiba\ttiba\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No\n3\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_\n\n")
        out = "".join(swap_names.conllu(io.StringIO(tree), lambda: swap_names.Swap(1, common())))
        name = out.split("\n")[1].split("\t")
        self.assertEqual(out.split("\n")[0], f"# text = {name[1]} tiba.")
        self.assertEqual(name[2], name[1])
        self.assertNotEqual(name[1], "Tarsa")
        self.assertIn("Name=B-PER", out)

    def test_articles_and_gold_agree(self):
        row = {"id": "a1", "title": "Tarsa ke Belko", "text": "PresidenBelkoTarsa Wendokota tiba, Belkoan, Belkozuk. Warga Belko menanti. \"Ya,\" kata Wendo."}
        gold = {"id": "a1", "entities": [{"name": "Tarsa Wendo", "type": "PER", "surfaces": ["Tarsa Wendo", "Wendo"], "role": "president", "of": "Belkoria"},
                                         {"name": "Belkoria", "type": "GPE", "surfaces": ["Belko"]}],
                "quotes": [{"q": "Ya,", "kind": "direct", "speaker": "Tarsa Wendo; Belkoria", "mention": "Wendo", "cue": "kata"}],
                "events": [{"type": "meeting", "participants": ["Belkoria"], "ev": ["Warga Belko menanti."]}]}
        new, out = swap_names.article(row, gold, swap_names.Swap(5, common()))
        person, state = out["entities"]
        self.assertEqual((person["type"], out["id"], out["quotes"][0]["cue"]), ("PER", "a1", "kata"))
        self.assertEqual(out["quotes"][0]["speaker"], f"{person['name']}; {state['name']}")
        self.assertEqual((person["of"], out["events"][0]["participants"]), (state["name"], [state["name"]]))
        for piece in person["surfaces"] + state["surfaces"] + [out["events"][0]["ev"][0], out["quotes"][0]["mention"]]:
            self.assertIn(piece, new["text"])
        for old in ("Tarsa", "Wendo", "Belko "):
            self.assertNotIn(old, json.dumps([new, out]))
        self.assertRegex(new["text"], f"^Presiden{state['surfaces'][0]}{person['name']}kota tiba, {state['surfaces'][0]}an, Belkozuk")

    def test_unknown_article(self):
        with tempfile.TemporaryDirectory() as folder:
            source = pathlib.Path(folder, "a.jsonl")
            source.write_text('{"id": "x", "text": "-"}\n')
            done = self.run_tool("articles", source, folder, pathlib.Path(folder, "b.jsonl"), pathlib.Path(folder, "g"))
            self.assertIn("no gold for article x", done.stderr)


if __name__ == "__main__":
    unittest.main()
