#pragma once

#include "core/geometry/triangle_mesh.h"

#include <cmath>
#include <numbers>

namespace vecset::test {

/// A closed sphere of latitude-longitude triangles, wound outwards.
inline TriangleMesh makeSphere(float radius, int rings, Vec3f center = {}) {
    TriangleMesh mesh;
    const int segments = 2 * rings;
    for (int i = 0; i <= rings; ++i) {
        for (int j = 0; j < segments; ++j) {
            const float theta = std::numbers::pi_v<float> * static_cast<float>(i) / static_cast<float>(rings);
            const float phi = 2.0f * std::numbers::pi_v<float> * static_cast<float>(j) / static_cast<float>(segments);
            const Vec3f n{std::sin(theta) * std::sin(phi), std::cos(theta), std::sin(theta) * std::cos(phi)};
            mesh.positions.push_back(center + n * radius);
            mesh.normals.push_back(n);
        }
    }
    const auto at = [segments](int i, int j) { return static_cast<std::uint32_t>(i * segments + j % segments); };
    for (int i = 0; i < rings; ++i) {
        for (int j = 0; j < segments; ++j) {
            mesh.triangles.push_back({at(i, j), at(i + 1, j), at(i + 1, j + 1)});
            mesh.triangles.push_back({at(i, j), at(i + 1, j + 1), at(i, j + 1)});
        }
    }
    return mesh;
}

/// A square in the plane z = `z`, facing +z, from -half to half.
inline TriangleMesh makeSquare(float half, float z) {
    TriangleMesh mesh;
    mesh.positions = {{-half, -half, z}, {half, -half, z}, {half, half, z}, {-half, half, z}};
    mesh.triangles = {{0, 1, 2}, {0, 2, 3}};
    return mesh;
}

} // namespace vecset::test
