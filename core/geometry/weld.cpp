#include "core/base/parallel.h"
#include "core/geometry/mesh_cleanup.h"
#include "core/geometry/mesh_edges.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <optional>
#include <span>

namespace vecset {
namespace {

/// A triangle is flat when its height is less than this share of its longest side.
constexpr double kFlatRatio = 1e-7;
constexpr int kFlipPasses = 8;
constexpr std::size_t kGrain = 32768; ///< faces per piece of parallel work

bool isFinite(Vec3f p) { return std::isfinite(p.x) && std::isfinite(p.y) && std::isfinite(p.z); }

constexpr auto kNone = std::numeric_limits<std::uint32_t>::max();

/// Finds the first vertex at a place; a table of open addressing, twice as large as it must be.
class PlaceTable {
public:
    explicit PlaceTable(const std::vector<Vec3f>& positions)
        : m_positions(positions), m_slots(std::bit_ceil(2 * positions.size() + 2), kNone) {}

    /// The vertex that was entered first at the place of `v`, which may be `v` itself.
    std::uint32_t firstAt(std::uint32_t v) {
        const Vec3f p = m_positions[v];
        for (std::size_t slot = hash(p);; ++slot) {
            std::uint32_t& entry = m_slots[slot & (m_slots.size() - 1)];
            if (entry == kNone) entry = v;
            if (m_positions[entry] == p) return entry; // -0 equals 0 here
        }
    }

private:
    static std::size_t hash(Vec3f p) {
        std::uint64_t h = 0;
        for (const float x : {p.x, p.y, p.z}) {
            h = (h ^ std::bit_cast<std::uint32_t>(x + 0.0f)) * 0x9E3779B97F4A7C15ULL; // + 0 makes 0 of -0
            h ^= h >> 29;
        }
        return static_cast<std::size_t>(h);
    }
    const std::vector<Vec3f>& m_positions;
    std::vector<std::uint32_t> m_slots;
};

/// Drops faces with a corner that is not a finite point.
void dropBrokenFaces(TriangleMesh& mesh) {
    std::erase_if(mesh.triangles, [&](const Triangle& t) {
        return !std::all_of(t.begin(), t.end(), [&](auto v) { return isFinite(mesh.positions[v]); });
    });
}

/// Makes the first of several vertices at one place stand for all of them.
void mergeVertices(TriangleMesh& mesh) {
    const auto count = static_cast<std::uint32_t>(mesh.positions.size());
    PlaceTable table(mesh.positions);
    std::vector<std::uint32_t> place(count), members(mesh.colors.empty() ? 0 : count, 1);
    for (std::uint32_t v = 0; v < count; ++v) {
        if (!isFinite(mesh.positions[v])) continue;
        place[v] = table.firstAt(v);
        if (place[v] == v || mesh.colors.empty()) continue;
        mesh.colors[place[v]] += mesh.colors[v];
        ++members[place[v]];
    }
    for (std::size_t v = 0; v < members.size(); ++v) {
        if (members[v] > 1) mesh.colors[v] = mesh.colors[v] / static_cast<float>(members[v]);
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

/// Marks all but the first of equal faces among `faces`, which ascend and share their lowest vertex.
void markRepeated(const std::vector<Triangle>& rotated, std::span<std::uint32_t> faces, std::vector<char>& repeated) {
    constexpr std::size_t kFew = 16;
    if (faces.size() > kFew) { // the hub of a fan
        std::sort(faces.begin(), faces.end(),
                  [&](auto a, auto b) { return rotated[a] != rotated[b] ? rotated[a] < rotated[b] : a < b; });
        for (std::size_t i = 1; i < faces.size(); ++i) repeated[faces[i]] = rotated[faces[i]] == rotated[faces[i - 1]];
        return;
    }
    for (std::size_t i = 1; i < faces.size(); ++i) {
        for (std::size_t k = 0; k < i && !repeated[faces[i]]; ++k)
            repeated[faces[i]] = rotated[faces[i]] == rotated[faces[k]];
    }
}

/// Faces are compared with those of the same lowest vertex only: there are few, and they lie near each other in memory.
void dropRepeatedFaces(TriangleMesh& mesh) {
    std::vector<Triangle> rotated(mesh.triangles.size());
    std::vector<std::uint32_t> starts(mesh.positions.size() + 2), faces(mesh.triangles.size());
    for (std::size_t face = 0; face < rotated.size(); ++face) {
        rotated[face] = rotatedToLowest(mesh.triangles[face]);
        ++starts[rotated[face][0] + 2];
    }
    for (std::size_t v = 2; v < starts.size(); ++v) starts[v] += starts[v - 1];
    for (std::size_t face = 0; face < rotated.size(); ++face)
        faces[starts[rotated[face][0] + 1]++] = static_cast<std::uint32_t>(face);
    std::vector<char> repeated(faces.size());
    for (std::size_t v = 0; v + 2 < starts.size(); ++v) {
        markRepeated(rotated, std::span(faces).subspan(starts[v], starts[v + 1] - starts[v]), repeated);
    }
    std::size_t kept = 0;
    for (std::size_t face = 0; face < repeated.size(); ++face) {
        if (repeated[face] == 0) mesh.triangles[kept++] = mesh.triangles[face];
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
        const std::vector<std::uint32_t> flat = flatFaces();
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
    [[nodiscard]] std::vector<std::uint32_t> flatFaces() const {
        std::vector<char> isFlat(m_mesh.triangles.size());
        parallelFor(isFlat.size(), kGrain, [&](std::size_t begin, std::size_t end) {
            for (std::size_t face = begin; face < end; ++face)
                isFlat[face] = longestSideIfFlat(m_mesh, m_mesh.triangles[face]).has_value();
        });
        std::vector<std::uint32_t> flat;
        for (std::size_t face = 0; face < isFlat.size(); ++face) {
            if (isFlat[face] != 0) flat.push_back(static_cast<std::uint32_t>(face));
        }
        return flat;
    }

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

namespace {

/// A copy without normals, and without faces that are not finite.
TriangleMesh finiteFaces(const TriangleMesh& mesh) {
    checkMesh(mesh);
    TriangleMesh result{mesh.positions, {}, mesh.colors, mesh.triangles};
    dropBrokenFaces(result);
    return result;
}

void flipFlatFaces(TriangleMesh& mesh) {
    FlatFaces flat(mesh);
    for (int pass = 0; pass < kFlipPasses && flat.improve(); ++pass) {}
    dropUnusedVertices(mesh);
}

} // namespace

TriangleMesh weld(const TriangleMesh& mesh) {
    TriangleMesh result = finiteFaces(mesh);
    mergeVertices(result);
    dropRepeatedFaces(result);
    flipFlatFaces(result);
    return result;
}

TriangleMesh improveFlatFaces(const TriangleMesh& mesh) {
    TriangleMesh result = finiteFaces(mesh);
    flipFlatFaces(result);
    return result;
}

} // namespace vecset
