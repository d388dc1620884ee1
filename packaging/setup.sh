#!/usr/bin/env bash
# Installs what Vecset Studio needs on Debian 12+ / Ubuntu 22.04+ and finds or fetches LibTorch. Quiet when all is there.
#   --torch=pip      a private virtual environment under build/ with pip's torch (default when no LibTorch is given)
#   --torch=system   Debian's libtorch-dev with OpenBLAS (command line only, slower)
#   --torch=PATH     a LibTorch folder (the one that holds share/cmake/Torch)
#   --cli            without what only the studio needs (Qt 6)
#   --tests          also what only the tests need (a virtual display, the furniture libraries, CUDA's compiler)
# Torch_DIR or CMAKE_PREFIX_PATH in the environment is used when it leads to a LibTorch.
# The last thing it does is to write the folder of TorchConfig.cmake to build/torch_dir.
set -euo pipefail
cd "$(dirname "$0")/.."

torch_version=2.13.0
torch=auto
tests=no
studio=yes
for argument in "$@"; do
    case "$argument" in
        --torch=*) torch=${argument#--torch=} ;;
        --tests) tests=yes ;;
        --cli) studio=no ;;
        -h|--help) sed -n '2,10s/^# \{0,1\}//p' "$0"; exit 0 ;;
        *) echo "setup: unknown option $argument (see --help)" >&2; exit 2 ;;
    esac
done

say() { echo "setup: $*" >&2; }
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

# ---- packages -------------------------------------------------------------------------------------------------------
packages="g++ cmake ninja-build ccache pkg-config python3-venv
          libspdlog-dev libfmt-dev libcli11-dev nlohmann-json3-dev libyaml-cpp-dev libmeshoptimizer-dev libnanoflann-dev
          libopencv-dev libassimp-dev libembree-dev libzip-dev"
[ "$studio" = yes ] && packages="$packages qt6-base-dev libqt6opengl6-dev qt6-3d-dev qt6-tools-dev qt6-tools-dev-tools
                                 qt6-l10n-tools libgl1-mesa-dri fonts-inter"
[ "$tests" = yes ] && packages="$packages qt6-base-dev sweethome3d-furniture xvfb xauth"
[ "$torch" = system ] && packages="$packages libtorch-dev libopenblas0-pthread"

missing_packages() {
    for package in "$@"; do
        [ "$(dpkg-query -W -f='${Status}' "$package" 2>/dev/null)" = "install ok installed" ] || echo "$package"
    done
}
install_packages() { # exits with a plain message when a package cannot be had
    local missing
    missing=$(missing_packages "$@")
    [ -z "$missing" ] && return 0
    command -v apt-get >/dev/null || { say "this script installs with apt; on this system install by hand: "$missing; exit 1; }
    say "installing" $missing
    local log
    log=$(mktemp)
    { as_root env DEBIAN_FRONTEND=noninteractive apt-get update &&
      as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing; } >"$log" 2>&1 && return 0
    tail -n 15 "$log" >&2
    say "apt could not install these packages: "$missing
    return 1
}
install_packages $packages || exit 1
if [ "$studio" = yes ] && ! pkg-config --exists Qt6Svg && [ ! -d "/usr/lib/$(uname -m)-linux-gnu/cmake/Qt6Svg" ]; then
    # Qt's SVG module changed its package's name between releases.
    install_packages qt6-svg-dev 2>/dev/null || install_packages libqt6svg6-dev || exit 1
fi

# CMake 3.25 or newer: Ubuntu 22.04 has an older one, pip has a current one.
cmake_version=$(cmake --version | sed -n '1s/.* \([0-9.]*\).*/\1/p')
if [ "$(printf '%s\n' 3.25 "$cmake_version" | sort -V | head -n 1)" != 3.25 ] && [ ! -x build/venv/bin/cmake ]; then
    say "CMake $cmake_version is too old; fetching a current one with pip"
    mkdir -p build
    { python3 -m venv build/venv && build/venv/bin/pip install --quiet --disable-pip-version-check cmake; } >&2 ||
        { say "pip could not fetch CMake 3.25 or newer"; exit 1; }
fi

# ---- LibTorch -------------------------------------------------------------------------------------------------------
config_under() { # prints the folder of TorchConfig.cmake below $1, if there is one
    for place in "$1" "$1/share/cmake/Torch" "$1/torch/share/cmake/Torch"; do
        [ -f "$place/TorchConfig.cmake" ] && { (cd "$place" && pwd); return 0; }
    done
    return 1
}
given_torch() {
    [ -n "${Torch_DIR:-}" ] && config_under "$Torch_DIR" && return 0
    local prefix
    for prefix in $(echo "${CMAKE_PREFIX_PATH:-}" | tr ':;' '  '); do config_under "$prefix" && return 0; done
    return 1
}
pip_torch() {
    local environment=build/venv
    config_under "$(echo $environment/lib/python3*/site-packages/torch)" && return 0
    say "fetching LibTorch $torch_version with pip (about 200 MB)"
    mkdir -p build
    { python3 -m venv $environment &&
      $environment/bin/pip install --quiet --disable-pip-version-check "torch==$torch_version"; } >&2 || return 1
    config_under "$(echo $environment/lib/python3*/site-packages/torch)"
}
system_torch() {
    install_packages libtorch-dev libopenblas0-pthread || return 1
    config_under "/usr/share/cmake/Torch" || config_under "/usr/lib/$(uname -m)-linux-gnu/cmake/Torch" ||
        config_under "$(dirname "$(find /usr -name TorchConfig.cmake 2>/dev/null | head -n 1)")"
}

case "$torch" in
    auto)
        directory=$(given_torch) || directory=$(pip_torch) || {
            say "pip could not fetch torch; falling back to Debian's libtorch-dev (command line only, slower)"
            directory=$(system_torch); } || { say "no LibTorch could be had: give one with --torch=PATH"; exit 1; } ;;
    pip) directory=$(pip_torch) || { say "pip could not fetch torch $torch_version; try --torch=system or --torch=PATH"; exit 1; } ;;
    system) directory=$(system_torch) || { say "Debian's libtorch-dev could not be installed; try --torch=pip"; exit 1; } ;;
    *) directory=$(config_under "$torch") || { say "no TorchConfig.cmake below $torch"; exit 1; } ;;
esac

# ---- the CUDA compiler, for the test that compiles the kernels; nothing else here needs it --------------------------------
pip_nvcc() {
    local environment=build/venv
    [ -x "$(echo $environment/lib/python3*/site-packages/nvidia/cu13/bin/nvcc)" ] && return 0
    say "fetching CUDA's compiler with pip (300 MB on disk) to compile the kernels in a test"
    { [ -x $environment/bin/pip ] || python3 -m venv $environment; } >&2 &&
        $environment/bin/pip install --quiet --disable-pip-version-check nvidia-cuda-nvcc==13.0.88 nvidia-cuda-crt==13.0.88 \
            nvidia-nvvm==13.0.88 nvidia-cuda-runtime==13.0.96 nvidia-cuda-cccl==13.0.85 >/dev/null 2>&1
}
if [ "$tests" = yes ] && ! command -v nvcc >/dev/null && [ ! -x "${CUDA_HOME:-/usr/local/cuda}/bin/nvcc" ]; then
    pip_nvcc || say "pip could not fetch CUDA's compiler: the test cuda_kernels_compile will be skipped"
fi

mkdir -p build
[ "$(cat build/torch_dir 2>/dev/null)" = "$directory" ] || echo "$directory" > build/torch_dir
