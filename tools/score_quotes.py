#!/usr/bin/env python3
"""Score statements against corpora of quotations and attributions.

    score_quotes.py pfsa CORPUS.bilou.tsv[.zst] --articles > ARTICLES.jsonl     # input for `runding annotate`
    score_quotes.py pfsa CORPUS.bilou.tsv[.zst] SYSTEM.jsonl [--errors WHAT]
    score_quotes.py polnear CORPUS.jsonl[.zst] --articles > ARTICLES.jsonl
    score_quotes.py polnear CORPUS.jsonl[.zst] SYSTEM.jsonl [--errors WHAT]

SYSTEM is what `runding annotate` writes. WHAT: missed, spurious, extent, speaker (pfsa also: odd).

pfsa: tokens with BILOU tags (STATEMENT, PERSON, PERSONCOREF, CUE, CUECOREF …), a blank line between sentences, direct
statements only. An article begins at a dateline ("PLACE, OUTLET —"). Tokens are joined as print joins them; the marks
lean by turns, a mark behind a comma closes. Gold statements include their marks, so the marks are added to the direct
quotes of the system; indirect ones are left out. Equal spans count.

The gold has no link from statement to speaker; it is derived: in the sentence that holds the cue of the statement (a
CUE or CUECOREF no further than 12 tokens behind the closing mark or before the opening one), the PERSON or PERSONCOREF
nearest to the cue. `person`: the speaker's words overlap that mention, whole name parts only. Where the cue is a
CUECOREF ("katanya") nobody is named; then the nearest PERSON before the statement is meant, and the system's entity
must bear that name (`person`, too). Statements with neither are not counted.

polnear: attributions {source, cue, content} of one or several pieces. Rows of the system that share a cue, and quotes
that go on without one, are one attribution; overlap is the share of letters and digits both have in the letters and
digits of either (Jaccard), at least .5; exact is a share of 1. Source: overlap of the words, or the words of the gold
source are a name of the system's entity; of a gold source that is a pronoun the nearest source before it that is none
counts as the name (the last row but one goes without this). Attributions without content are left out. Needs Python 3.9+, and zstd for
packed files.
"""
import argparse
import json
import re
import subprocess
import sys

PRONOUNS = set("he she they it who which that i we him her them his himself herself themselves both".split())
MARKS = "”“\"„«»"


def lines_of(path):
    if path.endswith(".zst"):
        return subprocess.run(["zstd", "-dcq", path], check=True, capture_output=True).stdout.decode("utf8").splitlines()
    with open(path, encoding="utf8") as f:
        return f.read().splitlines()


def rows(path):
    return [json.loads(line) for line in lines_of(path) if line.strip()]


class Tally:
    def __init__(self):
        self.right = self.system = self.gold = 0

    def line(self, name):
        p = self.right / self.system if self.system else 0.0
        r = self.right / self.gold if self.gold else 0.0
        f = 2 * p * r / (p + r) if p + r else 0.0
        return f"{name:24}{p:7.3f}{r:7.3f}{f:7.3f}{self.right:8}{self.system:8}{self.gold:7}"


HEAD = f"{'':24}{'P':>7}{'R':>7}{'F1':>7}{'right':>8}{'system':>8}{'gold':>7}"


def around(text, start, end, side=70):
    cut = lambda s: " ".join(s.split())
    return f"{cut(text[max(0, start - side):start])} [[{cut(text[start:end])}]] {cut(text[end:end + side])}"


# ---- pfsa ----------------------------------------------------------------------------------------------------------

def blocks_of(path):
    out = [[]]
    for line in lines_of(path):
        if line.strip():
            out[-1].append(tuple(line.split("\t")))
        elif out[-1]:
            out.append([])
    return [b for b in out if b]


def begins_article(block):
    words = [t for t, _ in block[:14]]
    return any(w in "—–-" and i and words[i - 1].isupper() and len(words[i - 1]) > 3 for i, w in enumerate(words))


def is_mark(token):
    return token in MARKS


