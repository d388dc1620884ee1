#include "core/geometry/mesh_cleanup.h"
#include "core/geometry/mesh_edges.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <tuple>

namespace vecset {
namespace {

/// A triangle is flat when its height is less than this share of its longest side.
constexpr double kFlatRatio = 1e-7;
constexpr int kFlipPasses = 8;

bool isFinite(Vec3f p) { return std::isfinite(p.x) && std::isfinite(p.y) && std::isfinite(p.z); }

bool comesBefore(Vec3f a, Vec3f b) { return std::tie(a.x, a.y, a.z) < std::tie(b.x, b.y, b.z); }

/// Drops faces with a corner that is not a finite point.
void dropBrokenFaces(TriangleMesh& mesh) {
    std::erase_if(mesh.triangles, [&](const Triangle& t) {
        return !std::all_of(t.begin(), t.end(), [&](auto v) { return isFinite(mesh.positions[v]); });
    });
}

/// Makes the first of several vertices at one place stand for all of them.
void mergeVertices(TriangleMesh& mesh) {
    std::vector<std::uint32_t> order(mesh.positions.size());
    std::iota(order.begin(), order.end(), 0U);
    std::erase_if(order, [&](auto v) { return !isFinite(mesh.positions[v]); });
    std::sort(order.begin(), order.end(), [&](auto a, auto b) {
        const Vec3f p = mesh.positions[a], q = mesh.positions[b];
        return p == q ? a < b : comesBefore(p, q); // -0 equals 0 here
    });
    std::vector<std::uint32_t> place(mesh.positions.size());
    for (std::size_t first = 0; first < order.size();) {
        std::size_t last = first;
        Vec3f color;
        for (; last < order.size() && mesh.positions[order[last]] == mesh.positions[order[first]]; ++last) {
            place[order[last]] = order[first];
            if (!mesh.colors.empty()) color += mesh.colors[order[last]];
        }
        if (!mesh.colors.empty() && last > first + 1) mesh.colors[order[first]] = color / static_cast<float>(last - first);
        first = last;
    }
    for (Triangle& t : mesh.triangles) {
        for (auto& v : t) v = place[v];
    }
    std::erase_if(mesh.triangles, [](const Triangle& t) { return t[0] == t[1] || t[1] == t[2] || t[2] == t[0]; });
}

/// The same triangle, beginning with its lowest vertex.
Triangle rotatedToLowest(const Triangle& t) {
    const auto lowest = static_cast<std::size_t>(std::min_element(t.begin(), t.end()) - t.begin());
    return {t[lowest], t[(lowest + 1) % 3], t[(lowest + 2) % 3]};
}

void dropRepeatedFaces(TriangleMesh& mesh) {
    std::vector<std::pair<Triangle, std::uint32_t>> faces;
    faces.reserve(mesh.triangles.size());
    for (const Triangle& t : mesh.triangles) faces.emplace_back(rotatedToLowest(t), static_cast<std::uint32_t>(faces.size()));
    std::sort(faces.begin(), faces.end());
    std::vector<bool> repeated(faces.size());
    for (std::size_t m = 1; m < faces.size(); ++m) repeated[faces[m].second] = faces[m].first == faces[m - 1].first;
    std::size_t kept = 0;
    for (std::size_t face = 0; face < repeated.size(); ++face) {
        if (!repeated[face]) mesh.triangles[kept++] = mesh.triangles[face];
    }
    mesh.triangles.resize(kept);
}

/// The side opposite the flattest corner of a triangle without area.
std::optional<std::size_t> longestSideIfFlat(const TriangleMesh& mesh, const Triangle& t) {
    std::size_t longest = 0;
    double squared = 0.0;
    for (std::size_t side = 0; side < 3; ++side) {
        const Vec3f a = mesh.positions[t[side]], b = mesh.positions[t[(side + 1) % 3]];
        const double dx = double(b.x) - a.x, dy = double(b.y) - a.y, dz = double(b.z) - a.z;
        const double d = dx * dx + dy * dy + dz * dz;
        if (d > squared) {
            squared = d;
            longest = side;
        }
    }
    const double area = doubleAreaNormal(mesh.positions[t[0]], mesh.positions[t[1]], mesh.positions[t[2]]).length();
    if (area > kFlatRatio * squared) return std::nullopt;
    return longest;
}

class FlatFaces {
public:
    explicit FlatFaces(TriangleMesh& mesh) : m_mesh(mesh) {}

