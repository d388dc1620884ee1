#include "core/geometry/mesh_edges.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <string>

namespace vecset {

std::vector<FaceSide> sortedFaceSides(const std::vector<Triangle>& triangles) {
    std::vector<FaceSide> sides;
    sides.reserve(3 * triangles.size());
    for (std::size_t face = 0; face < triangles.size(); ++face) {
        for (std::uint8_t side = 0; side < 3; ++side) {
            const auto a = triangles[face][side], b = triangles[face][(side + 1U) % 3U];
            sides.push_back({edgeKey(a, b), static_cast<std::uint32_t>(face), side, a < b});
        }
    }
    std::sort(sides.begin(), sides.end(), [](const FaceSide& a, const FaceSide& b) {
        return a.key != b.key ? a.key < b.key : a.face != b.face ? a.face < b.face : a.side < b.side;
    });
    return sides;
}

void checkMesh(const TriangleMesh& mesh) {
    const std::size_t count = mesh.positions.size();
    if ((!mesh.normals.empty() && mesh.normals.size() != count) ||
        (!mesh.colors.empty() && mesh.colors.size() != count)) {
        throw Error(ErrorCode::InvalidInput, "mesh: normals or colours do not match the number of vertices");
    }
    for (std::size_t face = 0; face < mesh.triangles.size(); ++face) {
        for (const auto v : mesh.triangles[face]) {
            if (v < count) continue;
            throw Error(ErrorCode::InvalidInput, "mesh: face " + std::to_string(face) + " names vertex " +
                                                     std::to_string(v) + ", but there are " + std::to_string(count));
        }
    }
}

double Vec3d::length() const { return std::sqrt(x * x + y * y + z * z); }

Vec3d doubleAreaNormal(Vec3f a, Vec3f b, Vec3f c) {
    const double ux = double(b.x) - a.x, uy = double(b.y) - a.y, uz = double(b.z) - a.z;
    const double vx = double(c.x) - a.x, vy = double(c.y) - a.y, vz = double(c.z) - a.z;
    return {uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx};
}

MeshComponents meshComponents(const TriangleMesh& mesh) {
    std::vector<std::uint32_t> parent(mesh.positions.size());
    std::iota(parent.begin(), parent.end(), 0U);
    const auto root = [&](std::uint32_t v) {
        while (parent[v] != v) v = parent[v] = parent[parent[v]];
        return v;
    };
    std::vector<bool> used(parent.size());
    for (const Triangle& triangle : mesh.triangles) {
        for (const auto v : triangle) {
            used[v] = true;
            const auto a = root(triangle[0]), b = root(v);
            parent[std::max(a, b)] = std::min(a, b);
        }
    }
    MeshComponents components;
    components.ofVertex.assign(parent.size(), -1);
    for (std::uint32_t v = 0; v < parent.size(); ++v) { // a root is its component's lowest vertex, so it comes first
        if (used[v]) components.ofVertex[v] = root(v) == v ? components.count++ : components.ofVertex[root(v)];
    }
    return components;
}

void dropUnusedVertices(TriangleMesh& mesh) {
    constexpr auto kUnused = std::numeric_limits<std::uint32_t>::max();
    std::vector<std::uint32_t> place(mesh.positions.size(), kUnused);
    for (const Triangle& triangle : mesh.triangles) {
        for (const auto v : triangle) place[v] = 0;
    }
    std::uint32_t count = 0;
    for (std::size_t v = 0; v < place.size(); ++v) {
        if (place[v] == kUnused) continue;
        mesh.positions[count] = mesh.positions[v];
        if (!mesh.normals.empty()) mesh.normals[count] = mesh.normals[v];
        if (!mesh.colors.empty()) mesh.colors[count] = mesh.colors[v];
        place[v] = count++;
    }
    mesh.positions.resize(count);
    if (!mesh.normals.empty()) mesh.normals.resize(count);
    if (!mesh.colors.empty()) mesh.colors.resize(count);
    for (Triangle& triangle : mesh.triangles) {
        for (auto& v : triangle) v = place[v];
    }
}

} // namespace vecset
