#pragma once

#include "core/geometry/triangle_mesh.h"

#include <filesystem>

namespace vecset {

/// Reads the shape of a Wavefront OBJ file: positions, normals, vertex colours behind the positions, polygons cut into
/// fans; materials and texture coordinates are passed over. For builds without Assimp. Colours stay sRGB.
/// @throws Error UnreadableFile (damaged), InvalidInput (a face names a vertex that does not exist).
[[nodiscard]] TriangleMesh readObj(const std::filesystem::path& path);

} // namespace vecset
