#pragma once

#include "core/geometry/triangle_mesh.h"

#include <cmath>
#include <numbers>

namespace vecset::test {

/// A closed torus around the y axis, wound outwards, with smooth normals and colours, stretched and moved so that no
/// two axes and no two sides of the box are alike: x 1.6 wide, y 0.6 high, z 2.4 deep, centre (0.5, 2, -1). It has
/// `around` * `across` vertices and twice as many triangles.
inline TriangleMesh coloredTorus(int around = 60, int across = 32) {
    TriangleMesh mesh;
    constexpr float kTurn = 2.0f * std::numbers::pi_v<float>;
    const auto index = [&](int i, int j) { return static_cast<std::uint32_t>((i % around) * across + j % across); };
    for (int i = 0; i < around; ++i) {
        for (int j = 0; j < across; ++j) {
            const float a = kTurn * static_cast<float>(i) / static_cast<float>(around);
            const float b = kTurn * static_cast<float>(j) / static_cast<float>(across);
            const Vec3f d{std::cos(b) * std::cos(a), std::sin(b), std::cos(b) * std::sin(a)};
            const Vec3f p{0.5f * std::cos(a) + 0.3f * d.x, 0.3f * d.y, 0.5f * std::sin(a) + 0.3f * d.z};
            mesh.positions.push_back(Vec3f{p.x, p.y, p.z * 1.5f} + Vec3f{0.5f, 2.0f, -1.0f});
            mesh.normals.push_back(normalized({d.x, d.y, d.z / 1.5f}));
            mesh.colors.push_back({0.5f + 0.5f * d.x, 0.2f, 0.5f + 0.5f * d.y});
            mesh.triangles.push_back({index(i, j), index(i + 1, j + 1), index(i + 1, j)});
            mesh.triangles.push_back({index(i, j), index(i, j + 1), index(i + 1, j + 1)});
        }
    }
    return mesh;
}

} // namespace vecset::test