    /// One pass over all flat faces; false when nothing could be improved.
    bool improve() {
        std::vector<std::uint32_t> flat;
        for (std::size_t face = 0; face < m_mesh.triangles.size(); ++face) {
            if (longestSideIfFlat(m_mesh, m_mesh.triangles[face])) flat.push_back(static_cast<std::uint32_t>(face));
        }
        if (flat.empty()) return false;
        m_sides = sortedFaceSides(m_mesh.triangles);
        m_touched.assign(m_mesh.triangles.size(), false);
        m_dropped.assign(m_mesh.triangles.size(), false);
        m_newEdges.clear();
        bool improved = false;
        for (const auto face : flat) improved |= resolve(face);
        std::size_t kept = 0;
        for (std::size_t face = 0; face < m_dropped.size(); ++face) {
            if (!m_dropped[face]) m_mesh.triangles[kept++] = m_mesh.triangles[face];
        }
        m_mesh.triangles.resize(kept);
        return improved;
    }

private:
    using Side = std::vector<FaceSide>::const_iterator;

    [[nodiscard]] std::pair<Side, Side> sidesOf(std::uint64_t key) const {
        return std::equal_range(m_sides.begin(), m_sides.end(), FaceSide{key, 0, 0, false},
                                [](const FaceSide& a, const FaceSide& b) { return a.key < b.key; });
    }

    bool resolve(std::uint32_t face) {
        if (m_touched[face]) return false;
        const Triangle t = m_mesh.triangles[face];
        const std::size_t side = *longestSideIfFlat(m_mesh, t);
        const auto a = t[side], c = t[(side + 1) % 3], b = t[(side + 2) % 3]; // b lies on the line from a to c
        const auto [first, last] = sidesOf(edgeKey(a, c));
        if (last - first == 1) {
            m_touched[face] = m_dropped[face] = true; // at a rim: nothing tears
            return true;
        }
        if (last - first != 2) return false;
        const FaceSide& other = first->face == face ? *(first + 1) : *first;
        if (m_touched[other.face] || first->forward == (first + 1)->forward) return false;
        const auto d = m_mesh.triangles[other.face][(other.side + 2U) % 3U];
        const auto newEdge = sidesOf(edgeKey(b, d));
        if (b == d || newEdge.first != newEdge.second) return false;
        if (std::find(m_newEdges.begin(), m_newEdges.end(), edgeKey(b, d)) != m_newEdges.end()) return false;
        const Triangle one{a, d, b}, two{d, c, b}; // the neighbour runs c, a, d
        if (longestSideIfFlat(m_mesh, one) || longestSideIfFlat(m_mesh, two)) return false;
        m_mesh.triangles[face] = one;
        m_mesh.triangles[other.face] = two;
        m_touched[face] = m_touched[other.face] = true;
        m_newEdges.push_back(edgeKey(b, d));
        return true;
    }

    TriangleMesh& m_mesh;
    std::vector<FaceSide> m_sides;
    std::vector<bool> m_touched, m_dropped; ///< faces changed or removed in this pass: their sides are out of date
    std::vector<std::uint64_t> m_newEdges;
};

} // namespace

TriangleMesh weld(const TriangleMesh& mesh) {
    checkMesh(mesh);
    TriangleMesh result = mesh;
    result.normals.clear();
    dropBrokenFaces(result);
    mergeVertices(result);
    dropRepeatedFaces(result);
    FlatFaces flat(result);
    for (int pass = 0; pass < kFlipPasses && flat.improve(); ++pass) {}
    dropUnusedVertices(result);
    return result;
}

} // namespace vecset
