"""Who and what an affair is about, and how an article words them. `render(pen, form)` writes one slot."""
from . import numerals

# Office → per language: title, short title (or nothing). Offices of organisations are worded "of the …".
TITLES = {
    "president": (("presiden", None), ("president", None)),
    "prime minister": (("perdana menteri", "PM"), ("prime minister", None)),
    "former president": (("mantan presiden", None), ("former president", None)),
    "former prime minister": (("mantan perdana menteri", None), ("former prime minister", None)),
    "foreign minister": (("menteri luar negeri", "menlu"), ("foreign minister", None)),
    "defence minister": (("menteri pertahanan", "menhan"), ("defence minister", None)),
    "interior minister": (("menteri dalam negeri", "mendagri"), ("interior minister", None)),
    "special envoy": (("utusan khusus", None), ("special envoy", "envoy")),
    "spokesperson": (("juru bicara", "jubir"), ("spokes", None)),
    "commander": (("komandan", None), ("commander", None)),
    "secretary-general": (("sekretaris jenderal", "sekjen"), ("secretary-general", None)),
    "head of the observer mission": (("kepala misi pengamat", None), ("head of the observer mission", None)),
    "chair": (("ketua", None), ("chair", None)),
    "chief executive": (("direktur utama", "dirut"), ("chief executive", None)),
    "director": (("direktur", None), ("director", None)),
    "mayor": (("wali kota", None), ("mayor", None)),
}
INDONESIAN, ENGLISH = 0, 1


class Thing:
    """Anything with a name. `name` is the one it goes by across languages; tag and rows are annotation.py's."""
    __slots__ = ("name", "label", "state", "key", "tag", "rows")
    type = None

    def __init__(self, name, label=None, state=None):
        self.name, self.label, self.state, self.key = name, label or {"id": name, "en": name}, state, None
        self.tag, self.rows = None, None

    def render(self, pen, form):
        pen.mention(self, self.label[pen.lang])


class State(Thing):
    __slots__ = ("adjective", "capital", "culture")
    type = "GPE"

    def render(self, pen, form):
        if not form:
            pen.mention(self, self.label[pen.lang])
        elif form == "cap":
            self.capital.render(pen, "")
        elif form in ("adj", "a_adj") and pen.lang == "en":
            if form == "a_adj":
                pen.lit("an " if self.adjective[0] in "AEIOU" else "a ")
            pen.implied.append(self)
            pen.word(self.adjective)
        else:
            pen.mention(self, self.label[pen.lang])
            if form == "poss" and pen.lang == "en":
                pen.lit("'s")

    @property
    def side(self):
        return self


class Place(Thing):
    """A town, or a river, bay, building, base. `later`: how it is called once it has been named in full."""
    __slots__ = ("later", "article", "of")

    def __init__(self, name, kind, label=None, state=None, later=None, article=False, of=None):
        super().__init__(name, label, state)
        self.key, self.later, self.article, self.of = kind, later, article, of

    @property
    def type(self):
        return "GPE" if self.key == "town" else "LOC"

    def render(self, pen, form):
        if self.article and pen.lang == "en" and not pen.headline:
            pen.lit("the ")
        text = self.label[pen.lang]
        if self.later and pen.lang == "en" and self in pen.seen and pen.random() < 0.5:
            text = self.later
        pen.mention(self, text)


class Org(Thing):
    __slots__ = ("short", "the", "later")
    type = "ORG"

    def __init__(self, name, label=None, short=None, state=None, the=True, later=None):
        super().__init__(name, label, state)
        self.short, self.the, self.later = short, the, later

    @property
    def side(self):
        return self.state or self

    def render(self, pen, form):
        the = self.the and pen.lang == "en" and not pen.headline
        if the:
            pen.lit("the ")
        short = self.short and self.short[pen.lang]
        if pen.headline or self in pen.seen and (short or self.later):
            pen.mention(self, short or (self.later or self.label)[pen.lang])
        else:
            pen.mention(self, self.label[pen.lang])
            if short:
                pen.lit(" (")
                pen.mention(self, short)
                pen.lit(")")
        if form == "poss" and pen.lang == "en":
            pen.lit("'s")


