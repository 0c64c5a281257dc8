#!/usr/bin/env python3
"""Simulates an invented affair over months and writes the news about it, with gold.

    make_affair.py FOLDER [--seed N] [--articles N]        articles.jsonl, gold/, gold-record.json and gazetteer/ of one affair
    make_affair.py --annotated --articles N [--seed N]     an archive of many affairs as lines of `annotate --with-text`, on standard output

Everything is invented; the same seed gives the same bytes. The folder has the form of examples/lembah-asmer; examples/README.md says
what its gold-record.json has besides. The lines are the perfect analysis of the articles, for `runding add RECORD --annotated FILE`:
names, places and dates spread over states, affairs and years as the archive grows, about one article in six repeats another, and memory
does not grow with their number. How it works: affair/README.md. Exit status 2 for wrong usage.
"""
import argparse
import json
import os
import sys

from affair import edition, gazetteer
from affair.archive import Archive
from affair.gold import gold_of, record_of


def dump(value, path):
    """JSON with a row per line, as the gold is written by hand."""
    with open(path, "w", encoding="utf8") as out:
        out.write("{" + ",\n".join(part(k, v) for k, v in value.items()) + "}\n")


def part(key, value):
    text = json.dumps(value, ensure_ascii=False)
    if isinstance(value, list) and value:
        text = "[\n " + ",\n ".join(json.dumps(row, ensure_ascii=False) for row in value) + "]"
    return f"{json.dumps(key)}: {text}"


def write_affair(folder, seed, wanted):
    affair, desk = edition.simulate(seed)
    articles, copies, retold = edition.articles_of(affair, desk, wanted)
    os.makedirs(os.path.join(folder, "gold"))
    with open(os.path.join(folder, "articles.jsonl"), "w", encoding="utf8") as out:
        for a in articles:
            row = {"id": a.id, "outlet": a.outlet.name, "title": a.title, "published": a.published.strftime("%Y-%m-%dT%H:%M"), "url": a.url,
                   "lang": a.lang, "text": a.text}
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
            dump(gold_of(a), os.path.join(folder, "gold", a.id + ".json"))
    dump(record_of(affair, articles, copies, retold), os.path.join(folder, "gold-record.json"))
    gazetteer.write(affair, os.path.join(folder, "gazetteer"))
    return len(articles)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", help="a new folder")
    parser.add_argument("--annotated", action="store_true", help="stream annotated lines instead")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--articles", type=int, default=None, help="about so many (default 54); with --annotated exactly so many")
    args = parser.parse_args()
    if args.annotated == (args.folder is not None) or (args.annotated and args.articles is None):
        parser.error("give a folder, or --annotated with --articles")
    if args.articles is not None and args.articles < 1:
        parser.error("--articles must be at least 1")
    if args.annotated:
        try:
            for line in Archive(args.seed).lines(args.articles):
                sys.stdout.write(line + "\n")
            sys.stdout.flush()
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return
    if os.path.exists(os.path.join(args.folder, "gold")):
        parser.error(f"{args.folder} has a gold/ already; give a new folder")
    print(f"{args.folder}: {write_affair(args.folder, args.seed, args.articles or 54)} articles", file=sys.stderr)


if __name__ == "__main__":
    main()
