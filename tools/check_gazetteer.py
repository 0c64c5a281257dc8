#!/usr/bin/env python3
"""Checks gazetteer/*.tsv and lang/*/{names,ambiguous}.tsv: ids, references, types, dates, spaces, and of how many states
and bodies it is known who leads them. Exit 1 on any error. With -v it names what is missing."""
import pathlib
import re
import sys
import unicodedata
from collections import Counter

ROOT = pathlib.Path(__file__).resolve().parent.parent
GPE = {"state", "territory", "province", "city"}
LOC = {"region", "sea", "river", "strait", "island", "mountain", "base", "site", "building", "continent"}
ORG = {"body", "alliance", "ministry", "military", "armed_group", "party", "court", "office", "company", "bank", "ngo",
       "union", "outlet", "agency", "platform"}
KINDS = {"GPE": GPE, "LOC": LOC, "ORG": ORG, "PER": {"person"}}
DATE = re.compile(r"(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?")
# States that are no members of the United Nations; two observe.
RECENT = "2025"  # a term that ended this year or later still counts as known
NO_MEMBERS = {"XK", "TW", "SU", "YU", "CS", "ddr", "srb-mne"}
CITY_STATES = {"MC", "SG", "SM", "VA"}  # their own capitals
HEADS = {"president", "prime minister", "king", "queen", "emir", "sultan", "supreme leader", "chancellor", "leader", "pope",
         "prince", "general secretary", "acting president", "chief of state", "military leader", "interim president"}
BODIES = """united-nations asean african-union european-union european-commission european-council arab-league
 gulf-cooperation-council organisation-of-islamic-cooperation nato international-committee-of-the-red-cross
 international-atomic-energy-agency world-trade-organization world-health-organization international-monetary-fund world-bank
 organization-for-security-and-co-operation-in-europe council-of-europe commonwealth-of-nations oecd opec interpol
 shanghai-cooperation-organisation collective-security-treaty-organization commonwealth-of-independent-states
 economic-community-of-west-african-states southern-african-development-community east-african-community
 intergovernmental-authority-on-development organization-of-american-states caricom pacific-islands-forum
 south-asian-association-for-regional-cooperation bimstec international-criminal-court international-court-of-justice
 organisation-for-the-prohibition-of-chemical-weapons unesco unicef united-nations-high-commissioner-for-refugees
 international-organization-for-migration international-labour-organization food-and-agriculture-organization
 international-maritime-organization international-civil-aviation-organization international-energy-agency""".split()
# At least so many have somebody in office, a date with it; the numbers only rise.
FLOORS = {"capital": 195, "head": 190, "foreign minister": 135, "body": 46}
errors = []


def error(path, line, text):
    errors.append(f"{path.relative_to(ROOT)}:{line}: {text}")


def rows(path, columns):
    """Data rows as (line number, cells), after the checks every file shares. Trailing empty columns may be missing."""
    header = None
    if not path.exists():
        error(path, 0, "missing")
        return
    for n, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if line.startswith("#!"):
            header = line[2:].strip().split("\t")
            if header != columns:
                error(path, n, f"columns are {header}, not {columns}")
        if not line or line.startswith("#"):
            continue
        if header is None:
            error(path, n, "data before the #! line")
            header = columns
        cells = line.split("\t")
        if len(cells) > len(columns):
            error(path, n, f"{len(cells)} columns, at most {len(columns)} allowed")
            continue
        for cell in cells:
            if cell != cell.strip() or "  " in cell or "\r" in cell or "\u00a0" in cell:
                error(path, n, f"stray space in {cell!r}")
            if unicodedata.normalize("NFC", cell) != cell:
                error(path, n, f"not NFC: {cell!r}")
            parts = cell.split("|")
            if "|" in cell:
                if any(not p or p != p.strip() for p in parts):
                    error(path, n, f"empty part or space in list {cell!r}")
                if len(set(parts)) != len(parts):
                    error(path, n, f"a name stands twice in {cell!r}")
        yield n, cells + [""] * (len(columns) - len(cells))


def check_id(path, n, ident, seen):
    if not re.fullmatch(r"[A-Za-z0-9:_-]+", ident):
        error(path, n, f"bad id {ident!r}")
    if ident in seen:
        error(path, n, f"id {ident} stands twice (first in line {seen[ident]})")
    seen[ident] = n


