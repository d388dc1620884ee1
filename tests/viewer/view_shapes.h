#pragma once

#include "core/geometry/triangle_mesh.h"

#include <cmath>
#include <cstdint>
#include <memory>
#include <numbers>

namespace vecset::test {

/// A torus knot (2, 3) as a tube of `around` x `along` quads, about one unit tall, with exact enough normals: smooth
/// form with hollows, for looking at light.
inline std::shared_ptr<TriangleMesh> torusKnot(int along, int around, float tube = 0.11f) {
    auto mesh = std::make_shared<TriangleMesh>();
    const float pi = std::numbers::pi_v<float>;
    const auto curve = [](float t) {
        const float r = 0.26f * (2.0f + std::cos(3.0f * t)) / 2.0f * 1.15f;
        return Vec3f{r * std::cos(2.0f * t) * 1.15f, r * std::sin(2.0f * t) * 1.15f, 0.20f * std::sin(3.0f * t)};
    };
    for (int i = 0; i < along; ++i) {
        const float t = 2.0f * pi * static_cast<float>(i) / static_cast<float>(along);
        const Vec3f c = curve(t), tangent = normalized(curve(t + 1e-3f) - curve(t - 1e-3f));
        const Vec3f side = normalized(cross(tangent, normalized(c))), up = cross(side, tangent);
        for (int j = 0; j < around; ++j) {
            const float a = 2.0f * pi * static_cast<float>(j) / static_cast<float>(around);
            const Vec3f n = side * std::cos(a) + up * std::sin(a);
            mesh->positions.push_back(c + n * tube);
            mesh->normals.push_back(n);
        }
    }
    const auto at = [=](int i, int j) { return static_cast<std::uint32_t>((i % along) * around + j % around); };
    for (int i = 0; i < along; ++i) {
        for (int j = 0; j < around; ++j) {
            mesh->triangles.push_back({at(i, j), at(i + 1, j), at(i + 1, j + 1)});
            mesh->triangles.push_back({at(i, j), at(i + 1, j + 1), at(i, j + 1)});
        }
    }
    // counter-clockwise seen from outside
    const auto& t = mesh->triangles[0];
    const Vec3f face =
        cross(mesh->positions[t[1]] - mesh->positions[t[0]], mesh->positions[t[2]] - mesh->positions[t[0]]);
    if (dot(face, mesh->normals[t[0]]) < 0.0f) {
        for (auto& triangle : mesh->triangles) std::swap(triangle[1], triangle[2]);
    }
    return mesh;
}

/// An axis-parallel box with sharp edges (24 vertices).
inline std::shared_ptr<TriangleMesh> box(Vec3f size) {
    auto mesh = std::make_shared<TriangleMesh>();
    for (int axis = 0; axis < 3; ++axis) {
        for (const float sign : {-1.0f, 1.0f}) {
            Vec3f n{}, u{}, v{};
            n[axis] = sign, u[(axis + 1) % 3] = sign, v[(axis + 2) % 3] = 1.0f;
            const auto first = static_cast<std::uint32_t>(mesh->positions.size());
            for (const auto& [a, b] : {std::pair{-1.0f, -1.0f}, {1.0f, -1.0f}, {1.0f, 1.0f}, {-1.0f, 1.0f}}) {
                const Vec3f p = n + u * a + v * b;
                mesh->positions.push_back({p.x * size.x / 2, p.y * size.y / 2, p.z * size.z / 2});
                mesh->normals.push_back(n);
            }
            mesh->triangles.push_back({first, first + 1, first + 2});
            mesh->triangles.push_back({first, first + 2, first + 3});
        }
    }
    return mesh;
}

} // namespace vecset::test
