"""Writes one article from a plan: which happenings and statements, in which order and manner."""
from . import world
from .compiled import Line
from .days import When
from .article import of_pen
from .pen import Pen
from .template import parse
from .things import State

LINKING = {"id": (", sementara ", ", sedangkan "), "en": (", while ", "; ")}
LINKS = {"id": ("Sementara itu, ", "Di sisi lain, ", "Pada kesempatan terpisah, "), "en": ("Meanwhile, ", "Separately, ", "In another development, ")}


class Item:
    """One step of a plan. how: lead, news, more, back, plan, toll, say (manner: told, direct, both), cite."""
    __slots__ = ("how", "what", "manner", "extra")

    def __init__(self, how, what=None, manner=None, extra=None):
        self.how, self.what, self.manner, self.extra = how, what, manner, extra


class Adjunct:
    """To whom, where or through whom something was said: the slot {to}."""
    __slots__ = ("agency", "when", "place")

    def __init__(self, agency, when, place):
        self.agency, self.when, self.place = agency, when, place

    def render(self, pen, form):
        chance = pen.random()
        if pen.lang == "id":
            if chance < 0.16:
                pen.lit(" kepada wartawan")
            elif chance < 0.28:
                pen.lit(" dalam konferensi pers")
            if self.place and 0.28 < chance < 0.4:
                pen.lit(" di ")
                self.place.render(pen, "")
            if self.agency and 0.5 < chance < 0.62:
                pen.lit(pen.choice((" kepada kantor berita ", ", dikutip dari ", ", seperti dilansir ")))
                self.agency.render(pen, "")
            elif self.when and chance < 0.3:
                pen.lit(", ")
                self.when.render(pen, "bare")
            return
        if chance < 0.15:
            pen.lit(" at a news conference")
        elif chance < 0.25 and self.place:
            pen.lit(" in ")
            self.place.render(pen, "")
        if self.agency and 0.5 < chance < 0.6:
            pen.lit(pen.choice((" in remarks carried by ", " in an interview with ")))
            self.agency.render(pen, "")
        elif self.when and chance < 0.3:
            pen.lit(" ")
            self.when.render(pen, "")


class Audience:
    """Who was told, in English: the slot {aud}."""

    def render(self, pen, form):
        pen.lit(pen.choice(("reporters", "reporters", "parliament", "state television")))


AUDIENCE = Audience()


