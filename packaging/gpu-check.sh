#!/bin/bash
# Everything that needs a GPU, in one call, on a machine with LibTorch (from Python's torch), the CUDA toolkit, CMake, ninja
# and g++ alone: configure, build, core tests, memory checks of the kernels, benchmarks. A stage that fails is recorded and
# the next goes on. Needs .gpu-deps/ (packaging/gpu-bundle.sh) where the development packages are not installed.
#
# usage: packaging/gpu-check.sh [options]
#   --out DIR          where gpu-check.json and gpu-check.log go (default $OUT, else the build folder)
#   --build-dir DIR    default build/gpu
#   --time-limit S     seconds for everything (default 480); what does not fit is recorded as timed out or skipped
#   --skip-build       use what is built already
#   --skip-tests       no tests and no memory checks
#   --skip-bench       no benchmarks
#   --parity DIR       golden data for the parity tests (default $VECSET_PARITY, shared/parity, ../shared/parity)
#   --target NAME      build this alone (again: several); tests that are not built are not run
#   --cmake ARG        one more argument for configuring (again: several)
#   --jobs N           default: all cores
#   --made NAME        a published size to benchmark with made-up weights (again: several; "none"), see vecset models make
# Exit code: 0 when every stage that ran passed, 1 otherwise, 2 for wrong arguments.
set -uo pipefail
cd "$(dirname "$0")/.."
started=$(date +%s)
out=${OUT:-}; build=build/gpu; limit=480; jobs=$(nproc); parity=${VECSET_PARITY:-}
build_it=yes; test_it=yes; bench_it=yes; targets=(); extra=(); made=()
python=$(command -v python3 || echo /opt/torch/.venv/bin/python3)
while [ $# -gt 0 ]; do
    case $1 in
        --skip-build) build_it=no; shift; continue ;;
        --skip-tests) test_it=no; shift; continue ;;
        --skip-bench) bench_it=no; shift; continue ;;
        -h | --help) sed -n '2,/^set -/s/^# \{0,1\}//p' "$0" | sed '$d'; exit 0 ;;
        --out | --build-dir | --time-limit | --parity | --target | --cmake | --jobs | --made) ;;
        *) echo "gpu-check: unknown option $1 (see --help)" >&2; exit 2 ;;
    esac
    [ $# -ge 2 ] || { echo "gpu-check: $1 needs a value" >&2; exit 2; }
    case $1 in
        --out) out=$2 ;;
        --build-dir) build=$2 ;;
        --time-limit) limit=$2 ;;
        --parity) parity=$2 ;;
        --target) targets+=("$2") ;;
        --cmake) extra+=("$2") ;;
        --jobs) jobs=$2 ;;
        --made) made+=("$2") ;;
    esac
    shift 2
done
[[ $limit =~ ^[0-9]+$ && $jobs =~ ^[0-9]+$ ]] || { echo "gpu-check: --time-limit and --jobs take whole numbers" >&2; exit 2; }
out=${out:-$build}
mkdir -p "$out" "$build" || exit 2
out=$(cd "$out" && pwd); build=$(cd "$build" && pwd)
log=$out/gpu-check.log; work=$build/gpu-check; rm -rf "$work"; mkdir -p "$work"; : > "$log"
export CCACHE_SLOPPINESS=pch_defines,time_macros OMP_WAIT_POLICY=passive

left() { echo $((limit - ($(date +%s) - started))); }
say() { echo "gpu-check: $*"; }

record() { # name, status, seconds, note
    "$python" - "$work/stages.jsonl" "$@" << 'PY'
import json, sys
path, name, status, seconds, note = sys.argv[1:6]
with open(path, "a") as f:
    print(json.dumps({"stage": name, "status": status, "seconds": float(seconds), "note": note}), file=f)
PY
    printf 'gpu-check: %-12s %-10s %7.1f s  %s\n' "$1" "$2" "$3" "$4"
}

# stage NAME SECONDS COMMAND...: runs it with its output in the log and records how it went; the exit code is its own.
stage() {
    local name=$1 seconds=$2 rc status from to lines note=
    shift 2
    [ "$seconds" -le "$(left)" ] || seconds=$(left)
    if [ "$seconds" -lt 5 ]; then record "$name" skipped 0 "no time left"; return 1; fi
    echo "==== $name: $*" >> "$log"
    lines=$(wc -l < "$log")
    from=$(date +%s.%N)
    timeout --kill-after=10 "$seconds" "$@" >> "$log" 2>&1 < /dev/null
    rc=$?
    to=$(date +%s.%N)
    case $rc in
        0) status=passed ;;
        124 | 137) status="timed out"; note="after $seconds s" ;;
        *) status=failed; note="exit code $rc: $(tail -n "+$((lines + 1))" "$log" | grep -iE 'error|fail|vecset: ' | tail -1 | cut -c1-160)" ;;
    esac
    record "$name" "$status" "$(awk -v a="$from" -v b="$to" 'BEGIN { printf "%.1f", b - a }')" "$note"
    return $rc
}