def glued(prev, token, following, closing_before, opening):
    """True when no space stands between two tokens."""
    if prev is None:
        return True
    if token in ".,;:?!)" or prev == "(":
        return True
    if is_mark(token):
        return not opening
    if is_mark(prev):
        return not closing_before
    if token == "/" or prev == "/":
        return True
    return (token == "-" and following is not None) or prev == "-" or token == "-nya"


def join_tokens(tokens):
    """Text of tokens and the (start, end) of each; which marks open is read off their order and the comma before."""
    text, spans, opened, closing_before = "", [], False, False
    for i, token in enumerate(tokens):
        prev = tokens[i - 1] if i else None
        following = tokens[i + 1] if i + 1 < len(tokens) else None
        opening = False
        if is_mark(token):
            opening = not opened and prev != ","
            opened = opening
        if not glued(prev, token, following, closing_before, opening):
            text += " "
        closing_before = is_mark(token) and not opening
        spans.append((len(text), len(text) + len(token)))
        text += token
    return text, spans


def bilou(tags, wanted):
    """(first, last token, type) of the spans whose type is wanted; they run on over sentences."""
    out, first = [], None
    for i, tag in enumerate(tags):
        head, _, kind = tag.partition("-")
        if kind not in wanted:
            first = None
            continue
        if head in "BU":
            first = i
        if head in "LU" and first is not None:
            out.append((first, i, kind))
            first = None
    return out


def pfsa_documents(path):
    docs = []
    for block in blocks_of(path):
        if not docs or begins_article(block):
            docs.append([])
        docs[-1].append(block)
    for n, blocks in enumerate(docs):
        tokens = [t for b in blocks for t, _ in b]
        tags = [g for b in blocks for _, g in b]
        sentence = [i for i, b in enumerate(blocks) for _ in b]
        text, spans = join_tokens(tokens)
        yield {"id": f"pfsa-{n + 1:03}", "text": text, "tokens": tokens, "tags": tags, "sentence": sentence, "spans": spans}


def gold_speaker(doc, first, last, people, cues):
    """The nearest mention beside the nearest cue of a statement: ("mention", span), ("name", words) or None."""
    distance = lambda a, b: b[0] - a[1] if b[0] > a[1] else a[0] - b[1]
    near = sorted((distance((first, last), c), c[0] < first, c) for c in cues)
    near = [c for d, _, c in near if 0 < d <= 12]
    if not near:
        return None
    cue = near[0]
    if cue[2] == "CUE":
        beside = sorted((distance(cue, p), p) for p in people
                        if doc["sentence"][p[0]] == doc["sentence"][cue[0]] and not first <= p[0] <= last)
        beside = [p for d, p in beside if 0 < d <= 12]
        if beside:
            return "mention", (doc["spans"][beside[0][0]][0], doc["spans"][beside[0][1]][1])
        return None
    before = [p for p in people if p[1] < first and p[2] == "PERSON"]
    if not before:
        return None
    return "name", " ".join(doc["tokens"][before[-1][0]:before[-1][1] + 1])


def fold(s):
    return re.sub(r"[^\w]+", " ", s.casefold()).strip()


def same_name(words, names):
    """Equal, or one is the other without some of its words."""
    want = set(fold(words).split())
    return any(want and n and (want <= n or n <= want) for n in (set(fold(x).split()) for x in names))


