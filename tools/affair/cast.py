"""Who takes part in an affair: two sides, a mediator, an armed group, a body of states, and those around them."""
from .pen import Style
from .things import Org, Outlet, Place

TAIL_ID = [["Baca juga: Kronologi Sengketa {X}", "Bagikan artikel ini: WhatsApp Telegram Salin tautan"],
           ["Tulis komentar Anda"], ["(arn/hg)"], ["Simak juga Video \"Suasana di Tepi {X}\"", "[Gambas:Video Kilas]"],
           ["Editor: R. Wening", "Baca juga: Siapa Pengamat {O}?"], []]
TAIL_EN = [["Sign up for our morning briefing"], ["Read more: What the quarrel over {X} is about", "Join the conversation: 31 comments"],
           ["Reporting by our correspondents; editing by M. Quill"], ["Photograph: Agency pool"], []]
MIDDLE_ID = ["ADVERTISEMENT", "SCROLL TO CONTINUE WITH CONTENT", "Baca juga: Lima Hal tentang {X}"]
MIDDLE_EN = ["ADVERTISEMENT", "Related: Life on the shores of {X}"]


def ministry(state, english, indonesian):
    return Org(f"Ministry of {english[1]} ({state.name})",
               {"id": f"Kementerian {indonesian} {state.name}", "en": f"{state.adjective} {english[0]} ministry"}, state=state)


class Side:
    """A state with its offices; `holders` change during the affair."""

    def __init__(self, state, towns, namer, head="president"):
        self.state, self.towns = state, towns
        self.offices = {}
        self.foreign = ministry(state, ("foreign", "Foreign Affairs"), "Luar Negeri")
        self.defence = ministry(state, ("defence", "Defence"), "Pertahanan")
        self.palace = None
        for office in (head, "foreign minister", "defence minister"):
            self.install(office, namer.person(state), state)
        self.head_office = head
        self.install("spokesperson", namer.person(state), self.foreign)

    def install(self, office, person, of):
        person.office, person.of = office, of
        self.offices[office] = person
        return person

    @property
    def head(self):
        return self.offices[self.head_office]

    @property
    def minister(self):
        return self.offices["foreign minister"]

    @property
    def voice(self):
        return self.offices["spokesperson"]


def buildings(side, rng):
    """Where leaders receive one another."""
    state = side.state
    stem = side.towns[-1].name.split()[-1][:4].capitalize() + rng.choice(("ara", "on", "eth", "iko"))
    side.palace = Place(f"{stem} Palace", "building", {"en": f"{stem} Palace", "id": f"Istana {stem}"}, state)
    side.hall = Place(f"{stem} House", "building", {"en": f"{stem} House", "id": f"Gedung {stem}"}, state)


def new_side(namer, rng, head):
    state, towns = namer.state()
    side = Side(state, towns, namer, head)
    buildings(side, rng)
    return side


def league(english, indonesian):
    """A body of states, with its abbreviations."""
    def initials(name):
        return "".join(w[0] for w in name.split() if w[0].isupper())
    return Org(english, {"en": english, "id": indonesian}, {"en": initials(english), "id": initials(indonesian)})


