#!/usr/bin/env python3
"""`runding annotate` from outside: what goes in, what comes out, exit statuses, and input nobody should send."""
import gzip
import json
import os
import shutil
import subprocess

from program_case import ProgramCase, main

ID = "Menteri Norlandia Ana Kurt mengatakan perundingan dengan Sudria akan dimulai lagi pada Selasa (24/6/2031) di Porto."
EN = "The foreign minister of Norlandia said that the talks with Sudria would begin again on Tuesday in Porto."


def line(**article):
    return json.dumps(article, ensure_ascii=False) + "\n"


class Annotate(ProgramCase):
    COMMAND = ("annotate",)

    def run_rows(self, *arguments, stdin=b""):
        """(exit status, the lines of standard output as objects, its bytes)"""
        status, out, _ = self.run_bytes(*arguments, stdin=stdin)
        return status, [json.loads(x) for x in out.decode().splitlines()], out

    def codes(self, rows):
        return [(r["id"], r["error"]["code"] if "error" in r else r["lang"]) for r in rows]

    def check_spans(self, row, text):
        raw = text.encode()
        at = 0
        for b in row["blocks"]:
            self.assertEqual(b["start"], at)
            at = b["end"]
        self.assertEqual(at, len(raw))
        for layer in ("mentions", "times", "counts", "sources", "quotes"):
            for x in row[layer]:
                self.assertEqual(raw[x["start"]:x["end"]].decode(), x["exact"])

    def test_all_well_is_status_0(self):
        path = self.write("a.jsonl", line(id="a", text=ID) + line(id="b", text=EN))
        status, rows, _ = self.run_rows(path)
        self.assertEqual(status, 0)
        self.assertEqual(self.codes(rows), [("a", "id"), ("b", "en")])
        self.check_spans(rows[0], ID)

    def test_wrong_usage_is_status_2(self):
        self.assertEqual(self.run_rows()[0], 2)
        self.assertEqual(self.run_rows("--no-such-option", "x")[0], 2)

    def test_errors_stand_in_place_and_the_rest_goes_on(self):
        path = self.write("a.jsonl", line(id="a", text=ID).encode() + b'{"id":"b",,}\n' + line(id="c", text="").encode()
                          + line(id="a", text=EN).encode() + b'{"id":"d","text":"a\xff"}\n' + line(id="e").encode()
                          + line(id="f", text="Der Minister sagte, dass die Verhandlungen bald fortgesetzt werden.").encode()
                          + line(id="g", text=ID, lang="xx").encode() + line(id="h", text=EN).encode())
        status, rows, _ = self.run_rows(path)
        self.assertEqual(status, 3)
        self.assertEqual(self.codes(rows), [
            ("a", "id"), ("line:2", "bad_json"), ("c", "empty_input"), ("a", "duplicate_id"), ("line:5", "bad_encoding"),
            ("e", "bad_article"), ("f", "unknown_language"), ("g", "unknown_language"), ("h", "en")])
        self.assertEqual(rows[1]["error"]["offset"], 10)
        self.assertEqual(rows[4]["error"]["offset"], 19)
        self.assertIn("German", rows[6]["error"]["message"])
        for row in rows:
            if "error" in row:
                self.assertLessEqual(set(row), {"id", "error"})
                self.assertTrue(row["error"]["message"])

    def test_files_that_cannot_be_read(self):
        empty = self.write("empty.txt", "")
        binary = self.write("picture.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0")
        damaged = self.write("damaged.jsonl.gz", gzip.compress(line(id="a", text=ID).encode() * 5)[:-9])
        broken = self.write("broken.txt", "“Satu” – dua".encode() + b"\xff tiga")
        missing = os.path.join(self.folder, "missing")
        fine = self.write("fine.txt", ID)
        status, rows, _ = self.run_rows(empty, binary, damaged, broken, missing, fine)
        self.assertEqual(status, 3)
        found = dict(self.codes(rows))
        self.assertEqual(found[empty], "empty_input")
        self.assertEqual(found[binary], "binary")
        self.assertEqual(found[damaged], "bad_compression")
        self.assertEqual(found[broken], "bad_encoding")
        self.assertEqual(found[missing], "not_found")
        self.assertEqual(found[fine], "id")

    def test_standard_input_packed_files_and_folders_give_the_same(self):
        lines = "".join(line(id=str(i), text=ID if i % 2 else EN) for i in range(40)).encode()
        status, _, plain = self.run_rows("-", stdin=lines)
        self.assertEqual(status, 0)
        self.assertEqual(self.run_rows("-", stdin=gzip.compress(lines))[2], plain)
        self.assertEqual(self.run_rows(self.write("a.jsonl.gz", gzip.compress(lines)))[2], plain)
        self.write("in/1.jsonl", b"".join(lines.splitlines(True)[:25]))
        self.write("in/deep/2.jsonl", b"".join(lines.splitlines(True)[25:]))
        self.assertEqual(self.run_rows(os.path.join(self.folder, "in"))[2], plain)
        if shutil.which("zstd"):
            packed = subprocess.run(["zstd", "-q", "-c"], input=lines, capture_output=True, check=True).stdout
            self.assertEqual(self.run_rows("-", stdin=packed)[2], plain)
        for threads in ("1", "2", "5"):
            self.assertEqual(self.run_rows("-j", threads, "-", stdin=lines)[2], plain)

    def test_plain_text_on_standard_input(self):
        status, rows, _ = self.run_rows("-", stdin=(ID + "\r\n" + ID + "\r\n").encode())
        self.assertEqual(status, 0)
        self.assertEqual(self.codes(rows), [("-", "id")])
        self.check_spans(rows[0], ID + "\r\n" + ID + "\r\n")

    def test_offsets_of_converted_text_refer_to_utf8(self):
        text = "Menteri Ana Kurt berkata “kami siap berunding” di kota Café, kata delegasi yang menunggu kabar itu."
        path = self.write("a.txt", text.encode("cp1252"))
        status, rows, _ = self.run_rows("--with-text", path)
        self.assertEqual(status, 0)
        self.assertEqual(rows[0]["text"], text)
        self.check_spans(rows[0], text)

    def test_strange_but_readable_text(self):
        words = ID.replace(".", "").replace("(", "").replace(")", "")
        texts = {
            "sentence of 100,000 words": words * (100_000 // len(words.split())) + ".",
            "open quotation marks": ('"' + ID + " “") * 200,
            "one word": "a" * 300_000,
            "glued capitals": "aB" * 150_000,
            "hyphens": "a-" * 150_000 + "a",
            "dots": "A." * 100_000 + "Ab",
            "cues": "Baca juga: Kurt Tiba ( Foto: [ " * 5_000,
            "impossible dates": "Pada Selasa (31/2/2022), 17 Agustus 2999 dan 0/0/0000 mereka mengatakan akan datang.",
            "only marks": "“” ... (( [[ \" ' ,,, ??? !!!" * 50,
        }
        lines = "".join(line(id=k, text=v, lang="id") for k, v in texts.items())
        status, rows, _ = self.run_rows("-", stdin=lines.encode())
        self.assertEqual(status, 0)
        for row in rows:
            self.check_spans(row, texts[row["id"]])
        self.assertNotIn("published", [r for r in rows if r["id"] == "impossible dates"][0])

    def test_a_line_of_50_megabytes_is_too_large_and_the_rest_goes_on(self):
        lines = line(id="big", text=ID * (50_000_000 // len(ID))) + line(id="small", text=ID)
        status, rows, _ = self.run_rows("-", stdin=lines.encode())
        self.assertEqual(status, 3)
        self.assertEqual(self.codes(rows), [("line:1", "too_large"), ("small", "id")])

    def test_inferred_date_is_marked(self):
        _, rows, _ = self.run_rows("-", stdin=(line(id="a", text=ID) + line(id="b", text=ID, published="2031-06-25")).encode())
        self.assertEqual((rows[0]["published"], rows[0]["published_inferred"]), ("2031-06-24", True))
        self.assertEqual(rows[1]["published"], "2031-06-25")
        self.assertNotIn("published_inferred", rows[1])


if __name__ == "__main__":
    main()
