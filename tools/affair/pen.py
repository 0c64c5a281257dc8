"""Writes sentences and keeps what stands where. Offsets are characters within the sentence until an article is put together."""
from . import template


class Style:
    """How an outlet writes. words_to: numbers below are words; spelling: of foreign names; quotes: “” or plain."""
    __slots__ = ("words_to", "spelling", "curly", "day_first", "honorific", "dash", "glue", "head", "middle", "tail", "dateline")

    def __init__(self, words_to=10, spelling=None, curly=False, day_first=False, honorific=False, dash="–", glue=0.0,
                 head=(), middle=(), tail=(), dateline=None):
        self.words_to, self.spelling, self.curly, self.day_first = words_to, spelling, curly, day_first
        self.honorific, self.dash, self.glue = honorific, dash, glue
        self.head, self.middle, self.tail, self.dateline = head, middle, tail, dateline


class Sentence:
    """Text and the rows in it; tuples begin with start and end.

    mentions (thing, kind) · times (value, type, when) · counts (kind, low, high, who, place, says) · sources (outlet) ·
    quotes (kind, speaker, mention start, mention end, cue start, cue end) · events (happening, status) ·
    positions (holder, issue, stance, about) · titles (person)
    """
    __slots__ = ("text", "mentions", "times", "counts", "sources", "quotes", "events", "positions", "titles", "implied")
    LAYERS = ("mentions", "times", "counts", "sources", "quotes", "events", "positions", "titles")

    def copy(self):
        out = Sentence()
        out.text, out.implied = self.text, list(self.implied)
        for layer in Sentence.LAYERS:
            setattr(out, layer, list(getattr(self, layer)))
        return out

    def without(self, at):
        """The sentence with the character at `at` taken out, for pages whose words are glued together."""
        out = Sentence()
        out.text, out.implied = self.text[:at] + self.text[at + 1:], self.implied

        def moved(x):
            return x - 1 if isinstance(x, int) and x > at else x
        for layer in Sentence.LAYERS:
            rows = getattr(self, layer)
            if layer == "quotes":
                rows = [tuple(moved(x) if k != 3 and k != 2 else x for k, x in enumerate(r)) for r in rows]
            else:
                rows = [(moved(r[0]), moved(r[1])) + r[2:] for r in rows]
            setattr(out, layer, rows)
        return out


