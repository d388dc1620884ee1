#pragma once

#include "core/geometry/triangle_mesh.h"

#include <filesystem>

namespace vecset {

/// Reads a PLY file: ASCII or binary of either byte order, any order of properties, polygons cut into fans. Our own
/// reader, because Assimp 5.2.5's crashes the process on damaged files. Colours (8-bit or float) are read as sRGB.
/// @throws Error UnreadableFile (missing, damaged, cut off), InvalidInput (a face names a vertex that does not exist).
[[nodiscard]] TriangleMesh readPly(const std::filesystem::path& path);

} // namespace vecset
