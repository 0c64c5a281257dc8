"""Invented names: words that look like names of some part of the world and are none that anybody has seen."""
import random

# Per manner of speaking: onsets, vowels, codas within a word, endings of given and of family names.
MANNERS = {
    "malay": ("b d g h j k l m n p r s t w y ng ny ber tri su wi".split(), "a i u e o a".split(), ["", "", "r", "n", "m", "ng"],
              "wan ti no ra yah din man yo".split(), "wijo santra dirjo nugra tama lubra hardo sutra".split()),
    "slavic": ("v d m k br dr st vl z s p t r l n gr pr sv zd".split(), "a e i o u".split(), ["", "", "r", "l", "n", "s"],
               "slav mir islav ko in ena ija".split(), "enko ovsky ovic ov eva chuk enkov".split()),
    "arabic": ("kh h m s r f z j t n sh b gh d q".split(), "a i u aa a".split(), ["", "", "m", "r", "l", "h", "d"],
               "im ad ir ah an id ul".split(), "awi ani oudi uri ari ami".split()),
    "eastern": ("ch k j h s t l m n sh y x zh p d".split(), "a ei o u ai ao ia uo".split(), ["", "n", "ng"],
                ["n", "ng", "", "a"], ["n", "ng", "", "o"]),
    "romance": ("b c d f g l m n p r s t v br cl fr".split(), "a e i o u ia".split(), ["", "", "n", "r", "l", "s"],
                "o a ino ela on ine ardo".split(), "ez ini elli ard aud eira onti".split()),
}
STATES = "ia stan land ora avia esia una".split()
CITIES = "grad burg pura abad ville mar ton vik una osa ".split(" ")
LETTERS = "BCDFGHJKLMNPRSTVWZ"


def invented(rng, kind, manner=None):
    """A capitalised word nobody has used yet, hopefully. kind: given, family, state, city, firm."""
    onsets, vowels, codas, given, family = MANNERS[manner or rng.choice(sorted(MANNERS))]
    ends = {"given": given, "family": family, "state": STATES, "city": CITIES, "firm": ["", "tek", "indo", "ora", "is"]}[kind]
    word = "".join(rng.choice(onsets) + rng.choice(vowels) + rng.choice(codas) for _ in range(rng.choice((1, 2, 2))))
    end = rng.choice(ends)
    while end and word[-1] in "aeiou" and end[0] in "aeiou":
        word = word[:-1] or "k"
    if end and word[-1] not in "aeiou" and len(end) == 1 and end not in "aeiou":
        word += rng.choice("aeiou")
    word += end
    if len(word) < 3:
        word += rng.choice(vowels) + "n"
    return word.capitalize()


def abbreviation(rng, length):
    return "".join(rng.choice(LETTERS) for _ in range(length))


def manner(rng):
    return rng.choice(sorted(MANNERS))


if __name__ == "__main__":
    source = random.Random(1)
    for name in MANNERS:
        print(name, *(invented(source, k, name) for k in ("given", "family") * 5))
    print(*(invented(source, k) for k in ("state", "city", "firm") * 5))