class Pen:
    """The hand that writes one article."""

    def __init__(self, lang, style, today, rng):
        self.lang, self.style, self.today, self.rng, self.random = lang, style, today, rng, rng.random
        self.seen, self.families, self.dated, self.used, self.figures = set(), {}, set(), set(), {}
        self.focus, self.coarse, self.headline = None, False, False
        self.ctx, self.at, self.comma = {}, 0, False

    def choice(self, options):
        return options[int(self.random() * len(options))]

    # What slots write.

    def lit(self, text):
        if self.comma:
            self.comma = False
            if text[0] not in ".,;:?!":
                text = "," + text
        self.parts.append(text)
        self.at += len(text)

    def mention(self, thing, text, kind="name"):
        if self.comma:
            self.lit(" ")
        start = self.at
        self.parts.append(text)
        self.at = end = start + len(text)
        self.out.mentions.append((start, end, thing, kind))
        self.spoken.setdefault(thing, (start, end))
        self.seen.add(thing)

    def title(self, person, text):
        start = self.at
        self.lit(text)
        self.out.titles.append((start, self.at, person))

    def time(self, text, value, kind, when):
        start = self.at
        self.lit(text)
        self.out.times.append((start if self.parts[-1] is text else start + 1, self.at, value, kind, when))

    def source(self, outlet):
        start = self.at
        self.lit(outlet.name)
        self.out.sources.append((start, self.at, outlet))
        self.spoken[outlet] = (start, self.at)

    # Sentences.

    def begin(self):
        out = self.out = Sentence()
        out.mentions, out.times, out.counts, out.sources, out.quotes = [], [], [], [], []
        out.events, out.positions, out.titles = [], [], []
        self.parts, self.at, self.comma, self.cues, self.spoken, self.implied = [], 0, False, [], {}, []
        self.open_quotes = []

    def finish(self):
        out = self.out
        text = "".join(self.parts)
        if not self.style.curly:
            text = text.replace("“", '"').replace("”", '"')
        out.text = text[:1].upper() + text[1:]
        out.implied = self.implied
        for start, end, kind, who in self.open_quotes:
            cue = min(self.cues, key=lambda c: min(abs(c[0] - end), abs(start - c[1])), default=(0, 0))
            if isinstance(who, str):
                at = out.text.casefold().find(who.casefold())
                named = (at, at + len(who)) if at >= 0 else (0, 0)
            else:
                named = self.spoken.get(who, (0, 0))
                if named == (0, 0) and kind == "direct" and not self.cues:
                    cue = (0, 0)
            out.quotes.append((start, end, kind, who) + named + cue)
        return out

    def say(self, ops, ctx):
        """One sentence; its events and positions are the caller's."""
        self.ctx = ctx
        self.begin()
        self.run(ops)
        return self.finish()

    def tell(self, phrase, ctx):
        """One sentence of a telling with the events and positions its marks name."""
        self.ctx = ctx
        self.begin()
        self.run(phrase.ops)
        out = self.finish()
        end = len(out.text)
        for key, status in phrase.events:
            happening = ctx.get(key)
            if happening is not None:
                out.events.append((0, end, happening, status or phrase.status))
        if phrase.status:
            out.events = [(s, e, h, status or phrase.status) for s, e, h, status in out.events]
        for who, issue, stance in phrase.positions:
            holder = ctx[who]
            issue = ctx["issue"] if issue == "*" else issue
            out.positions.append((0, end, holder, issue, stance, ctx["main"]))
        return out

    def run(self, ops):
        for op in ops:
            kind = op[0]
            if kind == template.LIT:
                self.lit(op[1])
            elif kind == template.SLOT:
                self.ctx[op[1]].render(self, op[2])
            elif kind == template.GROUP:
                self.group(op[1], op[2], op[3])
            elif kind == template.ALT:
                self.run(self.choice(op[1]))
            else:
                start = self.at
                self.lit(op[1])
                self.cues.append((start + (self.parts[-1] is not op[1]), self.at))

    def group(self, kind, arg, ops):
        start = self.at
        self.run(ops)
        end = self.at
        if kind == "v":
            key, _, status = arg.partition("/")
            happening = self.ctx.get(key)
            if happening is not None:
                self.out.events.append((start, end, happening, status or None))
        elif kind in ("i", "d"):
            who = arg[1:-1] if arg.startswith("~") else self.ctx[arg or "spk"]
            self.open_quotes.append((start, end, "direct" if kind == "d" else "indirect", who))
        elif kind in ("c", "c+"):
            fig = self.ctx[arg]
            high = None if kind == "c+" else fig.number
            self.out.counts.append((start, end, fig.kind, fig.number, high, fig.who, fig.place, fig.says))
        elif kind == "n":
            name, _, number = arg.partition(":")
            self.out.counts.append((start, end, name, int(number), int(number), "", None, None))
        elif kind == "t":
            self.out.times.append((start, end, self.value(arg), "DURATION" if arg[0] == "P" and arg[1] != "R" else "DATE", None))
        else:
            raise ValueError(f"a group of kind {kind!r}")

    def value(self, arg):
        """TIMEX3 value of a time written out in a phrase."""
        if arg[0] == "{":
            return self.ctx[arg[1:-1]].text
        if arg[0] not in "@%":
            return arg
        day, rest = self.ctx["day0" if arg[0] == "@" else "said"], arg[1:]
        if rest.startswith("+"):
            digits = rest[1:].split("T")[0]
            day, rest = day.fromordinal(day.toordinal() + int(digits)), rest[1 + len(digits):]
        return day.isoformat() + rest
