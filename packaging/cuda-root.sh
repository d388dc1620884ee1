#!/bin/bash
# Makes a CUDA toolkit folder as CMake and LibTorch's CMake files expect it out of what is there: nvcc on PATH, libraries of
# Python's nvidia packages (which have no libX.so, only libX.so.N) or of the driver. For machines whose toolkit is in pieces.
# Libraries that are nowhere become empty ones, so that programs can still be linked here for a machine that has them.
#
# usage: packaging/cuda-root.sh FOLDER [python, default python3]
# Prints CMake arguments, one a line: cmake $(packaging/cuda-root.sh build/cuda-root) …
set -euo pipefail
root=$(mkdir -p "$1" && cd "$1" && pwd)
python=${2:-python3}
nvcc=$(command -v nvcc || true)
[ -n "$nvcc" ] || [ ! -x "${CUDA_HOME:-/usr/local/cuda}/bin/nvcc" ] || nvcc=${CUDA_HOME:-/usr/local/cuda}/bin/nvcc
[ -n "$nvcc" ] || { echo "cuda-root: nvcc is not on PATH: put the CUDA toolkit's bin folder there, or set CUDA_HOME" >&2; exit 1; }
nvcc=$(readlink -f "$nvcc")
toolkit=$(dirname "$(dirname "$nvcc")")

# Folders of headers and libraries, the best first. nvcc may be a script that leads elsewhere: ask it for its own folder.
own=$("$nvcc" -dryrun -x cu /dev/null 2>&1 | sed -n 's/^#\$ TOP=//p' | head -1 || true)
[ -z "$own" ] || [ ! -d "$own" ] || toolkit=$(cd "$own" && pwd)
site=$("$python" -c 'import importlib.util as u, os; s = u.find_spec("torch"); print(os.path.dirname(os.path.dirname(s.origin)) if s else "")' 2> /dev/null || true)
bases=("$toolkit" "$toolkit"/targets/*-linux /usr/local/cuda)
[ -z "$site" ] || bases+=("$site"/nvidia/*)
libraries=()
for base in "${bases[@]}"; do
    for sub in lib64 lib lib64/stubs lib/stubs; do [ ! -d "$base/$sub" ] || libraries+=("$base/$sub"); done
done

mkdir -p "$root/lib64"
ln -sfn "$toolkit/bin" "$root/bin"
[ ! -d "$toolkit/nvvm" ] || ln -sfn "$toolkit/nvvm" "$root/nvvm"
# Headers may lie in several folders, too: one folder of links to all, the first of a name wins.
[ ! -L "$root/include" ] || rm "$root/include"
mkdir -p "$root/include"
for base in "${bases[@]}"; do
    [ ! -d "$base/include" ] || for header in "$base"/include/*; do
        [ -e "$root/include/${header##*/}" ] || ln -sfn "$header" "$root/include/${header##*/}"
    done
done

real_library() { # name: the file of the library with its version, or without
    local folder
    for folder in "${libraries[@]}"; do
        ls -d "$folder/lib$1.so" "$folder/lib$1".so.[0-9]* 2> /dev/null || true
    done | sed -n 1p
}
missing=
for name in cudart cublas cublasLt cufft curand cusparse cusolver nvrtc nvToolsExt cuda nvJitLink cupti; do
    file=$(real_library $name)
    [ -n "$file" ] || file=$(ldconfig -p 2> /dev/null | sed -n "s/.*lib$name\.so.* => //p" | head -1)
    if [ -n "$file" ]; then
        ln -sfn "$file" "$root/lib64/lib$name.so"
    elif [ $name != nvToolsExt ] && [ $name != cupti ] && [ $name != nvJitLink ]; then
        soname=$(readelf -d "$site"/torch/lib/lib*cuda*.so 2> /dev/null | sed -n "s/.*NEEDED.*\[\(lib$name\.so\.[0-9]*\)\]/\1/p" | sed -n 1p || true)
        [ $name != cuda ] || soname=libcuda.so.1
        [ $name != cublas ] || [ -e "$root/include/cublas_v2.h" ] || : > "$root/include/cublas_v2.h" # CMake looks for it
        echo 'typedef int nothing;' | ${CC:-cc} -shared -x c -o "$root/lib64/lib$name.so" -Wl,-soname,"${soname:-lib$name.so}" -
        missing="$missing $name"
    fi
done
for name in cudart_static cudadevrt; do
    for folder in "${libraries[@]}"; do
        [ ! -f "$folder/lib$name.a" ] || { ln -sfn "$folder/lib$name.a" "$root/lib64/lib$name.a"; break; }
    done
done
ln -sfn lib64 "$root/lib"
mkdir -p "$root/targets/$(uname -m)-linux" # where nvcc looks
ln -sfn ../../lib64 "$root/targets/$(uname -m)-linux/lib"
ln -sfn ../../include "$root/targets/$(uname -m)-linux/include"

echo "-DCUDA_TOOLKIT_ROOT_DIR=$root"
echo "-DCUDAToolkit_ROOT=$root"
echo "-DCMAKE_CUDA_COMPILER=$root/bin/nvcc"
echo "-DCMAKE_EXE_LINKER_FLAGS=-Wl,--allow-shlib-undefined" # what LibTorch itself needs is found when the program starts
[ -z "$missing" ] || echo "cuda-root: empty stand-ins for linking:$missing" >&2
