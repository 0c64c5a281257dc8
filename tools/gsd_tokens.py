"""Words of the 2017 annotation to those of the current one: hyphenated words in one piece, clitics apart."""
import collections
import re

from conllu_words import Word

# Words that end like a clitic and are one word in the current annotation: adverbs, comparisons and conjunctions grown
# together for good.
WHOLE = set("""hanya lainnya akhirnya sebelumnya biasanya umumnya berikutnya sebenarnya selanjutnya semestinya seharusnya
sebaliknya diantaranya khususnya contohnya misalnya adanya sesungguhnya setidaknya sepenuhnya sebaiknya sedikitnya
seluruhnya sebagainya seterusnya seandainya tampaknya agaknya rupanya nampaknya sepertinya kiranya bahwasanya
selayaknya sewajarnya sebetulnya kesemuanya selebihnya hendaknya alhasilnya dahulunya
adalah ialah telah setelah salah malah entah sudahlah jumlah ataulah
maupun walaupun meskipun namun adapun kendatipun biarpun sungguhpun andaipun""".split())


# Stems that are prepositions, whatever the old annotation calls them once a pronoun has grown on.
PREPOSITIONS = set("""menurut antara kepada untuk dengan karena bagi pada dari terhadap tentang bersama daripada oleh
didalam dibawah diatas""".split())


def vocabulary(sentences):
    """How often each (lower-case form, part of speech) stands as a word; tells stems from look-alikes."""
    return collections.Counter((w.low, w.upos) for s in sentences for w in s.words)


def doubled(a, b):
    """Are the two sides of a hyphen a reduplication, affixes and sound changes let in (`berpura - pura`, `sayur - mayur`)?"""
    if a == b:
        return len(a) > 1 and a.isalpha()
    stem = common_piece(a, b)
    return stem >= 4 and stem >= min(len(a), len(b)) - 3


def common_piece(a, b):
    """Length of the longest piece that stands in both."""
    best = 0
    for i in range(len(a)):
        while i + best < len(a) and a[i:i + best + 1] in b:
            best += 1
    return best


def join(sentence):
    """`negara - negara`, `ke - 2` and `1990 - an` to one word; the text loses those spaces with them."""
    i = 1
    while i < len(sentence.words) - 1:
        a, dash, b = sentence.words[i - 1:i + 2]
        if dash.form == "-" and a.form != "-":
            kind = hyphen_kind(a, b)
            if kind:
                glue(sentence, a, dash, b, kind)
                continue
        i += 1


def hyphen_kind(a, b):
    if a.low == "ke" and b.form[:1].isdigit():
        return "ordinal"
    if re.fullmatch(r"'?\d+", a.form) and b.low in ("an", "annya"):
        return "decade"
    if b.deprel in ("compound:plur", "fixed") and b.head is a and a.form.isalpha() and b.form.isalpha():
        return "plural"
    if doubled(a.low, b.low) and a.form.isalpha() and b.form.isalpha():
        return "plural"
    return None


def glue(sentence, a, dash, b, kind):
    outer = a if a.head is not b and a.head is not dash else b
    a.head, a.deprel = outer.head, outer.deprel
    if a.head in (b, dash):
        a.head = dash.head if dash.head is not b else b.head
    if kind == "ordinal" and b.deprel in ("nummod", "det", "amod") and b.head is not a:
        a.head = b.head
    if a.head is a:
        a.head = None
    a.form, a.space = f"{a.form}-{b.form}", b.space
    sentence.remove(dash, a)
    sentence.remove(b, a)
    if kind == "ordinal":
        a.upos, a.feats = "ADJ", "NumType=Ord"
        a.deprel = "amod" if a.deprel in ("nummod", "det") else a.deprel
    elif kind == "decade":
        a.upos, a.feats = "NOUN", "_"
        a.deprel = "nmod" if a.deprel in ("nummod", "amod") and a.head and a.head.upos != "VERB" else a.deprel


