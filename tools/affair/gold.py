"""Puts articles together and writes what a perfect reader finds in them, in the form of examples/*/gold."""
from .things import Both, Outlet
from .pen import Sentence


class Assembled:
    """Text of an article and its rows with offsets in characters of the text; events merged per happening."""
    __slots__ = ("draft", "text", "junk", "rows", "events", "positions", "sentences", "kinds")


def assemble(draft):
    out = Assembled()
    out.draft, out.junk, out.sentences, out.kinds = draft, [], [], []
    out.rows = {layer: [] for layer in Sentence.LAYERS}
    parts, at = [], 0
    for n, block in enumerate(draft.blocks):
        if n:
            parts.append("\n")
            at += 1
        if isinstance(block, str):
            out.junk.append(block)
            out.kinds.append((at, at + len(block), "junk"))
            parts.append(block)
            at += len(block)
            continue
        start = at
        for k, s in enumerate(block):
            if k:
                parts.append(" ")
                at += 1
            out.sentences.append((at, at + len(s.text), s))
            for layer in Sentence.LAYERS:
                rows = out.rows[layer]
                if layer == "quotes":
                    for r in getattr(s, layer):
                        rows.append((r[0] + at, r[1] + at, r[2], r[3], r[4] + at if r[5] else 0, r[5] + at if r[5] else 0,
                                     r[6] + at if r[7] else 0, r[7] + at if r[7] else 0))
                else:
                    for r in getattr(s, layer):
                        rows.append((r[0] + at, r[1] + at) + r[2:])
            parts.append(s.text)
            at += len(s.text)
        out.kinds.append((start, at, "body"))
    out.text = "".join(parts)
    out.events = merged_events(out)
    out.positions = merged_positions(out)
    return out


STATUS_ORDER = ("happened", "ongoing", "planned", "proposed")


def merged_events(a):
    """One row per happening: (happening, status, participants, place, date, evidence spans)."""
    found = {}
    for start, end, h, status in a.rows["events"]:
        if h.type is None:
            continue
        row = found.setdefault(h, {"status": set(), "spans": []})
        row["status"].add(status or "happened")
        if (start, end) not in row["spans"]:
            row["spans"].append((start, end))
    named = {m[2] for m in a.rows["mentions"]}
    for s, e, sentence in a.sentences:
        named.update(sentence.implied)
    out = []
    for h, row in found.items():
        spans = sorted(row["spans"], key=lambda s: 0)[:3]
        near = [(s, e, x) for s, e, x in a.sentences if any(s < sp[1] and sp[0] < e for sp in spans)]
        here = {m[2] for s, e, x in near for m in x.mentions} | {t for s, e, x in near for t in x.implied}
        who = [t for t, role in h.who if t in here] or [t for t, role in h.who if t in named]
        roles = dict((id(t), role) for t, role in h.who)
        place = h.place if h.place is not None and h.place in here else None
        date = next((t[2] for s, e, x in near for t in x.times if t[4] is h.when), "")
        status = next(s for s in STATUS_ORDER if s in row["status"])
        out.append((h, status, [(t, roles[id(t)]) for t in who], place, date, spans))
    return out


def merged_positions(a):
    """One row per holder, issue, stance and matter: (holder, issue, stance, about, spans)."""
    found = {}
    for start, end, holder, issue, stance, about in a.rows["positions"]:
        key = (id(holder), issue, stance)
        row = found.setdefault(key, [holder, issue, stance, [], []])
        if about not in row[3]:
            row[3].append(about)
        row[4].append((start, end))
    return [(h, i, s, about, spans[:2]) for h, i, s, about, spans in found.values()]


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
    out = {"id": a.draft.id, "junk": a.junk, "entities": []}
    for thing in order:
        if not entities[thing]:
            continue
        row = {"name": thing.name, "type": thing.type, "surfaces": entities[thing]}
        if thing in titled and thing.office:
            row["role"] = thing.office
            row["of"] = thing.of.name
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
                      "date": date, "ev": [text[s:e] for s, e in spans]} for h, status, who, place, date, spans in a.events]
    out["positions"] = [{"holder": name_of(holder), "issue": issue, "stance": stance, "ev": [text[s:e] for s, e in spans]}
                        for holder, issue, stance, about, spans in a.positions]
    return out


def record_of(affair, articles, copies, retold):
    """What belongs together across articles. articles: Assembled, each with its id."""
    happenings = []
    for h in affair.happenings:
        members = [[a.draft.id, n] for a in articles for n, row in enumerate(a.events) if row[0] is h]
        if members:
            happenings.append({"id": f"h{len(happenings) + 1}", "label": h.label, "type": h.type, "date": h.when.day.isoformat(), "members": members})
    order = {a.draft.id: (a.draft.published, n) for n, a in enumerate(articles)}

    def positions(subjects, stances=None, issue=None, holder=None):
        return [[a.draft.id, "positions", n] for a in articles for n, (who, iss, stance, about, spans) in enumerate(a.positions)
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
                        members.append([a.draft.id, "counts", n])
                        values.add(low)
            if len(values) < 2:
                continue
        else:
            members = positions(q.subjects, q.stances)
            told = {tuple(m) for m in members}
            kinds = {a.positions[n][2] for a in articles for i, layer, n in told if a.draft.id == i}
            if len(kinds) < 2:
                continue
            if q.kind == "happened":
                members += [[a.draft.id, "events", n] for a in articles for n, row in enumerate(a.events)
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
        tellings += [[a.draft.id, "events", n] for a in articles for n, row in enumerate(a.events) if row[0] in p.told and row[1] == "happened"]
        if not tellings:
            continue
        tellings.sort(key=lambda m: order[m[0]])
        by_id = {a.draft.id: a for a in articles}
        holders = sorted({name_of(by_id[i].positions[n][0]) for i, layer, n in tellings if layer == "positions"} | {name_of(p.holder)})
        done = [[a.draft.id, "events", n] for a in articles for n, row in enumerate(a.events) if row[0] in p.fulfilled and row[1] == "happened"]
        first = tellings[0]
        holder = name_of(by_id[first[0]].positions[first[2]][0]) if first[1] == "positions" else name_of(p.holder)
        commitments.append({"holder": holder, "holders": holders, "label": p.label, "member": first, "tellings": tellings,
                            "outcome": p.outcome if done else "open", "outcome_members": done})
    clusters = {}
    for a in articles:
        for n, e in enumerate(gold_of(a)["entities"]):
            clusters.setdefault((e["name"], e["type"]), []).append([a.draft.id, n])
    entities = [{"name": name, "type": kind, "members": members} for (name, kind), members in clusters.items()]
    return {"entities": entities, "happenings": happenings, "copies": copies, "retold": retold, "disputes": disputes, "shifts": shifts,
            "commitments": commitments}
