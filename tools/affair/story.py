"""Writes one article from a plan: which happenings and statements, in which order and manner."""
import datetime

from . import template, world
from .days import When
from .pen import Pen, Sentence

LINKING = {"id": (", sementara ", ", sedangkan "), "en": (", while ", "; ")}
PRONOUNS = ("Ia ", "Dia ", "He ", "She ")
LINKS = {"id": ("Sementara itu, ", "Di sisi lain, ", "Pada kesempatan terpisah, "), "en": ("Meanwhile, ", "Separately, ", "In another development, ")}


class Item:
    """One step of a plan. how: lead, news, more, back, plan, toll, say (manner: told, direct, both), cite."""
    __slots__ = ("how", "what", "manner", "extra")

    def __init__(self, how, what=None, manner=None, extra=None):
        self.how, self.what, self.manner, self.extra = how, what, manner, extra


class Draft:
    """An article as paragraphs of sentences and lines of junk (strings). plan: what it was written from."""
    __slots__ = ("id", "outlet", "title", "published", "blocks", "plan", "wire", "url", "undated", "dateline", "figures", "raw")

    def __init__(self, outlet, title, published, blocks, plan):
        self.id, self.outlet, self.title, self.published, self.blocks, self.plan = None, outlet, title, published, blocks, plan
        self.wire, self.url, self.undated, self.dateline, self.figures = None, None, False, None, None

    @property
    def lang(self):
        return self.outlet.lang


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


