#!/usr/bin/env bash
# stream.sh PROGRAM [ARTICLES.jsonl] [HOW_MANY]: `annotate` on a long stream made by repeating articles with changed ids, on one
# core. Prints articles per second and the peak of resident memory over a short and over the whole stream: flat memory means
# that both are alike.
set -euo pipefail
program=$1
articles=${2:-${RUNDING_DATA:-../shared}/gold/dev.jsonl}
[ -f "$articles" ] || articles=examples/lembah-asmer/articles.jsonl
count=${3:-100000}

# The id is the first key of every line or somewhere in it; a running number makes it another article.
stream() {
  python3 - "$articles" "$1" <<'PY'
import json, sys
articles = [json.loads(line) for line in open(sys.argv[1], encoding="utf8")]
for n in range(int(sys.argv[2])):
    article = dict(articles[n % len(articles)])
    article["id"] += f"-{n}"
    print(json.dumps(article, ensure_ascii=False))
PY
}

measure() {
  stream "$1" | { /usr/bin/time -f "%e %M" -o "$log" taskset -c 0 "$program" annotate --threads 1 - >/dev/null; }
  awk -v n="$1" '{printf "%d articles: %.1f s, %.0f articles/s on one core, peak memory %.0f MB\n", n, $1, n / $1, $2 / 1024}' "$log"
}

log=$(mktemp)
trap 'rm -f "$log"' EXIT
echo "articles of $articles"
measure $((count / 20))
measure "$count"
