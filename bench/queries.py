#!/usr/bin/env python3
"""Measures how long questions to a record take: the whole program, from start to end, on a warm file cache.

    bench/queries.py PROGRAM RECORD [--runs N]

Asks for the busiest month, the party most articles name and the outlet with most articles of the record, for common and for seldom
words. One line a question: median and slowest of N runs (default 5) in milliseconds, processor time, peak memory, lines of output. A
large record is made by

    tools/make_affair.py --annotated --articles 100000 --seed 1 | build/release/runding add big.db --annotated -
"""
import argparse, os, sqlite3, statistics, subprocess, sys, time

def one(record, query, *values):
    return sqlite3.connect(f"file:{record}?mode=ro", uri=True).execute(query, values).fetchone()

def questions(record):
    day = "coalesce(first_day, reported, '9')"
    month = one(record, f"SELECT substr({day}, 1, 7) FROM happenings GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1")[0]
    party, key = one(record, "SELECT name, id FROM parties ORDER BY articles DESC, name, id LIMIT 1")
    outlet = one(record, "SELECT outlet FROM articles WHERE outlet > '' GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1")[0]
    happening = one(record, "SELECT id FROM happenings ORDER BY articles DESC, id LIMIT 1")[0]
    article, title = one(record, "SELECT id, title FROM articles WHERE title > '' ORDER BY published DESC, id LIMIT 1")
    seldom = max(title.split(), key=len)
    of_month = ["--since", month, "--until", month]
    yield "timeline", *of_month, "--party", key
    yield "timeline", *of_month, "--party", key, "--json"
    yield "timeline", "--party", key
    yield "timeline", "--since", month + "-03", "--until", month + "-03"
    yield "statements", *of_month, "--party", key
    yield "positions", *of_month, "--party", key, "--json"
    yield "counts", *of_month, "--party", key
    yield "disputes", *of_month, "--party", key
    yield "commitments", *of_month, "--party", key
    yield "sources", "--since", month + "-03", "--until", month + "-03", "--outlet", outlet
    yield "parties", "--party", key
    for words in (["yang"], ["the"], ["presiden"], [seldom], ["the", seldom], ["pe"], [party]):
        yield "search", *words
    yield "search", "yang", *of_month
    for i in (happening, key, article): yield "show", i

def run(program, record, question):
    command = [program, question[0], record, *question[1:]]
    start = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    out, err = child.stdout.read(), child.stderr.read()
    _, status, used = os.wait4(child.pid, 0)
    took = (time.perf_counter() - start) * 1000
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in (0, 1): sys.exit(f"{' '.join(command)}: exit {child.returncode}: {err.decode()[:300]}")
    return took, (used.ru_utime + used.ru_stime) * 1000, used.ru_maxrss / 1024, out.count(b"\n")

def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("record")
    parser.add_argument("--runs", type=int, default=5)
    given = parser.parse_args()
    print(f"{one(given.record, 'SELECT count(*) FROM articles')[0]} articles, "
          f"{os.path.getsize(given.record) / 2**30:.1f} GiB\n")
    print(f"{'median ms':>10}{'slowest':>9}{'CPU ms':>8}{'MiB':>6}{'lines':>8}  question")
    for question in questions(given.record):
        run(given.program, given.record, question)
        runs = [run(given.program, given.record, question) for _ in range(given.runs)]
        took = [r[0] for r in runs]
        print(f"{statistics.median(took):10.0f}{max(took):9.0f}{statistics.median(r[1] for r in runs):8.0f}"
              f"{max(r[2] for r in runs):6.0f}{runs[0][3]:8d}  {' '.join(question)}", flush=True)

if __name__ == "__main__":
    main()
