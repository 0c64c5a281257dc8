"""Which articles a small collection of one affair gets: own reports of the papers, and stories of an agency that several print."""
import datetime
import random

from . import desk as desks
from .cast import Cast
from .names import Namer
from .plot import Affair
from .story import Item

FIRST_DAY = datetime.date(2034, 9, 4)


def simulate(seed):
    """(affair, its desk)."""
    rng = random.Random(seed)
    namer = Namer(rng)
    affair = Affair(Cast(rng, namer, feature=namer.features[0]), rng, FIRST_DAY).run()
    return affair, desks.Desk(affair, rng)


def weight(main):
    return desks.WEIGHT.get(getattr(main, "kind", ""), 1)


def articles_of(affair, desk, wanted):
    """(articles in order of time with their ids, pairs that are copies, pairs that tell one story in other words)."""
    rng, cast = desk.rng, affair.cast
    out, copies, retold = [], [], []
    mains = desks.stories(affair)
    share = wanted / sum(1 + (weight(m) >= 3) for m in mains)
    owed = 0.0
    for main in mains:
        owed += share * (1 + (weight(main) >= 3))
        day = main.day + datetime.timedelta(rng.choice((0, 1, 1)))
        hours = (19, 23) if day == main.day else (5, 21)
        free = list(cast.papers)
        rng.shuffle(free)
        if weight(main) >= 3 and owed >= 2 and rng.random() < 0.7:
            group = wire(desk, main, day, rng.choice(("id", "id", "en")), free, copies, retold)
            out += group
            owed -= len(group)
        while owed >= 1 and free:
            outlet = free.pop()
            out.append(desk.article(desk.plan(main, day, rng.choice((0.6, 1, 1, 1.2))), outlet, day, rng.randrange(*hours)))
            owed -= 1
    for attack in affair.happenings:
        if attack.kind == "attack":
            last = attack.reports[-1]
            out.append(desk.article(desk.toll_plan(attack, last, last.day), rng.choice(cast.papers), last.day))
    told = {row[5] for a in out for row in a.rows["positions"]} | {row[2] for a in out for row in a.rows["events"]}
    for said in affair.statements:  # what promises and turns hang on is told once at least
        if said in desk.weighty and said not in told and said.stance:
            day = said.day + datetime.timedelta(1)
            out.append(desk.article(desk.plan(said, day), rng.choice(cast.papers), day))
    out.sort(key=lambda a: a.published)
    names = {}
    for a in out:
        stem = a.outlet.site.split("-")[-1] + a.published.strftime("-%m%d")
        n = names[stem] = names.get(stem, 0) + 1
        a.id = stem + ("" if n == 1 else "abcdefgh"[n - 1])
        a.url = f"https://{a.outlet.site}.example/{a.published.strftime('%Y/%m')}/{a.id}"
    return out, *([[x.id, y.id, kind] for x, y, kind in group] for group in (copies, retold))


def wire(desk, main, day, lang, free, copies, retold):
    """Two or three papers print the agency's story; one more may retell it, one of the other language translate it."""
    rng, cast = desk.rng, desk.affair.cast
    plan = desk.plan(main, day)
    story = desk.article(plan, cast.wire_id if lang == "id" else cast.wire, day, rng.randrange(5, 9) if day > main.day else rng.randrange(17, 20))
    group = []
    for k, outlet in enumerate([p for p in free if p.lang == lang][:rng.choice((2, 3))]):
        how = "exact" if k == 0 or rng.random() < 0.2 else "near"
        group.append((desks.copy_of(story, outlet, how, desk), how))
        free.remove(outlet)
    for i, (x, how_x) in enumerate(group):
        for y, how_y in group[i + 1:]:
            copies.append((x, y, "same text" if how_x == how_y == "exact" else "same wire"))
    out = [a for a, how in group]
    cited = (plan[:-1] if len(plan) > 5 else plan) + [Item("cite", cast.wire)]
    for outlets, kind in (([p for p in free if p.lang == lang], "rewritten"), ([p for p in free if p.lang != lang], "translated")):
        if outlets and rng.random() < 0.6:
            free.remove(outlets[0])
            a = desk.article(cited, outlets[0], day, rng.randrange(10, 20) if day > main.day else rng.randrange(21, 24))
            retold += [(x, a, kind) for x, how in group]
            out.append(a)
    return out
