#pragma once

#include "core/geometry/triangle_mesh.h"

#include <filesystem>
#include <fstream>
#include <vector>

namespace vecset::test {

/// Adds the faces of an axis-aligned box; a face is left out when its bit is set in `open` (-x +x -y +y -z +z).
inline void addBox(TriangleMesh& mesh, Vec3f low, Vec3f high, unsigned open = 0) {
    const auto first = static_cast<std::uint32_t>(mesh.positions.size());
    for (unsigned corner = 0; corner < 8; ++corner) {
        mesh.positions.push_back(
            {corner & 1 ? high.x : low.x, corner & 2 ? high.y : low.y, corner & 4 ? high.z : low.z});
    }
    constexpr std::array<std::array<std::uint32_t, 4>, 6> faces = {
        {{0, 4, 6, 2}, {1, 3, 7, 5}, {0, 1, 5, 4}, {2, 6, 7, 3}, {0, 2, 3, 1}, {4, 5, 7, 6}}};
    for (std::size_t f = 0; f < faces.size(); ++f) {
        if (open >> f & 1u) continue;
        const auto& q = faces[f];
        mesh.triangles.push_back({first + q[0], first + q[1], first + q[2]});
        mesh.triangles.push_back({first + q[0], first + q[2], first + q[3]});
    }
}

inline TriangleMesh box(Vec3f low, Vec3f high, unsigned open = 0) {
    TriangleMesh mesh;
    addBox(mesh, low, high, open);
    return mesh;
}

/// A plate on four legs, of box faces.
inline TriangleMesh table() {
    TriangleMesh mesh;
    addBox(mesh, {-0.8f, 0.4f, -0.5f}, {0.8f, 0.5f, 0.5f});
    for (const float x : {-0.75f, 0.65f}) {
        for (const float z : {-0.45f, 0.35f}) addBox(mesh, {x, -0.6f, z}, {x + 0.1f, 0.4f, z + 0.1f});
    }
    return mesh;
}

inline void writeObj(const std::filesystem::path& path, const TriangleMesh& mesh) {
    std::ofstream out(path);
    for (const auto& p : mesh.positions) out << "v " << p.x << ' ' << p.y << ' ' << p.z << '\n';
    for (const auto& t : mesh.triangles) out << "f " << t[0] + 1 << ' ' << t[1] + 1 << ' ' << t[2] + 1 << '\n';
}

} // namespace vecset::test
