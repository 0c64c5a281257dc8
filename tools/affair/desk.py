"""What the papers make of an affair: who writes about what, on which day, from which agency."""
import bisect
import datetime

from .article import Article, run_on, with_line, with_sentences, with_tail, without_block
from .pen import Pen
from .story import Item, Writer

# How much a kind of happening is news. Others are told only on the side.
WEIGHT = {"seizure": 3, "attack": 4, "forces": 1, "mediation": 2, "letter": 1, "call": 1, "visit": 2, "round": 4, "truce": 3, "cease": 2,
          "extend": 1, "proposal": 2, "reject": 2, "retract": 2, "violation": 4, "deadline": 2, "exchange": 3, "convoy": 1, "block": 2,
          "vote": 1, "sanction": 2, "close": 2, "reopen": 1, "strike": 1, "rally": 1, "sign": 4, "newhead": 2, "pullback": 1, "again": 0}
AHEAD = ("round", "visit", "exchange", "convoy", "sign")


class Desk:
    """Makes plans of articles. Everything in a plan was known on its day."""

    def __init__(self, affair, rng, quick=False):
        self.affair, self.rng, self.writer = affair, rng, Writer(affair, rng, quick)
        self.known_day, self.known_now, self.heard = None, None, {}
        self.days = [h.day for h in affair.happenings]  # in order
        self.about, self.order = {}, {s: n for n, s in enumerate(affair.statements)}
        for s in affair.statements:
            self.about.setdefault(s.about, []).append(s)
        self.loose = [s for s in affair.statements if s.about is None or (s.day - s.about.day).days > 3]
        self.ahead = [h for h in affair.happenings if h.kind in AHEAD and h.announced]
        self.over = {}  # statement → the day from which it no longer holds
        for before, after in [(t.before, t.after) for t in affair.turns] + [(p.told, p.fulfilled) for p in affair.promises]:
            for x in before if after else ():
                until = min(y.day for y in after)
                self.over[x] = min(until, self.over.get(x, until))
        self.weighty = {x for p in affair.promises for x in p.told} | {x for t in affair.turns for x in t.before + t.after}

    def weight(self, h):
        return WEIGHT[h.kind]

    def mixed(self, items, most):
        """Some of the items, in their order; what promises and turns hang on first."""
        if len(items) <= most:
            return items
        rest = list(range(len(items)))
        self.rng.shuffle(rest)
        rest.sort(key=lambda i: items[i] not in self.weighty)
        return [items[i] for i in sorted(rest[:most])]

    def said_about(self, happening, day, since=2):
        key = (happening, day, since)
        if key not in self.heard:
            said = self.about.get(happening, ())
            attack = happening.ctx.get("attack")
            if attack is not None and attack in self.about:
                said = sorted([*said, *self.about[attack]], key=self.order.__getitem__)
            first = day - datetime.timedelta(since)
            self.heard[key] = [s for s in said if first <= s.day <= day]
        return self.heard[key]

    def remembered(self, happening, day):
        """What was said about something earlier and still holds."""
        key = (happening, day)
        if key not in self.heard:
            over = self.over
            self.heard[key] = [s for s in self.about.get(happening, ()) if s.day < day and s.stance and not (s in over and over[s] <= day)]
        return self.heard[key]

    def manner(self, s):
        if s.stance is None:
            return self.rng.choice(("told", "direct", "both"))
        return self.rng.choice(("told", "told", "direct", "both", "both"))

    def says(self, statements):
        return [Item("say", s, self.manner(s)) for s in statements]

    def known(self, day):
        """What lies near the day, what longer ago, what is said by itself and what is to come; the same for every article of a day."""
        if self.known_day != day:
            happenings, days = self.affair.happenings, self.days
            at = bisect.bisect_left(days, day - datetime.timedelta(2))
            near = happenings[at:bisect.bisect_right(days, day)]
            older = [h for h in happenings[bisect.bisect_left(days, day - datetime.timedelta(60)):at] if h.type]
            yesterday = day - datetime.timedelta(1)
            loose = [s for s in self.loose if s.day == day or s.day == yesterday]
            ahead = [h for h in self.ahead if h.announced <= day < h.day]
            today = day.toordinal()
            older.sort(key=lambda h: -WEIGHT[h.kind] - 40 / (4 + today - h.day.toordinal()))
            self.heard.clear()
            self.known_day, self.known_now = day, (near, older, loose, ahead)
        return self.known_now

    def plan(self, main, day, length=1.0):
        """An article with the news `main`, a happening or a statement, as of `day`. length: 1 is an ordinary one."""
        rng, affair = self.rng, self.affair
        near, older, loose, ahead = self.known(day)
        long = length > 1
        plan, used = [], {main}
        if hasattr(main, "spk"):
            plan.append(Item("say", main, "both"))
            happening = main.about
            if main.answers:
                plan.append(Item("say", main.answers, "told"))
            if happening is not None:
                used.add(happening)
                plan.append(Item("news" if (day - happening.day).days <= 2 else "back", happening))
        else:
            happening = main
            plan.append(Item("lead", main))
            plan += [Item("more", main) for _ in range(rng.choice((2, 3, 4) if long else (1, 2, 2, 3)))]
        if happening is not None:
            if happening.reports:
                plan += self.tolls(happening, day)
            about = [s for s in self.said_about(happening, day) if s is not main]
            plan += self.says(self.mixed(about, rng.choice((5, 6, 7) if long else (3, 4, 5))))
            used |= {happening.ctx.get("attack"), happening.ctx.get("cease")}
        for h in self.mixed([h for h in near if h not in used and h.kind != "attack"], rng.choice((2, 3, 4) if long else (1, 2, 2, 3) if length >= 1 else (1,))):
            used.add(h)
            plan.append(Item("news", h))
            if rng.random() < 0.5:
                plan.append(Item("more", h))
            if length >= 1:
                plan += self.says(self.mixed(self.said_about(h, day), rng.choice((1, 2, 3) if long else (0, 1, 2))))
        plan += self.says(self.mixed([s for s in loose if s is not main], 2))
        groups, taken = [], 0
        wanted = (length >= 1.4) + rng.choice((5, 6, 7) if long else (2, 3, 3, 4) if length >= 1 else (1,))
        likely = older[:2 * wanted + 3]  # the weightiest, which are mostly the latest
        rng.shuffle(likely)
        for h in likely:
            if h in used:
                continue
            group = [Item("back", h)]
            if rng.random() < (0.6 if long else 0.45):
                group += [Item("say", s, "told") for s in self.mixed(self.remembered(h, day), rng.choice((1, 1, 2)))]
            groups.append(group)
            taken += 1
            if taken == wanted:
                break
        groups += [[Item("back", Frozen(affair))] for _ in range((length >= 1.4) + rng.choice((1, 1, 2) if long else (0, 1, 1, 2, 2)))]
        plans = [Item("plan", h) for h in ahead[:1] if h not in used] if rng.random() < 0.75 else []
        rng.shuffle(groups)
        rest = [item for group in groups for item in group]
        return plan + (plans + rest if rng.random() < 0.4 else rest + plans)

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


