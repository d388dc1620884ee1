#!/usr/bin/env bash
# Sets everything up, builds and runs all tests.   packaging/test.sh [PRESET] [CTEST-OPTION...]   (default: release)
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH=$PWD/build/venv/bin:$PATH # a newer CMake, where setup.sh had to fetch one
preset=release
case "${1:-}" in [a-z]*) preset=$1; shift ;; esac
packaging/setup.sh --tests
packaging/build.sh "$preset" -DVECSET_TESTS=ON -DVECSET_STUDIO=ON # a headless run.sh may have switched it off
report=build/$preset/ctest.log
status=0
ctest --preset "$preset" --parallel "$(nproc)" "$@" 2>&1 | tee "$report" || status=$?
# The closing line that any reader of the log can count on.
total=$(sed -n 's/.*tests passed, \([0-9]*\) tests* failed out of \([0-9]*\)$/\2 \1/p' "$report" | tail -n 1)
skipped=$(grep -c '\*\*\*Skipped' "$report" || true)
set -- ${total:-0 0}
echo "$(($1 - $2 - skipped)) passed, $2 failed, $skipped skipped"
exit "$status"