def coverage(states, offices):
    """`states`: id → capital; `offices`: (role, of, from, to). Counts who is in office, or left it in the last years."""
    led, diplomats, bodies = set(), set(), set()
    for role, of, start, end in offices:
        if not start or (end and end < RECENT):
            continue
        if role in HEADS:
            led.add(of)
        if role == "foreign minister":
            diplomats.add(of)
        if of.startswith("o:"):
            bodies.add(of[2:])
    members = {s for s in states if s not in NO_MEMBERS}
    known = {"capital": {s for s in members if states[s] or s in CITY_STATES}, "head": members & led,
             "foreign minister": members & diplomats, "body": set(BODIES) & bodies}
    for what, found in known.items():
        of = set(BODIES) if what == "body" else members
        print(f"{what} known of {len(found)} of {len(of)}")
        if "-v" in sys.argv:
            print("  missing: " + " ".join(sorted(of - found)))
        if len(found) < FLOORS[what]:
            error(ROOT / "gazetteer" / "offices.tsv", 0, f"{what}: known of {len(found)}, at least {FLOORS[what]} were")


def main():
    g = ROOT / "gazetteer"
    states, offices = {}, []
    ids, refs, kinds, forms = {}, [], Counter(), {}
    path = g / "things.tsv"
    for n, (ident, type_, kind, name, in_, capital, aliases) in rows(path, "id type kind name in capital aliases".split()):
        check_id(path, n, ident, ids)
        if kind not in KINDS.get(type_, ()):
            error(path, n, f"kind {kind!r} does not go with type {type_!r}")
        if not name:
            error(path, n, "empty name")
        refs += [(path, n, r) for r in (in_, capital) if r]
        if in_ == ident:
            error(path, n, "stands in itself")
        kinds[kind] += 1
        if kind == "state":
            states[ident] = capital
        for form in [name] + [a for a in aliases.split("|") if a]:
            forms.setdefault(form, []).append(ident)
    print(f"things.tsv {len(ids)}: " + ", ".join(f"{k} {c}" for k, c in sorted(kinds.items())))
    things = set(ids)

    path, people = g / "people.tsv", {}
    for n, (ident, name, aliases, wikidata) in rows(path, "id name aliases wikidata".split()):
        check_id(path, n, ident, people)
        if ident in ids:
            error(path, n, f"id {ident} stands in things.tsv too")
        if not name:
            error(path, n, "empty name")
        if wikidata and not re.fullmatch(r"Q\d+", wikidata):
            error(path, n, f"bad wikidata id {wikidata!r}")
        for form in [name] + [a for a in aliases.split("|") if a]:
            forms.setdefault(form, []).append(ident)
    print(f"people.tsv {len(people)}")

    path, count, held = g / "offices.tsv", 0, set()
    for n, (person, role, of, start, end) in rows(path, "person role of from to".split()):
        count += 1
        offices.append((role, of, start, end))
        held.add(person)
        if person not in people:
            error(path, n, f"unknown person {person!r}")
        if not role or role[0].isupper():
            error(path, n, f"bad role {role!r}")
        if of and of not in things:
            error(path, n, f"unknown id {of!r}")
        for d in (start, end):
            if not DATE.fullmatch(d):
                error(path, n, f"bad date {d!r}")
        if start and end and end < start[:len(end)]:
            error(path, n, f"ends ({end}) before it starts ({start})")
    print(f"offices.tsv {count}, people without an office {len(set(people) - held)}")

    coverage(states, offices)

    path, cities = g / "cities.tsv", {}
    for n, (ident, name, in_) in rows(path, "id name in".split()):
        check_id(path, n, ident, cities)
        if ident in things:
            error(path, n, f"id {ident} stands in things.tsv too")
        if not name:
            error(path, n, "empty name")
        refs += [(path, n, in_)] if in_ else []
    print(f"cities.tsv {len(cities)}")

    for path, n, ref in refs:
        if ref not in things:
            error(path, n, f"unknown id {ref!r}")

    for path in sorted(ROOT.glob("lang/*/names.tsv")):
        seen = {}
        own = {}
        for n, (ident, names, demonyms) in rows(path, "id names demonyms".split()):
            check_id(path, n, ident, seen)
            if ident not in things and ident not in people:
                error(path, n, f"unknown id {ident!r}")
            if not names and not demonyms:
                error(path, n, "neither names nor demonyms")
            for form in names.split("|") if names else []:
                own.setdefault(form, []).append(ident)
        print(f"{path.relative_to(ROOT)} {len(seen)}")
        shared = {f: sorted(set(i + forms.get(f, []))) for f, i in own.items()}
        shared = {f: i for f, i in shared.items() if len(i) > 1}
        if "-v" in sys.argv:
            for form, who in sorted(shared.items()):
                print(f"  {form}: {', '.join(who)}")
        print(f"  names with several meanings {len(shared)}")
    for path in sorted(ROOT.glob("lang/*/ambiguous.tsv")):
        print(f"{path.relative_to(ROOT)} {sum(1 for _ in rows(path, 'name lower upper'.split()))}")

    for e in errors:
        print(e, file=sys.stderr)
    sys.exit(1 if errors else 0)


main()