class Cast:
    """sides: a and b quarrel, m mediates, t looks on. body: the body of states; papers, agencies: who writes."""

    def __init__(self, rng, namer, sides=None, feature=None, body=None, papers=None, agencies=None):
        self.rng, self.namer = rng, namer
        self.a, self.b, self.m, self.t = sides or [new_side(namer, rng, head) for head in (
            "president", "president", "prime minister", "prime minister")]
        self.o = body or league("League of Coastal States", "Liga Negara Pesisir")
        english, indonesian, kind = feature or rng.choice(namer.features)
        self.x = Place(english, kind, {"en": english, "id": indonesian}, article=kind in ("strait", "gulf"))
        self.stem = next(w for w in reversed(english.split()) if w not in ("Bay", "Valley", "Lake"))
        self.organise()
        if papers:
            self.papers, self.agencies = papers, agencies
            self.wire, self.wire_id = agencies[:2]
        else:
            self.press()

    def organise(self):
        namer, stem, a, b, m = self.namer, self.stem, self.a, self.b, self.m
        initials = stem[0]
        self.g = Org(f"{stem} Liberation Front", {"en": f"{stem} Liberation Front", "id": f"Front Pembebasan {stem}"},
                     {"en": f"{initials}LF", "id": f"FP{initials}"})
        port = a.towns[0]
        self.u = Org(f"Dockers' Union of {port.name}", {"en": f"Dockers' Union of {port.name}", "id": f"Serikat Buruh Pelabuhan {port.label['id']}"},
                     {"en": "DU" + port.name[0], "id": "SBP" + port.name[0]}, a.state)
        self.k = Org(f"{port.name} Fisheries", {"en": f"{port.name} Fisheries", "id": f"PT Perikanan {port.label['id']}"},
                     state=a.state, the=False)
        self.hosp = Org(f"{port.name} General Hospital", {"en": f"{port.name} General Hospital", "id": f"Rumah Sakit Umum {port.label['id']}"},
                        state=a.state, the=False)
        self.army = Org(f"{a.state.adjective} Armed Forces", {"en": f"{a.state.adjective} army", "id": f"Tentara {a.state.name}"}, state=a.state)

        def person(state, office, of, family=None):
            p = namer.person(state, family)
            p.office, p.of = office, of
            return p
        # Two people of one family name who have nothing to do with each other; a river called like a town.
        self.gcommander = person(b.state, "commander", self.g, a.minister.name.split()[-1] if a.state.culture == b.state.culture else None)
        self.gvoice = person(b.state, "spokesperson", self.g)
        self.envoy = person(m.state, "special envoy", m.state)
        self.secretary = person(self.t.state, "secretary-general", self.o)
        self.observer = person(m.state, "head of the observer mission", self.o, self.t.head.name.split()[-1] if self.t.state.culture == m.state.culture else None)
        self.chair = person(a.state, "chair", self.u, a.minister.name.split()[-1])
        self.boss = person(a.state, "chief executive", self.k)
        self.doctor = person(a.state, "director", self.hosp)
        self.mayor = person(a.state, "mayor", port)
        river = port.name
        self.river = Place(f"{river} River", "river", {"en": f"{river} River", "id": f"Sungai {port.label['id']}"}, article=True, later=river)

    def press(self):
        rng, a, b = self.rng, self.a.state, self.b.state
        lower = lambda s: "".join(c for c in s.lower() if c.isascii() and c.isalnum())
        self.papers = [
            Outlet("Harian Gugusan", "id", "harian-gugusan", Style(words_to=10, dateline="{place:up} – ", tail=TAIL_ID[0], middle=MIDDLE_ID[2:])),
            Outlet("Kilas Baruna", "id", "kilas-baruna", Style(words_to=0, glue=0.25, middle=MIDDLE_ID[:2], tail=TAIL_ID[3])),
            Outlet("Warta Sembrani", "id", "warta-sembrani", Style(words_to=10, dateline="WARTA SEMBRANI, {place:up} - ", tail=TAIL_ID[4])),
            Outlet("Detak Rimbang", "id", "detak-rimbang", Style(words_to=12, curly=True, tail=TAIL_ID[1])),
            Outlet("The Harrow Dispatch", "en", "harrow-dispatch", Style(words_to=10, dateline="{place:up} — ", spelling="en-ou", tail=TAIL_EN[1], middle=MIDDLE_EN)),
            Outlet("Straits Quarterdeck", "en", "straits-quarterdeck", Style(words_to=11, curly=True, day_first=True, honorific=True, tail=TAIL_EN[0])),
            Outlet(f"{self.a.state.capital.name} Herald", "en", lower(self.a.state.capital.name) + "-herald", Style(words_to=10, dateline="{place:up} — ", tail=TAIL_EN[2]), home=a),
        ]
        self.wire = Outlet("Antelia", "en", "antelia", Style(words_to=10, dateline="{place:up} (Antelia) — "), agency=True)
        self.wire_id = Outlet("Antelia", "id", "antelia", Style(words_to=10, dateline="{place:up} (Antelia) - "), agency=True)
        self.state_wire = Outlet("Uzpress" if b.name == "Uzmarat" else f"{b.name[:3]}press", "en", "press", Style(), agency=True, home=b)
        self.agencies = [self.wire, self.state_wire]
