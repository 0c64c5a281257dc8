#!/usr/bin/env bash
# demo.sh PROGRAM: the main job on the example affair, called by `./dev demo`: articles in, record, timeline, brief.
set -euo pipefail
program=$1
example=examples/lembah-asmer
out=build/demo
mkdir -p $out
rm -f $out/affair.db $out/affair.db-wal $out/affair.db-shm $out/affair.html

run() { echo "\$ $*"; "$@"; }
run "$program" add $out/affair.db $example/articles.jsonl --gazetteer $example/gazetteer
run "$program" timeline $out/affair.db | awk "NR <= 25"
run "$program" brief $out/affair.db -o $out/affair.html
echo
echo "The brief: $PWD/$out/affair.html (one page; open it in a browser)"
