"""What the papers make of an affair: who writes about what, on which day, from which agency."""
import datetime

from .story import Draft, Item, Writer

# How much a kind of happening is news. Others are told only on the side.
WEIGHT = {"seizure": 3, "attack": 4, "forces": 1, "mediation": 2, "letter": 1, "call": 1, "visit": 2, "round": 4, "truce": 3, "cease": 2,
          "extend": 1, "proposal": 2, "reject": 2, "retract": 2, "violation": 4, "deadline": 2, "exchange": 3, "convoy": 1, "block": 2,
          "vote": 1, "sanction": 2, "close": 2, "reopen": 1, "strike": 1, "rally": 1, "sign": 4, "newhead": 2, "pullback": 1, "again": 0}
AHEAD = ("round", "visit", "exchange", "convoy", "sign")


class Desk:
    """Makes plans of articles. Everything in a plan was known on its day."""

    def __init__(self, affair, rng):
        self.affair, self.rng, self.writer = affair, rng, Writer(affair, rng)
        self.weighty = {x for p in affair.promises for x in p.told} | {x for t in affair.turns for x in t.before + t.after}

    def weight(self, h):
        return WEIGHT[h.kind]

    def mixed(self, items, most):
        """Some of the items, in their order; what promises and turns hang on first."""
        items = list(items)
        ranked = sorted(range(len(items)), key=lambda i: (items[i] not in self.weighty, self.rng.random()))
        return [items[i] for i in sorted(ranked[:most])]

    def said_about(self, happening, day, since=2):
        about = {happening, happening.ctx.get("attack")} - {None}
        return [s for s in self.affair.statements if s.about in about and s.day <= day and (day - s.day).days <= since]

    def remembered(self, happening, day):
        """What was said about something earlier and still holds."""
        gone = {x for t in self.affair.turns if any(y.day <= day for y in t.after) for x in t.before}
        return [s for s in self.affair.statements if s.about is happening and s.day < day and s not in gone and s.stance]

    def manner(self, s):
        if s.stance is None:
            return self.rng.choice(("told", "direct", "both"))
        return self.rng.choice(("told", "told", "direct", "both", "both"))

    def says(self, statements):
        return [Item("say", s, self.manner(s)) for s in statements]

    def plan(self, main, day, length=1.0):
        """An article with the news `main`, a happening or a statement, as of `day`."""
        rng, affair = self.rng, self.affair
        plan, used = [], {main}
        if hasattr(main, "spk"):
            plan += [Item("say", main, "both")]
            happening = main.about
            if main.answers:
                plan.append(Item("say", main.answers, "told"))
            if happening is not None:
                used.add(happening)
                plan.append(Item("news" if (day - happening.day).days <= 2 else "back", happening))
        else:
            happening = main
            plan += [Item("lead", main)] + [Item("more", main) for _ in range(rng.choice((1, 2, 2, 3)))]
        if happening is not None:
            if happening.reports:
                plan += self.tolls(happening, day)
            about = [s for s in self.said_about(happening, day) if s is not main]
            plan += self.says(self.mixed(about, rng.choice((3, 4, 5))))
            used |= {happening.ctx.get("attack"), happening.ctx.get("cease")}
        near = [h for h in affair.happenings if h not in used and 0 <= (day - h.day).days <= 2]
        for h in self.mixed([h for h in near if h.kind != "attack" or h is main], rng.choice((1, 2, 2, 3)) if length >= 1 else 1):
            used.add(h)
            plan.append(Item("news", h))
            if rng.random() < 0.5:
                plan.append(Item("more", h))
            if length >= 1:
                plan += self.says(self.mixed(self.said_about(h, day), rng.choice((0, 1, 2))))
        loose = [s for s in affair.statements if 0 <= (day - s.day).days <= 1 and s is not main and (s.about is None or (s.day - s.about.day).days > 3)]
        plan += self.says(self.mixed(loose, 2))
        older = [h for h in affair.happenings if h not in used and 2 < (day - h.day).days <= 60 and h.type]
        older.sort(key=lambda h: -self.weight(h) - 40 / (4 + (day - h.day).days) - 2 * rng.random())
        backs = []
        for h in older[:rng.choice((2, 3, 3, 4)) if length >= 1 else 1]:
            backs.append([Item("back", h)] + ([Item("say", s, "told") for s in self.mixed(self.remembered(h, day), rng.choice((1, 1, 2)))]
                                              if rng.random() < 0.45 else []))
        ahead = [h for h in affair.happenings if h.kind in AHEAD and h.announced and h.announced <= day < h.day and h not in used]
        plans = [Item("plan", h) for h in ahead[:1]] if rng.random() < 0.75 else []
        frozen = [[Item("back", Frozen(affair))] for _ in range(rng.choice((0, 1, 1, 2, 2)))]
        groups = backs + frozen
        rng.shuffle(groups)
        rest = [item for group in groups for item in group]
        tail = plans + rest if rng.random() < 0.4 else rest + plans
        return plan + tail

    def tolls(self, attack, day):
        """Figures of other sources; a source that raised its own is worded so."""
        known = [r for r in attack.reports if r.day <= day]
        out, seen = [], set()
        for r in reversed(known):
            if r.src in seen or len(out) == 2:
                continue
            seen.add(r.src)
            older = any(o.src is r.src and o.day < r.day for o in known)
            out.append(Item("toll", attack, "update" if older else "other", r))
        self.rng.shuffle(out)
        return out[:self.rng.choice((1, 1, 2))]

    def toll_plan(self, attack, report, day):
        plan = [Item("toll", attack, "lead", report), Item("back", attack)]
        plan += self.says(self.mixed(self.said_about(attack, day, 6), 3))
        near = [h for h in self.affair.happenings if h is not attack and 0 <= (day - h.day).days <= 3 and h.type]
        plan += [Item("news", h) for h in self.mixed(near, 2)]
        return plan + [Item("back", Frozen(self.affair))]

    def place(self, plan):
        """Where the report is dated from."""
        main = plan[0].what
        if hasattr(main, "spk"):
            side = main.spk.side
            return side.capital if hasattr(side, "capital") else None
        if main.place is not None and main.place.key == "town":
            return main.place
        who = main.who[0][0].side if main.who else None
        return who.capital if hasattr(who, "capital") else None

    def article(self, plan, outlet, day, hour=None):
        published = datetime.datetime.combine(day, datetime.time(hour if hour is not None else self.rng.randrange(6, 22), self.rng.randrange(0, 60, 5)))
        return self.writer.write(plan, outlet, published, self.place(plan))


