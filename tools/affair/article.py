"""A written article: its text, its rows, and how papers change it when they print it again."""
from .pen import Pen

STATUS_ORDER = ("happened", "ongoing", "planned", "proposed")


class Article:
    """rows: layer → tuples as Pen writes them. plan, figures: what it was written from. same: an article whose text this one begins
    with and whose rows it has; encoded: those rows in JSON, once somebody asked (annotation.py)."""
    __slots__ = ("id", "outlet", "title", "published", "text", "rows", "plan", "figures", "url", "encoded", "same")

    def __init__(self, outlet, title, published, text, rows, plan, figures):
        self.id, self.url, self.encoded, self.same = None, None, None, None
        self.outlet, self.title, self.published, self.text, self.rows = outlet, title, published, text, rows
        self.plan, self.figures = plan, figures

    @property
    def lang(self):
        return self.outlet.lang

    def junk(self):
        return [self.text[s:e] for s, e, kind in self.rows["blocks"] if kind == "junk"]

    def events(self):
        """One row per happening: (happening, status, participants with roles, place, date, evidence spans)."""
        found = {}
        for start, end, h, status, here, times in self.rows["events"]:
            row = found.get(h)
            if row is None:
                row = found[h] = [[], [], [], []]
            if len(row[1]) < 3 and (start, end) not in row[1]:
                row[1].append((start, end))
                row[2] += here
                row[3] += times
            row[0].append(status or "happened")
        out = []
        named = None
        for h, (statuses, spans, here, times) in found.items():
            status = statuses[0] if len(statuses) == 1 else next(s for s in STATUS_ORDER if s in statuses)
            who = [pair for pair in h.who if pair[0] in here]
            if not who:
                if named is None:
                    named = {m[2] for m in self.rows["mentions"]}
                who = [pair for pair in h.who if pair[0] in named]
            date = ""
            for t in times:
                if t[4] is h.when:
                    date = t[2]
                    break
            out.append((h, status, who, h.place if h.place in here else None, date, spans))
        return out

    def positions(self):
        """One row per holder, issue and stance: (holder, issue, stance, what about, evidence spans)."""
        found = {}
        for start, end, holder, issue, stance, about in self.rows["positions"]:
            row = found.get((holder, issue, stance))
            if row is None:
                found[holder, issue, stance] = [holder, issue, stance, [about], [(start, end)]]
                continue
            if about not in row[3]:
                row[3].append(about)
            if len(row[4]) < 2 and (start, end) not in row[4]:
                row[4].append((start, end))
        return list(found.values())


def of_pen(pen, outlet, title, published, plan):
    text = "".join(pen.parts)
    if not pen.style.curly and not text.isascii():
        text = text.replace("“", '"').replace("”", '"')
    return Article(outlet, title, published, text, {layer: getattr(pen, layer) for layer in Pen.LAYERS}, plan, pen.figures)


def moved(rows, after, by, gap=(0, 0)):
    """Rows with what begins at or after `after` moved by `by`; rows that touch `gap` fall away."""
    out = {}
    for layer, old in rows.items():
        new = []
        for r in old:
            if r[0] < gap[1] and gap[0] < r[1]:
                continue
            if r[0] < after:
                new.append(r)
            elif layer == "quotes":
                new.append((r[0] + by, r[1] + by, r[2], r[3]) + tuple(x + by if x else 0 for x in r[4:]))
            else:
                new.append((r[0] + by, r[1] + by) + r[2:])
        out[layer] = new
    return out


def without_block(article, k):
    """The article without its k-th block."""
    start, end, _ = article.rows["blocks"][k]
    cut = end + 1 if k == 0 else start - 1  # with the line end beside it
    length = end + 1 - start
    if k == 0:
        article.text, article.rows = article.text[cut:], moved(article.rows, cut, -length, (start, end))
    else:
        article.text = article.text[:cut] + article.text[end:]
        article.rows = moved(article.rows, end, -length, (start, end))


def with_line(article, line, k):
    """A line of junk before the k-th block."""
    at = article.rows["blocks"][k][0]
    article.text = article.text[:at] + line + "\n" + article.text[at:]
    article.rows = moved(article.rows, at, len(line) + 1)
    article.rows["blocks"].insert(k, (at, at + len(line), "junk"))


def with_tail(article, line):
    at = len(article.text) + 1
    article.text += "\n" + line
    article.rows["blocks"] = article.rows["blocks"] + [(at, at + len(line), "junk")]


def run_on(article, k):
    """The k-th block and the one before it become one paragraph."""
    blocks = article.rows["blocks"]
    at = blocks[k][0] - 1
    article.text = article.text[:at] + " " + article.text[at + 1:]
    article.rows = dict(article.rows, blocks=blocks[:k - 1] + [(blocks[k - 1][0], blocks[k][1], "body")] + blocks[k + 1:])


def with_sentences(article, pen):
    """The article with what `pen` wrote as a last paragraph."""
    more = of_pen(pen, article.outlet, "", article.published, ())
    by = len(article.text) + 1
    added = moved(more.rows, 0, by)
    article.text += "\n" + more.text
    article.rows = {layer: rows + added[layer] for layer, rows in article.rows.items()}
