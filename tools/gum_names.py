#!/usr/bin/env python3
"""Writes names of persons, organisations and places into a GUM treebank: Name=B-PER and the like in the last column.

    gum_names.py GUM.conllu OUT.conllu

GUM marks every mention (Entity= in the last column, gumdocs "entities"), with its type but not whether it is a name. A mention is
taken as a name when the head of its words is a proper noun; the name is the head with the proper nouns, numbers and "of" phrases
that belong to it, without titles before a person. Of names inside one another the longest stays.
"""
import argparse, pathlib, re

TYPES = {"person": "PER", "organization": "ORG", "place": "LOC"}
TITLES = set("""mr mrs ms miss dr prof professor sir lord lady king queen prince princess president chancellor minister
senator sen rep representative governor gov mayor general gen colonel col captain capt major sergeant sgt lieutenant lt
judge justice pope father sister brother saint rabbi rev reverend aunt uncle grandma grandpa mom dad director chairman chief
officer secretary ambassador detective coach dean""".split())
PARTS = {"flat", "compound", "amod", "nummod", "goeswith"}


def sentences(path):
    """Words (columns) and all lines of each sentence; the words' columns are those of the lines."""
    words, lines = [], []
    for line in pathlib.Path(path).read_text(encoding="utf8").split("\n") + [""]:
        columns = line.split("\t")
        if len(columns) == 10:
            lines.append(columns)
            if columns[0].isdigit():
                words.append(columns)
        elif line:
            lines.append([line])
        elif lines:
            yield words, lines
            words, lines = [], []


def mentions(words):
    """Type, first and last word and head of each mention that is whole in the sentence."""
    opened, out = [], []
    for at, columns in enumerate(words):
        entity = next((p[7:] for p in columns[9].split("|") if p.startswith("Entity=")), "")
        # "(1-person-new-…" opens, "1)" closes, "(2-place-…)" does both.
        for part in re.findall(r"\([^()]*\)?|[^()]+\)|\)", entity):
            if part.startswith("("):
                fields = part.strip("()").split("-")
                number, kind = fields[0], fields[1] if len(fields) > 1 else ""
                if "[" in number:  # a part of a mention with a gap
                    kind = ""
                opened.append((number, kind, at))
                if part.endswith(")"):
                    out.append((opened.pop()[1], at, at))
            else:
                number = part.rstrip(")")
                for k in range(len(opened) - 1, -1, -1):
                    if opened[k][0].split("[")[0] == number.split("[")[0] or not number:
                        out.append((opened[k][1], opened[k][2], at))
                        del opened[k]
                        break
    heads = [int(w[6]) - 1 for w in words]
    whole = []
    for kind, first, last in out:
        head = next((i for i in range(first, last + 1) if not first <= heads[i] <= last), None)
        if head is not None and kind:
            whole.append((kind, first, last, head))
    return whole


def name(words, kind, first, last, head, kinds):
    """Type, first and last word of the name that heads the mention, or none. kinds: the mentions' types by head."""
    head_of = [int(w[6]) - 1 for w in words]
    if words[head][3] != "PROPN" or (kind == "PER" and words[head][4] == "NNPS"):
        return None
    up = head_of[head]
    # A part of the name of something else: "Fan" of "Fan Expo".
    if up >= 0 and words[head][7].split(":")[0] in PARTS and words[up][4].startswith("NNP") and kinds.get(up) not in TYPES:
        return None

    def belongs(i, depth=0):
        if i == head:
            return True
        if depth > 6 or not first <= i <= last:
            return False
        up, relation, tag = head_of[i], words[i][7].split(":")[0], words[i][3]
        if relation in PARTS:
            return (words[i][4].startswith("NNP") or tag in ("PROPN", "NUM")) and belongs(up, depth + 1)
        if relation == "nmod" and tag == "PROPN":
            cases = [w[1].lower() for k, w in enumerate(words) if head_of[k] == i and w[7] == "case"]
            return cases == ["of"] and up < i and belongs(up, depth + 1)
        if relation in ("case", "det", "punct", "cc"):
            return first < i < last and up != head and belongs(up, depth + 1) or (relation == "punct" and words[i][1] in "-–'.&")
        if relation == "conj" and tag == "PROPN":
            return any(head_of[k] == i and w[1] == "&" for k, w in enumerate(words)) and belongs(up, depth + 1)
        return False

    low = high = head
    while high < last and belongs(high + 1):
        high += 1
    while low > first and belongs(low - 1):
        low -= 1
    while low < head and (words[low][3] in ("PUNCT", "ADP", "DET") or
                          (kind == "PER" and words[low][1].lower().rstrip(".") in TITLES)):
        low += 1
    while high > head and words[high][3] in ("PUNCT", "ADP", "DET", "CCONJ"):
        high -= 1
    if kind == "PER" and low == high and words[low][1].lower().rstrip(".") in TITLES:
        return None
    return kind, low, high


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("treebank")
    parser.add_argument("out")
    options = parser.parse_args()
    with open(options.out, "w", encoding="utf8") as out:
        for words, lines in sentences(options.treebank):
            marked = mentions(words)
            kinds = {head: kind for kind, _, _, head in marked}
            found = filter(None, (name(words, TYPES[kind], *at, kinds) for kind, *at in marked if kind in TYPES))
            taken = [False] * len(words)
            for kind, low, high in sorted(found, key=lambda n: (n[1] - n[2], n[1])):
                if any(taken[low:high + 1]):
                    continue
                for i in range(low, high + 1):
                    taken[i] = True
                    tag = f"Name={'B' if i == low else 'I'}-{kind}"
                    words[i][9] = tag if words[i][9] == "_" else f"{words[i][9]}|{tag}"
            out.write("".join("\t".join(line) + "\n" for line in lines) + "\n")


if __name__ == "__main__":
    main()
