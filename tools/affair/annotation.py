"""An article as a line of `runding annotate --with-text`: what a perfect reader without a gazetteer would write. The line is put
together by hand because a million of them have to be."""
import json
import re

from .things import State

string = json.encoder.encode_basestring
WIDE = re.compile(r"[^\x00-\x7f]")


def byte_offsets(text):
    """Characters to bytes."""
    if text.isascii():
        return range(len(text) + 1)
    out, at, extra = [], 0, 0
    for wide in WIDE.finditer(text):
        out += range(at + extra, wide.start() + extra + 1)
        at, extra = wide.start() + 1, extra + len(wide[0].encode()) - 1
    out += range(at + extra, len(text) + extra + 1)
    return out


def line(a, number, tags):
    """a: article.Article. number: the article's id. tags: the archive's numbers for its names, an iterator."""
    text, rows = a.text, a.rows
    b = byte_offsets(text)
    source = a.same or a
    if source.encoded is None:
        source.encoded = encoded(a, text, rows, b, tags)
    blocks = ",".join([f'{{"start":{b[s]},"end":{b[e]},"kind":"{"body" if kind == "body" else "other"}"}}' for s, e, kind in rows["blocks"]])
    return (f'{{"id":"{number}","lang":"{a.lang}","title":{string(a.title)},"published":"{a.published.isoformat()[:16]}",'
            f'"outlet":{string(a.outlet.name)},"url":"{a.url}","text":{string(text)},"blocks":[{blocks}],{source.encoded}}}')


def entity_row(thing, surfaces, title, present, lang):
    """The row of an entity; most of them come again in other articles just so."""
    role, of = (title[3], title[4]) if title is not None and title[3] else (None, None)
    of, side = (of in present, thing.side in present) if role else (False, False)
    key = (*surfaces, role, of, side)
    if thing.rows is None:
        thing.rows = {}
    row = thing.rows.get(key)
    if row is None:
        name = max(surfaces, key=len) if surfaces else thing.label[lang]
        row = f'{{"id":"{thing.tag}","name":{string(name)},"type":"{thing.type}","surfaces":[{",".join(map(string, surfaces))}]'
        if role:
            row += f',"role":"{role}"' + (f',"of":"{title[4].tag}"' if of else "") + (f',"party":"{thing.side.tag}"' if side else "")
        if thing.key and isinstance(thing, State):
            row += f',"kb":"{thing.key}"'
        row = thing.rows[key] = row + "}"
    return row


def encoded(a, text, rows, b, tags):
    """What stands in the text, from sentences to commitments."""
    def span(s, e):
        return f'"start":{b[s]},"end":{b[e]},"exact":{string(text[s:e])}'
    ids, mentions = {}, []  # thing → its surfaces
    for s, e, thing, kind in rows["mentions"]:
        exact = text[s:e]
        if thing not in ids:
            ids[thing] = []
            if thing.tag is None:
                thing.tag = f"e{next(tags)}"
        if kind == "name" and exact not in ids[thing]:
            ids[thing].append(exact)
        mentions.append(f'{{"start":{b[s]},"end":{b[e]},"exact":"{exact}","entity":"{thing.tag}","kind":"{kind}"}}')
    titled = {}
    for t in rows["titles"]:
        titled.setdefault(t[2], t)
    entities = [entity_row(thing, surfaces, titled.get(thing), ids, a.lang) for thing, surfaces in ids.items()]
    counts = []
    for s, e, kind, low, high, who, place, says in rows["counts"]:
        row = f'{{{span(s, e)},"low":{low},' + (f'"high":{high},' if high is not None else "") + f'"kind":"{kind}"'
        if who:
            row += f',"who":{string(who)}'
        if place in ids:
            row += f',"place":"{place.tag}"'
        if says in ids:
            row += f',"says":"{says.tag}"'
        counts.append(row + "}")
    quotes, k = [], 0
    for s, e, kind, who, ms, me, cs, ce in rows["quotes"]:
        k += 1
        row = f'{{"id":"q{k}",{span(s, e)},"kind":"{kind}"'
        if who in ids:
            row += f',"speaker":"{who.tag}"'
        elif isinstance(who, str):
            row += f',"speaker_text":{string(who)}'
        if me:
            row += f',"speaker_span":{{{span(ms, me)}}}'
        if ce:
            row += f',"cue":{{{span(cs, ce)}}}'
        quotes.append(row + "}")
    events, k = [], 0
    for h, status, who, place, date, spans in a.events():
        k += 1
        named = ",".join(f'{{"entity":"{t.tag}","role":"{role}"}}' if t in ids else f'{{"text":{string(t.name)},"role":"{role}"}}' for t, role in who)
        row = f'{{"id":"v{k}","type":"{h.type}","status":"{status}","participants":[{named}]'
        if place in ids:
            row += f',"place":"{place.tag}"'
        if date:
            row += f',"date":"{date}"'
        if h.kind == "round":
            row += f',"round":{h.ctx["round"].number}'
        events.append(row + f',"evidence":[{",".join([f"{{{span(s, e)}}}" for s, e in spans])}]}}')
    positions, commitments = [], []
    for holder, issue, stance, about, spans in a.positions():
        who = f'"holder":"{holder.tag}"' if holder in ids else f'"holder_text":{string(holder.name)}'
        evidence = f'"evidence":[{",".join([f"{{{span(s, e)}}}" for s, e in spans])}]'
        positions.append(f'{{{who},"issue":"{issue}","stance":"{stance}",{evidence}}}')
        if stance == "promise":
            due = next((x.ctx["due"] for x in about if "due" in x.ctx), None)
            commitments.append(f'{{{who},' + (f'"by":"{due.value}",' if due is not None else "") + evidence + "}")
    sentences = ",".join([f'{{"start":{b[s]},"end":{b[e]}}}' for s, e in rows["sentences"]])
    times = ",".join([f'{{{span(s, e)},"type":"{kind}","value":"{value}"}}' for s, e, value, kind, when in rows["times"]])
    sources = ",".join([f'{{{span(s, e)},"name":{string(outlet.name)}}}' for s, e, outlet in rows["sources"]])
    return (f'"sentences":[{sentences}],"entities":[{",".join(entities)}],"mentions":[{",".join(mentions)}],'
            f'"times":[{times}],"counts":[{",".join(counts)}],"sources":[{sources}],"quotes":[{",".join(quotes)}],"events":[{",".join(events)}],'
            f'"positions":[{",".join(positions)}],"commitments":[{",".join(commitments)}]')