class Frozen:
    """The quarrel itself, as background; no event."""
    kind, type, reports, day = "frozen", None, (), None

    def __init__(self, affair):
        self.ctx, self.affair = affair.base, affair
        self.day = affair.start

    def __hash__(self):
        return hash(id(self.affair))

    def __eq__(self, other):
        return isinstance(other, Frozen) and other.affair is self.affair


def stories(affair):
    """(main, reports expected) in order of time: happenings worth an article, statements that are news of their own."""
    out = [(h.day, 0, h) for h in affair.happenings if WEIGHT[h.kind] > 0 and not (h.kind == "attack" and any(
        v.ctx.get("attack") is h for v in affair.happenings))]
    out += [(s.day, 1, s) for s in affair.statements if s.about is None]
    return [item for _, _, item in sorted(out, key=lambda o: o[:2])]


def copy_of(draft, outlet, how, desk):
    """The same words in another paper: exact (its own furniture around them) or near (cut, another headline, a sentence more)."""
    rng, writer = desk.rng, desk.writer
    blocks = [list(b) for b in draft.raw]
    title = draft.title
    published = draft.published + datetime.timedelta(minutes=rng.randrange(25, 600))
    if how == "near":
        title = writer.title(draft.plan, outlet, published, draft.figures)
        for _ in range(rng.choice((1, 1, 2))):
            if len(blocks) > 4:
                blocks.pop(rng.randrange(len(blocks) // 2, len(blocks)))
        if rng.random() < 0.6 and len(blocks) > 3:  # paragraphs run together
            at = rng.randrange(1, len(blocks) - 1)
            blocks[at:at + 2] = [blocks[at] + blocks[at + 1]]
        if rng.random() < 0.7:
            pen = writer_pen(outlet, published, rng)
            extra = writer.item(Item("back", Frozen(desk.affair)) if rng.random() < 0.5 else Item("cite", desk.affair.cast.wire), pen, False)
            blocks.append(extra)
    out = Draft(outlet, title, published, blocks, draft.plan)
    own = how == "near" and rng.random() < 0.5
    writer.furnish(out, draft.dateline, None if own and outlet.style.dateline else draft.outlet.style.dateline)
    out.wire = draft.wire
    return out


def writer_pen(outlet, published, rng):
    from .pen import Pen
    return Pen(outlet.lang, outlet.style, published.date(), rng)