class Person(Thing):
    """`spellings`: per variant of writing, given and family name."""
    __slots__ = ("spellings", "woman", "office", "of", "nickname")
    type = "PER"

    def __init__(self, name, spellings, woman, state):
        super().__init__(name, None, state)
        self.spellings, self.woman, self.office, self.of, self.nickname = spellings, woman, None, None, None

    @property
    def side(self):
        return self.of.side if isinstance(self.of, Org) else self.state if self.of is None or isinstance(self.of, Place) else self.of

    def names(self, pen):
        return self.spellings.get(pen.style.spelling) or self.spellings[pen.lang]

    def render(self, pen, form):
        given, family = self.names(pen)
        if pen.headline or form == "sur":
            known = self.alone(family, pen)
            pen.mention(self, family if (pen.headline or self in pen.seen) and known else f"{given} {family}")
            return
        if form == "his":
            pen.lit(("her" if self.woman else "his") if pen.lang == "en" else "nya")
            return
        known = self.alone(family, pen)
        if form == "poss":
            pen.mention(self, family if self in pen.seen and known else f"{given} {family}")
            pen.lit("'s" if pen.lang == "en" else "")
            return
        if form == "name" or self.office is None:
            pen.mention(self, family if self in pen.seen and known else f"{given} {family}")
        elif self not in pen.seen:
            (introduce_indonesian if pen.lang == "id" else introduce_english)(self, f"{given} {family}", pen)
        elif not known:
            pen.mention(self, f"{given} {family}")
        else:
            self.again(family, pen)

    def alone(self, family, pen):
        """Is the family name enough? Not once the article has named two of that name."""
        first = pen.families.setdefault(family, self)
        if first is not self and first is not None:
            pen.families[family] = None
        return pen.families[family] is self

    def again(self, family, pen):
        chance = pen.random()
        if pen.focus is self and pen.at == 0 and chance < 0.45:
            word = ("Ia" if chance < 0.3 else "Dia") if pen.lang == "id" else "She" if self.woman else "He"
            pen.mention(self, word, "pronoun")
            return
        if pen.focus is self and self.nickname and pen.lang == "id" and chance < 0.6:
            pen.mention(self, self.nickname)
            return
        title = TITLES[self.office][INDONESIAN if pen.lang == "id" else ENGLISH][0]
        ruler = self.office in ("president", "prime minister")
        if ruler and chance < 0.62 and chance > 0.5:
            pen.title(self, title.title())
            pen.lit(" ")
        elif pen.focus is self and ruler and 0.62 < chance < 0.7:
            pen.mention(self, f"{title} itu" if pen.lang == "id" else f"the {title}", "nominal")
            return
        elif pen.style.honorific and pen.lang == "en" and chance > 0.5:
            pen.word("Ms " if self.woman else "Mr ")
        pen.mention(self, family)


def introduce_indonesian(person, full, pen):
    title, short = TITLES[person.office][INDONESIAN]
    chance = pen.random()
    if short and chance < 0.22 and person.office != "spokesperson":
        title = short
    capital = title if person.office in ("spokesperson", "special envoy", "commander", "chair", "director", "mayor",
                                         "head of the observer mission") else (title if title.isupper() else "mantan " + title[7:].title() if title.startswith("mantan ") else title.title())
    if chance > 0.82:
        pen.mention(person, full)
        pen.lit(", ")
        pen.title(person, title)
        pen.lit(" ")
        person.of.render(pen, "")
        pen.comma = True
        return
    pen.title(person, capital)
    pen.lit(" ")
    person.of.render(pen, "")
    pen.lit(", " if isinstance(person.of, Org) and person.office == "spokesperson" else " ")
    pen.mention(person, full)
    if isinstance(person.of, Org) and person.office == "spokesperson":
        pen.comma = True


