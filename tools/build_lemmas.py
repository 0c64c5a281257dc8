#!/usr/bin/env python3
"""Learns lang/<code>/lemmas.tsv from a treebank: weights of the affix rules, roots, and what the rules get wrong.

    build_lemmas.py lang/CODE TREEBANK.conllu... [--credit TEXT] [--check DEV.conllu]

Reads affixes.tsv and words.tsv of the pack. The weights are those of a softmax over the candidates that the rules allow
for a word; in training a root counts as known only when another form of the treebank has it, too. The same input
gives the same file. --check prints the accuracy on the words of another treebank.
"""
import argparse
import collections
import math
import pathlib
import random
import re

EPOCHS, RATE, DECAY = 25, 0.3, 0.002
SHORTEST_ROOT = 3


def plain(text):
    """The key of a word: lower case, one apostrophe."""
    return text.lower().replace("\u2019", "'")


def columns(line):
    return [c for c in re.split(r"\t| {2,}", line.strip()) if c]


class Pack:
    def __init__(self, folder):
        self.fixed, self.keep, self.reduplicates, self.rules, self.words = set(), set(), False, [], {}
        for line in (folder / "affixes.tsv").read_text(encoding="utf8").splitlines():
            if not line.strip() or line.startswith("#"):
                continue
            key, *rest = columns(line)
            if key == "fixed":
                self.fixed = set(rest[0].split())
            elif key == "keep":
                self.keep = set(rest[0].split())
            elif key == "reduplicates":
                self.reduplicates = True
            elif key == "rule":
                self.rules.append((set(rest[0].split()), rest[1].split(), rest[2].split()))
            elif key == "word":
                for pair in rest[1].split(";"):
                    form, lemma = pair.split()
                    self.words[form, rest[0]] = lemma
            else:
                raise SystemExit(f"affixes.tsv: unknown row '{key}'")
        self.counts = {}
        for line in (folder / "words.tsv").read_text(encoding="utf8").splitlines():
            if line and not line.startswith("#"):
                word, lower, _ = line.split("\t")
                self.counts[word] = int(lower)

    def count(self, word):
        return self.counts.get(word.replace("'", ""), 0)

    def candidates(self, word, upos):
        """(front, back, root) of every rule that fits; both None for the word itself, which comes first."""
        yield None, None, word
        for tags, fronts, backs in self.rules:
            if upos not in tags:
                continue
            for front in fronts:
                body = strip_front(word, front)
                for back in backs if body is not None else ():
                    root = strip_back(body, back)
                    if root is not None and len(root) >= SHORTEST_ROOT:
                        yield front, back, root


def strip_front(word, front):
    if front == "-":
        return word
    prefix, allowed, restore = re.fullmatch(r"([a-z]+)\[(.*)\](?:>(.*))?", front).groups()
    if not word.startswith(prefix) or len(word) <= len(prefix):
        return None
    if allowed != "*" and word[len(prefix)] not in allowed:
        return None
    return (restore or "") + word[len(prefix):]


def strip_back(word, back):
    if back == "-":
        return word
    match = re.fullmatch(r"(\+?)(?:\[(!?)([a-z]+)\])?([a-z]+)(?:>([a-z]*))?", back)
    double, but, letters, suffix, restore = match.groups()
    if not word.endswith(suffix) or len(word) <= len(suffix):
        return None
    root = word[:-len(suffix)]
    if letters and (root[-1] in letters) == bool(but):
        return None
    if double:
        if len(root) < 2 or root[-1] != root[-2]:
            return None
        root = root[:-1]
    return root + (restore or "")


def features(pack, roots, word, upos, front, back, root, held_out):
    known = roots.get(root, set())
    is_root = bool(known - {word}) if held_out else bool(known)
    own = pack.count(word)
    if front is None:
        out = {"itself": 1.0, "itself " + upos: 1.0, "length": min(len(word), 10) / 10}
        if is_root:
            out["itself_root"] = 1.0
        if own == 0:
            out["itself_unknown"] = 1.0
        return out
    count = pack.count(root)
    out = {"front " + front: 1.0, "back " + back: 1.0, "root_length": min(len(root), 8) / 8,
           "often": math.log2(count + 1) / 10,
           "ratio": max(-6.0, min(6.0, math.log2((count + 1) / (own + 1)))) / 6}
    if is_root:
        out["root"] = 1.0
    if len(root) == SHORTEST_ROOT:
        out["short"] = 1.0
    if count == 0:
        out["unknown"] = 1.0
    return out


def score(weights, row):
    return sum(weights[name] * value for name, value in row.items())


def train(rows):
    """Rows: (features of every candidate, indices of the right ones, importance)."""
    weights, squares = collections.defaultdict(float), collections.defaultdict(lambda: 1e-6)
    order = random.Random(1)
    for _ in range(EPOCHS):
        order.shuffle(rows)
        for options, right, importance in rows:
            scores = [score(weights, o) for o in options]
            top = max(scores)
            share = [math.exp(s - top) for s in scores]
            whole, good = sum(share), sum(share[i] for i in right)
            slope = collections.defaultdict(float)
            for i, option in enumerate(options):
                pull = (share[i] / good if i in right else 0) - share[i] / whole
                for name, value in option.items():
                    slope[name] += importance * pull * value
            for name, value in slope.items():
                value -= DECAY * weights[name]
                squares[name] += value * value
                weights[name] += RATE * value / math.sqrt(squares[name])
    return weights


def sentences(path):
    rows = []
    for line in path.read_text(encoding="utf8").splitlines() + [""]:
        if not line:
            if rows:
                yield rows
            rows = []
        elif line[0] != "#":
            row = line.split("\t")
            if row[0].isdigit():
                rows.append(row)


