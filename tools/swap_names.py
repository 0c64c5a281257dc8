#!/usr/bin/env python3
"""Swaps every name for an invented one of the same kind, for measuring and training on names never seen.

swap_names.py [--seed N] [--words words.tsv]... [--scope sentence|file] IN OUT
    two-column BIO (`token<TAB>tag`) or CoNLL-U with `Name=` in MISC (`Name=B-PER`), told apart by their columns
swap_names.py articles [--seed N] [--words words.tsv]... ARTICLES.jsonl GOLD_FOLDER OUT.jsonl OUT_FOLDER
    articles with a gold file each; every string of the gold follows its text

Only the proper pieces of a name change: words that the counts know as common ("Partai", "Selatan"), particles and legal
forms stay, so do the number of words, capitals, initials and punctuation. One piece becomes the same piece throughout the
scope. Same seed, same result.
"""
import argparse
import json
import os
import pathlib
import random
import re
import sys

import conllu_words
import invented_names

KEPT = set("""bin binti van von der den de da di du la le al el el- al- ibnu abu dan and of the y e und et dos das san pt cv ud tbk
ltd inc co corp plc llc gmbh dr drs ir prof mr mrs ms jr sr st h hj kh""".split())
DEMONYMS = set("n ns an ans ian ians i is ese ish".split())
PIECE = re.compile(r"[a-z]+(?=[A-Z])|[^\W\d_]+")  # `parlemenBelko`, glued together, is two


class Common:
    """Words of the language that are no names by themselves. Files: word, times in lower case, times capitalised."""

    def __init__(self, paths):
        self.counts = {}
        for path in paths:
            with open(path, encoding="utf8") as lines:
                for line in lines:
                    row = line.rstrip("\n").split("\t")
                    if len(row) == 3 and not line.startswith("#"):
                        low, cap = self.counts.get(row[0], (0, 0))
                        self.counts[row[0]] = (low + int(row[1]), cap + int(row[2]))

    def keeps(self, piece, kind):
        low, cap = self.counts.get(piece.lower(), (0, 0))
        if piece.isupper() and 1 < len(piece) < 6:
            return low > cap and low >= 20  # an abbreviation unless it is plainly a word
        if kind == "PER":
            return low >= 20 and low >= 3 * cap
        return low >= 5 and 3 * low >= cap or low >= 50 and 12 * low >= cap

    def known(self, piece):
        return piece.lower() in self.counts


class Swap:
    """The new pieces of one scope."""

    def __init__(self, seed, common):
        self.rng, self.common, self.new = random.Random(seed), common, {}
        self.written = set()  # pieces as names write them, `McTarsa` too

    def learn(self, words, kind):
        """Makes up a new piece for every proper piece of a name, given as its words."""
        manner = invented_names.manner(self.rng)
        pieces = [p for w in words for p in PIECE.findall(w)]
        proper = [p for p in pieces if self.proper(p, kind)]
        if not proper and (kind == "PER" or len(pieces) == 1):  # `Medan` is a town here, not a field
            proper = [p for p in pieces if p[0].isupper() and p.lower() not in KEPT]
        for i, piece in enumerate(proper):
            key = piece.lower()
            if key not in self.new:
                last = i == len(proper) - 1 and len(proper) > 1
                self.new[key] = self.unseen(piece, kind, last, manner)

    def proper(self, piece, kind):
        return (any(c.isupper() for c in piece) and piece.lower() not in KEPT
                and not self.common.keeps(piece, kind))

    def unseen(self, piece, kind, last, manner):
        for _ in range(50):
            if len(piece) == 1:
                return invented_names.abbreviation(self.rng, 1)
            if piece.isupper() and len(piece) < 6:
                word = invented_names.abbreviation(self.rng, len(piece))
            else:
                sort = {"PER": "family" if last else "given", "ORG": "firm", "GPE": "state"}.get(
                    kind, self.rng.choice(("state", "city", "city")))
                word = invented_names.invented(self.rng, sort, manner)
            if not self.common.known(word) and word not in self.new.values():
                break
        return word

    def piece(self, old):
        new = self.new.get(old.lower())
        if new is None:
            return old
        if old.isupper() and len(old) > 1:
            return new.upper()
        return new if old[0].isupper() else new.lower()

    def word(self, old):
        """The word with its pieces changed; hyphens, apostrophes and digits stay."""
        return PIECE.sub(lambda m: self.piece(m.group()), old)

    def pattern(self):
        """Finds the pieces in running text, glued to a neighbour or inside a demonym too."""
        forms = sorted({f for key in self.new if len(key) > 1 for f in (key.capitalize(), key.upper())} | self.written,
                       key=lambda f: (-len(f), f))
        if not forms:
            return None
        body = "|".join(map(re.escape, forms))
        return re.compile(rf"(?:(?<![^\W\d_])|(?<=[a-z]))({body})([a-zà-ÿ]*)")

    def text(self, text, pattern):
        def change(found):
            name, tail = found.groups()
            if tail and tail not in DEMONYMS and self.common.counts.get(tail, (0, 0))[0] < 20:
                return found.group()  # the beginning of some other word
            return self.piece(name) + tail
        return pattern.sub(change, text) if pattern else text


def tag_of(word):
    found = re.search(r"(?:^|\|)Name=(?:([BIES])-)?([A-Z]+)", word.misc)
    return (found.group(1) or "B", found.group(2)) if found else ("O", "")


