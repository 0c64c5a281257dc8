#!/usr/bin/env python3
"""Rewrites the 2017 annotation of the Indonesian GSD treebank in the manner of the current one.

convert_gsd.py IN.conllu OUT.conllu [--without GROUP]...

Groups: join, split, punct and the steps of gsd_labels. `# text` follows where a hyphenated word was written in pieces.
"""
import argparse
import os
import sys

import conllu_words
import gsd_labels
import gsd_punct
import gsd_tokens


def is_tree(sentence):
    """One root, and every word reaches it."""
    if sum(w.head is None for w in sentence.words) != 1:
        return False
    for word in sentence.words:
        steps = 0
        while word.head is not None:
            word, steps = word.head, steps + 1
            if steps > len(sentence.words):
                return False
    return True


def convert(sentences, without=()):
    sentences = list(sentences)
    if "join" not in without:
        for sentence in sentences:
            gsd_tokens.join(sentence)
    seen = gsd_tokens.vocabulary(sentences)
    for sentence in sentences:
        if "split" not in without:
            gsd_tokens.split(sentence, seen)
        gsd_labels.convert(sentence, without)
        if "punct" not in without:
            gsd_punct.attach(sentence)
        text = sentence.text()
        sentence.comments = [f"# text = {text}" if c.startswith("# text =") else c for c in sentence.comments]
    return sentences


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("source")
    parser.add_argument("target")
    parser.add_argument("--without", action="append", default=[], help="leave out a group of rules")
    args = parser.parse_args()
    try:
        with open(args.source, encoding="utf8") as lines:
            sentences = convert(conllu_words.read(lines), args.without)
    except (OSError, ValueError) as fault:
        sys.exit(f"{args.source}: {fault}")
    bad = [s for s in sentences if not is_tree(s)]
    if bad:
        name = next((c for c in bad[0].comments if c.startswith("# sent_id")), "a sentence")
        sys.exit(f"{len(bad)} sentences are no trees any more, first {name}")
    with open(args.target + ".new", "w", encoding="utf8") as out:
        out.writelines(conllu_words.write(s) for s in sentences)
    os.replace(args.target + ".new", args.target)


if __name__ == "__main__":
    main()