def score_pfsa(o):
    out = {d["id"]: d for d in rows(o.system)}
    exact, touched, person, mention, name, named = (Tally() for _ in range(6))
    for doc in pfsa_documents(o.corpus):
        a, text = out.get(doc["id"], {}), doc["text"]
        raw = text.encode()
        chars = lambda at: len(raw[:at].decode("utf8", "replace"))
        names = {e["id"]: [e["name"], *e.get("surfaces", [])] for e in a.get("entities", [])}
        system = {}
        for q in a.get("quotes", []):
            if q["kind"] != "direct":
                continue
            s, e = chars(q["start"]), chars(q["end"])
            if s and text[s - 1] in MARKS:
                s -= 1
            if e < len(text) and text[e] in MARKS:
                e += 1
            system[(s, e)] = q
        spots = bilou(doc["tags"], {"STATEMENT"})
        people = bilou(doc["tags"], {"PERSON", "PERSONCOREF"})
        cues = bilou(doc["tags"], {"CUE", "CUECOREF"})
        gold = {(doc["spans"][f][0], doc["spans"][l][1]): (f, l) for f, l, _ in spots}
        for t in (exact, touched):
            t.gold += len(gold)
            t.system += len(system)
        touched.right += sum(any(min(e, y) > max(s, x) for x, y in system) for s, e in gold)
        extra = [s for s in system if s not in gold]
        person.system += len(extra)
        if o.errors == "spurious":
            for s, e in sorted(extra):
                kind = "extent" if any(min(e, y) > max(s, x) for x, y in gold) else "spurious"
                print(doc["id"], kind, around(text, s, e), sep="\t")
        for span, (f, l) in gold.items():
            want = gold_speaker(doc, f, l, people, cues)
            q = system.get(span)
            exact.right += q is not None
            if q is None and o.errors == "missed":
                print(doc["id"], "missed", around(text, *span), sep="\t")
            if want is None:
                if o.errors == "odd":
                    print(doc["id"], "no speaker", around(text, *span), sep="\t")
                continue
            part = mention if want[0] == "mention" else name
            for t in (person, part):
                t.gold += 1
                t.system += q is not None
            if q is None:
                continue
            if want[0] == "mention":
                spot = q.get("speaker_span") or {}
                s, e = (chars(spot["start"]), chars(spot["end"])) if spot else (0, 0)
                right = min(e, want[1][1]) > max(s, want[1][0])
                shown = text[slice(*want[1])]
            else:
                said = names.get(q.get("speaker"), []) + [q.get("speaker_text") or ""]
                right = same_name(want[1], said)
                shown = want[1]
            person.right += right
            part.right += right
            if not right and o.errors == "speaker":
                print(doc["id"], want[0], f"gold {shown} | system {names.get(q.get('speaker'), [q.get('speaker_text')])[0]}",
                      around(text, *span), sep="\t")
    print(HEAD)
    for t, label in ((exact, "statement, exact"), (touched, "statement, overlap"), (person, "person of statement"),
                     (mention, "  named beside the cue"), (name, "  meant by a clitic")):
        print(t.line(label))


# ---- polnear -------------------------------------------------------------------------------------------------------

def letters(text, pieces):
    return {i for s, e in pieces for i in range(s, e) if text[i].isalnum()}


def attributions_of(a, text):
    """The system's rows as attributions: pieces by cue, direct ones inside a mixed one dropped."""
    raw = text.encode()
    at = {}
    n = 0
    for i, c in enumerate(text):
        at[n] = i
        n += len(c.encode())
    at[n] = len(text)
    chars = lambda x: (at[x["start"]], at[x["end"]])
    names = {e["id"]: [e["name"], *e.get("surfaces", [])] for e in a.get("entities", [])}
    del raw
    out, last = [], None
    for q in sorted(a.get("quotes", []), key=lambda q: (q["start"], -q["end"])):
        s, e = chars(q)
        cue = chars(q["cue"]) if q.get("cue") else None
        who = q.get("speaker") or q.get("speaker_text")
        same = next((x for x in out[-6:] if cue and x["cue"] == cue), None)
        if same is None and cue is None and last is not None and last["who"] == who and s - last["content"][-1][1] < 160:
            same = last
        if same is not None and any(x <= s and e <= y for x, y in same["content"]):
            continue
        if same is None:
            same = {"cue": cue, "who": who, "content": [], "source": chars(q["speaker_span"]) if q.get("speaker_span") else None,
                    "names": names.get(q.get("speaker"), []) + [q.get("speaker_text") or ""]}
            out.append(same)
        same["content"].append((s, e))
        last = same
    return out


def matched(gold, system):
    """One to one, largest share first: (share, gold, system)."""
    cells = []
    for i, g in enumerate(gold):
        for j, s in enumerate(system):
            both = len(g & s)
            if both and 2 * both >= len(g | s):
                cells.append((both / len(g | s), i, j))
    used_g, used_s, out = set(), set(), []
    for share, i, j in sorted(cells, key=lambda c: (-c[0], c[1], c[2])):
        if i not in used_g and j not in used_s:
            used_g.add(i)
            used_s.add(j)
            out.append((share, i, j))
    return out


