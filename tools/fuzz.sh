#!/usr/bin/env bash
# fuzz.sh [TARGET [SECONDS]]: builds the libFuzzer targets and runs one; what it finds is kept under build/fuzz-corpus/TARGET.
set -euo pipefail
targets=$(basename -a -s .cc fuzz/fuzz_*.cc)
if [ $# = 0 ]; then
  echo "$targets"
  exit 0
fi
target=$1 seconds=${2:-60}
[ -f build/fuzz/build.ninja ] || cmake --preset fuzz
nice ninja -C build/fuzz "$target"
mkdir -p "build/fuzz-corpus/$target"
exec "build/fuzz/fuzz/$target" -max_total_time="$seconds" -max_len=65536 -timeout=20 -rss_limit_mb=4096 \
  "build/fuzz-corpus/$target" "fuzz/corpus/$target"
