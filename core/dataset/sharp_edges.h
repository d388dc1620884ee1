#pragma once

#include "core/geometry/triangle_mesh.h"

#include <vector>

namespace vecset {

/// A straight edge, by its end points.
struct Edge {
    Vec3f a, b;
};

/// Edges where the surface bends by more than 30 degrees, and edges of only one triangle. Vertices at the same place
/// (to 1e-5) count as one, so that seams between parts are no edges. Order is that of the mesh's geometry, not of
/// memory.
[[nodiscard]] std::vector<Edge> findSharpEdges(const TriangleMesh& mesh);

} // namespace vecset