class Writer:
    """Writes articles of one affair. `told`: which tellings of a happening were taken already, so that two articles seldom
    use the same words."""

    def __init__(self, affair, rng):
        self.affair, self.rng, self.told, self.uses = affair, rng, {}, {}
        self.tellings, _, self.frames, _ = world.phrases()

    def telling(self, pen, section, happening, ctx):
        lang = pen.lang
        options = [o for o in self.tellings[lang].get(f"{happening.kind}.{section}", ()) if o[0].key not in pen.used]
        taken = self.told.setdefault((happening, lang), {})
        ranked = []
        for option in options:
            if all(s in ctx for p in option for s in p.slots):
                key = option[0].key
                ranked.append((taken.get(key, 0), self.uses.get(key, 0), self.rng.random(), option))
        if not ranked:
            return None
        option = min(ranked, key=lambda r: r[:3])[3]
        key = option[0].key
        taken[key] = taken.get(key, 0) + 1
        self.uses[key] = self.uses.get(key, 0) + 1
        pen.used.add(key)
        return option

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
        blocks, paragraph, last = [], [], None
        for n, item in enumerate(plan):
            pen.coarse = item.how in ("back", "plan")
            sentences = self.item(item, pen, first=n == 0)
            if not sentences:
                continue
            link = LINKING[pen.lang]
            if (paragraph and item.how == "say" and item.manner == "told" and last == "told" and self.rng.random() < 0.4 and not sentences[0].text.startswith(PRONOUNS)
                    and paragraph[-1].text[-2:] not in ("”.", '".') and len(paragraph[-1].text) + len(sentences[0].text) < 260):
                paragraph[-1] = joined(paragraph[-1], sentences.pop(0), self.rng.choice(link))
                last = None
                paragraph += sentences
                continue
            last = item.manner if item.how == "say" and len(sentences) == 1 else None
            follows = item.how == "more" or (item.how == "say" and paragraph and self.rng.random() < 0.35) or (
                item.how in ("back", "toll") and paragraph and self.rng.random() < 0.5)
            if paragraph and (not follows or len(paragraph) + len(sentences) > 4):
                blocks.append(paragraph)
                paragraph = []
            paragraph = paragraph + sentences
        blocks.append(paragraph)
        draft = Draft(outlet, self.title(plan, outlet, published, pen.figures), published, blocks, plan)
        draft.figures = pen.figures
        draft.raw, draft.dateline = [list(b) for b in blocks], dateline
        self.furnish(draft, dateline)
        return draft

    def item(self, item, pen, first):
        if item.how == "say":
            return self.statement(item.what, item.manner, pen, first)
        if item.how == "cite":
            return [self.citation(item.what, pen)]
        happening = item.what
        if item.how == "toll" and item.manner == "lead":
            pen.figures[happening] = item.extra
        ctx = self.context(happening, pen)
        if item.how == "toll":
            if item.manner != "lead" and item.extra.src is ctx["src"]:
                return []
            return self.toll(item, pen, ctx)
        section = "lead" if item.how == "news" else item.how
        telling = self.telling(pen, section, happening, ctx)
        if telling is None:
            return []
        pen.focus = None
        out = [pen.tell(phrase, ctx) for phrase in telling]
        if item.how == "news" and self.rng.random() < 0.45:
            link = self.rng.choice(LINKS[pen.lang])
            if link:
                out[0] = prefixed(out[0], link)
        return out

    def toll(self, item, pen, ctx):
        options = self.tellings[pen.lang][f"toll.{item.manner}"]
        report = item.extra
        ctx = {**ctx, "src": report.src, "dead": report.dead, "hurt": report.hurt, "now": When(pen.today)}
        older = [r for r in item.what.reports if r.day < report.day and r.src is report.src]
        if older:
            ctx["old"] = older[-1].dead
        options = [o for o in options if all(s in ctx for p in o for s in p.slots)]
        if not options:
            return []
        pen.focus = None
        telling = min(options, key=lambda o: (self.uses.get(o[0].key, 0), self.rng.random()))
        self.uses[telling[0].key] = self.uses.get(telling[0].key, 0) + 1
        return [pen.tell(phrase, ctx) for phrase in telling]

    def statement(self, s, manner, pen, first):
        """What somebody says: reported (told), in their words (direct), or one after the other (both)."""
        out = []
        entry, ctx = s.entry, s.ctx
        if manner in ("told", "both"):
            out.append(self.told_sentence(s, pen, ctx, first))
            pen.focus = s.spk
        if manner in ("direct", "both"):
            out.append(self.direct_sentence(s, pen, ctx))
        if manner == "both" and pen.lang in entry.further and self.rng.random() < 0.7 or manner == "told" and pen.lang in entry.further and self.rng.random() < 0.3:
            pen.focus = s.spk
            out.append(pen.say(entry.further[pen.lang], ctx))
        pen.focus = s.spk
        return out

    def told_sentence(self, s, pen, ctx, dated=False):
        options = s.entry.told[pen.lang]
        ops = min(options, key=lambda o: (self.uses.get(id(o), 0), self.rng.random()))
        self.uses[id(ops)] = self.uses.get(id(ops), 0) + 1
        state = ops[0] == (template.SLOT, "me", "")
        if dated:
            ops = ops[:-1] + [(template.LIT, ", " if pen.lang == "id" else " "), (template.SLOT, "when", "bare" if pen.lang == "id" else ""), ops[-1]]
            ctx = {**ctx, "when": When(s.day)}
        else:
            ops = turned(ops, pen)
        sentence = pen.say(ops, ctx)
        if s.stance:
            holder = ctx["me"] if state else s.spk
            sentence.positions.append((0, len(sentence.text), holder, s.issue, s.stance, s))
        return sentence

    def direct_sentence(self, s, pen, ctx):
        parts = s.entry.direct[pen.lang]
        agency = None
        if self.rng.random() < 0.5:
            agency = self.rng.choice(self.affair.cast.agencies)
            if agency.home is not None and agency.home is not s.spk.side:
                agency = self.affair.cast.wire
        near = s.day if (pen.today - s.day).days < 7 else None
        place = s.spk.side.capital if hasattr(s.spk.side, "capital") else None
        ctx = {**ctx, "to": Adjunct(agency, When(s.day) if near else None, place), "aud": Audience(),
               "when": SpaceBefore(When(s.day))}
        if len(parts) == 2:
            ctx["q1"], ctx["q2"] = Inner(parts[0]), Inner(parts[1])
            manners = ["two"]
        else:
            ctx["q"] = Inner(parts[0])
            manners = ["one"]
        if pen.lang == "en" and self.rng.random() < 0.25 and near:
            manners = ["toldtwo" if len(parts) == 2 else "told"]
        frames = self.frames[pen.lang, manners[0]]
        frames = [f for f in frames if any(op[0] == template.SLOT and op[1] == "spk" for op in template.walk(f)) or
                  (pen.focus is s.spk)]
        sentence = pen.say(self.rng.choice(frames), ctx)
        if s.stance:
            start, end = next((q[0], q[1]) for q in sentence.quotes if q[2] == "direct")
            sentence.positions.append((start, end, s.spk, s.issue, s.stance, s))
        return sentence

    def citation(self, outlet, pen):
        words = {"id": ("Demikian dilaporkan ", "Kabar itu pertama kali diberitakan ", "Laporan ini dilansir dari "),
                 "en": ("The story was first reported by ", "This report draws on a story by ")}[pen.lang]
        pen.focus = None
        return pen.say([(template.LIT, self.rng.choice(words)), (template.SLOT, "agency", ""), (template.LIT, ".")], {"agency": outlet})

    # What stands around the text.

    def title(self, plan, outlet, published, figures=None):
        pen = Pen(outlet.lang, outlet.style, published.date(), self.rng)
        pen.headline, pen.figures = True, figures or {}
        first = plan[0]
        if first.how == "say":
            s = first.what
            parts = s.entry.direct[outlet.lang]
            ctx = {**s.ctx, "q": Inner(parts[0])}
            ops = [(template.SLOT, "spk", ""), (template.LIT, ": “"), (template.SLOT, "q", ""), (template.LIT, "”")]
        else:
            kind = "attack" if first.how == "toll" else first.what.kind
            options = self.tellings[outlet.lang][f"{kind}.title"]
            ctx = self.context(first.what, pen)
            used = self.told.setdefault((first.what, outlet.lang, "title"), {})
            at = min(range(len(options)), key=lambda i: (used.get(i, 0), self.rng.random()))
            used[at] = used.get(at, 0) + 1
            ops = options[at]
        text = pen.say(ops, ctx).text
        return title_case(text) if outlet.lang == "id" else text

    def furnish(self, draft, dateline, pattern=None):
        """Date line, glued words and the lines that are not the article."""
        style, rng, cast = draft.outlet.style, self.rng, self.affair.cast
        pattern = pattern or style.dateline
        if pattern and dateline is not None:
            draft.blocks[0] = [dated(draft.blocks[0][0], pattern, dateline, draft.lang)] + draft.blocks[0][1:]
        if style.glue:
            draft.blocks = [[glued(s, rng) if rng.random() < style.glue else s for s in block] for block in draft.blocks]

        def filled(line):
            return line.replace("{X}", cast.x.label[draft.lang]).replace("{O}", cast.o.label[draft.lang])
        if style.middle and len(draft.blocks) > 2 and rng.random() < 0.7:
            draft.blocks.insert(rng.randrange(1, len(draft.blocks) - 1), filled(rng.choice(style.middle)))
        for line in style.tail:
            draft.blocks.append(filled(line))


