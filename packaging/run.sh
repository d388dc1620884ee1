#!/usr/bin/env bash
# Sets everything up, builds, and does the main job: a picture of an object becomes a mesh.
#   packaging/run.sh [IMAGE]                with a display: the studio, with IMAGE loaded
#   packaging/run.sh [IMAGE] -o OUT.glb     or without a display: the command line; without IMAGE a sample picture
#   --headless                              the command line even with a display
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
image=""
out=""
headless=no
{ [ -n "${DISPLAY:-}" ] || [ -n "${WAYLAND_DISPLAY:-}" ]; } || headless=yes
while [ $# -gt 0 ]; do
    case "$1" in
        -o|--output) [ $# -ge 2 ] || { echo "run: -o needs a file name" >&2; exit 2; }; out=$2; headless=yes; shift 2 ;;
        --headless) headless=yes; shift ;;
        -h|--help) sed -n '2,5s/^# \{0,1\}//p' "$0"; exit 0 ;;
        -*) echo "run: unknown option $1 (see --help)" >&2; exit 2 ;;
        *) image=$1; shift ;;
    esac
done
[ -z "$image" ] || [ -f "$image" ] || { echo "run: no such picture: $image" >&2; exit 4; }

if [ "$headless" = no ]; then
    "$root/packaging/setup.sh"
    "$root/packaging/build.sh" release -DVECSET_TESTS=OFF -DVECSET_STUDIO=ON -- vecset vecset-studio
    exec "$root/build/release/bin/vecset-studio" ${image:+"$image"}
fi
[ -z "$image" ] && image=$root/resources/samples/armchair.png
[ -z "$out" ] && out=$root/build/$(basename "${image%.*}").glb
"$root/packaging/setup.sh" --cli
"$root/packaging/build.sh" release -DVECSET_TESTS=OFF -DVECSET_STUDIO=OFF -- vecset
exec "$root/build/release/bin/vecset" generate "$image" -o "$out" --preview "${out%.*}.png"