# ---- the machine -----------------------------------------------------------------------------------------------------
torch=$("$python" -c 'import importlib.util as u, os; s = u.find_spec("torch"); print(os.path.dirname(s.origin) if s else "")' 2> /dev/null)
torch_dir=$torch/share/cmake/Torch
gpu=$(nvidia-smi --query-gpu=name,driver_version,memory.total,compute_cap --format=csv,noheader 2> /dev/null | head -1)
capability=$(echo "$gpu" | awk -F', *' '{ print $4 }')
"$python" - "$work/machine.json" "$torch" "$gpu" << 'PY'
import json, os, platform, re, subprocess, sys
path, torch, gpu = sys.argv[1:4]
def said(*command):
    try:
        return subprocess.run(command, capture_output=True, text=True, timeout=20).stdout.strip()
    except (OSError, subprocess.SubprocessError):
        return ""
def first(text, pattern):
    found = re.search(pattern, text)
    return found.group(1) if found else ""
cpuinfo = open("/proc/cpuinfo").read() if os.path.exists("/proc/cpuinfo") else ""
memory = first(open("/proc/meminfo").read(), r"MemTotal:\s*(\d+)")
names = [part.strip() for part in gpu.split(",")] + [""] * 4
version = os.path.join(torch, "version.py")
text = open(version).read() if torch and os.path.exists(version) else ""
json.dump({
    "system": first(said("sh", "-c", ". /etc/os-release; echo \"name=$PRETTY_NAME\""), "name=(.*)"), "kernel": platform.release(),
    "processor": first(cpuinfo, r"model name\s*: (.*)"), "cores": os.cpu_count(), "memory_gib": round(int(memory or 0) / 2**20, 1),
    "gpu": names[0], "driver": names[1], "gpu_memory": names[2], "compute_capability": names[3],
    "torch": first(text, r"__version__ = '([^']*)'"), "cuda": first(said("nvcc", "--version"), r"release ([\d.]+)"),
    "compiler": said("g++", "--version").split("\n")[0], "cmake": first(said("cmake", "--version"), r"version (\S+)"),
    "python": platform.python_version(), "commit": said("git", "rev-parse", "--short", "HEAD")}, open(path, "w"), indent=1)
PY
say "${gpu:-no GPU seen by nvidia-smi}; $jobs jobs, $limit s in all; log $log"

# ---- configure and build ---------------------------------------------------------------------------------------------
configure() {
    local arguments=(-S . -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DVECSET_STUDIO=OFF -DVECSET_PCH=ON)
    [ ! -d .gpu-deps ] || arguments+=("-DCMAKE_PREFIX_PATH=$PWD/.gpu-deps")
    [ ! -d "$torch_dir" ] || arguments+=("-DTorch_DIR=$torch_dir")
    if [ -n "$capability" ]; then # only this machine's GPU
        arguments+=("-DTORCH_CUDA_ARCH_LIST=$capability" "-DVECSET_CUDA_ARCHITECTURES=${capability/./}-real")
    fi
    if [ -f "$torch/lib/libtorch_cuda.so" ] && [ ! -e /usr/local/cuda/lib64/libcublas.so ]; then
        local root argument # the toolkit is in pieces
        root=$(packaging/cuda-root.sh "$build/cuda-root" "$python") || return 1
        while read -r argument; do arguments+=("$argument"); done <<< "$root"
    fi
    cmake "${arguments[@]}" ${extra[@]+"${extra[@]}"}
}
export -f configure
if [ $build_it = yes ]; then
    # as a function in a shell of its own, so that `timeout` can stop it
    export build torch torch_dir capability python
    printf '%s\n' ${extra[@]+"${extra[@]}"} > "$work/extra"
    if stage configure 120 bash -c 'extra=(); while read -r a; do [ -z "$a" ] || extra+=("$a"); done < "$1"; configure' configure "$work/extra"; then
        sed -n '/Vecset Studio .*(/,/Configuring done/p' "$log" | sed '$d'
        stage build "$limit" cmake --build "$build" -j "$jobs" ${targets[@]+--target "${targets[@]}"} -- -k 0
    fi
fi

# ---- tests -----------------------------------------------------------------------------------------------------------
for folder in "$parity" shared/parity ../shared/parity; do
    if [ -n "$folder" ] && [ -f "$folder/schedules.safetensors" ]; then
        VECSET_PARITY=$(cd "$folder" && pwd); export VECSET_PARITY
        break
    fi
