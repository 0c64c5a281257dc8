#!/usr/bin/env python3
"""Makes gazetteer/cities.tsv from the GeoNames city table.

Usage: build_cities.py CITIES TERRITORIES COUNTRY_CODES TEXT... > gazetteer/cities.tsv

CITIES         tab-separated name, country, subcountry, geonameid (datasets/world-cities, CC BY 4.0, GeoNames)
TERRITORIES    tab-separated code, variant, kind, name_id, name_en (Unicode CLDR)
COUNTRY_CODES  tab-separated iso2, iso3, name_en, ... (datasets/country-codes)
TEXT           running text, zstd-packed; a name that stands in it as an ordinary small-letter word is left out

Left out as well: names that gazetteer/things.tsv or a lang/*/names.tsv already has, and names of one or two letters.
"""
import csv
import pathlib
import re
import subprocess
import sys
import unicodedata
from collections import Counter

ROOT = pathlib.Path(__file__).resolve().parent.parent
COMMON = 20  # times a name may stand as a small-letter word in one language's text before it counts as a word
WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")

# Country names of the city table that are spelt otherwise in the two other tables.
COUNTRY = {
    "bolivia, plurinational state of": "BO", "bonaire, sint eustatius and saba": "BQ", "brunei darussalam": "BN",
    "cabo verde": "CV", "congo": "CG", "congo, the democratic republic of the": "CD", "cote d'ivoire": "CI",
    "falkland islands (malvinas)": "FK", "iran, islamic republic of": "IR", "saint martin (french part)": "MF",
    "korea, democratic people's republic of": "KP", "korea, republic of": "KR", "curacao": "CW", "reunion": "RE",
    "lao people's democratic republic": "LA", "micronesia, federated states of": "FM", "moldova, republic of": "MD",
    "no country found for alpha-2 code: xk": "XK", "palestine, state of": "PS", "russian federation": "RU",
    "saint helena, ascension and tristan da cunha": "SH", "sint maarten (dutch part)": "SX", "viet nam": "VN",
    "syrian arab republic": "SY", "taiwan, province of china": "TW", "tanzania, united republic of": "TZ",
    "venezuela, bolivarian republic of": "VE", "virgin islands, british": "VG", "virgin islands, u.s.": "VI",
    "holy see (vatican city state)": "VA", "turkiye": "TR", "swaziland": "SZ", "macedonia": "MK",
    "saint vincent and the grenadines": "VC", "south georgia and the south sandwich islands": "GS",
    "svalbard and jan mayen": "SJ", "pitcairn": "PN", "hong kong": "HK", "macao": "MO", "myanmar": "MM",
}


def fold(s):
    s = s.translate(str.maketrans("øØłŁđĐıʻ’–", "oOlLdDi''-"))
    s = "".join(c for c in unicodedata.normalize("NFKD", s) if not unicodedata.combining(c))
    return s.lower().replace("&", "and").replace("st. ", "saint ").strip()


def table(path):
    with open(path, encoding="utf-8") as f:
        return list(csv.DictReader(f, delimiter="\t", quoting=csv.QUOTE_NONE))


def pack_rows(path):
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def common_words(path):
    counts = Counter()
    pipe = subprocess.Popen(["zstdcat", path], stdout=subprocess.PIPE, encoding="utf-8")
    for line in pipe.stdout:
        counts.update(w for w in WORD.findall(line) if w == w.lower())
    if pipe.wait() != 0:
        sys.exit(f"cannot unpack {path}")
    return {w for w, n in counts.items() if n >= COMMON}


def main():
    if len(sys.argv) < 5:
        sys.exit(__doc__)
    cities, territories, codes, texts = sys.argv[1], sys.argv[2], sys.argv[3], sys.argv[4:]
    country = {fold(r["name_en"]): r["code"] for r in table(territories) if len(r["code"]) == 2}
    country |= {fold(r["name_en"]): r["iso2"] for r in table(codes)}
    country |= COUNTRY
    taken, ids = set(), set()
    for row in pack_rows(ROOT / "gazetteer/things.tsv"):
        ids.add(row[0])
        taken.update(fold(n) for n in [row[3], *row[6].split("|")])
    for names in sorted(ROOT.glob("lang/*/names.tsv")):
        for row in pack_rows(names):
            taken.update(fold(n) for n in row[1].split("|"))
            taken.update(fold(n) for n in row[2].split("|") if len(row) > 2)
    words = set().union(*(common_words(t) for t in texts))
    print("# Cities of the world beyond those in things.tsv: names to be believed only with support from the text.")
    print("# Source: GeoNames (https://www.geonames.org/) by way of datasets/world-cities, CC BY 4.0; made by tools/build_cities.py.")
    print("#! id\tname\tin")
    unknown = Counter()
    for r in sorted(table(cities), key=lambda r: int(r["geonameid"])):
        name = " ".join(unicodedata.normalize("NFC", r["name"]).split())
        low = fold(name)
        code = country.get(fold(r["country"]), "")
        if code not in ids:
            unknown[r["country"]] += 1
            code = ""
        if len(low) < 3 or low in taken or low in words or name.lower() in words or "c:" + r["geonameid"] in ids:
            continue
        print(f"c:{r['geonameid']}\t{name}\t{code}")
    for name, n in sorted(unknown.items()):
        print(f"no country id: {name} ({n})", file=sys.stderr)


main()
