#!/usr/bin/env bash
# test.sh BUILD_DIR JOBS: every check and test on a finished build, called by `./dev test`. One line per check, the output of
# those that fail, and the sum at the end; exit 1 when something failed.
set -uo pipefail
build=$1 jobs=$2
log=$(mktemp)
trap 'rm -f "$log"' EXIT
passed=0 failed=0

check() {  # check NAME COMMAND…
  local name=$1
  shift
  if "$@" >"$log" 2>&1; then
    passed=$((passed + 1))
    echo "ok      $name"
  else
    failed=$((failed + 1))
    echo "FAILED  $name"
    sed 's/^/        /' "$log"
  fi
}

check "formatting" ./dev check-format
for script in tools/check_*.py; do
  case $script in *_test.py) continue ;; esac
  name=$(basename "$script" .py)
  check "${name//_/ }" python3 "$script"
done
check "language packs" "$build/runding" languages

rm -f "$build"/tests/*.json
ctest --test-dir "$build" -j "$jobs" --output-junit ctest.xml --output-on-failure >"$log" 2>&1
report=$(python3 tools/test_report.py "$build" "$log") || true
echo "$report" | sed '$d'
read -r p f < <(echo "$report" | tail -n 1)
passed=$((passed + ${p:-0})) failed=$((failed + ${f:-1}))

floors() {  # 77: no data to measure on
  "$@" || [ $? = 77 ]
}
for floor in "accuracy floors:scorecard" "floors of reading:reading_check" "floors on invented names:swapped_names_check" "floors on outside corpora:outside_check" "rules only our articles need:dev_only_rules" "events where nobody negotiates:offtopic"; do
  check "${floor%%:*}" floors python3 "tools/${floor##*:}.py" "$build/runding"
  grep '^left out' "$log"
done

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
