#!/bin/bash
# Collects into .gpu-deps/ what core and the command line need beside LibTorch, for a machine without these packages and
# without a network: headers of Debian packages, the static yaml-cpp, the shared meshoptimizer, small CMake files.
# Run it on a development machine with the packages installed (packaging/setup.sh, and libstb-dev); carry the folder along
# (git ignores it) and configure with -DCMAKE_PREFIX_PATH=.gpu-deps. The libraries are the development machine's: the other
# needs a C library at least as new, and the same processor family.
#
# usage: packaging/gpu-bundle.sh [folder, default .gpu-deps]
set -euo pipefail
cd "$(dirname "$0")/.."
target=${1:-.gpu-deps}
case $target in /*) ;; *) target=$PWD/$target ;; esac

packages="nlohmann-json3-dev libcli11-dev libspdlog-dev libfmt-dev libnanoflann-dev libyaml-cpp-dev libmeshoptimizer-dev libstb-dev"
for package in $packages; do
    if ! dpkg -s "$package" > /dev/null 2>&1; then
        echo "gpu-bundle: the package $package is not installed: sudo apt-get install $packages" >&2
        exit 1
    fi
done

staging=$target.part
rm -rf "$staging"
mkdir -p "$staging/include" "$staging/lib/cmake" "$staging/share/doc"

# A header or library file of a package, wherever the distribution put it.
file_of() { dpkg -L "$1" | grep -E "$2" | head -1; }
copy_headers() { # package, path of a header inside the include folder: its whole folder is copied
    local header root
    header=$(file_of "$1" "/include/(.*/)?$2\$")
    [ -n "$header" ] || { echo "gpu-bundle: $1 has no $2" >&2; exit 1; }
    root=${header%"/$2"}
    if [ "${2#*/}" = "$2" ]; then cp "$header" "$staging/include/"; else cp -r "$root/${2%%/*}" "$staging/include/"; fi
}
copy_headers nlohmann-json3-dev nlohmann/json.hpp
copy_headers libcli11-dev CLI/CLI.hpp
copy_headers libspdlog-dev spdlog/spdlog.h
copy_headers libfmt-dev fmt/core.h
copy_headers libnanoflann-dev nanoflann.hpp
copy_headers libyaml-cpp-dev yaml-cpp/yaml.h
copy_headers libmeshoptimizer-dev meshoptimizer.h
mkdir -p "$staging/include/stb"
for header in stb_image.h stb_image_write.h; do cp "$(file_of libstb-dev "/stb/$header\$")" "$staging/include/stb/"; done
cp "$(file_of libyaml-cpp-dev '/libyaml-cpp\.a$')" "$staging/lib/"
cp -L "$(file_of libmeshoptimizer-dev '/libmeshoptimizer\.so$')" "$staging/lib/libmeshoptimizer.so"
soname=$(objdump -p "$staging/lib/libmeshoptimizer.so" | awk '$1 == "SONAME" { print $2 }')
mv "$staging/lib/libmeshoptimizer.so" "$staging/lib/$soname"
for package in $packages; do # the licences travel along
    cp "/usr/share/doc/$package/copyright" "$staging/share/doc/$package.copyright"
done

# One small CMake package each: the distribution's name files that are not here.
config() { # name, version, target, lines of CMake
    mkdir -p "$staging/lib/cmake/$1"
    {
        echo "get_filename_component(prefix \"\${CMAKE_CURRENT_LIST_DIR}/../../..\" ABSOLUTE)"
        echo "if(NOT TARGET $3)"
        printf '%s\n' "$4"
        echo "endif()"
        echo "set($1_FOUND TRUE)"
    } > "$staging/lib/cmake/$1/$1Config.cmake"
    cat > "$staging/lib/cmake/$1/$1ConfigVersion.cmake" <<VERSION
set(PACKAGE_VERSION "$2")
if(NOT PACKAGE_FIND_VERSION VERSION_GREATER PACKAGE_VERSION)
    set(PACKAGE_VERSION_COMPATIBLE TRUE)
endif()
VERSION
}
version_of() { dpkg-query -W -f '${Version}' "$1" | sed 's/^[0-9]*://; s/[+~-].*//'; }
header_only() { # target, further lines
    printf 'add_library(%s INTERFACE IMPORTED)\nset_target_properties(%s PROPERTIES INTERFACE_INCLUDE_DIRECTORIES "${prefix}/include")\n%s' "$1" "$1" "${2:-}"
}
library() { # target, kind, file
    printf 'add_library(%s %s IMPORTED)\nset_target_properties(%s PROPERTIES INTERFACE_INCLUDE_DIRECTORIES "${prefix}/include" IMPORTED_LOCATION "${prefix}/lib/%s")' "$1" "$2" "$1" "$3"
}
config nlohmann_json "$(version_of nlohmann-json3-dev)" nlohmann_json::nlohmann_json "$(header_only nlohmann_json::nlohmann_json)"
config CLI11 "$(version_of libcli11-dev)" CLI11::CLI11 "$(header_only CLI11::CLI11)"
config nanoflann "$(version_of libnanoflann-dev)" nanoflann::nanoflann "$(header_only nanoflann::nanoflann)"
# spdlog and {fmt} without their libraries
config spdlog "$(version_of libspdlog-dev)" spdlog::spdlog "$(header_only spdlog::spdlog \
    'set_target_properties(spdlog::spdlog PROPERTIES INTERFACE_COMPILE_DEFINITIONS "SPDLOG_FMT_EXTERNAL;FMT_HEADER_ONLY=1")')"
config yaml-cpp "$(version_of libyaml-cpp-dev)" yaml-cpp::yaml-cpp "$(library yaml-cpp::yaml-cpp STATIC libyaml-cpp.a)"
config meshoptimizer "$(version_of libmeshoptimizer-dev)" meshoptimizer::meshoptimizer "$(library meshoptimizer::meshoptimizer SHARED "$soname")"

rm -rf "$target"
mv "$staging" "$target"
echo "gpu-bundle: $target, $(du -sh "$target" | cut -f1)"
