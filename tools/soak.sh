#!/usr/bin/env bash
# soak.sh BUILD_DIR JOBS: what takes too long for every change, called by `./dev soak`. Goes on after a failure; exit 1 when
# something failed.
set -uo pipefail
build=$1 jobs=$2
passed=0 failed=0

step() {  # step NAME COMMAND…
  local name=$1
  shift
  echo "== $name"
  if "$@"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "FAILED: $name"
  fi
}

soak_tests() {
  RUNDING_PROGRAM=$PWD/$build/runding "$build/tests/runding_tests" --gtest_filter='*Soak*' --gtest_brief=1
}

# The package as a user gets it: unpacked elsewhere, run outside the tree.
package() {
  local root version
  root=$(mktemp -d)
  (cd "$build" && rm -rf package && cpack -G DEB >/dev/null) || return 1
  dpkg-deb -x "$build"/package/runding_*.deb "$root" || return 1
  version=$(cd / && "$root/usr/bin/runding" --version) || return 1
  echo "$version"
  echo '{"id": "a", "lang": "en", "text": "The talks began in Elunsa. They ended a day later."}' |
    (cd / && env -u RUNDING_LANG_DATA "$root/usr/bin/runding" annotate -) | grep -q '"sentences"' || return 1
  rm -rf "$root"
}

sanitized() {  # sanitized PRESET
  [ -f "build/$1/build.ninja" ] || cmake --preset "$1" >/dev/null || return 1
  nice ninja -C "build/$1" -j"$jobs" >"build/$1.log" 2>&1 || { tail -n 40 "build/$1.log"; return 1; }
  ctest --test-dir "build/$1" -j "$jobs" --output-on-failure -E python
}

step "long tests" soak_tests
step "package" package
step "address and undefined-behaviour sanitizers" sanitized asan
step "thread sanitizer" sanitized tsan
for target in $(tools/fuzz.sh); do
  if command -v clang++-14 >/dev/null; then
    step "$target" tools/fuzz.sh "$target" "${FUZZ_SECONDS:-120}"
  else
    echo "left out: $target (no clang++-14)"
  fi
done
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
