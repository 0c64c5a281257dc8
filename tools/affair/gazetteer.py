"""The names of an affair as a gazetteer of one's own (gazetteer/README.md): its folder for `--gazetteer`."""
import os

from .things import Org, Outlet, Person, Place, State

HEADS = {"things.tsv": "id\ttype\tkind\tname\tin\tcapital\taliases", "people.tsv": "id\tname\taliases\twikidata",
         "offices.tsv": "person\trole\tof\tfrom\tto", "names.id.tsv": "id\tnames\tdemonyms", "names.en.tsv": "id\tnames\tdemonyms"}


def kind_of(thing, cast):
    if isinstance(thing, State):
        return "state"
    if isinstance(thing, Place):
        return {"town": "city", "river": "river", "building": "building"}.get(thing.key, "region")
    if thing is cast.g:
        return "armed_group"
    if thing is cast.o:
        return "body"
    if thing.name.startswith("Ministry"):
        return "ministry"
    return "military" if thing.name.endswith("Armed Forces") else "organisation"


def tables(affair):
    """File name → rows."""
    c = affair.cast
    sides = (c.a, c.b, c.m, c.t)
    things = [x for s in sides for x in [s.state, s.state.capital, *s.towns, s.palace, s.hall, s.foreign, s.defence]]
    things += [c.x, c.river, c.g, c.o, c.u, c.k, c.hosp]
    people = [p for s in sides for p in s.offices.values()] + [c.gcommander, c.gvoice, c.envoy, c.secretary, c.observer, c.chair, c.boss,
                                                               c.doctor, c.mayor]
    ids = {}

    def key(thing):
        if thing not in ids:
            ids[thing] = "y-" + "-".join("".join(ch if ch.isascii() and ch.isalnum() else " " for ch in thing.name.lower()).split())
        return ids[thing]
    out = {name: [] for name in HEADS}
    for t in things:
        short = (t.short or {}) if isinstance(t, Org) else {}
        alias = [a for a in (short.get("en"), t.later if isinstance(t, Place) else None) if a]
        out["things.tsv"].append([key(t), t.type, kind_of(t, c), t.name, key(t.state) if t.state and t.state is not t else "",
                                  key(t.capital) if isinstance(t, State) else "", "|".join(alias)])
        demonyms = t.adjective if isinstance(t, State) else ""
        if t.label["en"] != t.name or demonyms:
            out["names.en.tsv"].append([key(t), t.label["en"], demonyms])
        indonesian = [n for n in (t.label["id"], short.get("id")) if n]
        if indonesian != [t.name]:
            out["names.id.tsv"].append([key(t), "|".join(indonesian), ""])
    for outlet in {o.name: o for o in c.papers + c.agencies}.values():
        out["things.tsv"].append([key(outlet), "ORG", "outlet", outlet.name, key(outlet.home) if outlet.home else "", "", ""])
    for old in [change[3] for change in affair.changes]:
        people.append(old)
    for p in dict.fromkeys(people):
        spellings = list(dict.fromkeys(p.spellings.values()))
        aliases = list(dict.fromkeys([" ".join(s) for s in spellings] + [s[1] for s in spellings]))
        out["people.tsv"].append([key(p), p.name, "|".join(a for a in aliases if a != p.name), ""])
        change = next((ch for ch in affair.changes if p in ch[3:5]), None)
        office, of = (change[2], change[1].state) if change else (p.office, p.of)
        since = change[0].isoformat()[:7] if change and change[4] is p else ""
        until = change[0].isoformat()[:7] if change and change[3] is p else ""
        out["offices.tsv"].append([key(p), office, key(of), since, until])
    return out


def write(affair, folder):
    os.makedirs(folder, exist_ok=True)
    for name, rows in tables(affair).items():
        with open(os.path.join(folder, name), "w", encoding="utf8") as out:
            out.write(f"# {HEADS[name]}\n" + "".join("\t".join(r) + "\n" for r in rows))
