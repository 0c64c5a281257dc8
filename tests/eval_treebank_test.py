#!/usr/bin/env python3
"""`runding eval segment|tag|parse|ner` from outside: tables, JSON, floors, standard input, and files nobody can score."""
import gzip
import json
import os

from program_case import ProgramCase, main


def treebank(*rows):
    """Rows "form lemma upos head relation" with an optional id before them ("1-2 rumahnya")."""
    out, n = "", 0
    for row in rows:
        columns = row.split(" ")
        if "-" in columns[0] and columns[0][0].isdigit():
            out += "\t".join([columns[0], columns[1]] + ["_"] * 8) + "\n"
            continue
        n += 1
        form, lemma, upos, head, relation = columns
        out += "\t".join([str(n), form, lemma, upos, "_", "_", head, relation, "_", "_"]) + "\n"
    return out + "\n"


GOLD = treebank("1-2 Rombongannya", "Rombongan rombongan NOUN 3 nsubj", "nya dia PRON 1 nmod:poss", "tiba tiba VERB 0 root",
                "di di ADP 5 case", "Oruna oruna PROPN 3 obl", ". . PUNCT 3 punct")
SYSTEM = treebank("Rombongannya rombongan NOUN 2 nsubj", "tiba tiba VERB 0 root", "di di ADP 4 case", "Oruna Oruna NOUN 2 nmod",
                  ". . PUNCT 2 punct")


class EvalTreebank(ProgramCase):
    COMMAND = ("eval",)

    def figures(self, command, gold, system, *more):
        status, out, err = self.run_program(command, self.write("gold", gold), self.write("system", system), "--json", *more)
        self.assertEqual((status, err), (0, ""))
        return json.loads(out)

    def test_each_depth_has_its_metrics(self):
        segment = self.figures("segment", GOLD, SYSTEM)
        self.assertEqual(list(segment), ["Tokens", "Sentences", "Words"])
        self.assertEqual(segment["Words"], {"precision": 0.8, "recall": 0.6667, "f1": 0.7273, "right": 4, "system": 5, "gold": 6})
        tag = self.figures("tag", GOLD, SYSTEM)
        self.assertEqual(list(tag), ["Tokens", "Sentences", "Words", "UPOS", "XPOS", "UFeats", "AllTags", "Lemmas"])
        self.assertEqual((tag["UPOS"]["right"], tag["Lemmas"]["right"], tag["UPOS"]["aligned_accuracy"]), (3, 3, 0.75))
        parse = self.figures("parse", GOLD, SYSTEM)
        self.assertEqual(list(parse)[8:], ["UAS", "LAS", "CLAS", "MLAS", "BLEX"])
        self.assertEqual((parse["UAS"]["right"], parse["LAS"]["right"]), (4, 3))

    def test_the_table_names_what_json_names(self):
        gold, system = self.write("gold", GOLD), self.write("system", SYSTEM)
        status, out, _ = self.run_program("parse", gold, system)
        self.assertEqual(status, 0)
        rows = [line.split() for line in out.splitlines()]
        self.assertEqual(rows[0], ["metric", "P", "R", "F1", "aligned", "right", "system", "gold"])
        self.assertIn(["LAS", "60.00", "50.00", "54.55", "75.00", "3", "5", "6"], rows)

    def test_segment_and_tag_need_no_trees(self):
        bare = treebank("Rombongannya _ _ _ _", "tiba _ _ _ _", "di _ _ _ _", "Oruna _ _ _ _", ". _ _ _ _")
        self.assertEqual(self.figures("segment", GOLD, bare)["Tokens"]["right"], 5)
        self.assertEqual(self.figures("tag", GOLD, bare)["UPOS"]["right"], 0)
        status, out, err = self.run_program("parse", self.write("gold", GOLD), self.write("system", bare))
        self.assertEqual((status, out), (4, ""))
        self.assertIn("system, sentence number 1: not a tree", err)

    def test_standard_input_and_packed_files(self):
        gold = self.write("gold.gz", gzip.compress(GOLD.encode()))
        status, out, _ = self.run_program("parse", gold, "-", "--json", stdin=GOLD.encode())
        self.assertEqual(status, 0)
        self.assertEqual(json.loads(out)["LAS"]["f1"], 1)

    def test_names_in_both_formats(self):
        gold = "Ana\tB-PER\nKurt\tI-PER\ndi\tO\nSudria\tB-LOC\n\n"
        system = "Ana\tB-PER\nKurt\tI-PER\ndi\tO\nSudria\tB-GPE\n\n"
        self.assertEqual(self.figures("ner", gold, system)["all"]["f1"], 0.5)
        mapped = self.figures("ner", gold, system, "--map", "GPE=LOC")
        self.assertEqual(list(mapped), ["LOC", "PER", "all"])
        self.assertEqual(mapped["all"]["f1"], 1)
        self.assertEqual(list(self.figures("ner", gold, system, "--map", "GPE=O", "--map", "LOC=O")), ["PER", "all"])
        words = [("AnaKurt", "Name=B-PER"), ("di", "_"), ("Sudria", "Name=B-LOC")]
        conllu = "# a comment\n" + "".join(f"{n}\t{w}" + "\t_" * 7 + f"\t{m}\n" for n, (w, m) in enumerate(words, 1)) + "\n"
        self.assertEqual(self.figures("ner", gold, conllu)["all"]["f1"], 1)

    def test_floors(self):
        gold, system = self.write("gold", GOLD), self.write("system", SYSTEM)
        self.assertEqual(self.run_program("parse", gold, system, "--floor", "LAS=0.5")[0], 0)
        status, _, err = self.run_program("parse", gold, system, "--floor", "LAS=0.6")
        self.assertEqual(status, 1)
        self.assertIn("below floor: LAS=0.6 is 0.5455", err)
        self.assertEqual(self.run_program("segment", gold, system, "--floor", "LAS=0.5")[0], 2)
        self.assertEqual(self.run_program("parse", gold, system, "--floor", "LAS")[0], 2)

    def test_what_cannot_be_scored(self):
        gold = self.write("gold", GOLD)
        names = self.write("names", "Ana\tB-PER\n")
        for command, system, word in [
                ("parse", os.path.join(self.folder, "none"), "not_found"),
                ("parse", self.write("empty", ""), "empty_input"),
                ("parse", self.write("comments", "# nothing\n"), "empty_input"),
                ("parse", self.write("latin", GOLD.replace("nya", "ny\xe4").encode("latin-1")), "bad_encoding"),
                ("parse", self.write("columns", GOLD + "1\ta\n"), "line 9"),
                ("parse", self.write("other", GOLD.replace("Oruna", "Onura")), "the texts differ after"),
                ("parse", self.write("cycle", GOLD.replace("\t1\tnmod", "\t2\tnmod")), "line 3"),
                ("tag", names, "ten columns"),
                ("ner", self.write("tag", "Ana\tPER\n"), "a tag must be O")]:
            status, out, err = self.run_program(command, gold, system)
            self.assertEqual((status, out), (4, ""), system)
            self.assertIn(word, err)

    def test_wrong_usage(self):
        gold = self.write("gold", GOLD)
        for arguments in [[], [gold], ["parse"], ["parse", gold], ["parse", gold, gold, gold], ["parse", gold, gold, "--map", "A=B"],
                          ["ner", gold, gold, "--map", "A"], ["ner", gold, gold, "--map", "=B"], ["parsing", gold]]:
            self.assertEqual(self.run_program(*arguments)[0], 2, arguments)


if __name__ == "__main__":
    main()
