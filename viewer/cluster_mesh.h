#pragma once

#include "core/geometry/triangle_mesh.h"

#include <cstdint>
#include <vector>

namespace vecset {

/// A coarse stand-in for a mesh, and which of its vertices each vertex of the original became.
struct ClusteredMesh {
    TriangleMesh mesh;
    std::vector<std::uint32_t> clusterOf;
};

/// Merges vertices that share a cell of a grid with `cells` along the longest side and face the same way (so that the
/// two sides of a thin board stay apart). Linear time, some 100 ms for a million triangles; the surface may become
/// non-manifold: for drawing only. `mesh` must have normals.
[[nodiscard]] ClusteredMesh clusterVertices(const TriangleMesh& mesh, int cells);

} // namespace vecset
