#!/usr/bin/env bash
# Sets everything up, builds, and does the main job: a picture of an object becomes a mesh.
#   packaging/run.sh [IMAGE] [-o OUT.glb]       without IMAGE: a sample picture that comes with the project
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
image=""
out=""
while [ $# -gt 0 ]; do
    case "$1" in
        -o|--output) [ $# -ge 2 ] || { echo "run: -o needs a file name" >&2; exit 2; }; out=$2; shift 2 ;;
        -h|--help) sed -n '2,3s/^# \{0,1\}//p' "$0"; exit 0 ;;
        -*) echo "run: unknown option $1 (see --help)" >&2; exit 2 ;;
        *) image=$1; shift ;;
    esac
done
[ -z "$image" ] && image=$root/resources/samples/armchair.png
[ -f "$image" ] || { echo "run: no such picture: $image" >&2; exit 4; }
[ -z "$out" ] && out=$root/build/$(basename "${image%.*}").glb

"$root/packaging/setup.sh"
"$root/packaging/build.sh" release -DVECSET_TESTS=OFF -- vecset
exec "$root/build/release/bin/vecset" generate "$image" -o "$out" --preview "${out%.*}.png"