def introduce_english(person, full, pen):
    title, short = TITLES[person.office][ENGLISH]
    chance = pen.random()
    if title == "spokes":
        title = "spokeswoman" if person.woman else "spokesman"
    if isinstance(person.of, State) and title not in ("spokesman", "spokeswoman"):
        if chance < 0.5:
            pen.implied.append(person.of)
            former = title.startswith("former ")
            if former:
                pen.lit("former ")
            pen.word(person.of.adjective + " ")
            pen.title(person, title[7:] if former else title.title())
            pen.lit(" ")
            pen.mention(person, full)
        elif chance < 0.65 and person.of in pen.seen and short is None and not title.startswith("former "):
            pen.title(person, title.title())
            pen.lit(" ")
            pen.mention(person, full)
        elif chance < 0.85:
            pen.mention(person, full)
            pen.lit(", the ")
            pen.title(person, title)
            pen.lit(" of ")
            person.of.render(pen, "")
            pen.comma = True
        else:
            person.of.render(pen, "poss")
            pen.lit(" ")
            pen.title(person, title)
            pen.lit(", ")
            pen.mention(person, full)
            pen.comma = True
        return
    pen.mention(person, full)
    spokes = title.startswith("spokes")
    pen.lit(", a " if spokes else ", the ")
    pen.title(person, title)
    pen.lit(" for " if spokes else " of ")
    person.of.render(pen, "")
    pen.comma = True


class Both:
    """Two sides without their names."""
    __slots__ = ("sides",)
    WORDS = {"id": ("kedua pihak", "kedua negara", "kedua belah pihak"), "en": ("both sides", "the two sides", "the two countries")}

    def __init__(self, *sides):
        self.sides = sides

    def render(self, pen, form):
        pen.implied.extend(self.sides)
        pen.lit(pen.choice(self.WORDS[pen.lang]))


class Words:
    """Words per language, perhaps with slots of their own."""
    __slots__ = ("key", "lines")

    def __init__(self, key, lines):
        self.key, self.lines = key, lines

    def render(self, pen, form):
        self.lines[pen.lang][form == "bare"].go(pen, pen.ctx)


class Title:
    """The name of an office as words."""
    __slots__ = ("office",)

    def __init__(self, office):
        self.office = office

    def render(self, pen, form):
        pen.lit(TITLES[self.office][INDONESIAN if pen.lang == "id" else ENGLISH][0])


class Figure:
    """A number of people or things, as somebody gives it."""
    __slots__ = ("kind", "number", "who", "place", "says")

    def __init__(self, kind, number, who, place=None, says=None):
        self.kind, self.number, self.who, self.place, self.says = kind, number, who, place, says

    def render(self, pen, form):
        n = self.number
        in_words = n < pen.style.words_to or (pen.lang == "en" and pen.capital and n < 1000)
        pen.lit(numerals.words(n, pen.lang) if in_words and not pen.headline else numerals.figures(n, pen.lang))


class Ordinal:
    __slots__ = ("number",)

    def __init__(self, number):
        self.number = number

    def render(self, pen, form):
        pen.lit(numerals.ORDINALS[pen.lang][self.number - 1])


class Plain:
    """Digits or other words that are alike in every language."""
    __slots__ = ("text",)

    def __init__(self, text):
        self.text = str(text)

    def render(self, pen, form):
        pen.lit(self.text)


class Outlet:
    """A paper, site or agency. style: how it writes (pen.Style)."""
    __slots__ = ("name", "lang", "site", "style", "agency", "home", "short")

    def __init__(self, name, lang, site, style, agency=False, home=None, short=None):
        self.name, self.lang, self.site, self.style = name, lang, site, style
        self.agency, self.home, self.short = agency, home, short

    def render(self, pen, form):
        pen.source(self)
