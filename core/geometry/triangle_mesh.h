#pragma once

#include "core/geometry/vec3.h"

#include <array>
#include <cstdint>
#include <vector>

namespace vecset {

/// Three vertex indices; counter-clockwise seen from outside.
using Triangle = std::array<std::uint32_t, 3>;

/// An indexed triangle mesh in model space. `normals` and `colors` are empty or have one entry per vertex.
struct TriangleMesh {
    std::vector<Vec3f> positions;
    std::vector<Vec3f> normals; ///< unit length
    std::vector<Vec3f> colors;  ///< linear RGB in [0, 1]
    std::vector<Triangle> triangles;

    [[nodiscard]] bool isEmpty() const { return triangles.empty(); }
    [[nodiscard]] Box3f bounds() const;
};

} // namespace vecset
