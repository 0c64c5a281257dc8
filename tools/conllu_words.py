"""CoNLL-U sentences as linked words: a word points to its head, so words may be joined, split and moved freely."""


class Word:
    """One word of a tree. `head` is a Word or None (the root); `space` says whether a space follows;
    `surface` is the written form on the first word of a multiword token, of which `parts` words are made."""

    def __init__(self, form, upos="_", deprel="_", head=None, space=True, lemma="_", xpos="_", feats="_", misc="_"):
        self.form, self.lemma, self.upos, self.xpos, self.feats = form, lemma, upos, xpos, feats
        self.head, self.deprel, self.space, self.misc = head, deprel, space, misc
        self.surface, self.parts = None, 1
        self.place = 0

    @property
    def low(self):
        return self.form.lower()


class Sentence:
    def __init__(self, comments, words):
        self.comments, self.words = comments, words
        self.number()

    def number(self):
        for i, word in enumerate(self.words):
            word.place = i

    def children(self, head):
        return [w for w in self.words if w.head is head]

    def remove(self, gone, heir):
        """Takes `gone` out of the sentence; what hung on it hangs on `heir`."""
        for word in self.words:
            if word.head is gone and word is not heir:
                word.head = heir
        self.words.remove(gone)
        self.number()

    def text(self):
        """The written text: multiword tokens count once."""
        out, i = [], 0
        while i < len(self.words):
            word = self.words[i]
            last = self.words[i + word.parts - 1]
            out.append((word.surface or word.form) + (" " if last.space else ""))
            i += word.parts
        return "".join(out).rstrip()


def misc_with(misc, space):
    kept = [m for m in misc.split("|") if m not in ("_", "") and not m.startswith("SpaceAfter=")]
    return "|".join(([] if space else ["SpaceAfter=No"]) + kept) or "_"


def read(lines):
    """Sentences of CoNLL-U lines. Empty nodes are left out. Raises ValueError with the line number."""
    comments, rows, ranges = [], [], {}
    for number, line in enumerate(list(lines) + [""], 1):
        line = line.rstrip("\n")
        if line.startswith("#"):
            comments.append(line)
        elif line:
            row = line.split("\t")
            if len(row) != 10:
                raise ValueError(f"line {number}: {len(row)} columns, not 10")
            if "-" in row[0]:
                first, last = row[0].split("-")
                ranges[int(first)] = (int(last), row[1], "SpaceAfter=No" not in row[9])
            elif "." not in row[0]:
                rows.append((number, row))
        elif rows:
            yield linked(comments, rows, ranges)
            comments, rows, ranges = [], [], {}


def linked(comments, rows, ranges):
    words = [Word(r[1], r[3], r[7], None, "SpaceAfter=No" not in r[9], r[2], r[4], r[5], misc_with(r[9], True))
             for _, r in rows]
    for (number, row), word in zip(rows, words):
        head = int(row[6]) if row[6].isdigit() else -1
        if not 0 <= head <= len(words):
            raise ValueError(f"line {number}: head {row[6]} is no word of the sentence")
        word.head = words[head - 1] if head else None
    for first, (last, form, space) in ranges.items():
        words[first - 1].surface, words[first - 1].parts = form, last - first + 1
        for word in words[first - 1:last]:
            word.space = False
        words[last - 1].space = space
    return Sentence(comments, words)


def write(sentence):
    """CoNLL-U lines of one sentence, the empty line at its end too."""
    sentence.number()
    out, last = list(sentence.comments), -1
    for i, w in enumerate(sentence.words):
        if w.surface:
            last = i + w.parts - 1
            out.append("\t".join([f"{i + 1}-{last + 1}", w.surface] + ["_"] * 7
                                 + [misc_with("_", sentence.words[last].space)]))
        misc = w.misc if i <= last else misc_with(w.misc, w.space)
        out.append("\t".join([str(i + 1), w.form, w.lemma, w.upos, w.xpos, w.feats,
                              str(w.head.place + 1 if w.head else 0), w.deprel, "_", misc]))
    return "\n".join(out) + "\n\n"
