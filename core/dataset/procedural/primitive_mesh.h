#pragma once

#include "core/dataset/procedural/solid_primitive.h"
#include "core/geometry/triangle_mesh.h"

namespace vecset {

/// Triangles of a primitive's surface in model units, for pictures: flat faces exactly, round ones by 32 flat pieces
/// around (tubes: 10 to 32). Not meant for distances. Winding is not consistent (the rasteriser draws both sides).
[[nodiscard]] std::vector<std::array<Point3, 3>> drawnTriangles(const Primitive& primitive);

} // namespace vecset
