#pragma once

#include "core/geometry/triangle_mesh.h"

#include <string>

namespace vecset {

/// A binary little-endian PLY file with normals and 8-bit sRGB colours where the mesh has them. Our own writer, because
/// Assimp 5.2.5 announces 8-bit colours and stores floats.
[[nodiscard]] std::string plyFile(const TriangleMesh& mesh);

} // namespace vecset
