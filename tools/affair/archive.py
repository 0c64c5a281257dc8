"""A newspaper archive of any size: many affairs side by side over the years, in one world whose states, leaders, outlets and
names come back. Memory does not grow with the number of articles."""
import datetime
import gc
import itertools

from . import desk as desks
from .annotation import line
from .cast import MIDDLE_EN, MIDDLE_ID, TAIL_EN, TAIL_ID, Cast, league, new_side
from .dice import Dice
from .names import Namer
from .pen import Style
from .plot import Affair
from .story import Item
from .things import Outlet

STATES, AFFAIRS, PAPERS = 420, 160, 120
FIRST_DAY = datetime.date(2031, 1, 3)
COPIES = 0.15  # share of articles that repeat a wire story
CITING = 0.3   # share of own reports that name another paper as where they have something
HEAD_WORDS = {"id": ("Harian", "Warta", "Kabar", "Suara", "Media", "Lentera", "Kilas", "Pos"),
              "en": ("Herald", "Courier", "Ledger", "Dispatch", "Observer", "Chronicle", "Post", "Examiner")}
BODIES = (("League of Coastal States", "Liga Negara Pesisir"), ("Southern Rim Council", "Dewan Lingkar Selatan"),
          ("Union of Inland Republics", "Uni Republik Pedalaman"), ("Assembly of Nations", "Majelis Bangsa-Bangsa"),
          ("Northern Lakes Compact", "Pakta Danau Utara"), ("Common Waters Commission", "Komisi Perairan Bersama"))
FEATURES = (("{} Bay", "Teluk {}", "bay"), ("Strait of {}", "Selat {}", "strait"), ("Lake {}", "Danau {}", "lake"),
            ("{} Valley", "Lembah {}", "valley"), ("Gulf of {}", "Teluk {}", "gulf"))


class Archive:
    def __init__(self, seed):
        self.rng = Dice(seed)
        self.namer = Namer(self.rng, invent=True)
        self.sides = [new_side(self.namer, self.rng, self.rng.choice(("president", "president", "prime minister"))) for _ in range(STATES)]
        for n, side in enumerate(self.sides):
            side.state.key = f"s{n}"
        self.bodies = [league(*b) for b in BODIES]
        self.papers = [self.paper("id" if self.rng.random() < 0.6 else "en") for _ in range(PAPERS)]
        self.wires = [[Outlet(name, lang, name.lower(), Style(dateline="{place:up} (" + name + ") - "), agency=True) for lang in ("en", "id")]
                      for name in (self.namer.unused("town") + "pres" for _ in range(8))]
        self.busy, self.active, self.coming = set(), [], []
        self.made, self.copied = 0, 0

    def paper(self, lang):
        rng = self.rng
        name = self.namer.unused("town")
        head = rng.choice(HEAD_WORDS[lang])
        title = f"{head} {name}" if lang == "id" else f"{name} {head}"
        style = Style(words_to=rng.choice((0, 10, 12)), curly=rng.random() < 0.15, day_first=rng.random() < 0.4, honorific=rng.random() < 0.15,
                      spelling=rng.choice((None, "en-ou")) if lang == "en" else None, glue=0.1 if rng.random() < 0.1 else 0.0,
                      dateline="{place:up} - " if rng.random() < 0.5 else None,
                      middle=(MIDDLE_ID if lang == "id" else MIDDLE_EN) if rng.random() < 0.5 else (),
                      tail=rng.choice(TAIL_ID if lang == "id" else TAIL_EN))
        return Outlet(title, lang, title.lower().replace(" ", "-"), style)

    def affair(self, day):
        """A new affair between two states that have none; some states are in the news more often than others."""
        rng = self.rng
        ranked = [(n, s) for n, s in enumerate(self.sides) if s not in self.busy]
        free, weights = [s for n, s in ranked], [1 / (2 + n) for n, s in ranked]
        pair = rng.choices(free, weights, k=1)
        while len(pair) < 4:
            other = rng.choices(free, weights, k=1)[0]
            if other not in pair:
                pair.append(other)
        pattern = rng.choice(FEATURES)
        stem = self.namer.syllables("town")
        feature = (pattern[0].format(stem), pattern[1].format(stem), pattern[2])
        wire = rng.choice(self.wires)
        papers = rng.sample(self.papers, rng.choice((8, 12, 20, 40, 70)))
        cast = Cast(rng, self.namer, pair, feature, rng.choice(self.bodies), papers, wire)
        affair = Affair(cast, rng, day, rng.choice((0.7, 1, 1, 1.4, 2))).run(rng.choice((3, 4, 5, 6, 8, 8, 8)))
        self.busy.update(pair[:2])
        for since, side, office, old, new in affair.changes:
            side.offices[office] = old
            self.coming.append((since, side, office, new))
        return Running(self, affair, desks.Desk(affair, rng, quick=True), pair[:2], rng.paretovariate(1.4) * 0.6)

    def days(self):
        """Drafts, day by day, for ever."""
        day = FIRST_DAY
        while True:
            for change in [c for c in self.coming if c[0] <= day]:
                self.coming.remove(change)
                change[1].offices[change[2]] = change[3]
            self.retire(day)
            if len(self.active) < AFFAIRS:
                starting = AFFAIRS - len(self.active) if day == FIRST_DAY else min(3, AFFAIRS - len(self.active))
                early = [datetime.timedelta(self.rng.randrange(90) if day == FIRST_DAY else 0) for _ in range(starting)]
                self.active += [self.affair(day - before) for before in early]
            for running in self.active:
                yield from running.day(day, self.rng)
            day += datetime.timedelta(1)

    def retire(self, day):
        for running in [r for r in self.active if r.last < day]:
            self.active.remove(running)
            self.busy.difference_update(running.pair)
            for happening in running.affair.happenings:
                happening.ctx.clear()  # it stands in there itself; without, all of it is freed at once

    def lines(self, most):
        made, tags = 0, itertools.count(1)
        gc.disable()  # nothing dies but whole affairs, and those are taken apart by retire
        for draft in self.days():
            made += 1
            draft.url = f"https://{draft.outlet.site}.example/{made}"
            yield line(draft, f"a{made:07d}", tags)
            if made == most:
                return


