#!/usr/bin/env python3
"""Draws rows for judging by hand from running text nobody annotated: sample_reading.py PROGRAM TEXT.txt.zst [options] > rows.tsv

Paragraphs of 200 bytes and more are drawn by the seed and annotated one by one, until there are enough rows of each layer.
Written: layer, number of the paragraph's line in the file, byte offsets in it, kind, and the speaker, value or figure; docs/judged.md
adds the verdicts. --read also shows the text, which is not ours and stays out of the tree.
"""
import argparse, json, random, subprocess, sys

LAYERS = {"statement": "quotes", "time": "times", "count": "counts"}


def row(layer, item, names):
    if layer == "statement":
        return item["kind"], names.get(item.get("speaker")) or item.get("speaker_text") or "-"
    if layer == "time":
        return item["type"], item.get("value") or "-"
    low, high = (str(item[k]) if item.get(k) is not None else "" for k in ("low", "high"))
    return item["kind"], low if low == high else f"{low}..{high}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program")
    parser.add_argument("text")
    parser.add_argument("--lang", default="id")
    parser.add_argument("--published", default="2025-07-15")
    parser.add_argument("--seed", type=int, default=2031)
    parser.add_argument("--statements", type=int, default=100)
    parser.add_argument("--times", type=int, default=50)
    parser.add_argument("--counts", type=int, default=50)
    parser.add_argument("--read", action="store_true")
    options = parser.parse_args()
    lines = subprocess.run(["zstd", "-dqc", options.text], stdout=subprocess.PIPE, check=True).stdout.decode("utf8").split("\n")
    order = [i for i, line in enumerate(lines) if len(line.encode("utf8")) >= 200]
    random.Random(options.seed).shuffle(order)
    order = order[:2000]
    articles = "".join(json.dumps({"id": str(i + 1), "lang": options.lang, "published": options.published, "text": lines[i]}) + "\n"
                       for i in order)
    out = subprocess.run([options.program, "annotate", "-"], input=articles.encode("utf8"), stdout=subprocess.PIPE, check=True).stdout
    left = {"statement": options.statements, "time": options.times, "count": options.counts}
    for line in out.decode("utf8").splitlines():
        if not any(left.values()):
            break
        article = json.loads(line)
        text = lines[int(article["id"]) - 1].encode("utf8")
        names = {e["id"]: e["name"] for e in article["entities"]}
        if options.read and any(left[layer] and article[key] for layer, key in LAYERS.items()):
            print(f"\n# {article['id']}: {text.decode('utf8')}")
        for layer, key in LAYERS.items():
            if layer == "count" and not article[key]:
                continue
            for item in article[key][:left[layer]]:
                left[layer] -= 1
                kind, value = row(layer, item, names)
                shown = "\t" + text[item["start"]:item["end"]].decode("utf8") if options.read else ""
                print(f"{layer}\t{article['id']}\t{item['start']}\t{item['end']}\t{kind}\t{value}{shown}")
    if any(left.values()):
        sys.exit(f"not enough rows: {left} left")


if __name__ == "__main__":
    main()
