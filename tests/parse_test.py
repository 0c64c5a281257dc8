#!/usr/bin/env python3
"""`runding parse` from outside: CoNLL-U of plain text and its byte ranges, given words, given names, and input nobody should
send."""
import gzip
import os
import random

from program_case import ProgramCase, main

ID = ("Menteri Norlandia Ana Kurt mengatakan rombongannya akan tiba di Oruna pada Selasa. “Kami siap berunding,” katanya.\n"
      "Dewan Laut belum menanggapi.\n\nPerundingan itu tertunda dua kali; café-café di Oruna tetap buka.\n")
EN = "The foreign minister of Norlandia said that the talks with Sudria would begin again on Tuesday. Nobody objected."


def sentences(text):
    """(comments, rows) of each sentence."""
    out = []
    for block in text.split("\n\n"):
        lines = block.split("\n")
        rows = [line.split("\t") for line in lines if line and line[0] != "#"]
        if rows:
            out.append(([line for line in lines if line.startswith("#")], rows))
    return out


def misc(row):
    return dict(feature.split("=", 1) for feature in row[9].split("|") if "=" in feature)


class Parse(ProgramCase):
    COMMAND = ("parse",)

    def parse(self, text, *arguments):
        status, out, err = self.run_program("-", *arguments, stdin=text if isinstance(text, bytes) else text.encode())
        self.assertEqual((status, err), (0, ""))
        return out

    def with_model(self, *arguments, stdin=b""):
        status, out, err = self.run_program(*arguments, stdin=stdin)
        if "bad_model" in err:
            self.skipTest("the language has no trained model")
        self.assertEqual((status, err), (0, ""))
        return out

    def check(self, out, raw):
        """Every sentence has ten columns, ids that count and, where it has heads, a tree; ranges say where the tokens stand;
        all bytes but blanks are covered in order."""
        at = 3 if raw.startswith(b"\xef\xbb\xbf") else 0
        for comments, rows in sentences(out):
            words = [r for r in rows if "-" not in r[0]]
            self.assertEqual([r[0] for r in words], [str(n) for n in range(1, len(words) + 1)])
            text, ranges = "", []
            for row in rows:
                self.assertEqual(len(row), 10, row)
                if "TokenRange" in misc(row):
                    start, end = map(int, misc(row)["TokenRange"].split(":"))
                    self.assertEqual(raw[start:end].decode(), row[1])
                    self.assertEqual(raw[at:start].strip(), b"")
                    no_space = misc(row).get("SpaceAfter") == "No"
                    self.assertEqual(no_space, raw[end:end + 1].strip() != b"" or end == len(raw), row)
                    text += row[1] + ("" if no_space else " ")
                    at = end
                    ranges.append(start)
            self.assertEqual(comments[-1], "# text = " + text.rstrip(" "))
            heads = {int(r[0]): int(r[6]) for r in words if r[6] != "_"}
            if not heads:
                continue
            self.assertEqual(list(heads.values()).count(0), 1)
            rooted = {0}
            for word in heads:
                way = []
                while word not in rooted:
                    self.assertLess(len(way), len(words), "a cycle")
                    way.append(word)
                    word = heads[word]
                rooted.update(way)
        self.assertEqual(raw[at:].strip(), b"")

    def test_ranges_and_trees(self):
        for text in (ID, EN, "\ufeff\n" + ID, ID.replace("\n", "\r\n"), "x", "a  b\t c ", "“”"):
            self.check(self.parse(text, "--lang", "id"), text.encode())

    def test_comments(self):
        first, second = self.write("a.txt", ID), self.write("b.txt", EN)
        status, out, _ = self.run_program(first, second)
        self.assertEqual(status, 0)
        comments = [[line for line in c if not line.startswith("# text")] for c, _ in sentences(out)]
        self.assertEqual(comments, [
            [f"# newdoc id = {first}", "# newpar", "# sent_id = 1"], ["# sent_id = 2"], ["# sent_id = 3"], ["# newpar", "# sent_id = 4"],
            [f"# newdoc id = {second}", "# newpar", "# sent_id = 5"], ["# sent_id = 6"]])
        self.assertTrue(self.parse(ID).startswith("# newdoc\n# newpar\n# sent_id = 1\n"))

    def test_packed_input(self):
        packed = self.write("a.gz", gzip.compress(ID.encode()))
        out = self.run_program(packed)[1]
        self.assertEqual(out.replace(f"# newdoc id = {packed}", "# newdoc"), self.parse(ID))

    def test_long_texts_are_the_same_on_any_number_of_threads(self):
        r = random.Random(5)
        text = "".join(r.choice([ID, ID.replace("\n", " ") + "\n", "\n\n"]) for _ in range(4000))
        self.assertGreater(len(text), 500_000)
        one = self.parse(text, "-j", "1")
        self.check(one, text.encode())
        for threads in ("2", "5"):
            self.assertEqual(self.parse(text, "-j", threads), one)
        # A sentence is read the same wherever it stands.
        body = lambda rows: [[c for k, c in enumerate(row) if k != 9] for row in rows]
        known = {c[-1]: body(rows) for c, rows in sentences(self.parse(ID))}
        self.assertEqual(len(known), 4)
        for comments, rows in sentences(one):
            if comments[-1] in known:
                self.assertEqual(body(rows), known[comments[-1]])

    def test_nothing_in_nothing_out(self):
        for text in ("", "\n", " \n\t\n"):
            self.assertEqual(self.parse(text), "")

    def test_the_rest_goes_on_after_an_error(self):
        good = self.write("good.txt", EN)
        bad = {
            "bad_encoding": self.write("latin.txt", ID.encode("cp1252")),
            "binary": self.write("binary.txt", b"a\0b\0c"),
            "not_found": os.path.join(self.folder, "none"),
            "unknown_language": self.write("de.txt", "Der Minister sagte, dass die Verhandlungen bald fortgesetzt werden."),
            "too_large": self.write("line.txt", EN.encode() * (17_000_000 // len(EN))),
        }
        for code, path in bad.items():
            status, out, err = self.run_program(path, good)
            self.assertEqual(status, 3, code)
            self.assertIn(code, err)
            self.assertIn(path, err)
            self.assertTrue(out.startswith(f"# newdoc id = {good}\n"), code)
        late = self.write("late.txt", ID.encode() * 2000 + b"\xff\n")
        status, out, err = self.run_program(late)
        self.assertEqual(status, 3)
        self.assertIn(f"byte {len(ID.encode()) * 2000}", err)
        self.assertGreater(len(sentences(out)), 1000)

    def test_wrong_usage(self):
        for arguments in [[], ["--input", "json", "-"], ["--lang", "xx", "-"]]:
            self.assertEqual(self.run_program(*arguments)[0], 2, arguments)

    def test_strange_but_readable_text(self):
        for text in (ID.replace("\n", " ").replace(".", "") * 200, "a" * 300_000, "aB" * 50_000, "a-" * 50_000, "“" * 20_000,
                     "A." * 50_000, "nya " * 20_000, "\u0301x\u200b\ufeff x\u0301\n", "1.2.3" * 20_000):
            self.check(self.parse(text, "--lang", "id"), text.encode())

    def test_given_words_are_kept(self):
        given = self.with_model("-", stdin=ID.encode()) and self.parse(ID)
        lines = given.replace("# newpar\n", "# newpar\n# own = comment\n")
        again = self.with_model("--input", "conllu", "--lang", "id", "-", stdin=lines.encode())
        before, after = sentences(lines), sentences(again)
        self.assertEqual([c for c, _ in before], [c for c, _ in after])
        for (_, a), (_, b) in zip(before, after):
            self.assertEqual([(r[0], r[1]) for r in a], [(r[0], r[1]) for r in b])
            self.assertEqual(a, b)  # the same words in the same sentences are read the same
        bare = "1\tkapal\tx\tX\tY\tZ=1\t0\troot\t0:root\tName=B-X|Own=1\n\n"
        row = sentences(self.with_model("--input", "conllu", "--lang", "id", "-", stdin=bare.encode()))[0][1][0]
        self.assertEqual((row[1], row[4], row[5], row[8]), ("kapal", "_", "_", "_"))
        self.assertNotIn("Name=B-X", row[9])
        self.assertIn("Own=1", row[9])

    def test_given_names(self):
        text = "Menteri\tO\nAna\tO\nKurt\tO\ntiba\tO\ndi\tO\nOruna\tO\n\n#\tB-ORG\n\n"
        out = self.with_model("--input", "names", "--lang", "id", "-", stdin=text.encode())
        rows = [line.split("\t") for line in out.splitlines() if line]
        self.assertEqual([r[0] for r in rows], [line.split("\t")[0] for line in text.splitlines() if line])
        for _, tag in rows:
            self.assertRegex(tag, "^(O|[BI]-(PER|ORG|GPE|LOC))$")
        self.assertEqual(out.count("\n\n"), 2)

    def test_given_words_that_cannot_be_read(self):
        for kind, text in (("conllu", "1\ta\n"), ("names", "Ana\tPER\n")):
            status, out, err = self.run_program("--input", kind, "--lang", "id", "-", stdin=text.encode())
            self.assertEqual((status, out), (3, ""))
            self.assertIn("bad_treebank", err)
            self.assertIn("line 1", err)


if __name__ == "__main__":
    main()