def is_half(a, b):
    """Whether b repeats a, with an affix or a changed sound ("negara-negara", "cita-citanya", "sayur-mayur")."""
    return a == b or b.startswith(a) or (len(a) > 3 and len(b) > 3 and (a[1:] == b[1:] or a.endswith(b[1:]) or
                                                                        a[-4:] == b[:4] or b[2:] in a))


class Lemmas:
    def __init__(self, pack, paths):
        self.pack, self.roots, self.lower = pack, {}, collections.Counter()
        self.seen = collections.defaultdict(collections.Counter)
        for path in paths:
            for rows in sentences(path):
                first = next((r for r in rows if r[1][0].isalpha()), None)
                for row in rows:
                    self.note(row, row is first)
        self.times = {key: max(c.values()) for key, c in self.seen.items()}
        self.seen = {key: c.most_common(1)[0][0] for key, c in sorted(self.seen.items())}
        self.weights = train(self.examples())
        self.weights = {k: round(v, 3) for k, v in self.weights.items()}
        self.exceptions = {}

    def note(self, row, first):
        form, lemma, upos = row[1:4]
        if lemma == "_":
            return
        if upos in self.pack.fixed:
            if not first:
                self.seen[form, upos][lemma] += 1
            return
        if upos in self.pack.keep and form[0].isupper() and not first:
            return
        word = plain(form)
        self.lower[word, upos] += form[0].islower()
        # A capital at the start of a sentence says nothing of the lemma.
        if first and lemma[:1].isupper() and len(lemma) > 1:
            lemma = plain(lemma)
        self.seen[word, upos][lemma] += 1
        if lemma.isalpha():
            self.roots.setdefault(plain(lemma), set()).add(word)

    def examples(self):
        out = []
        for (word, upos), lemma in self.seen.items():
            if upos in self.pack.fixed:
                continue
            options = list(self.pack.candidates(word, upos))
            right = [i for i, (_, _, root) in enumerate(options) if root == plain(lemma)]
            if len(options) > 1 and right and word.isalpha():
                out.append(([features(self.pack, self.roots, word, upos, *o, True) for o in options], set(right), 1.0))
        return out

    def guess(self, word, upos):
        if self.pack.reduplicates and "-" in word[1:-1]:
            a, b = word.split("-", 1)
            return self.lemma(a, upos) if is_half(a, b) else word
        best = None
        for front, back, root in self.pack.candidates(word, upos):
            row = features(self.pack, self.roots, word, upos, front, back, root, False)
            value = score(collections.defaultdict(float, self.weights), row)
            if best is None or value > best[0] + 1e-9:
                best = value, root
        return best[1]

    def lemma(self, word, upos):
        for table in (self.pack.words, self.exceptions):  # what was written by hand counts
            if (word, upos) in table:
                return table[word, upos]
        return self.guess(word, upos)

    def learn_exceptions(self):
        self.exceptions = {(w, u): l for (w, u), l in self.seen.items()
                           if l != (w if u in self.pack.fixed else self.lemma(w, u)) and self.is_fact(w, u, l)}

    def is_fact(self, word, upos, lemma):
        """Not a slip, nor a figure, or the capital of a name that the word happened to stand in."""
        if (word, upos) in self.pack.words:
            return False
        if upos in self.pack.fixed:
            plural = word == lemma + "s" and len(lemma) > SHORTEST_ROOT
            return not any(c.isdigit() for c in word) and (plural or self.times[word, upos] >= 3)
        if plain(lemma) == word and lemma != word:
            return self.times[word, upos] >= 3 and 10 * self.lower[word, upos] < self.times[word, upos]
        return True

    def of(self, form, upos, first):
        if upos in self.pack.fixed:
            return self.exceptions.get((form, upos), form)
        if upos in self.pack.keep and form[0].isupper() and not first:
            return form
        return self.lemma(plain(form), upos)


def check(lemmas, path):
    right = folded = total = 0
    wrong = collections.Counter()
    for rows in sentences(path):
        first = next((r for r in rows if r[1][0].isalpha()), None)
        for row in rows:
            got = lemmas.of(row[1], row[3], row is first)
            total += 1
            right += got == row[2]
            folded += got.lower() == row[2].lower()
            if got.lower() != row[2].lower():
                wrong[f"{row[1]} {row[3]} {row[2]} not {got}"] += 1
    print(f"{path.name}: {total} words, right {100 * right / total:.2f}, but for capitals {100 * folded / total:.2f}")
    for text, n in wrong.most_common(40):
        print(f"  {n} {text}")


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("folder", type=pathlib.Path)
    ap.add_argument("treebanks", nargs="+", type=pathlib.Path)
    ap.add_argument("--credit", default="treebanks of Universal Dependencies")
    ap.add_argument("--check", action="append", default=[], type=pathlib.Path)
    options = ap.parse_args()
    lemmas = Lemmas(Pack(options.folder), options.treebanks)
    lemmas.learn_exceptions()
    with open(options.folder / "lemmas.tsv", "w", encoding="utf8") as out:
        out.write("# Base forms: weights of the rules in affixes.tsv, known roots, words that the rules get wrong.\n"
                  f"# Made by tools/build_lemmas.py from {options.credit}. CC BY-SA 4.0, see NOTICE.\n")
        for name, value in sorted(lemmas.weights.items()):
            out.write(f"weight\t{name}\t{value}\n")
        for root in sorted(lemmas.roots):
            if len(root) >= SHORTEST_ROOT:
                out.write(f"root\t{root}\n")
        for (word, upos), lemma in sorted(lemmas.exceptions.items()):
            out.write(f"word\t{word}\t{upos}\t{lemma}\n")
    for path in options.check:
        check(lemmas, path)


if __name__ == "__main__":
    main()
