#pragma once

#include "core/geometry/triangle_mesh.h"

#include <cstddef>

namespace vecset {

/// Facts about a mesh, by its indices as they are (vertices at equal positions are not merged; see weld()).
struct MeshStatistics {
    std::size_t vertices = 0; ///< vertices that a face uses
    std::size_t faces = 0;
    int components = 0;                ///< sets of faces connected through shared vertices
    long eulerNumber = 0;              ///< vertices - edges + faces; 2 for a sphere, 0 for a torus
    std::size_t boundaryEdges = 0;     ///< edges with one face
    std::size_t nonManifoldEdges = 0;  ///< edges with three or more faces
    bool closed = false;               ///< has faces, and every edge has exactly two
    bool consistentlyWound = false;    ///< no edge is run through twice in the same direction
    double area = 0.0;
    double volume = 0.0; ///< signed, by the divergence theorem: positive when wound outwards; meaningful when closed
    Box3f bounds;        ///< of the used vertices
};

/// @throws Error InvalidInput when a face names a vertex that does not exist. An empty mesh has zeros throughout.
[[nodiscard]] MeshStatistics meshStatistics(const TriangleMesh& mesh);

} // namespace vecset
