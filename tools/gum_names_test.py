#!/usr/bin/env python3
"""Tests of gum_names.py on invented sentences."""
import pathlib, tempfile, unittest

import gum_names


def names(rows):
    """Names of a sentence given as "form xpos upos head relation entity" rows."""
    words = []
    for i, row in enumerate(rows.strip().split("\n"), 1):
        form, xpos, upos, head, relation, entity = row.split()
        words.append(f"{i}\t{form}\t_\t{upos}\t{xpos}\t_\t{head}\t{relation}\t_\t" + (f"Entity={entity}" if entity != "_" else "_"))
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder, "x.conllu")
        source.write_text("\n".join(words) + "\n\n", encoding="utf8")
        sentence, _ = next(gum_names.sentences(source))
    marked = gum_names.mentions(sentence)
    kinds = {head: kind for kind, _, _, head in marked}
    found = [gum_names.name(sentence, gum_names.TYPES[k], *at, kinds) for k, *at in marked if k in gum_names.TYPES]
    return [(n[0], " ".join(w[1] for w in sentence[n[1]:n[2] + 1])) for n in found if n]


class Names(unittest.TestCase):
    def test_titles_and_what_follows_stay_out(self):
        self.assertEqual(names("""President NNP PROPN 2 compound (1-person-new
Velmar NNP PROPN 4 nsubj _
Tosk NNP PROPN 2 flat 1)
left VBD VERB 0 root _"""), [("PER", "Velmar Tosk")])

    def test_a_mention_without_a_proper_head_is_no_name(self):
        self.assertEqual(names("""the DT DET 2 det (1-person-new
envoy NN NOUN 0 root _
of IN ADP 4 case _
Norda NNP PROPN 2 nmod (2-place-new)1)"""), [("LOC", "Norda")])

    def test_of_phrases_belong_to_bodies(self):
        self.assertEqual(names("""the DT DET 2 det (1-organization-new
Bank NNP PROPN 0 root _
of IN ADP 4 case _
Norda NNP PROPN 2 nmod (2-place-new)1)"""), [("LOC", "Norda"), ("ORG", "Bank of Norda")])

    def test_parts_of_other_names_stay_out(self):
        self.assertEqual(names("""Fan NNP PROPN 2 compound (2-event-new(1-person-new)
Expo NNP PROPN 0 root 2)"""), [])


if __name__ == "__main__":
    unittest.main()
