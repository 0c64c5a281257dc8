"""Days and spans of time: how an article words them, and their TIMEX3 values."""
import datetime

from . import numerals

DAYS = {"id": "Senin Selasa Rabu Kamis Jumat Sabtu Minggu".split(),
        "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()}
MONTHS = {"id": "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(),
          "en": "January February March April May June July August September October November December".split()}
PARTS = {"id": {"MO": "pagi", "AF": "sore", "NI": "malam"}, "en": {"MO": "morning", "AF": "afternoon", "NI": "night"}}
UNITS = {"H": ("jam", "hour", "PT%dH"), "D": ("hari", "day", "P%dD"), "W": ("pekan", "week", "P%dW"),
         "M": ("bulan", "month", "P%dM"), "m": ("menit", "minute", "PT%dM")}
WEEK = 7


def week_of(day):
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"


class When:
    """A day, perhaps a part of it (MO, AF, NI). `exact`: a deadline, never worded as "last week"."""
    __slots__ = ("day", "part", "exact")

    def __init__(self, day, part=None, exact=False):
        self.day, self.part, self.exact = day, part, exact

    @property
    def value(self):
        return self.day.isoformat() + (f"T{self.part}" if self.part else "")

    def render(self, pen, form):
        bare = form in ("bare", "bare_exact")
        words, value, before, after = (indonesian if pen.lang == "id" else english)(self, pen)
        if before and not bare:
            pen.lit(before)
        pen.time(words, value, "TIME" if "T" in value else "DATE", self)
        if after:
            pen.lit(after)


def coarse(when, pen, away):
    """The week or the month when an article need not say the day: (which, TIMEX3 value), or nothing."""
    if when.exact or not pen.coarse or pen.random() > 0.3:
        return None
    day, today = when.day, pen.today
    if abs(away) >= WEEK and week_of(day) == week_of(today - datetime.timedelta(WEEK if away > 0 else -WEEK)):
        return "week", week_of(day)
    months = (today.year - day.year) * 12 + today.month - day.month
    if abs(away) > 2 * WEEK and months == (1 if away > 0 else -1):
        return "month", f"{day.year}-{day.month:02d}"
    return None


def indonesian(when, pen):
    """(words, value, preposition, what follows)."""
    day, part = when.day, when.part
    away = (pen.today - day).days
    later = f" {PARTS['id'][part]}" if part else ""
    value = when.value
    if pen.headline:
        return (DAYS["id"][day.weekday()] if abs(away) < WEEK else f"{day.day} {MONTHS['id'][day.month - 1]}"), value, "", ""
    rough = coarse(when, pen, away)
    if rough:
        which = {"week": "pekan", "month": "bulan"}[rough[0]]
        return f"{which} {'lalu' if away > 0 else 'depan'}", rough[1], "", ""
    if -WEEK < away < WEEK:
        name = DAYS["id"][day.weekday()]
        if day in pen.dated or (pen.dated and pen.random() < 0.2):
            pen.dated.add(day)
            return name + later, value, "pada ", ""
        year = "" if pen.dated and pen.random() < 0.8 else f"/{day.year}"
        pen.dated.add(day)
        return f"{name} ({day.day}/{day.month}{year}){later}", value, "pada ", ""
    pen.dated.add(day)
    text = f"{day.day} {MONTHS['id'][day.month - 1]}"
    if day.year != pen.today.year:
        text += f" {day.year}"
    return text, value[:10], "pada ", " lalu" if away > 0 and day.year == pen.today.year and pen.random() < 0.35 else ""


def english(when, pen):
    day, part = when.day, when.part
    away = (pen.today - day).days
    later = f" {PARTS['en'][part]}" if part else ""
    value = when.value
    name, month = DAYS["en"][day.weekday()], MONTHS["en"][day.month - 1]
    if pen.headline:
        return (name if abs(away) < WEEK else f"{month} {day.day}"), value, "on ", ""
    rough = coarse(when, pen, away)
    if rough:
        return f"{'last' if away > 0 else 'next'} {rough[0]}", rough[1], "", ""
    pen.dated.add(day)
    if -WEEK < away < WEEK:
        return name + later, value, "on ", ""
    text = f"{day.day} {month}" if pen.style.day_first else f"{month} {day.day}"
    if day.year != pen.today.year:
        text += f" {day.year}" if pen.style.day_first else f", {day.year}"
    return text, value[:10], "on ", ""


class Month:
    """A month to come."""
    __slots__ = ("day",)

    def __init__(self, day):
        self.day = day

    @property
    def value(self):
        return f"{self.day.year}-{self.day.month:02d}"

    def render(self, pen, form):
        pen.time(MONTHS[pen.lang][self.day.month - 1], self.value, "DATE", self)


class Lasting:
    """How long: 30 days, two hours. `within`: a time limit."""
    __slots__ = ("number", "unit", "within")

    def __init__(self, number, unit, within=False):
        self.number, self.unit, self.within = number, unit, within

    @property
    def value(self):
        return UNITS[self.unit][2] % self.number

    def render(self, pen, form):
        indonesian_unit, english_unit, _ = UNITS[self.unit]
        number = numerals.words(self.number, pen.lang) if self.number < 13 else str(self.number)
        if pen.lang == "id":
            if self.within:
                pen.lit("dalam ")
            words = f"{number} {indonesian_unit}"
        elif form == "adj":
            words = f"{number}-{english_unit}"
        else:
            if self.within:
                pen.lit("within ")
            words = f"{number} {english_unit}{'' if self.number == 1 else 's'}"
        pen.time(words, self.value, "DURATION", self)
