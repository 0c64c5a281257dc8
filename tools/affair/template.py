"""Phrases with slots and marked spans, read from phrases/*.txt.

    {name} {name:form}     a thing of the happening, worded by its class (things.py, days.py)
    [one|two]              either
    <v:key words>          evidence of the event `key` (`main`: the happening told; key/status: told with that status)
    <i:who words>          reported speech of `who`; <d:who words> the words between quotation marks (who left out: {spk})
    <i:~words~ words>      reported speech of somebody without a name
    {c:word}               the word that reports it
    <c:fig words>          a count, fig names the figure; <c+:fig words> at least that many
    <n:kind:7 words>       a count of its own
    <t:VALUE words>        a time of its own; @ stands for the day of the happening, % for the day it is said

Before ` :: ` stand marks for whole sentences: `v=key,key`, `p=who:issue:stance`, `status=planned`, or `-` for no event.
A sentence without marks tells the event `main`. ` // ` divides sentences.
"""
import os
import re

from .compiled import ALT, CUE, GROUP, LIT, SLOT, Line, walk

PHRASES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "phrases")


class Phrase:
    """A sentence of a telling: what to write and what it shows."""
    __slots__ = ("line", "events", "positions", "status", "key", "slots")

    def __init__(self, text, key):
        marks, _, body = text.partition(" :: ") if " :: " in text else ("", "", text)
        self.line, self.key = Line(parse(body.strip())), key
        self.events, self.positions, self.status = [("main", None)], [], None
        for mark in marks.split():
            name, _, value = mark.partition("=")
            if mark == "-":
                self.events = []
            elif name == "v":
                self.events = [tuple(k.split("/")) if "/" in k else (k, None) for k in value.split(",")]
            elif name == "p":
                self.positions.append(tuple(value.split(":")))
            elif name == "status":
                self.status = value
            else:
                raise ValueError(f"{key}: mark {mark!r}")
        if any(op[0] == GROUP and op[1] == "v" for op in walk(self.line.ops)):
            self.events = []  # the marked words alone are the evidence
        self.slots = self.line.slots


def parse(text):
    ops, at = _sequence(text, 0, "")
    if at != len(text):
        raise ValueError(f"unbalanced: {text!r}")
    return ops


def _sequence(text, at, stop):
    ops, literal = [], []

    def flush():
        if literal:
            ops.append((LIT, "".join(literal)))
            literal.clear()

    while at < len(text) and text[at] not in stop:
        c = text[at]
        if c == "{":
            end = text.index("}", at)
            name, _, form = text[at + 1:end].partition(":")
            flush()
            ops.append((CUE, form) if name == "c" else (SLOT, name, form))
            at = end + 1
        elif c == "[":
            flush()
            choices, at = [], at + 1
            while True:
                one, at = _sequence(text, at, "|]")
                choices.append(one)
                at += 1
                if text[at - 1] == "]":
                    break
            ops.append((ALT, choices))
        elif c == "<":
            flush()
            head = re.match(r"<(\w\+?):?(~[^~]*~|[^\s>]*)\s", text[at:])
            inner, end = _sequence(text, at + head.end(), ">")
            if end >= len(text):
                raise ValueError(f"unbalanced: {text!r}")
            ops.append((GROUP, head[1], head[2], inner))
            at = end + 1
        else:
            literal.append(c)
            at += 1
    flush()
    return ops, at


def lines(name):
    with open(os.path.join(PHRASES, name), encoding="utf8") as file:
        for line in file:
            if line.strip() and not line.startswith("#"):
                yield line.rstrip("\n").strip()


def read_tellings(name):
    """Section → tellings; a telling is a list of Phrases, for a headline a Line."""
    out, section = {}, None
    for line in lines(name):
        if line.startswith("= "):
            section = out.setdefault(line[2:], [])
            here = line[2:]
        elif here.endswith(".title"):
            section.append(Line(parse(line)))
        else:
            key = f"{name}:{here}:{len(section)}"
            section.append([Phrase(part, key) for part in line.split(" // ")])
    return out


SAYING = {"id": ("mengatakan", "menyatakan"), "en": ("said",)}


class Told:
    """A way of reporting words. dated: with the day at its end; turned: what was said first, who said it after it; of_state: the
    side speaks, not the speaker."""
    __slots__ = ("plain", "dated", "turned", "of_state")

    def __init__(self, ops, lang):
        indonesian = lang == "id"
        if ops[-1][0] == LIT and len(ops[-1][1]) > 1:  # the full stop by itself
            ops = ops[:-1] + [(LIT, ops[-1][1][:-1]), (LIT, ".")]
        self.plain, self.of_state, self.turned = Line(ops), ops[0] == (SLOT, "me", ""), []
        self.dated = Line(ops[:-1] + [(LIT, ", " if indonesian else " "), (SLOT, "when", "bare" if indonesian else ""), ops[-1]])
        if len(ops) == 5 and ops[0] == (SLOT, "spk", "") and ops[2][0] == CUE and ops[2][1] in SAYING[lang] and ops[4] == (LIT, "."):
            speaker, group, stop = ops[0], ops[3], ops[4]
            inner = list(group[3])
            if inner[0][0] == LIT:
                inner[0] = (LIT, inner[0][1][:1].upper() + inner[0][1][1:])
            said = (GROUP, group[1], group[2], inner)
            if indonesian:
                self.turned = [Line([(CUE, "Menurut"), (LIT, " "), speaker, (LIT, ", "), group, stop]),
                               Line([said, (LIT, ", "), (CUE, "kata"), (LIT, " "), speaker, stop])]
            else:
                self.turned = [Line([said, (LIT, ", "), speaker, (LIT, " "), (CUE, "said"), stop])]


class Entry:
    """One statement in every language: direct words in parts, and ways of reporting them."""
    __slots__ = ("key", "stance", "issue", "direct", "told", "further")

    def __init__(self, key, stance, issue):
        self.key, self.stance, self.issue, self.direct, self.told, self.further = key, stance, issue, {}, {}, {}


def read_statements():
    out, entry = {}, None
    for line in lines("statements.txt"):
        if line.startswith("= "):
            situation, stance, issue = line[2:].split()
            entries = out.setdefault(situation, [])
            entry = Entry(f"{situation}:{len(entries)}", None if stance == "-" else stance, issue)
            entries.append(entry)
        else:
            lang, how, text = line.split(" ", 2)
            if how == '"':
                entry.direct[lang] = [Line(parse(p.rstrip("."))) for p in text.split(" / ")]
            elif how == "+":
                entry.further[lang] = Line(parse(text))
            else:
                entry.told.setdefault(lang, []).append(Told(parse(text), lang))
    return out


def read_frames():
    """(language, manner) → frames."""
    out = {}
    for line in lines("frames.txt"):
        lang, manner, text = line.split(" ", 2)
        out.setdefault((lang, manner), []).append(Line(parse(text)))
    return out


def read_things():
    """Key → {language: (Line, Line without an article)}."""
    out = {}
    for line in lines("things.txt"):
        key, rest = line.split(None, 1)
        indonesian, _, english = rest.partition(" | ")
        bare = re.sub(r"^(the|a|an) ", "", english.strip())
        plain = re.sub(r"^sebuah ", "", indonesian.strip())
        out[key] = {"id": (Line(parse(indonesian.strip())), Line(parse(plain))), "en": (Line(parse(english.strip())), Line(parse(bare)))}
    return out
