"""Invented names: persons with the spellings of each language, states, towns; from phrases/names.txt, and beyond it by syllables."""
from . import template
from .things import Person, Place, State

# How names of the east are written: Indonesian desks, and two ways of English ones. First rule first.
SPELLINGS = {
    "id": (("kh", "h"), ("Kh", "H"), ("dh", "d"), ("Dh", "D"), ("gh", "g"), ("Gh", "G"), ("sh", "sy"), ("Sh", "Sy"),
           ("zh", "j"), ("Zh", "J"), ("q", "k"), ("Q", "K"), ("iya", "ia")),
    "en": (),
    "en-ou": (("u", "ou"), ("q", "k"), ("Q", "K"), ("dh", "d"), ("Dh", "D"), ("w", "v")),
}
ONSETS = "b br d dr f g gr h j k kl l m n p pr r s st t tr v z".split()
VOWELS = "a e i o u a e o ia ei".split()
CODAS = ["", "", "", "n", "r", "l", "s", "m", "nd", "rk", "st"]
ENDS = {"s": "ar ev os in el und ask ora ardi uv enko aro imir oth".split(),
        "m": "an or is ek ul io".split(), "f": "a ia ine ela ka isa".split(),
        "town": "burg mar vik ona dal port sk esh ura".split(), "state": "ia ora una avia esh land mark".split()}


def spelled(name, how):
    for old, new in SPELLINGS.get(how, ()):
        name = name.replace(old, new)
    return name


def read_names():
    cultures, states, features = {}, [], []
    for line in template.lines("names.txt"):
        kind, *rest = line.split()
        rest = [word.replace("_", " ") for word in rest]
        if kind == "culture":
            cultures.setdefault(rest[0], {})[rest[1]] = rest[2:]
        elif kind == "state":
            states.append(rest)
        else:
            features.append(rest)
    return cultures, states, features


class Namer:
    """Hands out names. invent: from large pools, where namesakes come up as they do in the world; else no person twice."""

    def __init__(self, rng, invent=False):
        self.rng, self.invent = rng, invent
        self.cultures, self.states, self.features = read_names()
        self.taken, self.next_state = set(), 0
        if invent:
            self.pools = {(c, k): list(v) for c, pools in self.cultures.items() for k, v in pools.items()}
            for (culture, kind), pool in self.pools.items():
                size = {"s": 900, "m": 160, "f": 160}[kind]
                while len(pool) < size:
                    pool.append(self.syllables(kind))
        else:
            self.pools = {(c, k): v for c, pools in self.cultures.items() for k, v in pools.items()}

    def syllables(self, kind):
        rng = self.rng
        word = "".join(rng.choice(ONSETS) + rng.choice(VOWELS) + rng.choice(CODAS) for _ in range(rng.choice((1, 1, 2))))
        if word[-1] in "aeiou":
            word += rng.choice("lnrst")
        return (word + rng.choice(ENDS[kind])).capitalize()

    def person(self, state, family=None):
        rng = self.rng
        while True:
            woman = rng.random() < 0.4
            given = rng.choice(self.pools[state.culture, "f" if woman else "m"])
            last = family or rng.choice(self.pools[state.culture, "s"])
            if self.invent:
                break
            if (given, last) not in self.taken:
                self.taken.add((given, last))
                break
        if state.culture == "east":
            spellings = {how: (spelled(given, how), spelled(last, how)) for how in SPELLINGS}
        else:
            spellings = {"id": (given, last), "en": (given, last)}
        return Person(f"{given} {last}", spellings, woman, state)

    def state(self):
        """The next state of the list; beyond it, one by syllables."""
        if self.next_state < len(self.states):
            name, adjective, capital, culture, *towns = self.states[self.next_state]
            towns += [self.unused("town") for _ in range(5 - len(towns))]
        else:
            culture = self.rng.choice(("west", "east", "south", "island"))
            name = self.unused("state")
            adjective = name + "n" if name.endswith("a") else name + "ian"
            capital, towns = self.unused("town"), [self.unused("town") for _ in range(5)]
        self.next_state += 1
        state = State(name)
        state.adjective, state.culture = adjective, culture
        state.capital = self.town(capital, state)
        return state, [self.town(t, state) for t in towns]

    def town(self, name, state):
        label = {"en": name, "id": spelled(name, "id") if state.culture == "east" else name}
        return Place(name, "town", label, state)

    def unused(self, kind):
        while True:
            name = self.syllables(kind)
            if name not in self.taken:
                self.taken.add(name)
                return name
