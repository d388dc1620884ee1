#pragma once

#include "core/geometry/triangle_mesh.h"

#include <string>

namespace vecset {

/// What must survive a file format, whatever it does to the order and number of vertices.
struct ShapeFacts {
    std::size_t faces = 0;
    Box3f bounds; ///< of the used vertices
    double area = 0.0;
    double volume = 0.0; ///< signed, about the middle of the bounding box: the sign tells the winding
    bool closed = false; ///< every edge is run through equally often both ways, vertices at equal positions being one
    double normalFlow = 0.0; ///< sum over faces of area * (facet normal . mean vertex normal); 0 without normals
};

[[nodiscard]] ShapeFacts shapeFacts(const TriangleMesh& mesh);

/// One line naming what differs, or nothing when the mesh that was read is the mesh that was written.
/// @param expectNormals, expectColors what the file must hold.
[[nodiscard]] std::string differenceBetween(const TriangleMesh& written, const TriangleMesh& found, bool expectNormals,
                                            bool expectColors);

} // namespace vecset
