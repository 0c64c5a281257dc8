#!/usr/bin/env python3
"""How adding to a record and asking it change with its size, on invented archives (tools/make_affair.py).

    bench/record_scale.py PROGRAM [--articles 10000,100000] [--seed 1] [--folder DIR]

For each size a new record is made of that many annotated articles. Prints a table: articles per second of processor time of `add`
(reading, storing, linking), its peak memory, the size of the file, and the wall time of questions asked twice, the second time told: the
timeline of one month and one party, and a search for a rare and for a common word. A million articles need 12 GB of disk and an hour
of two cores.
"""
import argparse, json, os, subprocess, sys, time

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


def asked(program, *question):
    """Milliseconds of the second time."""
    for _ in range(2):
        start = time.perf_counter()
        done = subprocess.run([program, *question], stdout=subprocess.DEVNULL)
        if done.returncode: sys.exit(f"{' '.join(question)}: exit {done.returncode}")
    return (time.perf_counter() - start) * 1000


def busiest_party(program, record):
    with subprocess.Popen([program, "parties", record, "--json"], stdout=subprocess.PIPE, text=True) as listing:
        name = json.loads(listing.stdout.readline())["name"]
        listing.kill()
    return name


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--articles", default="10000,100000")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", default=".")
    args = parser.parse_args()
    print("| articles | articles/s | peak memory | file | timeline, one month and party | search, rare word | common word |")
    print("|---|---|---|---|---|---|---|")
    for articles in (int(n) for n in args.articles.split(",")):
        record = os.path.join(args.folder, f"scale-{articles}.db")
        if os.path.exists(record): os.remove(record)
        seconds, peak = add(args.program, record, articles, args.seed)
        party = busiest_party(args.program, record)
        times = [asked(args.program, "timeline", record, "--since", "2031-02", "--until", "2031-02", "--party", party),
                 asked(args.program, "search", record, "ledakan"), asked(args.program, "search", record, "said")]
        print(f"| {articles:,} | {articles / seconds:,.0f} | {peak / 1e9:.2f} GB | {os.path.getsize(record) / 1e9:.1f} GB | "
              + " | ".join(f"{t:.0f} ms" for t in times) + " |", flush=True)


if __name__ == "__main__":
    main()
