# Language level, output folders, warnings and the build options of the project.
include_guard()

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()

find_program(VECSET_CCACHE ccache)
if(VECSET_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${VECSET_CCACHE})
endif()

add_library(vecset_warnings INTERFACE)
# -Wno-restrict: GCC 12 warns about its own std::string at -O2.
target_compile_options(vecset_warnings INTERFACE -Wall -Wextra -Wpedantic -Wno-unused-parameter
                       $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)

# LibTorch's wheels export parts of an older std::filesystem. The machine's own C++ library comes first, so that all of it is
# found there: a mixture is the likely cause of crashes seen on Ubuntu 24.04 when tests removed their folders.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_link_options(LINKER:--no-as-needed -lstdc++ LINKER:--as-needed)
endif()

# Qt's lower-case macros break torch headers, so no part of the build may use them.
add_compile_definitions(QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CONTEXTLESS_CONNECT)

option(VECSET_TESTS "build the tests" ON)
option(VECSET_IMAGE "read pictures (OpenCV, or stb without background removal)" ON)
set(VECSET_IMAGE_BACKEND auto CACHE STRING "library for pictures: opencv, stb, or auto for the first that is there")
set_property(CACHE VECSET_IMAGE_BACKEND PROPERTY STRINGS auto opencv stb)
option(VECSET_MESHIO "read and write mesh files" ON)
option(VECSET_ASSIMP "mesh files other than PLY, OBJ and 3MF (Assimp)" ON)
option(VECSET_EMBREE "build data sets from meshes (Embree)" ON)
option(VECSET_PCH "precompile LibTorch's headers: a build from scratch takes half the time" OFF)
option(VECSET_UNITY "compile the sources of large libraries with LibTorch together: less work from scratch, more after a change" OFF)
option(VECSET_STUDIO "build the desktop application (Qt 6 Widgets, Svg and Qt 3D)" ON)
