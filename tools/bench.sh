#!/usr/bin/env bash
# bench.sh BUILD_DIR: speed of the stages and of the whole program on a stream, called by `./dev bench`.
set -euo pipefail
build=$1
"$build/bench/runding_bench" --benchmark_min_time=0.5
echo
bench/stream.sh "$build/runding"
