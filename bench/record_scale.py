#!/usr/bin/env python3
"""How adding to a record changes with its size, on invented archives (tools/make_affair.py).

    bench/record_scale.py PROGRAM [--articles 10000,100000] [--seed 1] [--folder DIR]

For each size a new record is made of that many annotated articles. Prints a table: articles per second of processor time of `add`
(reading, storing, linking), its peak memory and the size of the file. A million articles need 13 GB of disk and half an hour of two
cores. bench/queries.py asks such a record.
"""
import argparse, os, subprocess, sys

HERE = os.path.dirname(os.path.abspath(__file__))


def add(program, record, articles, seed):
    """Seconds of processor time and peak bytes of `add`."""
    maker = subprocess.Popen([sys.executable, os.path.join(HERE, "..", "tools", "make_affair.py"), "--annotated",
                              "--articles", str(articles), "--seed", str(seed)], stdout=subprocess.PIPE)
    adder = subprocess.Popen([program, "add", record, "--annotated", "-", "-q"], stdin=maker.stdout)
    maker.stdout.close()
    _, status, usage = os.wait4(adder.pid, 0)
    if status or maker.wait(): sys.exit(f"add failed: {status}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--articles", default="10000,100000")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", default=".")
    args = parser.parse_args()
    print("| articles | articles/s | peak memory | file |\n|---|---|---|---|")
    for articles in (int(n) for n in args.articles.split(",")):
        record = os.path.join(args.folder, f"scale-{articles}.db")
        if os.path.exists(record): os.remove(record)
        seconds, peak = add(args.program, record, articles, args.seed)
        print(f"| {articles:,} | {articles / seconds:,.0f} | {peak / 1e9:.2f} GB | {os.path.getsize(record) / 1e9:.1f} GB |", flush=True)


if __name__ == "__main__":
    main()
