#!/usr/bin/env python3
"""Simulates an invented affair and the news about it, with gold: make_affair.py FOLDER [--seed N] [--articles N]"""
import argparse
import datetime
import json
import os
import random

from affair import desk as desks
from affair.cast import Cast
from affair.gold import assemble, gold_of, record_of
from affair.names import Namer
from affair.plot import Affair


def simulate(seed, most):
    rng = random.Random(seed)
    namer = Namer(rng)
    features = namer.features
    cast = Cast(rng, namer, feature=features[seed % len(features)])
    affair = Affair(cast, rng, datetime.date(2034, 9, 4)).run()
    desk = desks.Desk(affair, rng)
    return affair, desk


def news(affair, desk, most):
    """Drafts of the articles, the pairs that are copies and those that are the same story in other words."""
    rng, cast = desk.rng, affair.cast
    drafts, copies, retold = [], [], []
    mains = desks.stories(affair)
    share = most / sum(1 + (desks.WEIGHT.get(getattr(m, "kind", ""), 1) >= 3) for m in mains) if mains else 1
    owed = 0.0
    for main in mains:
        weight = desks.WEIGHT.get(getattr(main, "kind", ""), 1)
        owed += share * (1 + (weight >= 3))
        day = main.day + datetime.timedelta(rng.choice((0, 1, 1)))
        hours = (19, 23) if day == main.day else (5, 21)
        free = [p for p in cast.papers]
        rng.shuffle(free)
        if weight >= 3 and owed >= 2.5 and rng.random() < 0.5:
            lang = rng.choice(("id", "id", "en"))
            group = wire(affair, desk, main, day, lang, free, copies, retold)
            drafts += group
            owed -= len(group)
        while owed >= 1 and free:
            outlet = free.pop()
            drafts.append(desk.article(desk.plan(main, day, rng.choice((0.6, 1, 1, 1))), outlet, day, rng.randrange(*hours)))
            owed -= 1
    for attack in affair.happenings:
        if attack.kind == "attack":
            last = attack.reports[-1]
            drafts.append(desk.article(desk.toll_plan(attack, last, last.day), rng.choice(cast.papers), last.day))
    drafts.sort(key=lambda d: d.published)
    names = {}
    for d in drafts:
        stem = d.outlet.site.split("-")[-1] + d.published.strftime("-%m%d")
        n = names[stem] = names.get(stem, 0) + 1
        d.id = stem + ("" if n == 1 else "abcdefgh"[n - 1])
        d.url = f"https://{d.outlet.site}.example/{d.published.strftime('%Y/%m')}/{d.id}"
    pairs = [[[x.id, y.id, kind] for x, y, kind in group] for group in (copies, retold)]
    return drafts, *pairs


def wire(affair, desk, main, day, lang, free, copies, retold):
    """A story of the agency: two or three papers print it, one more may retell it, one of the other language translate it."""
    rng, cast = desk.rng, affair.cast
    agency = cast.wire_id if lang == "id" else cast.wire
    plan = desk.plan(main, day)
    story = desk.article(plan, agency, day, rng.randrange(5, 9) if day > main.day else rng.randrange(17, 20))
    takers = [p for p in free if p.lang == lang][:rng.choice((2, 3))]
    group = []
    for k, outlet in enumerate(takers):
        how = "exact" if k == 0 or rng.random() < 0.2 else "near"
        group.append((desks.copy_of(story, outlet, how, desk), how))
        free.remove(outlet)
    for i, (x, how_x) in enumerate(group):
        for y, how_y in group[i + 1:]:
            copies.append((x, y, "same text" if how_x == how_y == "exact" else "same wire"))
    out = [d for d, how in group]
    same = [p for p in free if p.lang == lang]
    other = [p for p in free if p.lang != lang]
    for outlets, kind in ((same, "rewritten"), (other, "translated")):
        if outlets and rng.random() < 0.6:
            outlet = outlets[0]
            free.remove(outlet)
            d = desk.article(plan[:-1] + [desks.Item("cite", cast.wire)] if len(plan) > 5 else plan + [desks.Item("cite", cast.wire)], outlet, day, rng.randrange(10, 20))
            retold += [(x, d, kind) for x in out if x.lang == lang]
            out.append(d)
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--articles", type=int, default=54)
    args = parser.parse_args()
    affair, desk = simulate(args.seed, args.articles)
    drafts, copies, retold = news(affair, desk, args.articles)
    articles = [assemble(d) for d in drafts]
    os.makedirs(os.path.join(args.folder, "gold"), exist_ok=True)
    with open(os.path.join(args.folder, "articles.jsonl"), "w", encoding="utf8") as out:
        for a in articles:
            d = a.draft
            row = {"id": d.id, "outlet": d.outlet.name, "title": d.title, "published": d.published.strftime("%Y-%m-%dT%H:%M"), "url": d.url,
                   "lang": d.lang, "text": a.text}
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
    for a in articles:
        with open(os.path.join(args.folder, "gold", a.draft.id + ".json"), "w", encoding="utf8") as out:
            json.dump(gold_of(a), out, ensure_ascii=False, indent=1)
    with open(os.path.join(args.folder, "gold-record.json"), "w", encoding="utf8") as out:
        json.dump(record_of(affair, articles, copies, retold), out, ensure_ascii=False, indent=1)


if __name__ == "__main__":
    main()