class Writer:
    """Writes articles of one affair. `told`: which tellings of a happening were taken already, so that two articles seldom
    use the same words. quick: for archives, tellings are simply taken in turn."""

    def __init__(self, affair, rng, quick=False):
        self.affair, self.rng, self.told, self.uses, self.quick = affair, rng, {}, {}, quick
        self.tellings, _, frames, _ = world.phrases()
        self.frames = {key: [("spk" in f.slots, f) for f in all_of] for key, all_of in frames.items()}

    def telling(self, pen, section, happening, ctx):
        """The telling taken least often for this happening that the article does not have yet."""
        if self.quick:
            return self.next_telling(pen, section, happening, ctx)
        key = (happening, pen.lang, section)
        ranked = self.told.get(key)
        if ranked is None:
            options = [o for o in self.tellings[pen.lang].get(f"{happening.kind}.{section}", ()) if all(s in ctx for p in o for s in p.slots)]
            self.rng.shuffle(options)
            options.sort(key=lambda o: self.uses.get(o[0].key, 0))
            ranked = self.told[key] = options
        for n, option in enumerate(ranked):
            name = option[0].key
            if name not in pen.used:
                pen.used.add(name)
                self.uses[name] = self.uses.get(name, 0) + 1
                ranked.append(ranked.pop(n))
                return option
        return None

    def next_telling(self, pen, section, happening, ctx):
        name = f"{happening.kind}.{section}"
        options = self.tellings[pen.lang].get(name)
        if not options:
            return None
        turn = self.uses.get(name)
        if turn is None:
            turn = int(self.rng.random() * len(options))
        for n in range(turn, turn + len(options)):
            option = options[n % len(options)]
            key = option[0].key
            if key not in pen.used and all(p.slots <= ctx.keys() for p in option):
                pen.used.add(key)
                self.uses[name] = n + 1
                return option
        return None

    def context(self, happening, pen):
        """Slots of a happening as known on a day: an attack has the figures of that day, by one source."""
        ctx, day = happening.ctx, pen.today
        attack = ctx.get("attack") or happening
        if attack.reports:
            pick = pen.figures.get(attack)
            if pick is None:
                known = [r for r in attack.reports if r.day <= day] or attack.reports[:1]
                sure = [r for r in known if r.src.side is attack.place.state] or known  # the other side's figure is told as its own
                pick = pen.figures[attack] = sure[-1] if self.rng.random() < 0.5 else self.rng.choice(sure)
            ctx = {**ctx, "src": pick.src, "dead": pick.dead, "hurt": pick.hurt}
        if "planned" in ctx and happening.day > day:
            ctx = {**ctx, **ctx["planned"]}
        return ctx

    # An article.

    def write(self, plan, outlet, published, dateline=None):
        pen = Pen(outlet.lang, outlet.style, published.date(), self.rng)
        self.affair.set_day(published.date())
        style, rng = outlet.style, self.rng
        middle = self.filled(rng.choice(style.middle), pen.lang) if style.middle and rng.random() < 0.7 else None
        pen.breaks = rng.randrange(2, 4) if middle else 0
        pen.middle = middle
        pen.dateline = (style.dateline, dateline) if style.dateline and dateline is not None else None
        pen.in_paragraph, pen.last_manner = 0, None
        for n, item in enumerate(plan):
            pen.coarse = item.how in ("back", "plan")
            pen.leading = n == 0
            self.item(item, pen)
        for line in style.tail:
            pen.junk(self.filled(line, pen.lang))
        return of_pen(pen, outlet, self.title(plan, outlet, published, pen.figures), published, plan)

    def filled(self, line, lang):
        cast = self.affair.cast
        return line.replace("{X}", cast.x.label[lang]).replace("{O}", cast.o.label[lang])

    def room(self, pen, how, sentences=1):
        """The separator before the next sentences: a new paragraph, perhaps with an advertisement before it, or none."""
        if not pen.at:
            return ""
        chance = self.rng.random()
        follows = how == "more" or (how == "say" and chance < 0.35) or (how in ("back", "toll") and chance < 0.5)
        if follows and pen.in_paragraph + sentences <= 4:
            pen.in_paragraph += sentences
            return " "
        pen.in_paragraph = sentences
        if pen.middle and len(pen.blocks) == pen.breaks:
            pen.junk(pen.middle)
            pen.middle = None
        return "\n"

    def head(self, pen):
        """The date line, at the very beginning."""
        if pen.dateline and not pen.at:
            pattern, place = pen.dateline
            before, after = pattern.split("{place:up}")
            if before:
                pen.parts.append(before)
                pen.at += len(before)
            name = place.label[pen.lang].upper()
            pen.mentions.append((pen.at, pen.at + len(name), place, "name"))
            pen.parts += [name, after]
            pen.at += len(name) + len(after)
            pen.blocks.append((0, pen.at, "body"))
            return ""
        return None

    def item(self, item, pen):
        how = item.how
        if how == "say":
            return self.statement(item.what, item.manner, pen)
        pen.last_manner = None
        if how == "cite":
            return self.citation(item.what, pen)
        happening = item.what
        if how == "toll":
            if item.manner == "lead":
                pen.figures[happening] = item.extra
            ctx = self.context(happening, pen)
            if item.manner != "lead" and item.extra.src is ctx["src"]:
                return None
            telling, ctx = self.toll(item, pen, ctx)
        else:
            ctx = self.context(happening, pen)
            telling = self.telling(pen, "lead" if how == "news" else how, happening, ctx)
        if telling is None:
            return None
        pen.focus = None
        link = ""
        if how == "news" and self.rng.random() < 0.45:
            link = self.rng.choice(LINKS[pen.lang])
        separator = self.head(pen)
        if separator is None:
            separator = self.room(pen, how, len(telling))
        for phrase in telling:
            pen.sticky = pen.style.glue > 0 and self.rng.random() < pen.style.glue
            pen.tell(phrase, ctx, separator, link)
            separator, link = " ", ""

    def toll(self, item, pen, ctx):
        """(telling, slots) of figures of another source."""
        report = item.extra
        ctx = {**ctx, "src": report.src, "dead": report.dead, "hurt": report.hurt, "now": When(pen.today)}
        older = [r for r in item.what.reports if r.day < report.day and r.src is report.src]
        if older:
            ctx["old"] = older[-1].dead
        options = [o for o in self.tellings[pen.lang][f"toll.{item.manner}"] if all(s in ctx for p in o for s in p.slots)]
        if not options:
            return None, ctx
        telling = min(options, key=lambda o: (self.uses.get(o[0].key, 0), self.rng.random()))
        self.uses[telling[0].key] = self.uses.get(telling[0].key, 0) + 1
        return telling, ctx

    def statement(self, s, manner, pen):
        """What somebody says: reported (told), in their words (direct), or one after the other (both)."""
        entry, ctx, rng = s.entry, s.ctx, self.rng
        separator = self.head(pen)
        joined = False
        if manner != "direct":
            if separator is None:
                if (manner == "told" and pen.last_manner == "told" and pen.focus is not s.spk and rng.random() < 0.4
                        and pen.at - pen.begun < 130 and pen.join(self.rng.choice(LINKING[pen.lang]))):
                    separator, joined = "", True
                else:
                    separator = self.room(pen, "say")
            of_state = self.told_sentence(s, pen, ctx, separator, joined)
            pen.focus, separator = None if of_state else s.spk, " "
        if manner != "told":
            self.direct_sentence(s, pen, ctx, self.room(pen, "say") if separator is None else separator)
            pen.focus = s.spk
        more = entry.further.get(pen.lang)
        if more and rng.random() < (0.7 if manner == "both" else 0.3 if manner == "told" else 0):
            pen.write(more, ctx)
            manner = "both"
        pen.last_manner = None if joined else manner

    def told_sentence(self, s, pen, ctx, separator, joined):
        """Says whether it was the side that spoke."""
        options = s.entry.told[pen.lang]
        told = options[0]
        if len(options) > 1:
            told = min(options, key=lambda o: (self.uses.get(o, 0), self.rng.random()))
            self.uses[told] = self.uses.get(told, 0) + 1
        line = told.plain
        if pen.leading:
            line = told.dated
            ctx = {**ctx, "when": When(s.day)}
        elif told.turned and not joined and self.rng.random() < 0.45:
            line = self.rng.choice(told.turned)
        if joined:
            pen.begin_half()
            pen.ctx = ctx
            line.go(pen, ctx)
            pen.finish()
        else:
            pen.sticky = pen.style.glue > 0 and self.rng.random() < pen.style.glue
            pen.write(line, ctx, separator)
        if s.stance:
            pen.positions.append((pen.begun, pen.at, ctx["me"] if told.of_state else s.spk, s.issue, s.stance, s))
        return told.of_state

    def direct_sentence(self, s, pen, ctx, separator):
        parts, rng = s.entry.direct[pen.lang], self.rng
        agency = None
        if rng.random() < 0.6:
            agency = rng.choice(self.affair.cast.agencies)
            if agency.home is not None and agency.home is not s.spk.side:
                agency = self.affair.cast.wire
        when = When(s.day) if (pen.today - s.day).days < 7 else None
        side = s.spk.side
        ctx = dict(ctx)
        place = s.about.place if s.about is not None else None
        if place is None or place.key != "town":
            place = side.capital if isinstance(side, State) else None
        ctx["to"] = Adjunct(agency, when, place)
        told = when is not None and pen.lang == "en" and rng.random() < 0.25
        if len(parts) == 2:
            ctx["q1"], ctx["q2"] = Inner(parts[0]), Inner(parts[1])
            manner = "toldtwo" if told else "two"
        else:
            ctx["q"] = Inner(parts[0])
            manner = "told" if told else "one"
        if told:
            ctx["aud"], ctx["when"] = AUDIENCE, SpaceBefore(when)
        frames = self.frames[pen.lang, manner]
        named, frame = frames[int(rng.random() * len(frames))]
        while not named and pen.focus is not s.spk:
            named, frame = frames[int(rng.random() * len(frames))]
        quotes = len(pen.quotes)
        pen.write(frame, ctx, separator)
        if s.stance:
            start, end = next((q[0], q[1]) for q in pen.quotes[quotes:] if q[2] == "direct")
            pen.positions.append((start, end, s.spk, s.issue, s.stance, s))

    def citation(self, outlet, pen):
        pen.focus = None
        separator = self.room(pen, "cite")
        pen.write(self.rng.choice(CITATIONS[pen.lang]), {"agency": outlet}, separator)

    # What stands around the text.

    def title(self, plan, outlet, published, figures=None):
        pen = Pen(outlet.lang, outlet.style, published.date(), self.rng)
        pen.headline, pen.figures = True, figures or {}
        first = plan[0]
        if first.how == "say":
            s = first.what
            parts = s.entry.direct[outlet.lang]
            ctx = {**s.ctx, "q": Inner(parts[0])}
            line = SAYS
        else:
            kind = "attack" if first.how == "toll" else first.what.kind
            options = self.tellings[outlet.lang][f"{kind}.title"]
            ctx = self.context(first.what, pen)
            used = self.told.setdefault((first.what, outlet.lang, "title"), {})
            at = min(range(len(options)), key=lambda i: (used.get(i, 0), self.rng.random()))
            used[at] = used.get(at, 0) + 1
            line = options[at]
        pen.write(line, ctx)
        text = "".join(pen.parts)
        if not outlet.style.curly:
            text = text.replace("“", '"').replace("”", '"')
        return title_case(text) if outlet.lang == "id" else text


class Inner:
    """Words inside a frame."""
    __slots__ = ("line",)

    def __init__(self, line):
        self.line = line

    def render(self, pen, form):
        pen.capital = True
        self.line.go(pen, pen.ctx)


class SpaceBefore:
    __slots__ = ("inner",)

    def __init__(self, inner):
        self.inner = inner

    def render(self, pen, form):
        pen.lit(" ")
        self.inner.render(pen, "")


SAYS = Line(parse("{spk}: “{q}”"))
CITATIONS = {"id": [Line(parse(t)) for t in ("Demikian dilaporkan {agency}.", "Kabar itu pertama kali diberitakan {agency}.",
                                             "Laporan ini dilansir dari {agency}.")],
             "en": [Line(parse(t)) for t in ("The story was first reported by {agency}.", "This report draws on a story by {agency}.")]}
SMALL = set("dan di ke dari dalam untuk pada dengan yang soal bagi oleh atas dari sebagai setelah".split())


def title_case(text):
    return " ".join(w if w in SMALL or not w[:1].isalpha() else w[0].upper() + w[1:] for w in text.split(" "))
