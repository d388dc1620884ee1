#!/usr/bin/env bash
# Configures and builds one preset (default: release). Prints only what goes wrong and where the program is.
#   packaging/build.sh [PRESET] [CMAKE-OPTION...] [-- TARGET...]
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH=$PWD/build/venv/bin:$PATH # a newer CMake, where setup.sh had to fetch one
preset=release
case "${1:-}" in [a-z]*) preset=$1; shift ;; esac
options=()
while [ $# -gt 0 ] && [ "$1" != -- ]; do options+=("$1"); shift; done
[ "${1:-}" = -- ] && shift

log=build/$preset.log
mkdir -p build
export CCACHE_SLOPPINESS=${CCACHE_SLOPPINESS:-pch_defines,time_macros}
if ! cmake --preset "$preset" -DVECSET_PCH=ON -DVECSET_UNITY=ON -DTorch_DIR="$(cat build/torch_dir)" ${options[@]+"${options[@]}"} >"$log" 2>&1; then
    tail -n 30 "$log" >&2
    echo "build: configuring failed; the whole log is $log" >&2
    exit 1
fi
echo "build: compiling ($preset, $(nproc) cores; the first time takes several minutes) ..." >&2
if ! cmake --build "build/$preset" ${1:+--target "$@"} >>"$log" 2>&1; then
    grep -nE 'error|FAILED' "$log" | head -n 30 >&2
    echo "build: compiling failed; the whole log is $log" >&2
    exit 1
fi