class Inner:
    """Words inside a frame."""
    __slots__ = ("ops",)

    def __init__(self, ops):
        self.ops = ops

    def render(self, pen, form):
        at = len(pen.parts)
        pen.run(self.ops)
        if at < len(pen.parts):
            pen.parts[at] = pen.parts[at][:1].upper() + pen.parts[at][1:]


class SpaceBefore:
    __slots__ = ("inner",)

    def __init__(self, inner):
        self.inner = inner

    def render(self, pen, form):
        pen.lit(" ")
        self.inner.render(pen, "")


SAYING = {"id": ("mengatakan", "menyatakan"), "en": ("said",)}


def turned(ops, pen):
    """Now and then the words come first and who said them after: “…, kata X”."""
    if len(ops) != 5 or ops[0] != (template.SLOT, "spk", "") or ops[2][0] != template.CUE or ops[2][1] not in SAYING[pen.lang] or ops[4] != (
            template.LIT, ".") or pen.random() > 0.45:
        return ops
    group = ops[3]
    inner = list(group[3])
    if inner and inner[0][0] == template.LIT:
        inner[0] = (template.LIT, inner[0][1][:1].upper() + inner[0][1][1:])
    said = (template.GROUP, group[1], group[2], inner)
    lit = template.LIT
    if pen.lang == "id":
        if pen.random() < 0.5:
            return [(template.CUE, "Menurut"), (lit, " "), ops[0], (lit, ", "), group, (lit, ".")]
        return [said, (lit, ", "), (template.CUE, "kata"), (lit, " "), ops[0], (lit, ".")]
    return [said, (lit, ", "), ops[0], (lit, " "), (template.CUE, "said"), (lit, ".")]