def spans(tags):
    """(first, last + 1, kind) of BIO tags; a stray I opens a name."""
    out = []
    for i, tag in enumerate(tags):
        mark, _, kind = tag.partition("-")
        if mark == "O" or not kind:
            continue
        if mark == "I" and out and out[-1][1] == i and out[-1][2] == kind:
            out[-1] = (out[-1][0], i + 1, kind)
        else:
            out.append((i, i + 1, kind))
    return out


def swap_rows(forms, tags, swap):
    """New forms of one sentence. Longer names first, so that a short one means the same person."""
    names = spans(tags)
    for first, last, kind in sorted(names, key=lambda n: n[0] - n[1]):
        swap.learn(forms[first:last], kind)
    out = list(forms)
    for first, last, _ in names:
        out[first:last] = [swap.word(f) for f in forms[first:last]]
    return out


def bio(lines, make):
    rows = []
    for line in list(lines) + ["\n"]:
        if line.strip():
            row = line.rstrip("\n").split("\t")
            if len(row) != 2:
                raise ValueError(f"not two columns: {line.strip()[:60]!r}")
            rows.append(row)
        elif rows:
            forms = swap_rows([r[0] for r in rows], [r[1] for r in rows], make())
            yield "".join(f"{f}\t{r[1]}\n" for f, r in zip(forms, rows)) + "\n"
            rows = []


def conllu(lines, make):
    for sentence in conllu_words.read(lines):
        tags = ["-".join(tag_of(w)) if tag_of(w)[1] else "O" for w in sentence.words]
        old = [w.form for w in sentence.words]
        for word, form in zip(sentence.words, swap_rows(old, tags, make())):
            if word.form != form:
                word.lemma = form if word.lemma == word.form else form.lower() if word.lemma != "_" else "_"
                word.form = form
        for i, word in enumerate(sentence.words):
            if word.surface and "".join(old[i:i + word.parts]) == word.surface:
                word.surface = "".join(w.form for w in sentence.words[i:i + word.parts])
        text = sentence.text()
        sentence.comments = [f"# text = {text}" if c.startswith("# text =") else c for c in sentence.comments]
        yield conllu_words.write(sentence)


def article(row, gold, swap):
    """One article and its gold, renamed alike."""
    for entity in sorted(gold.get("entities", []), key=lambda e: -max([len(s) for s in e["surfaces"]] or [0])):
        for surface in sorted(entity["surfaces"], key=lambda s: (-len(s), s)):
            swap.learn(surface.split(), entity["type"])
            swap.written.update(p for p in PIECE.findall(surface) if p.lower() in swap.new and len(p) > 1)
    pattern = swap.pattern()
    names = {}
    for entity in gold.get("entities", []):
        fullest = max(entity["surfaces"], key=len, default=entity["name"])
        name = swap.text(entity["name"], pattern)
        names[entity["name"]] = swap.text(fullest, pattern) if name == entity["name"] else name

    def renamed(value):
        if isinstance(value, dict):
            return {k: renamed(v) if k != "id" else v for k, v in value.items()}
        if isinstance(value, list):
            return [renamed(v) for v in value]
        if not isinstance(value, str):
            return value
        if all(part in names for part in value.split("; ")):
            return "; ".join(names[part] for part in value.split("; "))
        return swap.text(value, pattern)

    row = {k: swap.text(v, pattern) if k in ("text", "title") else v for k, v in row.items()}
    return row, renamed(gold)


def articles(args, common):
    out = pathlib.Path(args.out_folder)
    out.mkdir(parents=True, exist_ok=True)
    with open(args.articles, encoding="utf8") as lines, open(args.out, "w", encoding="utf8") as target:
        for line in lines:
            row = json.loads(line)
            source = pathlib.Path(args.gold) / f"{row['id']}.json"
            if not source.exists():
                sys.exit(f"{source}: no gold for article {row['id']}")
            row, gold = article(row, json.loads(source.read_text(encoding="utf8")), Swap(f"{args.seed}:{row['id']}", common))
            target.write(json.dumps(row, ensure_ascii=False) + "\n")
            (out / source.name).write_text(json.dumps(gold, ensure_ascii=False, indent=0) + "\n", encoding="utf8")


def sentences(args, common):
    with open(args.source, encoding="utf8") as source:
        lines = source.readlines()
    first = next((x for x in lines if x.strip() and not x.startswith("#")), "")
    one, number = Swap(f"{args.seed}:file", common), iter(range(len(lines) + 1))

    def make():
        return one if args.scope == "file" else Swap(f"{args.seed}:{next(number)}", common)

    try:
        done = list((conllu if first.count("\t") == 9 else bio)(lines, make))
    except ValueError as fault:
        sys.exit(f"{args.source}: {fault}")
    with open(args.target + ".new", "w", encoding="utf8") as out:
        out.writelines(done)
    os.replace(args.target + ".new", args.target)


def main(argv):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--words", action="append", default=[], help="counts that tell common words (lang/CODE/words.tsv)")
    if argv[:1] == ["articles"]:
        for name in ("articles", "gold", "out", "out_folder"):
            parser.add_argument(name)
        args = parser.parse_args(argv[1:])
        articles(args, Common(args.words))
    else:
        parser.add_argument("--scope", choices=("sentence", "file"), default="sentence")
        parser.add_argument("source")
        parser.add_argument("target")
        args = parser.parse_args(argv)
        sentences(args, Common(args.words))


if __name__ == "__main__":
    main(sys.argv[1:])
