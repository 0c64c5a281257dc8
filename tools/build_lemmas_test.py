#!/usr/bin/env python3
"""Tests of build_lemmas.py with an invented language: tu- before verbs, -ol behind nouns."""
import pathlib, tempfile, unittest

import build_lemmas

AFFIXES = """fixed  PROPN PUNCT
keep  NOUN
reduplicates
rule  VERB  tu[*]  - [kp]am>a
rule  NOUN  -  ol +en
word  VERB  zig zag
"""
VERBS = ["tumika mika", "tusoto soto", "turepa repa", "tulapa lapa", "tuneko neko", "tukosa kosa"]
NOUNS = ["galol gal", "dorol dor", "birol bir", "solol sol", "melol mel", "ol ol"]


def sentence(*rows):
    return "".join(f"{i}\t{form}\t{lemma}\t{upos}\t_\t_\t0\troot\t_\t_\n"
                   for i, (form, lemma, upos) in enumerate(rows, 1)) + "\n"


class Lemmas(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        folder = pathlib.Path(cls.folder.name)
        (folder / "affixes.tsv").write_text(AFFIXES, encoding="utf8")
        rows = []
        for pair, upos in [(v, "VERB") for v in VERBS] + [(n, "NOUN") for n in NOUNS]:
            form, lemma = pair.split()
            rows += [(form, lemma, upos), (lemma, lemma, upos)]
        rows += [("tubu", "tubu", "VERB"), ("Dorol", "Dorol", "NOUN"), ("Utol", "Utol", "PROPN")]
        (folder / "words.tsv").write_text("".join(f"{w}\t9\t0\n" for w in "mika soto repa gal dor bir zano".split()))
        (folder / "bank.conllu").write_text(sentence(("Zu", "zu", "ADV"), *rows), encoding="utf8")
        cls.lemmas = build_lemmas.Lemmas(build_lemmas.Pack(folder), [folder / "bank.conllu"])
        cls.lemmas.learn_exceptions()

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_rules_lead_unseen_words_to_known_roots(self):
        self.assertEqual(self.lemmas.of("tuzano", "VERB", False), "zano")

    def test_seen_words_keep_their_lemma(self):
        self.assertEqual(self.lemmas.of("tubu", "VERB", False), "tubu")
        self.assertEqual(self.lemmas.of("galol", "NOUN", False), "gal")

    def test_hand_written_words_count(self):
        self.assertEqual(self.lemmas.of("zig", "VERB", False), "zag")

    def test_capitals(self):
        self.assertEqual(self.lemmas.of("Galol", "NOUN", False), "Galol")
        self.assertEqual(self.lemmas.of("Galol", "NOUN", True), "gal")
        self.assertEqual(self.lemmas.of("Utol", "PROPN", True), "Utol")

    def test_said_twice(self):
        self.assertEqual(self.lemmas.of("gal-gal", "NOUN", False), "gal")
        self.assertEqual(self.lemmas.of("gal-zano", "NOUN", False), "gal-zano")

    def test_backs(self):
        self.assertEqual(build_lemmas.strip_back("rokam", "[kp]am>a"), "roka")
        self.assertIsNone(build_lemmas.strip_back("rotam", "[kp]am>a"))
        self.assertEqual(build_lemmas.strip_back("rottam", "[!kp]am"), "rott")
        self.assertEqual(build_lemmas.strip_back("rotten", "+en"), "rot")
        self.assertIsNone(build_lemmas.strip_back("roten", "+en"))


if __name__ == "__main__":
    unittest.main()