def joined(a, b, link):
    """Two sentences in one: “…, sementara …”. The evidence of each stays its own half."""
    at = len(a.text) - 1
    tail = prefixed(b, "")
    out = shifted(tail, at + len(link), "")
    head = a.copy()
    for layer in Sentence.LAYERS:
        setattr(out, layer, [(r[0], min(r[1], at)) + r[2:] for r in getattr(head, layer)] + getattr(out, layer))
    out.text = a.text[:-1] + link + tail.text
    out.implied = a.implied + b.implied
    return out


SMALL = set("dan di ke dari dalam untuk pada dengan yang soal bagi oleh atas dari sebagai setelah".split())


def title_case(text):
    return " ".join(w if w in SMALL or not w[:1].isalpha() else w[0].upper() + w[1:] for w in text.split(" "))


def shifted(sentence, by, text):
    out = Sentence()
    out.text, out.implied = text, sentence.implied
    for layer in Sentence.LAYERS:
        rows = getattr(sentence, layer)
        if layer == "quotes":
            out.quotes = [(r[0] + by, r[1] + by, r[2], r[3]) + tuple(x + by if r[k | 1] else 0 for k, x in enumerate(r[4:], 4)) for r in rows]
        else:
            setattr(out, layer, [(r[0] + by, r[1] + by) + r[2:] for r in rows])
    return out


def prefixed(sentence, link):
    """With a connective before it, unless it begins with a name or a time, whose capital has to stay."""
    first = sentence.text[0]
    named = any(m[0] == 0 and m[3] == "name" for m in sentence.mentions) or any(t[0] == 0 for t in sentence.titles)
    named |= any(sentence.text.startswith(getattr(t, "adjective", None) or "\n") for t in sentence.implied)
    lower = first if named else first.lower()
    out = shifted(sentence, len(link), link + lower + sentence.text[1:])
    whole = len(out.text)
    out.events = [(0 if r[0] == len(link) and r[1] == whole else r[0],) + r[1:] for r in out.events]
    out.positions = [(0 if r[0] == len(link) and r[1] == whole else r[0],) + r[1:] for r in out.positions]
    return out


def dated(sentence, pattern, place, lang):
    name = place.label[lang].upper()
    head = pattern.replace("{place:up}", name)
    out = shifted(sentence, len(head), head + sentence.text)
    at = head.index(name)
    out.mentions.insert(0, (at, at + len(name), place, "name"))
    return out


def glued(sentence, rng):
    """A space beside a name lost, as on scraped pages."""
    spots = [m[0] - 1 for m in sentence.mentions if m[3] == "name" and m[0] > 1 and sentence.text[m[0] - 1] == " " and sentence.text[m[0] - 2].isalpha()
             and not any(r[0] < m[0] - 1 < r[1] for r in sentence.mentions + sentence.times + sentence.counts)]
    return sentence.without(rng.choice(spots)) if spots else sentence
