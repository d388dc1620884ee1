#pragma once

#include "core/geometry/triangle_mesh.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace vecset {

/// One side of a triangle; `key` is the same for all sides between the same two vertices.
struct FaceSide {
    std::uint64_t key;  ///< lower vertex << 32 | higher vertex
    std::uint32_t face;
    std::uint8_t side;  ///< from corner `side` to the next
    bool forward;       ///< runs from the lower vertex to the higher

    [[nodiscard]] std::uint32_t low() const { return static_cast<std::uint32_t>(key >> 32); }
    [[nodiscard]] std::uint32_t high() const { return static_cast<std::uint32_t>(key); }
};

[[nodiscard]] constexpr std::uint64_t edgeKey(std::uint32_t a, std::uint32_t b) {
    return a < b ? static_cast<std::uint64_t>(a) << 32 | b : static_cast<std::uint64_t>(b) << 32 | a;
}

/// All sides of all triangles, sorted by key, then face: the sides of an edge follow each other.
[[nodiscard]] std::vector<FaceSide> sortedFaceSides(const std::vector<Triangle>& triangles);

/// Calls visit(first, last) for each edge's range of sides.
template <typename Visit>
void forEachEdge(const std::vector<FaceSide>& sides, Visit&& visit) {
    for (auto first = sides.begin(); first != sides.end();) {
        auto last = first + 1;
        while (last != sides.end() && last->key == first->key) ++last;
        visit(first, last);
        first = last;
    }
}

/// @throws Error InvalidInput when a face names a vertex that does not exist, or a normal or colour is missing.
void checkMesh(const TriangleMesh& mesh);

/// Twice the triangle's area along its normal, in double precision.
struct Vec3d {
    double x = 0.0, y = 0.0, z = 0.0;
    [[nodiscard]] double length() const;
};
[[nodiscard]] Vec3d doubleAreaNormal(Vec3f a, Vec3f b, Vec3f c);

/// For each vertex the number of its component (faces connected through shared vertices), numbered in order of their
/// first vertex; unused vertices get -1.
struct MeshComponents {
    std::vector<int> ofVertex;
    int count = 0;
};
[[nodiscard]] MeshComponents meshComponents(const TriangleMesh& mesh);

/// Drops the vertices that no face uses, with their normals and colours; keeps the order.
void dropUnusedVertices(TriangleMesh& mesh);

} // namespace vecset
