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


def line(a, number):
    """a: article.Article. number: the article's id."""
    text, rows = a.text, a.rows
    b = byte_offsets(text)
    layers = a.encoded
    if layers is None:
        layers = a.encoded = encoded(a, text, rows, b)
    blocks = ",".join([f'{{"start":{b[s]},"end":{b[e]},"kind":"{"body" if kind == "body" else "other"}"}}' for s, e, kind in rows["blocks"]])
    return (f'{{"id":"{number}","lang":"{a.lang}","title":{string(a.title)},"published":"{a.published.isoformat()[:16]}",'
            f'"outlet":{string(a.outlet.name)},"url":"{a.url}","text":{string(text)},"blocks":[{blocks}],{layers}}}')


def encoded(a, text, rows, b):
    """What stands in the text, from sentences to commitments."""
    def span(s, e):
        return f'"start":{b[s]},"end":{b[e]},"exact":{string(text[s:e])}'
    ids, surfaces, mentions = {}, [], []
    for s, e, thing, kind in rows["mentions"]:
        if thing in ids:
            i = ids[thing]
        else:
            i = ids[thing] = len(ids) + 1
            surfaces.append([])
        exact = text[s:e]
        if kind == "name" and exact not in surfaces[i - 1]:
            surfaces[i - 1].append(exact)
        mentions.append(f'{{"start":{b[s]},"end":{b[e]},"exact":{string(exact)},"entity":"e{i}","kind":"{kind}"}}')
    titled = {}
    for t in rows["titles"]:
        titled.setdefault(t[2], t)
    entities = []
    for thing, i in ids.items():
        own = surfaces[i - 1]
        name = max(own, key=len) if own else thing.label[a.lang]
        row = f'{{"id":"e{i}","name":{string(name)},"type":"{thing.type}","surfaces":[{",".join(map(string, own))}]'
        title = titled.get(thing)
        if title is not None and title[3]:
            row += f',"role":"{title[3]}"'
            if title[4] in ids:
                row += f',"of":"e{ids[title[4]]}"'
            if thing.side in ids:
                row += f',"party":"e{ids[thing.side]}"'
        if thing.key and isinstance(thing, State):
            row += f',"kb":"{thing.key}"'
        entities.append(row + "}")
    counts = []
    for s, e, kind, low, high, who, place, says in rows["counts"]:
        row = f'{{{span(s, e)},"low":{low},' + (f'"high":{high},' if high is not None else "") + f'"kind":"{kind}"'
        if who:
            row += f',"who":{string(who)}'
        if place in ids:
            row += f',"place":"e{ids[place]}"'
        if says in ids:
            row += f',"says":"e{ids[says]}"'
        counts.append(row + "}")
    quotes, k = [], 0
    for s, e, kind, who, ms, me, cs, ce in rows["quotes"]:
        k += 1
        row = f'{{"id":"q{k}",{span(s, e)},"kind":"{kind}"'
        if who in ids:
            row += f',"speaker":"e{ids[who]}"'
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
        named = ",".join(f'{{"entity":"e{ids[t]}","role":"{role}"}}' if t in ids else f'{{"text":{string(t.name)},"role":"{role}"}}' for t, role in who)
        row = f'{{"id":"v{k}","type":"{h.type}","status":"{status}","participants":[{named}]'
        if place in ids:
            row += f',"place":"e{ids[place]}"'
        if date:
            row += f',"date":"{date}"'
        if h.kind == "round":
            row += f',"round":{h.ctx["round"].number}'
        events.append(row + f',"evidence":[{",".join([f"{{{span(s, e)}}}" for s, e in spans])}]}}')
    positions, commitments = [], []
    for holder, issue, stance, about, spans in a.positions():
        who = f'"holder":"e{ids[holder]}"' if holder in ids else f'"holder_text":{string(holder.name)}'
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
