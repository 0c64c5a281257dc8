"""Punctuation: pairs hang on what they enclose, everything else on the highest word that keeps the tree projective."""

PAIRS = {"(": ")", "[": "]", "{": "}", "“": "”", "‘": "’", "«": "»", "‹": "›", "``": "''", '"': '"', "'": "'"}
FINAL = ".?!…"
TIGHT = "/"  # between two words that it makes one name or number of


def below(word, head):
    steps = 0
    while word is not None and steps < 500:
        if word is head:
            return True
        word, steps = word.head, steps + 1
    return False


def attach(sentence):
    words = sentence.words
    marks = [w for w in words if w.upos == "PUNCT"]
    if len(marks) == len(words):
        return
    for mark in marks:
        children = sentence.children(mark)
        if mark.head is None:  # a word rather than a mark becomes the root
            heir = next((c for c in children if c.upos != "PUNCT"), children[0] if children else None)
            heir.head, heir.deprel, mark.head = None, "root", heir
        for child in children:
            if child.head is mark:
                child.head = mark.head
    is_mark = set(map(id, marks))
    paired = pairs(words, is_mark)
    for first, last in paired:
        top = enclosed(words, first.place, last.place, is_mark)
        if top is not None:
            for mark in (first, last):
                mark.head, mark.deprel = top, "punct"
    done = {id(w) for p in paired for w in p}
    for mark in marks:
        if id(mark) not in done:
            mark.head, mark.deprel = highest(words, mark, is_mark, mark.head), "punct"


def pairs(words, is_mark):
    out, open_marks = [], []
    for word in words:
        if id(word) not in is_mark:
            continue
        match = next((k for k in range(len(open_marks) - 1, -1, -1)
                      if PAIRS[open_marks[k].form] == word.form), None)
        if match is not None:
            out.append((open_marks[match], word))
            del open_marks[match:]
        elif word.form in PAIRS:
            open_marks.append(word)
    return out


def enclosed(words, first, last, is_mark):
    """The one word between the marks whose head is outside, if there is one and only one; else the first such."""
    tops = [w for w in words[first + 1:last] if id(w) not in is_mark
            and (w.head is None or not first < w.head.place < last)]
    return tops[0] if tops else None


def highest(words, mark, is_mark, before):
    """`before`: the head it had, kept for the full stop of a sentence that hangs on another one."""
    left = next((w for w in reversed(words[:mark.place]) if id(w) not in is_mark), None)
    right = None
    if mark.form not in FINAL and mark.form != "...":
        right = next((w for w in words[mark.place + 1:] if id(w) not in is_mark), None)
    if mark.form in TIGHT and left is not None:
        return left
    if mark.form == "." and left is before and left is not None and mark.place + 1 < len(words):
        return left  # an abbreviation's
    if left is not None:
        while left.head is not None and left.head.place < mark.place:
            if mark.form in FINAL and left is before and left.deprel in ("dep", "parataxis", "conj"):
                break
            left = left.head
    if right is not None:
        while right.head is not None and right.head.place > mark.place:
            right = right.head
    if left is None or right is None:
        return left or right or next(w for w in words if id(w) not in is_mark)
    if below(left, right):
        return left
    return right
