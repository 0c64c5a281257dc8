#!/usr/bin/env python3
"""Tests of convert_gsd.py on invented sentences, one construction each."""
import io, unittest

import conllu_words
import convert_gsd


def tree(*rows):
    """Rows `form upos head deprel`, a form that ends in _ has no space after it."""
    out = ["# sent_id = x", "# text = -"]
    for i, row in enumerate(rows, 1):
        form, upos, head, deprel = row.split()
        misc = "SpaceAfter=No" if form != "_" and form.endswith("_") else "_"
        out.append("\t".join([str(i), form.rstrip("_"), "_", upos, "_", "_", head, deprel, "_", misc]))
    return "\n".join(out) + "\n\n"


def after(*rows, words="", without=()):
    """The words after conversion as `form upos head deprel`; `words`: further words that make stems known."""
    known = "".join(tree(f"{w.split('/')[0]} {w.split('/')[1]} 0 root") * 2 for w in words.split())
    sentences = convert_gsd.convert(conllu_words.read(io.StringIO(tree(*rows) + known)), without)
    assert all(convert_gsd.is_tree(s) for s in sentences)
    s = sentences[0]
    return [f"{w.form} {w.upos} {w.head.form if w.head else '-'} {w.deprel}" for w in s.words], s


class Tokens(unittest.TestCase):
    def test_reduplication_is_one_word(self):
        out, s = after("kota NOUN 4 nsubj", "- PUNCT 3 punct", "kota NOUN 1 compound:plur", "tumbuh VERB 0 root")
        self.assertEqual(out, ["kota-kota NOUN tumbuh nsubj", "tumbuh VERB - root"])
        self.assertEqual(s.text(), "kota-kota tumbuh")
        self.assertIn("# text = kota-kota tumbuh", s.comments)

    def test_affixed_reduplication(self):
        out, _ = after("Ia PRON 2 nsubj", "berpura VERB 0 root", "- PUNCT 2 punct", "pura VERB 2 fixed", "tidur VERB 2 xcomp")
        self.assertIn("berpura-pura VERB - root", out)
        self.assertIn("tidur VERB berpura-pura xcomp", out)

    def test_two_names_stay_apart(self):
        out, _ = after("Tarsa PROPN 0 root", "- PUNCT 1 punct", "Belko PROPN 1 flat")
        self.assertEqual(len(out), 3)

    def test_ordinal_and_decade(self):
        out, _ = after("ke NUM 3 det", "- PUNCT 3 punct", "2 NUM 4 nummod", "putaran NOUN 0 root")
        self.assertEqual(out[0], "ke-2 ADJ putaran amod")
        out, _ = after("masa NOUN 0 root", "1890 NUM 1 nummod", "- PUNCT 2 punct", "an NUM 2 amod")
        self.assertEqual(out[1], "1890-an NOUN masa nmod")

    def test_owner(self):
        out, s = after("Rumahnya_ NOUN 2 nsubj", "roboh VERB 0 root")
        self.assertEqual(out, ["Rumah NOUN roboh nsubj", "nya PRON Rumah nmod:poss", "roboh VERB - root"])
        self.assertEqual((s.words[0].surface, s.words[0].parts, s.text()), ("Rumahnya", 2, "Rumahnyaroboh"))
        self.assertIn("1-2\tRumahnya\t_", conllu_words.write(s))

    def test_object_and_doer(self):
        self.assertIn("nya PRON membeli obj", after("Ia PRON 2 nsubj", "membelinya VERB 0 root")[0])
        self.assertIn("nya PRON dibeli obl:agent", after("yang PRON 2 nsubj", "dibelinya VERB 0 root")[0])

    def test_nominal_verb(self):
        self.assertIn("nya DET runtuh det", after("runtuhnya VERB 2 nsubj", "mengejutkan VERB 0 root")[0])

    def test_preposition_with_pronoun(self):
        out, _ = after("Mereka PRON 2 nsubj", "berkata VERB 0 root", "kepadanya ADP 2 obl")
        self.assertEqual(out[2:], ["kepada ADP nya case", "nya PRON berkata obl"])

    def test_particles(self):
        out, _ = after("apakah ADV 2 advmod", "benar ADJ 0 root", words="apa/PRON")
        self.assertEqual(out[:2], ["apa ADV benar advmod", "kah PART apa advmod:emph"])
        out, _ = after("sekolah NOUN 0 root", "adalah AUX 1 cop", "lainnya ADJ 1 amod", words="seko/NOUN ada/VERB lain/ADJ")
        self.assertEqual(len(out), 3)

    def test_space_after_a_split_word(self):
        _, s = after("Rumahnya NOUN 2 nsubj", "roboh_ VERB 0 root", ". PUNCT 2 punct")
        self.assertEqual(s.text(), "Rumahnya roboh.")
        self.assertEqual(conllu_words.write(next(conllu_words.read(io.StringIO(conllu_words.write(s))))),
                         conllu_words.write(s))