done
# Tests whose program is there, as a pattern for ctest.
pattern=$(find "$build/bin" -name 'tst_*' -printf '%f|' 2> /dev/null)
pattern="^(${pattern%|})$"
if [ $test_it = yes ]; then
    reserve=0
    [ $bench_it = no ] || reserve=100
    if [ "$pattern" != '^()$' ]; then
        stage tests $(($(left) - reserve)) ctest --test-dir "$build" -L 'unit|parity|gpu' -LE slow -R "$pattern" \
            -j "$((jobs < 8 ? jobs : 8))" --timeout 240 --output-on-failure --output-junit "$work/junit.xml"
    else
        record tests skipped 0 "no test was built"
    fi
    # The programs that run kernels, under compute-sanitizer and all at once: each starts slowly there.
    sanitizer=$(command -v compute-sanitizer || ls /usr/local/cuda/bin/compute-sanitizer 2> /dev/null)
    kernels=$(find "$build/bin" -name 'tst_cuda_*' -o -name 'tst_device_*' 2> /dev/null | sort)
    if [ -z "$kernels" ] || [ -z "$sanitizer" ] || [ -z "$gpu" ]; then
        record memcheck skipped 0 "it needs a GPU, compute-sanitizer and tests named tst_cuda_* or tst_device_*"
    else
        stage memcheck $(($(left) - reserve > 150 ? 150 : $(left) - reserve)) bash -c '
            for program in "${@:2}"; do
                "$1" --tool memcheck --report-api-errors no --error-exitcode 99 "$program" > "$0/${program##*/}.memcheck" 2>&1 &
                pids="$pids $!"
            done
            worst=0
            for pid in $pids; do wait "$pid" || worst=$?; done
            tail -n 12 "$0"/*.memcheck
            exit $worst' "$work" "$sanitizer" $kernels
    fi
fi

# ---- benchmarks ------------------------------------------------------------------------------------------------------
vecset=$build/bin/vecset
bench() { # name, seconds, arguments of vecset
    local name=$1 seconds=$2
    shift 2
    stage "$name" "$seconds" bash -c '"$0" --json --quiet "${@:2}" > "$1"' "$vecset" "$work/$name.bench.json" "$@"
}
if [ $bench_it = yes ] && [ ! -x "$vecset" ]; then
    record bench skipped 0 "vecset was not built"
elif [ $bench_it = yes ]; then
    stage info 30 bash -c '"$0" --json info > "$1"' "$vecset" "$work/info.bench.json"
    for what in load condition sample decode surface e2e; do
        bench "xs-$what" 60 bench $what --image resources/samples/armchair.png --repeats 10 --warm-up 2
    done
    [ ${#made[@]} -gt 0 ] || made=(hunyuan-2-turbo-shape)
    if [ -z "$gpu" ]; then
        record made skipped 0 "models of published sizes are for a GPU"
    elif ! "$vecset" models make --help > /dev/null 2>&1; then
        record made skipped 0 "this vecset has no models make"
    elif [ "${made[0]}" != none ]; then
        models=$(mktemp -d /dev/shm/vecset-made.XXXX 2> /dev/null || mktemp -d)
        trap 'rm -rf "$models"' EXIT
        for name in "${made[@]}"; do
            bench "$name-make" 120 models make "$name" --out "$models/$name" || continue
            for what in load sample decode e2e; do # with the latents beside the model: pictures mean nothing to it
                bench "$name-$what" 60 bench $what -m "$models/$name" -r 384 --decoder lightning --repeats 3 --warm-up 1
            done
            rm -rf "${models:?}/$name"
        done
    fi
fi

# ---- one document ----------------------------------------------------------------------------------------------------
"$python" - "$work" "$out/gpu-check.json" "$(($(date +%s) - started))" << 'PY'
import glob, json, os, sys
import xml.etree.ElementTree as xml
work, target, seconds = sys.argv[1:4]
stages = [json.loads(line) for line in open(os.path.join(work, "stages.jsonl"))] if os.path.exists(os.path.join(work, "stages.jsonl")) else []
document = {"passed": all(s["status"] in ("passed", "skipped") for s in stages), "seconds": int(seconds),
            "machine": json.load(open(os.path.join(work, "machine.json"))), "stages": stages}
junit = os.path.join(work, "junit.xml")
if os.path.exists(junit):
    cases = [{"name": c.get("name"), "seconds": float(c.get("time") or 0), "status": c.get("status"),
              "output": (c.findtext("system-out") or "")[-2000:] if c.get("status") == "fail" else None} for c in xml.parse(junit).iter("testcase")]
    count = lambda *wanted: sum(c["status"] in wanted for c in cases)
    document["tests"] = {"total": len(cases), "passed": count("run"), "failed": count("fail"), "skipped": count("notrun", "disabled"),
                         "failures": [c for c in cases if c["status"] == "fail"],
                         "seconds": {c["name"]: c["seconds"] for c in sorted(cases, key=lambda c: -c["seconds"])}}
document["results"] = {}
for file in sorted(glob.glob(os.path.join(work, "*.bench.json"))):
    try:
        document["results"][os.path.basename(file)[:-len(".bench.json")]] = json.load(open(file))
    except ValueError:
        pass # the stage's record says why it has no result
json.dump(document, open(target, "w"), indent=1, ensure_ascii=False)
tests = document.get("tests")
if tests:
    print(f"gpu-check: {tests['passed']} tests passed, {tests['failed']} failed, {tests['skipped']} skipped"
          + "".join(f"\n  {c['name']}: {(c['output'] or '').strip()[-300:]}" for c in tests["failures"]))
print(f"gpu-check: {'all passed' if document['passed'] else 'NOT all passed'} in {seconds} s: {target}")
sys.exit(0 if document["passed"] else 1)
PY
