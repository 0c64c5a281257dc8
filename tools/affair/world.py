"""What an affair is made of: happenings, statements, promises, turns; and the phrases they are told with, read once."""
import functools

from . import template
from .things import Words

EVENT_TYPE = {
    "seizure": "arrest", "attack": "attack", "forces": "forces", "pullback": "forces", "mediation": "mediation",
    "letter": "message", "call": "call", "visit": "meeting", "round": "talks", "again": "agreement", "truce": "agreement",
    "cease": "ceasefire", "extend": "ceasefire", "proposal": "proposal", "reject": "rejection", "retract": "withdrawal",
    "violation": "violation", "deadline": "violation", "exchange": "exchange", "convoy": "humanitarian",
    "block": "humanitarian", "vote": "resolution", "sanction": "sanction", "close": "sanction", "reopen": "sanction",
    "strike": "protest", "rally": "protest", "sign": "agreement", "newhead": None}


@functools.lru_cache(maxsize=None)
def phrases():
    """(tellings per language, statements, frames, things)"""
    tellings = {lang: template.read_tellings(f"happenings.{lang}.txt") for lang in ("id", "en")}
    return tellings, template.read_statements(), template.read_frames(), template.read_things()


def thing(key):
    return Words(key, phrases()[3][key])


class Happening:
    """kind: section of the phrases. who: (thing, role) in order. ctx: what the phrases' slots stand for. announced: day from
    which it is spoken of as planned, or nothing. reports: for an attack, the figures as they become known."""
    __slots__ = ("kind", "type", "who", "place", "when", "day", "announced", "ctx", "label", "reports", "number")

    def __init__(self, kind, day, who, place, when, ctx, label, announced=None):
        self.kind, self.type, self.who, self.place, self.when, self.day = kind, EVENT_TYPE[kind], who, place, when, day
        self.announced, self.label, self.reports = announced, label, []
        self.ctx = dict(ctx, main=self, when=when, place=place, day0=day, said=day)
        if place is None:
            self.ctx.pop("place")


class Report:
    """Figures of an attack: from a day on, by one source."""
    __slots__ = ("day", "src", "dead", "hurt")

    def __init__(self, day, src, dead, hurt):
        self.day, self.src, self.dead, self.hurt = day, src, dead, hurt


class Statement:
    """answers: another statement without which it is not understood."""
    __slots__ = ("spk", "entry", "about", "day", "ctx", "issue", "stance", "answers")

    def __init__(self, spk, entry, about, day, ctx, issue=None):
        self.spk, self.entry, self.about, self.day, self.ctx = spk, entry, about, day, ctx
        self.issue, self.stance, self.answers = issue or entry.issue, entry.stance, None


class Promise:
    """told: statements or happenings that make it; fulfilled: those that show the outcome."""
    __slots__ = ("holder", "label", "told", "outcome", "fulfilled")

    def __init__(self, holder, label, told, outcome="open", fulfilled=()):
        self.holder, self.label, self.told, self.outcome, self.fulfilled = holder, label, list(told), outcome, list(fulfilled)


class Turn:
    """A position that changes: before and after, statements or happenings."""
    __slots__ = ("holder", "issue", "before", "after", "label")

    def __init__(self, holder, issue, before, after, label):
        self.holder, self.issue, self.before, self.after, self.label = holder, issue, before, after, label


class Quarrel:
    """Accounts that differ. rows: what its members are about: (layer, kind or stances, subjects)."""
    __slots__ = ("kind", "label", "subjects", "stances")

    def __init__(self, kind, label, subjects, stances=None):
        self.kind, self.label, self.subjects, self.stances = kind, label, subjects, stances