def copy_of(wire, outlet, how, desk):
    """The same words in another paper: exact (its own furniture around them) or near (cut, another headline, a sentence more)."""
    rng, writer = desk.rng, desk.writer
    published = wire.published + datetime.timedelta(minutes=rng.randrange(25, 600))
    out = Article(outlet, wire.title, published, wire.text, dict(wire.rows), wire.plan, wire.figures)
    if how == "near":
        out.title = writer.title(wire.plan, outlet, published, wire.figures)
        for _ in range(rng.choice((1, 1, 2))):
            blocks = out.rows["blocks"]
            if len(blocks) > 4:
                without_block(out, rng.randrange(len(blocks) // 2, len(blocks)))
        if rng.random() < 0.6 and len(out.rows["blocks"]) > 3:
            run_on(out, rng.randrange(2, len(out.rows["blocks"])))
        if rng.random() < 0.7:
            pen = Pen(outlet.lang, outlet.style, published.date(), rng)
            pen.middle, pen.dateline, pen.in_paragraph, pen.leading = None, None, 0, False
            writer.item(Item("back", Frozen(desk.affair)) if rng.random() < 0.5 else Item("cite", desk.affair.cast.wire), pen)
            if pen.at:
                with_sentences(out, pen)
    style = outlet.style
    if how == "exact" and writer.quick:
        out.same = wire
    elif style.middle and len(out.rows["blocks"]) > 2 and rng.random() < 0.7:
        with_line(out, writer.filled(rng.choice(style.middle), outlet.lang), rng.randrange(1, len(out.rows["blocks"]) - 1))
    for line in style.tail:
        with_tail(out, writer.filled(line, outlet.lang))
    return out
