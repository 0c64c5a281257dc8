#!/usr/bin/env python3
"""`runding explain` from outside: what made each row of invented sentences, that nothing of the example is left without a
reason, that every place it names is there, and what it says where a record does not fit."""
import json
import os
import pathlib
import re

from program_case import ProgramCase, main

ROOT = pathlib.Path(__file__).resolve().parent.parent
EXAMPLE = ROOT / "examples" / "lembah-asmer"
GAZETTEER = ["--gazetteer", str(EXAMPLE / "gazetteer")]
EN = ("Velmara and Kadrania will hold talks in Port Sarel on Monday. President Ilvana Dresk of Velmara rejected a ceasefire, "
      "her office said. If Kadrania attacked Velmara, the summit would be called off.")
ID = ('Presiden Velmara Ilvana Dresk bertemu Perdana Menteri Kadrania Aron Belsky di Port Sarel, Senin (10/3/2031). "Kami tidak '
      'menolak gencatan senjata," kata Dresk. Velmara menuntut pembebasan tahanan dan pencabutan sanksi.')
# Facts that may stand without a reason: phrases speak for themselves, and a stance is its entry's unless it is turned.
BARE = {"told by", "also by", "stance"}


class Explain(ProgramCase):
    COMMAND = ("explain",)

    def rows(self, *arguments, stdin=b""):
        status, out, err = self.run_program(*arguments, "--json", *GAZETTEER, stdin=stdin)
        self.assertEqual(status, 0, err)
        return [json.loads(line) for line in out.splitlines()]

    def article(self, text, lang):
        line = json.dumps({"id": "a", "lang": lang, "published": "2031-03-11", "text": text})
        return self.write("a.jsonl", line + "\n")

    def record(self, *arguments):
        """A record of the example."""
        path = os.path.join(self.folder, "affair.db")
        self.COMMAND = ()
        status, _, err = self.run_program("add", "-q", path, str(EXAMPLE / "articles.jsonl"), *arguments)
        self.assertEqual(status, 0, err)
        return path

    def ids(self, command, record):
        self.COMMAND = ()
        _, out, _ = self.run_program(command, record, "--json")
        self.COMMAND = ("explain",)
        return [json.loads(line)["id"] for line in out.splitlines()]

    def check(self, row, *facts):
        """(what, value, code of the first reason, class of its entry or of the fact's)"""
        for what, value, code, cls in facts:
            found = [f for f in row["facts"] if (f["what"], f["value"]) == (what, value)]
            self.assertEqual(len(found), 1, f"{what} {value} in {[(f['what'], f['value']) for f in row['facts']]}")
            why = found[0]["why"][0] if found[0]["why"] else {}
            self.assertEqual(why.get("code"), code, found)
            entry = why.get("entry") or found[0].get("entry") or {}
            self.assertEqual(entry.get("class"), cls, found)

    def test_an_event(self):
        row = self.rows("--article", self.article(EN, "en"), "v1")[0]
        self.assertEqual((row["type"], row["status"]), ("talks", "planned"))
        self.check(row, ("told by", "hold talks", None, "event"), ("status", "planned", "status_word", "status_word"),
                   ("party", "Velmara", "subject", None), ("party", "Kadrania", "subject", None),
                   ("place", "Port Sarel", "place_said", None), ("date", "2031-03-17", "date_phrase", None),
                   ("code", "AGREE 036", "row", None))
        words = row["sentences"][0]["words"]
        self.assertEqual([w["form"] for w in words][:5], ["Velmara", "and", "Kadrania", "will", "hold"])
        will = words[3]
        self.assertEqual((will["upos"], words[will["head"] - 1]["form"]), ("AUX", "hold"))
        self.assertIn("status_word", [e["class"] for e in will["lexicon"]])

    def test_what_told_nothing(self):
        rows = self.rows("--article", self.article(EN, "en"), "--untold")
        why = {f["value"]: f["why"][0] for f in rows[-1]["facts"] if f["what"] == "no event"}
        self.assertEqual(why["attacked"]["code"], "condition")
        self.assertEqual(why["ceasefire"]["code"], "no_part")

    def test_positions_and_statements(self):
        path = self.article(ID, "id")
        rows = self.rows("--article", path)
        turned = [r for r in rows if (r.get("stance"), r.get("issue")) == ("support", "ceasefire")]
        self.check(turned[0], ("stance", "support", "turned", None), ("holder", "Ilvana Dresk", "own_side", None),
                   ("issue", "ceasefire", "issue_word", "issue"), ("stands in", "q1", "statement", None))
        demand = [r for r in rows if (r.get("stance"), r.get("issue")) == ("demand", "captives")][0]
        issue = [f for f in demand["facts"] if f["what"] == "issue"][0]
        self.assertGreater(issue["sums"]["captives"], issue["sums"]["sanctions"])
        for code, total in issue["sums"].items():
            weights = [w["weight"] for w in issue["why"] if w.get("issue") == code and "weight" in w]
            self.assertAlmostEqual(total, sum(weights), delta=0.02)
        quote = self.rows("--article", path, "q1")[0]
        self.check(quote, ("told by", "kata", None, "speech"), ("speaker", "Ilvana Dresk", "named", None))

    def test_every_fact_of_the_example_has_its_reason_and_every_place_is_there(self):
        files, seen = {}, 0
        for row in self.rows("--article", str(EXAMPLE / "articles.jsonl"), "--untold"):
            for fact in row["facts"]:
                self.assertTrue(fact["why"] or fact["what"] in BARE, (row["article"], fact))
                for entry in [fact.get("entry"), *(w.get("entry") for w in fact["why"])]:
                    if not entry:
                        continue
                    lines = files.setdefault(entry["file"], (ROOT / entry["file"]).read_text(encoding="utf8").splitlines())
                    self.assertTrue(re.match(re.escape(entry["class"]) + r"(\t| {2,})", lines[entry["line"] - 1]), entry)
                    self.assertIn(entry["phrase"].split()[-1], lines[entry["line"] - 1])
                    seen += 1
                for why in fact["why"]:
                    self.assertTrue(why["says"], why)
        self.assertGreater(seen, 300)

    def test_every_row_of_a_record_is_found_again(self):
        record = self.record(*GAZETTEER)
        ids = self.ids("timeline", record) + self.ids("positions", record) + self.ids("statements", record)
        self.assertGreater(len(ids), 100)
        rows = self.rows(record, *ids)
        self.assertEqual({r["found_again"] for r in rows}, {"yes"})
        self.assertEqual({r["row"] for r in rows}, set(ids))
        article = self.rows(record, "ledger-0310")
        self.assertTrue({r["layer"] for r in article} == {"event", "position"}, article)
        self.assertEqual(self.rows(record, "ledger-0310", "v1")[0]["id"], "v1")

    def test_what_people_decided_stands_beside_it(self):
        record = self.record(*GAZETTEER)
        happening = self.ids("timeline", record)[0]
        self.COMMAND = ()
        status, _, err = self.run_program("curate", record, "correct", happening, "status=denied", "--why", "they say no")
        self.assertEqual(status, 0, err)
        self.COMMAND = ("explain",)
        for row in self.rows(record, happening):
            self.assertEqual(row["found_again"], "yes")
            self.assertEqual(row["decided"][0]["value"], "corrected status: denied")
            self.assertIn("they say no", row["decided"][0]["why"][0]["says"])

    def test_a_record_that_does_not_fit_says_so(self):
        text = "Velmara and Kadrania held talks in Port Sarel."
        entities = [{"id": "e1", "name": "Velmara", "type": "GPE"}, {"id": "e2", "name": "Kadrania", "type": "GPE"}]
        evidence = [{"start": 0, "end": len(text), "exact": text}]
        who = [{"entity": "e1", "role": "party"}, {"entity": "e2", "role": "party"}]
        line = {"id": "a", "lang": "en", "published": "2031-03-11", "text": text, "entities": entities, "mentions": [],
                "events": [{"id": "v1", "type": "talks", "status": "planned", "participants": who, "evidence": evidence},
                           {"id": "v2", "type": "protest", "status": "happened", "participants": who[:1],
                            "evidence": evidence}]}
        record = os.path.join(self.folder, "other.db")
        self.COMMAND = ()
        status, _, err = self.run_program("add", "-q", record, "--annotated", self.write("l.jsonl", json.dumps(line) + "\n"))
        self.assertEqual(status, 0, err)
        self.COMMAND = ("explain",)
        status, out, err = self.run_program(record, "a", "--json", *GAZETTEER)
        found = {r["layer"] + str(i): (r["found_again"], r.get("was")) for i, r in enumerate(map(json.loads, out.splitlines()))}
        self.assertEqual(status, 1, err)
        self.assertEqual(found["event0"][0], "changed")
        self.assertEqual(found["event0"][1]["status"], "planned")
        self.assertEqual(found["event1"][0], "no")
        text_status, text_out, _ = self.run_program(record, "a", *GAZETTEER)
        self.assertEqual(text_status, 1)
        self.assertIn("The record says otherwise: status planned", text_out)
        self.assertIn("is not found again", text_out)

    def test_tables_fit_and_trees_can_be_left_out(self):
        path = self.article(EN, "en")
        _, out, _ = self.run_program("--article", path, *GAZETTEER)
        self.assertIn("»hold talks«", out)
        self.assertIn("nsubj", out)
        self.assertNotIn("\033", out)
        _, bare, _ = self.run_program("--article", path, "--no-tree", *GAZETTEER)
        self.assertNotIn("nsubj", bare)
        self.assertLessEqual(max(len(line) for line in bare.splitlines()), 100)
        with open(path, "rb") as f:
            status, stdin_out, _ = self.run_program("--article", "-", "--no-tree", *GAZETTEER, stdin=f.read())
        self.assertEqual((status, stdin_out), (0, bare))

    def test_wrong_usage_is_status_2(self):
        path = self.article(EN, "en")
        two = self.write("two.jsonl", "".join(json.dumps({"id": i, "lang": "en", "text": EN}) + "\n" for i in "ab"))
        for arguments in [(), ("--article", path, "b"), ("--article", path, "v99"), ("--article", two, "v1"), (path,)]:
            status, out, err = self.run_program(*arguments)
            self.assertEqual((status, out), (2, ""), arguments)
            self.assertTrue(err.startswith("runding: "), err)
        record = self.record(*GAZETTEER)
        self.COMMAND = ("explain",)
        for ids in [("nothing",), ("v1",), ("ledger-0310", "v99")]:
            self.assertEqual(self.run_program(record, *ids)[0], 2, ids)
        self.assertEqual(self.run_program(os.path.join(self.folder, "none.db"), "x")[0], 4)


if __name__ == "__main__":
    main()
