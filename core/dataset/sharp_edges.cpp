#include "core/dataset/sharp_edges.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numeric>

namespace vecset {

namespace {

constexpr float kWeldDistance = 1e-5f;
constexpr float kSharpCosine = 0.866f; // 30 degrees

/// For every vertex the number of its place; places are numbered in order of coordinates.
std::vector<std::uint32_t> weld(const std::vector<Vec3f>& positions) {
    using Cell = std::array<std::int32_t, 3>;
    std::vector<Cell> cells(positions.size());
    for (std::size_t i = 0; i < positions.size(); ++i) {
        for (int axis = 0; axis < 3; ++axis) {
            cells[i][static_cast<std::size_t>(axis)] =
                static_cast<std::int32_t>(std::lround(positions[i][axis] / kWeldDistance));
        }
    }
    std::vector<std::uint32_t> order(positions.size()), place(positions.size());
    std::iota(order.begin(), order.end(), 0u);
    std::ranges::sort(order, [&](auto a, auto b) { return cells[a] != cells[b] ? cells[a] < cells[b] : a < b; });
    std::uint32_t count = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (i > 0 && cells[order[i]] != cells[order[i - 1]]) ++count;
        place[order[i]] = count;
    }
    return place;
}

struct HalfEdge {
    std::uint32_t from, to; // places, from < to
    std::uint32_t triangle;
    std::uint8_t corner;
};

} // namespace

std::vector<Edge> findSharpEdges(const TriangleMesh& mesh) {
    const auto place = weld(mesh.positions);
    std::vector<Vec3f> normals(mesh.triangles.size());
    std::vector<HalfEdge> halves;
    halves.reserve(mesh.triangles.size() * 3);
    for (std::uint32_t t = 0; t < mesh.triangles.size(); ++t) {
        const Triangle& tri = mesh.triangles[t];
        const auto& p = mesh.positions;
        normals[t] = normalized(cross(p[tri[1]] - p[tri[0]], p[tri[2]] - p[tri[0]]));
        if (normals[t] == Vec3f{}) continue;
        for (std::uint8_t k = 0; k < 3; ++k) {
            const auto a = place[tri[k]], b = place[tri[(k + 1u) % 3u]];
            if (a != b) halves.push_back({std::min(a, b), std::max(a, b), t, k});
        }
    }
    std::ranges::sort(halves, [](const HalfEdge& a, const HalfEdge& b) {
        return std::array{a.from, a.to, a.triangle} < std::array{b.from, b.to, b.triangle};
    });
    std::vector<Edge> edges;
    for (std::size_t i = 0; i < halves.size();) {
        std::size_t end = i + 1;
        bool bends = false;
        for (; end < halves.size() && halves[end].from == halves[i].from && halves[end].to == halves[i].to; ++end) {
            bends = bends || std::abs(dot(normals[halves[i].triangle], normals[halves[end].triangle])) < kSharpCosine;
        }
        if (bends || end == i + 1) {
            const Triangle& tri = mesh.triangles[halves[i].triangle];
            edges.push_back({mesh.positions[tri[halves[i].corner]], mesh.positions[tri[(halves[i].corner + 1u) % 3u]]});
        }
        i = end;
    }
    return edges;
}

} // namespace vecset
