"""Writes an article from front to back and keeps what stands where. Offsets are characters of its text; rows stand in the order
in which they were written."""


class Style:
    """How an outlet writes. words_to: numbers below are words; spelling: of foreign names; curly: “” for plain quotation marks;
    glue: share of sentences in which a name sticks to the word before; middle, tail: lines that are not the article."""
    __slots__ = ("words_to", "spelling", "curly", "day_first", "honorific", "glue", "middle", "tail", "dateline")

    def __init__(self, words_to=10, spelling=None, curly=False, day_first=False, honorific=False, glue=0.0, middle=(), tail=(), dateline=None):
        self.words_to, self.spelling, self.curly, self.day_first = words_to, spelling, curly, day_first
        self.honorific, self.glue, self.middle, self.tail, self.dateline = honorific, glue, middle, tail, dateline


class Pen:
    """The hand that writes one article. Rows, each beginning with start and end:

    mentions (thing, kind) · times (value, type, when) · counts (kind, low, high, who, place, says) · sources (outlet) ·
    quotes (kind, speaker, mention start, mention end, cue start, cue end) · titles (person, office, of) ·
    events (happening, status, things named in the sentence, its times) · positions (holder, issue, stance, about) ·
    blocks (kind: body or junk) · sentences
    """
    LAYERS = ("mentions", "times", "counts", "sources", "quotes", "titles", "events", "positions", "sentences", "blocks")

    def __init__(self, lang, style, today, rng):
        self.lang, self.style, self.today, self.rng, self.random = lang, style, today, rng, rng.random
        self.seen, self.families, self.dated, self.used, self.figures = set(), {}, set(), set(), {}
        self.focus, self.coarse, self.headline = None, False, False
        self.ctx, self.parts, self.at, self.begun = {}, [], 0, 0
        self.comma, self.capital, self.lower, self.sticky = False, True, False, False
        self.mentions, self.times, self.counts, self.sources, self.quotes = [], [], [], [], []
        self.titles, self.events, self.positions, self.sentences, self.blocks = [], [], [], [], []
        self.implied, self.cues, self.open_quotes, self.open_events, self.whole = [], [], [], [], None

    def choice(self, options):
        return options[int(self.random() * len(options))]

    # What slots write.

    def lit(self, text):
        if self.comma or self.capital:
            text = self.first(text)
        self.parts.append(text)
        self.at += len(text)

    def first(self, text):
        """The text as it stands after a name that wants a comma, or at the beginning of a sentence."""
        if self.comma:
            self.comma = False
            if text[0] not in ".,;:?!":
                text = "," + text
        if self.capital:
            if self.lower:
                self.lower = False
                text = text[0].lower() + text[1:]
            elif text[0].islower():
                text = text[0].upper() + text[1:]
            self.capital = text == "“"
        return text

    def word(self, text):
        """A name or number: never made small, capital at the beginning; returns its start."""
        if self.comma:
            self.lit(" ")
        if self.capital:
            self.capital = self.lower = False
            if text[0].islower():
                text = text[0].upper() + text[1:]
        start = self.at
        self.parts.append(text)
        self.at = start + len(text)
        return start

    def mention(self, thing, text, kind="name"):
        if self.sticky and kind == "name":
            self.stick()
        if self.comma or self.capital:
            start = self.word(text)
        else:
            start = self.at
            self.parts.append(text)
            self.at = start + len(text)
        self.mentions.append((start, self.at, thing, kind))
        self.seen.add(thing)

    def stick(self):
        """Loses the space before a name."""
        if self.parts and self.parts[-1][-1:] == " " and self.parts[-1][-2:-1].isalpha():
            self.parts[-1] = self.parts[-1][:-1]
            self.at -= 1
            self.sticky = False

    def title(self, person, text):
        if self.capital and self.lower:
            self.lower = self.capital = False
        start = self.word(text)
        self.titles.append((start, self.at, person, person.office, person.of))

    def time(self, text, value, kind, when):
        start = self.word(text)
        self.times.append((start, self.at, value, kind, when))

    def source(self, outlet):
        start = self.word(outlet.name)
        self.sources.append((start, self.at, outlet))

    # Sentences and paragraphs.

    def begin(self, separator, link=""):
        """link: a connective that goes before; the sentence goes on with a small letter unless a name begins it."""
        if self.at and separator:
            self.parts.append(separator)
            self.at += 1
        if not self.blocks or separator == "\n" or self.blocks[-1][2] != "body":
            self.blocks.append((self.at, self.at, "body"))
        self.begun = self.at
        self.capital, self.lower, self.comma = True, False, False
        self.first_mention, self.first_time = len(self.mentions), len(self.times)
        if self.implied:
            self.implied = []
        if self.cues:
            self.cues = []
        if self.open_quotes:
            self.open_quotes = []
        if self.open_events:
            self.open_events = []
        if link:
            self.parts.append(link)
            self.at += len(link)
            self.lower = True

    def begin_half(self):
        """The second half of a sentence that `join` opened."""
        self.blocks[-1] = (self.blocks[-1][0], self.at, "body")
        self.sentences.pop()
        whole, self.begun = self.begun, self.at
        self.capital, self.lower, self.mark = True, True, len(self.parts)
        self.first_mention, self.first_time = len(self.mentions), len(self.times)
        self.implied, self.cues, self.open_quotes, self.open_events = [], [], [], []
        self.whole = whole

    def finish(self):
        """Ends the sentence; whoever began it adds its positions."""
        end = self.at
        for start, stop, kind, who in self.open_quotes:
            if len(self.cues) < 2:
                cue = self.cues[0] if self.cues else (0, 0)
            else:
                cue = min(self.cues, key=lambda c: min(abs(c[0] - stop), abs(start - c[1])))
            if isinstance(who, str):
                text = "".join(self.parts[self.mark:]).casefold()
                at = text.find(who.casefold())
                named = (self.begun + at, self.begun + at + len(who)) if at >= 0 else (0, 0)
            else:
                named = self.spoken(who)
            self.quotes.append((start, stop, kind, who) + named + cue)
        if self.open_events:
            here = [m[2] for m in self.mentions[self.first_mention:]] + self.implied
            times = self.times[self.first_time:]
            for start, stop, happening, status in self.open_events:
                self.events.append((start, stop, happening, status, here, times))
        self.sentences.append((self.begun if self.whole is None else self.whole, end))
        self.whole = None
        self.blocks[-1] = (self.blocks[-1][0], end, "body")

    def spoken(self, who):
        """Where the sentence names somebody first."""
        for m in self.mentions[self.first_mention:]:
            if m[2] is who:
                return m[:2]
        return next((s[:2] for s in self.sources if s[2] is who and s[0] >= self.begun), (0, 0))

    def junk(self, text):
        if self.at:
            self.parts.append("\n")
            self.at += 1
        self.blocks.append((self.at, self.at + len(text), "junk"))
        self.parts.append(text)
        self.at += len(text)

    def join(self, words):
        """Takes the full stop of the last sentence away and goes on in it; says whether that could be done."""
        if self.parts[-1][-1:] != "." or self.comma:
            return False
        end = self.at
        self.parts[-1] = self.parts[-1][:-1] + words
        self.at += len(words) - 1
        for rows in (self.events, self.positions):
            for k in range(len(rows) - 1, -1, -1):
                if rows[k][0] < self.begun:
                    break
                if rows[k][1] == end:
                    rows[k] = (rows[k][0], end - 1) + rows[k][2:]
        return True

    def write(self, line, ctx, separator=" ", link=""):
        """One sentence; its events and positions are the caller's."""
        self.ctx = ctx
        self.begin(separator, link)
        self.mark = len(self.parts)
        line.go(self, ctx)
        self.finish()

    def tell(self, phrase, ctx, separator=" ", link=""):
        """One sentence of a telling with the events and positions its marks name."""
        self.ctx = ctx
        self.begin(separator, link)
        self.mark = len(self.parts)
        phrase.line.go(self, ctx)
        status = phrase.status
        for key, own in phrase.events:
            happening = ctx.get(key)
            if happening is not None and happening.type:
                self.open_events.append((self.begun, self.at, happening, own or status))
        self.finish()
        for who, issue, stance in phrase.positions:
            self.positions.append((self.begun, self.at, ctx[who], ctx["issue"] if issue == "*" else issue, stance, ctx["main"]))

    def close(self, kind, arg, start):
        """Ends a marked span of a rarer kind; the others are written out in compiled.py."""
        end = self.at
        if kind == "i" or kind == "d":
            self.open_quotes.append((start, end, "direct" if kind == "d" else "indirect", arg[1:-1]))
        elif kind == "v":
            key, _, status = arg.partition("/")
            happening = self.ctx.get(key)
            if happening is not None and happening.type:
                self.open_events.append((start, end, happening, status or None))
        elif kind == "t":
            self.times.append((start, end, self.value(arg), "DURATION" if arg[0] == "P" and arg[1] != "R" else "DATE", None))
        elif kind == "c+":
            fig = self.ctx[arg]
            self.counts.append((start, end, fig.kind, fig.number, None, fig.who, fig.place, fig.says))
        elif kind == "n":
            name, _, number = arg.partition(":")
            self.counts.append((start, end, name, int(number), int(number), "", None, None))
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