def score_polnear(o):
    out = {d["id"]: d for d in rows(o.system)}
    half, source, words, exact, touch = (Tally() for _ in range(5))
    for d in rows(o.corpus):
        if not d.get("primary"):
            continue
        text = d["text"]
        gold = [g for g in d["attributions"] if g["content"]]
        sources = [(g["source"][0][0], " … ".join(text[x:y] for x, y in g["source"])) for g in gold if g["source"]]
        named = [(at, shown) for at, shown in sorted(sources) if fold(shown) not in PRONOUNS]
        system = attributions_of(out.get(d["id"], {}), text)
        g_set, s_set = [letters(text, g["content"]) for g in gold], [letters(text, s["content"]) for s in system]
        pairs = matched(g_set, s_set)
        for t in (half, source, words, exact, touch):
            t.gold += len(gold)
            t.system += len(system)
        half.right += len(pairs)
        touch.right += sum(any(g & s for s in s_set) for g in g_set)
        for share, i, j in pairs:
            exact.right += share == 1
            g, s = gold[i], system[j]
            if not g["source"]:
                right = not s["source"]
                shown = ""
            else:
                shown = " … ".join(text[x:y] for x, y in g["source"])
                right = bool(s["source"]) and bool(letters(text, g["source"]) & letters(text, [s["source"]]))
                right = right or same_name(shown, s["names"])
            words.right += right
            if g["source"] and fold(shown) in PRONOUNS and not s["source"]:
                before = [n for at, n in named if at < g["source"][0][0]]
                right = right or bool(before) and same_name(before[-1], s["names"])
            source.right += right
            if not right and o.errors == "speaker":
                print(d["id"], f"gold {shown} | system {s['names'][0]}", around(text, *g["content"][0]), sep="\t")
        used_g, used_s = {i for _, i, _ in pairs}, {j for _, _, j in pairs}
        for i, g in enumerate(gold):
            if i not in used_g and o.errors in ("missed", "extent"):
                meets = any(g_set[i] & s for s in s_set)
                if (o.errors == "extent") == meets:
                    cue = "…".join(text[x:y] for x, y in g["cue"])
                    low = min(x for p in (g["source"], g["cue"], g["content"]) for x, _ in p)
                    high = max(y for p in (g["source"], g["cue"], g["content"]) for _, y in p)
                    print(d["id"], "gold", cue, " … ".join(text[x:y] for x, y in g["content"]), around(text, low, high, 20), sep="\t")
        for j, s in enumerate(system):
            if j not in used_s and o.errors in ("spurious", "extent"):
                meets = any(s_set[j] & g for g in g_set)
                if (o.errors == "extent") == meets:
                    cue = text[slice(*s["cue"])] if s["cue"] else ""
                    print(d["id"], "system", cue, s["names"][0], around(text, s["content"][0][0], s["content"][-1][1], 60), sep="\t")
    print(HEAD)
    for t, label in ((half, "content, overlap .5"), (source, "  with right source"), (exact, "content, exact"),
                     (words, "  source by words only"), (touch, "content, any overlap")):
        print(t.line(label))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("format", choices=["pfsa", "polnear"])
    ap.add_argument("corpus")
    ap.add_argument("system", nargs="?")
    ap.add_argument("--articles", action="store_true")
    ap.add_argument("--errors", choices=["missed", "spurious", "extent", "speaker", "odd"])
    o = ap.parse_args()
    if o.articles:
        if o.format == "pfsa":
            docs = ({"id": d["id"], "lang": "id", "text": d["text"]} for d in pfsa_documents(o.corpus))
        else:
            docs = ({"id": d["id"], "lang": "en", "text": d["text"], "published": d["published"]}
                    for d in rows(o.corpus) if d.get("primary"))
        for d in docs:
            print(json.dumps({k: v for k, v in d.items() if v}, ensure_ascii=False))
    elif not o.system:
        sys.exit("SYSTEM.jsonl is missing")
    else:
        score_pfsa(o) if o.format == "pfsa" else score_polnear(o)


if __name__ == "__main__":
    main()
