#!/usr/bin/env bash
# lint.sh BUILD_DIR JOBS: formatting, the checks of the tree and clang-tidy, called by `./dev lint`.
set -uo pipefail
status=0
./dev check-format || status=1
for script in tools/check_*.py; do
  case $script in *_test.py) continue ;; esac
  python3 "$script" || status=1
done
python3 tools/tidy.py "$1" "$2" || status=1
exit $status