class Labels(unittest.TestCase):
    def check(self, rows, *wanted):
        out, _ = after(*rows)
        for row in wanted:
            self.assertIn(row, out)

    def test_one_of(self):
        self.check(["salah DET 3 det", "satu DET 1 fixed", "pelabuhan NOUN 0 root"],
                   "salah ADJ satu advmod", "satu NUM pelabuhan nummod")

    def test_names(self):
        self.check(["kota NOUN 0 root", "Belko PROPN 1 flat", "Tarsa PROPN 2 flat"],
                   "Belko PROPN kota nmod", "Tarsa PROPN Belko flat:name")
        self.check(["membaca VERB 0 root", "The PROPN 3 det", "Lantern PROPN 1 obj"],
                   "The PROPN membaca obj", "Lantern PROPN The flat:name")

    def test_owners(self):
        self.check(["karya NOUN 0 root", "mereka PRON 1 det"], "mereka PRON karya nmod:poss")

    def test_helpers(self):
        self.check(["Ia PRON 3 nsubj", "akan ADV 3 advmod", "datang VERB 0 root"], "akan AUX datang aux")
        self.check(["rindu VERB 0 root", "akan ADP 3 case", "rumah NOUN 1 obl"], "akan ADP rumah case")

    def test_beginning(self):
        self.check(["Ia PRON 3 nsubj", "mulai ADV 3 advmod", "menulis VERB 0 root", "buku NOUN 3 obj"],
                   "mulai VERB - root", "menulis VERB mulai xcomp", "Ia PRON mulai nsubj", "buku NOUN menulis obj")

    def test_clause_openers(self):
        self.check(["pergi VERB 0 root", "untuk ADP 3 case", "belajar VERB 1 advcl"], "untuk SCONJ belajar mark")
        self.check(["hadiah NOUN 0 root", "untuk ADP 3 case", "ibu NOUN 1 nmod"], "untuk ADP ibu case")
        self.check(["namun SCONJ 2 mark", "gagal VERB 0 root"], "namun CCONJ gagal cc")

    def test_relative_clauses(self):
        self.check(["rumah NOUN 0 root", "yang PRON 3 nsubj", "besar ADJ 1 amod"], "besar ADJ rumah acl:relcl")
        self.check(["rumah NOUN 0 root", "yang PRON 4 nsubj", "atapnya NOUN 4 nsubj", "bocor VERB 1 acl"], "yang PRON bocor obl")

    def test_dates(self):
        self.check(["lahir VERB 0 root", "pada ADP 4 case", "7 NUM 4 nummod", "Mei PROPN 1 obl", "1876 NUM 4 nummod"],
                   "7 NUM lahir obl:tmod", "Mei PROPN 7 flat", "1876 NUM 7 flat", "pada ADP 7 case")
        self.check(["tanggal NOUN 0 root", "7 NUM 3 nummod", "Mei PROPN 1 nmod"], "Mei PROPN tanggal nmod")

    def test_places(self):
        self.check(["tidur VERB 0 root", "di ADP 4 case", "atas ADP 4 case", "meja NOUN 1 obl"],
                   "atas NOUN meja nmod:lmod", "di ADP meja case")
        self.check(["tidur VERB 0 root", "di ADP 3 case", "bawah NOUN 1 obl", "meja NOUN 3 nmod"],
                   "bawah NOUN meja nmod:lmod", "di ADP meja case", "meja NOUN tidur obl")

    def test_dangling_preposition(self):
        self.check(["muncul VERB 0 root", "pada ADP 1 case", "1870 NUM 1 nummod"], "pada ADP 1870 case", "1870 NUM muncul obl")

    def test_ordinals(self):
        self.check(["babak NOUN 0 root", "kedua NUM 1 nummod"], "kedua ADJ babak amod")
        self.check(["kedua DET 2 det", "babak NOUN 0 root"], "kedua NUM babak nummod")


class Punctuation(unittest.TestCase):
    def test_comma_hangs_low(self):
        out, _ = after("meja NOUN 0 root", ", PUNCT 1 punct", "kursi NOUN 1 conj", ", PUNCT 1 punct", "dan CCONJ 6 cc",
                       "lampu NOUN 1 conj", ". PUNCT 1 punct")
        self.assertEqual([r.split()[2] for r in out if "PUNCT" in r], ["kursi", "lampu", "meja"])

    def test_pairs(self):
        out, _ = after("Ia PRON 2 nsubj", "tiba VERB 0 root", "( PUNCT 2 punct", "hari NOUN 2 obl", "ini DET 4 det", ") PUNCT 2 punct")
        self.assertEqual([r.split()[2] for r in out if "PUNCT" in r], ["hari", "hari"])

    def test_nothing_hangs_on_a_mark(self):
        out, _ = after("- PUNCT 0 root", "Belko PROPN 1 flat")
        self.assertIn("Belko PROPN - root", out)

    def test_only_marks(self):
        self.assertEqual(len(after("! PUNCT 0 root", "! PUNCT 1 punct")[0]), 2)


class Files(unittest.TestCase):
    def test_bad_lines_are_named(self):
        for text in ("1\tx\n", "1\tx\t_\tX\t_\t_\t7\troot\t_\t_\n"):
            with self.assertRaisesRegex(ValueError, "line 1"):
                list(conllu_words.read(io.StringIO(text)))


if __name__ == "__main__":
    unittest.main()