def clitic(word, seen):
    """(stem, clitic) of a word that carries one, else None. `seen` is the vocabulary of the whole file."""
    low, upos = word.low, word.upos
    if low in WHOLE or not low[:1].isalpha() or low.endswith(("tanya", "punya")):
        return None
    known = lambda stem, tags: any(seen[(stem, t)] >= 2 for t in tags)
    if low.endswith("nya") and len(low) > 5 and upos in ("NOUN", "VERB", "ADJ", "ADP", "NUM", "PRON", "DET", "ADV"):
        stem = low[:-3]
        if upos != "ADV" or known(stem, ("NOUN", "ADJ", "VERB")):
            return len(stem), "nya"
    for ending in ("lah", "kah", "pun"):
        if low.endswith(ending) and upos not in ("PROPN", "NUM"):
            stem = low[:-3]
            tags = ("VERB", "PART", "PRON", "DET", "ADV", "ADP", "AUX", "CCONJ", "ADJ", "SCONJ")
            if ending == "kah":
                tags += ("NOUN",)
            elif upos == "NOUN":
                tags = ("PRON", "DET")
            if len(stem) > 2 and known(stem, tags):
                return len(stem), ending
    if low.endswith(("ku", "mu")) and upos in ("NOUN", "VERB", "ADP") and len(low) > 5:
        if known(low[:-2], ("NOUN", "ADP") if upos != "VERB" else ("VERB",)):
            return len(low) - 2, low[-2:]
    return None


def split(sentence, seen):
    """Parts clitics from their words; the written form stays on a multiword token."""
    i = 0
    while i < len(sentence.words):
        word = sentence.words[i]
        found = clitic(word, seen)
        if found:
            part(sentence, word, *found)
            i += 1
        i += 1


def part(sentence, word, size, ending):
    surface = word.form
    stem = surface[:size].rstrip("-") if ending in ("nya", "ku", "mu") else surface[:size]
    tail = Word(surface[len(stem):], "PRON", "nmod:poss", word, word.space)
    word.surface, word.parts, word.form, word.space = surface, 2, stem, False
    sentence.words.insert(word.place + 1, tail)
    sentence.number()
    if ending in ("lah", "kah", "pun"):
        tail.upos, tail.deprel = "PART", "advmod:emph"
        if word.upos in ("CCONJ", "AUX") and word.head is not None:
            tail.head = word.head
        return
    bound(sentence, word, tail)


def bound(sentence, word, tail):
    """The relation of a pronoun clitic to its word: owner, object, doer, or a mere marker of definiteness."""
    active = word.low.startswith("me")
    if word.low in PREPOSITIONS:
        word.upos = "ADP"
    if word.upos == "VERB":
        if word.deprel.split(":")[0] in ("nsubj", "obl", "nmod", "compound", "csubj"):
            tail.upos, tail.deprel = "DET", "det"
        elif active:
            tail.deprel = "obj"
        elif word.low.startswith("di"):
            tail.deprel = "obl:agent"
        else:
            tail.upos, tail.deprel = "DET", "det"
    elif word.upos in ("ADJ", "PRON", "DET", "ADV"):
        if word.low != "diri":
            tail.upos, tail.deprel = "DET", "det"
    elif word.upos == "ADP":
        # `kepadanya`: the pronoun is what the preposition introduces
        head = word.head
        tail.deprel = "obl" if head is None or head.upos in ("VERB", "ADJ") else "nmod"
        if word.deprel == "case" and head is not None and any(
                w.head is head and w.deprel == "case" for w in sentence.words[word.place + 2:]):
            tail.deprel = "nmod"
        if word.deprel in ("obl", "nmod", "root", "advmod", "xcomp"):
            tail.deprel = word.deprel if word.deprel in ("obl", "nmod", "root") else "obl"
        tail.head, word.head, word.deprel = head, tail, "case"
        for other in sentence.children(word):
            other.head = tail
