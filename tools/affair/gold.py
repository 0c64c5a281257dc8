"""What a perfect reader finds in articles, and what belongs together across them, in the form of examples/*/gold."""
from .things import Both


def occurrence(text, words, at):
    """Which occurrence of `words` starts at `at`, from 1."""
    n, found = 0, -1
    while found < at:
        found = text.find(words, found + 1)
        n += 1
    assert found == at, words
    return n


def name_of(thing):
    if isinstance(thing, str):
        return thing
    if isinstance(thing, Both):
        return " and ".join(name_of(s) for s in thing.sides)
    return thing.name


def gold_of(a):
    """The gold object of one article; strings stand in the text exactly."""
    text, rows = a.text, a.rows
    entities, order = {}, []
    for start, end, thing, kind in sorted(rows["mentions"], key=lambda m: m[0]):
        if thing not in entities:
            entities[thing] = []
            order.append(thing)
        if kind == "name" and text[start:end] not in entities[thing]:
            entities[thing].append(text[start:end])
    titled = {t[2]: t for t in rows["titles"]}
    out = {"id": a.id, "junk": a.junk(), "entities": []}
    for thing in order:
        if not entities[thing]:
            continue
        row = {"name": thing.name, "type": thing.type, "surfaces": entities[thing]}
        if thing in titled and titled[thing][3]:
            row["role"], row["of"] = titled[thing][3], titled[thing][4].name
        out["entities"].append(row)
    out["times"] = [{"t": text[s:e], "n": occurrence(text, text[s:e], s), "value": value}
                    for s, e, value, kind, when in sorted(rows["times"], key=lambda t: t[0])]
    out["counts"] = [{"t": text[s:e], "n": occurrence(text, text[s:e], s), "low": low, "high": high, "kind": kind, "who": who,
                      "where": place.name if place is not None and place in entities else ""}
                     for s, e, kind, low, high, who, place, says in sorted(rows["counts"], key=lambda c: c[:2])]
    seen, out["sources"] = set(), []
    for s, e, outlet in sorted(rows["sources"], key=lambda r: r[0]):
        if outlet.name not in seen:
            seen.add(outlet.name)
            out["sources"].append({"name": outlet.name, "t": text[s:e]})
    out["quotes"] = [{"q": text[r[0]:r[1]], "n": occurrence(text, text[r[0]:r[1]], r[0]), "kind": r[2], "speaker": name_of(r[3]),
                      "mention": text[r[4]:r[5]], "cue": text[r[6]:r[7]]} for r in sorted(rows["quotes"], key=lambda q: (q[0], -q[1]))]
    out["events"] = [{"type": h.type, "status": status, "participants": [t.name for t, role in who], "place": place.name if place else "",
                      "date": date, "ev": [text[s:e] for s, e in spans]} for h, status, who, place, date, spans in a.events()]
    out["positions"] = [{"holder": name_of(holder), "issue": issue, "stance": stance, "ev": [text[s:e] for s, e in spans]}
                        for holder, issue, stance, about, spans in a.positions()]
    return out


def record_of(affair, articles, copies, retold):
    """What belongs together across articles, each with its id."""
    events, stands = {a.id: a.events() for a in articles}, {a.id: a.positions() for a in articles}
    happenings = []
    for h in affair.happenings:
        members = [[a.id, n] for a in articles for n, row in enumerate(events[a.id]) if row[0] is h]
        if members:
            happenings.append({"id": f"h{len(happenings) + 1}", "label": h.label, "type": h.type, "date": h.when.day.isoformat(), "members": members})
    order = {a.id: (a.published, n) for n, a in enumerate(articles)}

    def positions(subjects, stances=None, issue=None, holder=None):
        return [[a.id, "positions", n] for a in articles for n, (who, iss, stance, about, spans) in enumerate(stands[a.id])
                if any(x in subjects or getattr(x, "about", None) in subjects for x in about) and (not stances or stance in stances)
                and (issue is None or iss == issue) and (holder is None or who is holder)]
    disputes = []
    for q in affair.quarrels:
        if q.kind == "count":
            members, values = [], set()
            for a in articles:
                counts = sorted(a.rows["counts"], key=lambda c: c[:2])
                for n, (s, e, kind, low, high, who, place, says) in enumerate(counts):
                    if kind == "killed" and place is q.subjects[0].place:
                        members.append([a.id, "counts", n])
                        values.add(low)
            if len(values) < 2:
                continue
        else:
            members = positions(q.subjects, q.stances)
            told = {tuple(m) for m in members}
            kinds = {stands[a.id][n][2] for a in articles for i, layer, n in told if a.id == i}
            if len(kinds) < 2:
                continue
            if q.kind == "happened":
                members += [[a.id, "events", n] for a in articles for n, row in enumerate(events[a.id])
                            if row[0] in q.subjects and row[0].kind == "deadline"]
        disputes.append({"label": q.label, "kind": q.kind, "members": members})
    shifts = []
    for t in affair.turns:
        before = [m for m in positions(t.before, None, t.issue, t.holder) if True]
        after = positions(t.after, None, t.issue, t.holder)
        after = [m for m in after if m not in before]
        if before and after:
            after.sort(key=lambda m: order[m[0]])
            before.sort(key=lambda m: order[m[0]])
            shifts.append({"holder": t.holder.name, "issue": t.issue, "from": before[-1], "to": after[0], "tellings": after, "label": t.label})
    commitments = []
    for p in affair.promises:
        tellings = positions([x for x in p.told if hasattr(x, "spk")], ("promise",))
        tellings += [[a.id, "events", n] for a in articles for n, row in enumerate(events[a.id]) if row[0] in p.told and row[1] == "happened"]
        if not tellings:
            continue
        tellings.sort(key=lambda m: order[m[0]])
        holders = sorted({name_of(stands[i][n][0]) for i, layer, n in tellings if layer == "positions"} | {name_of(p.holder)})
        done = [[a.id, "events", n] for a in articles for n, row in enumerate(events[a.id]) if row[0] in p.fulfilled and row[1] == "happened"]
        first = tellings[0]
        holder = name_of(stands[first[0]][first[2]][0]) if first[1] == "positions" else name_of(p.holder)
        commitments.append({"holder": holder, "holders": holders, "label": p.label, "member": first, "tellings": tellings,
                            "outcome": p.outcome if done else "open", "outcome_members": done})
    clusters = {}
    for a in articles:
        for n, e in enumerate(gold_of(a)["entities"]):
            clusters.setdefault((e["name"], e["type"]), []).append([a.id, n])
    entities = [{"name": name, "type": kind, "members": members} for (name, kind), members in clusters.items()]
    return {"entities": entities, "happenings": happenings, "copies": copies, "retold": retold, "disputes": disputes, "shifts": shifts,
            "commitments": commitments}