class Running:
    """An affair that papers write about. coverage: articles for an ordinary happening."""
    __slots__ = ("affair", "desk", "pair", "coverage", "news", "last", "archive")

    def __init__(self, archive, affair, desk, pair, coverage):
        self.archive, self.affair, self.desk, self.pair, self.coverage = archive, affair, desk, pair, min(coverage, 5.0)
        self.news = {}
        for main in desks.stories(affair):
            self.news.setdefault(main.day, []).append(main)
        self.last = max(self.news) + datetime.timedelta(2)

    def day(self, day, rng):
        for main in self.news.get(day, ()):
            yield from self.story(main, day, rng)
        yesterday = day - datetime.timedelta(1)
        for main in self.news.get(yesterday, ()):
            yield from self.story(main, day, rng)

    def story(self, main, day, rng):
        """What the papers print about one thing on one day: their own reports, and now and then one story of an agency in several."""
        weight = desks.WEIGHT.get(getattr(main, "kind", ""), 1)
        expected = self.coverage * weight / 3
        count = int(expected) + (rng.random() < expected % 1)
        if count == 0:
            return
        papers = rng.sample(self.affair.cast.papers, min(count + 4, len(self.affair.cast.papers)))
        late = day > main.day
        counts = self.archive
        if counts.copied < COPIES * counts.made:
            lang = papers[0].lang
            printing = [p for p in papers if p.lang == lang][:rng.choice((2, 3, 4))]
            papers = [p for p in papers if p not in printing]
            wire = self.desk.article(self.desk.plan(main, day, 1.4), self.affair.cast.agencies[lang == "id"], day, 5 if late else 17)
            for n, outlet in enumerate(printing):
                counts.made += 1
                counts.copied += n > 0
                yield desks.copy_of(wire, outlet, "exact" if n == 0 or rng.random() < 0.4 else "near", self.desk)
            count -= 1
        for outlet in papers[:count]:
            counts.made += 1
            hour = rng.randrange(5, 22) if late else rng.randrange(18, 23)
            plan = self.desk.plan(main, day, rng.choice((1, 1.4, 1.4, 1.4, 1.4)))
            if rng.random() < CITING:
                plan.append(Item("cite", rng.choice(self.affair.cast.papers)))
            yield self.desk.article(plan, outlet, day, hour)
