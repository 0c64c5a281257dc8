#!/usr/bin/env python3
"""Tests of score_record.py."""
import itertools
import random
import unittest

import score_record as scorer


class Clusters(unittest.TestCase):
    KEY = [["a", "b", "c"], ["d", "e", "f", "g"]]
    RESPONSE = [["a", "b"], ["c", "d"], ["f", "g", "h", "i"]]  # the worked example of Luo 2005

    def test_same_clusters_are_perfect(self):
        for measure in (scorer.muc, scorer.b_cubed, scorer.ceaf_e):
            self.assertAlmostEqual(measure(self.KEY, self.KEY)[2], 1.0)

    def test_muc_counts_links(self):
        precision, recall, _ = scorer.muc(self.KEY, self.RESPONSE)
        self.assertAlmostEqual(recall, 2 / 5)
        self.assertAlmostEqual(precision, 2 / 5)

    def test_b_cubed_counts_members(self):
        precision, recall, _ = scorer.b_cubed(self.KEY, self.RESPONSE)
        self.assertAlmostEqual(recall, (2 / 3 + 2 / 3 + 1 / 3 + 1 / 4 + 0 + 2 / 4 + 2 / 4) / 7)
        self.assertAlmostEqual(precision, (1 + 1 + 1 / 2 + 1 / 2 + 2 / 4 + 2 / 4 + 0 + 0) / 8)

    def test_ceaf_aligns_at_best(self):
        precision, recall, _ = scorer.ceaf_e(self.KEY, self.RESPONSE)
        self.assertAlmostEqual(recall, (2 * 2 / 5 + 2 * 2 / 8) / 2)
        self.assertAlmostEqual(precision, (2 * 2 / 5 + 2 * 2 / 8) / 3)

    def test_assignment_is_the_cheapest(self):
        rng = random.Random(3)
        for _ in range(200):
            rows, columns = rng.randrange(1, 5), rng.randrange(4, 6)
            cost = [[rng.random() for _ in range(columns)] for _ in range(rows)]
            best = min(sum(cost[r][c] for r, c in enumerate(p)) for p in itertools.permutations(range(columns), rows))
            found = scorer.assign(cost)
            self.assertEqual(len(set(found)), rows)
            self.assertAlmostEqual(sum(cost[r][c] for r, c in enumerate(found)), best)


class Records(unittest.TestCase):
    TEXT = {"one": "Ostrel met Qorshan on Friday. Ostrel promised to pay.", "two": "They met on Friday. Ostrel will pay."}
    GOLD = {
        "one": {"entities": [{"name": "Ostrel", "type": "GPE", "surfaces": ["Ostrel"]}], "sources": [], "counts": [],
                "events": [{"type": "meeting", "ev": ["Ostrel met Qorshan on Friday."]}],
                "positions": [{"holder": "Ostrel", "issue": "other", "stance": "promise", "ev": ["Ostrel promised to pay."]}]},
        "two": {"entities": [{"name": "Ostrel", "type": "GPE", "surfaces": ["Ostrel"]}], "sources": [], "counts": [],
                "events": [{"type": "meeting", "ev": ["They met on Friday."]}],
                "positions": [{"holder": "Ostrel", "issue": "other", "stance": "promise", "ev": ["Ostrel will pay."]}]}}
    KEY = {"entities": [{"name": "Ostrel", "type": "GPE", "members": [["one", 0], ["two", 0]]}],
           "happenings": [{"label": "Meeting", "type": "meeting", "members": [["one", 0], ["two", 0]]}],
           "copies": [["one", "two", "same wire"]], "disputes": [], "shifts": [],
           "commitments": [{"holder": "Ostrel", "label": "Pay", "member": ["one", "positions", 0], "outcome": "open",
                            "tellings": [["one", "positions", 0], ["two", "positions", 0]]}]}

    def member(self, article, words):
        start, end = scorer.nth(self.TEXT[article], words)
        return {"article": article, "evidence": [{"start": start, "end": end, "exact": words}]}

    def system(self):
        first, second = self.member("one", "Ostrel met Qorshan on Friday."), self.member("two", "They met on Friday.")
        pledges = [{"holder": "p1", "outcome": "open", "member": self.member("two", "Ostrel will pay.")},
                   {"holder": "p1", "outcome": "kept", "member": self.member("one", "Ostrel promised to pay.")}]
        return {"entities": [{"id": "p1", "name": "Ostrel", "type": "GPE", "aliases": [], "articles": ["one", "two"]}],
                "happenings": [{"type": "meeting", "members": [first, second]}], "copies": [["two", "one", "same text"]], "disputes": [],
                "shifts": [], "commitments": pledges}

    def test_right_in_everything(self):
        figures = scorer.Record(self.TEXT, self.GOLD, self.KEY, self.system()).score()
        for name in ("entities B3", "happenings", "copies", "commitments"):
            self.assertAlmostEqual(figures[name][2], 1.0, msg=name)  # the second telling of a pledge is no mistake
        self.assertEqual(figures["outcomes"][0], 1.0)

    def test_another_type_or_place_is_no_match(self):
        system = self.system()
        system["happenings"] = [{"type": "talks", "members": system["happenings"][0]["members"][:1]},
                                {"type": "meeting", "members": [self.member("two", "Ostrel will pay.")]}]
        figures = scorer.Record(self.TEXT, self.GOLD, self.KEY, system).score()
        self.assertEqual(figures["events matched"], (0.0, 0.0, 0.0))

    def test_split_entity_costs_recall(self):
        system = self.system()
        system["entities"] = [dict(system["entities"][0], id=f"p{n}", articles=[a]) for n, a in enumerate(("one", "two"), 1)]
        precision, recall, _ = scorer.Record(self.TEXT, self.GOLD, self.KEY, system).score()["entities B3"]
        self.assertEqual((precision, recall), (1.0, 0.5))

    def test_retold_pairs_are_no_mistake(self):
        system, key = self.system(), dict(self.KEY, copies=[], retold=[["one", "two", "translated"]])
        figures = scorer.Record(self.TEXT, self.GOLD, key, system).score()
        self.assertEqual(figures["copies"][0], 0.0)
        self.assertEqual(figures["retold"][1], 1.0)


if __name__ == "__main__":
    unittest.main()
