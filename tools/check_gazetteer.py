#!/usr/bin/env python3
"""Checks gazetteer/*.tsv and lang/*/{names,ambiguous}.tsv: ids, references, types, dates, spaces. Exit 1 on any error."""
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


def main():
    g = ROOT / "gazetteer"
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
