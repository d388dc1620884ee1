#include "core/surface/cell_patterns.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace vecset {
namespace {

using Loops = std::vector<CellLoop>;

bool isInside(unsigned mask, int corner) { return (mask >> corner & 1U) != 0; }

bool isAmbiguous(unsigned mask, int face) {
    const auto q = cell::faceCorners(face);
    return isInside(mask, q[0]) == isInside(mask, q[2]) && isInside(mask, q[1]) == isInside(mask, q[3]) &&
           isInside(mask, q[0]) != isInside(mask, q[1]);
}

unsigned ambiguousFaces(unsigned mask) {
    unsigned faces = 0;
    for (int face = 0; face < cell::kFaces; ++face) faces |= isAmbiguous(mask, face) ? 1U << face : 0U;
    return faces;
}

/// Enters one face's contour segments into `next`. Going round the face, a segment runs from the crossing that enters
/// the inside to the one that leaves it: around each inside corner, or, when these are joined, around each outside one.
void addFaceSegments(unsigned mask, int face, bool joined, std::array<int, cell::kEdges>& next) {
    const auto q = cell::faceCorners(face);
    const auto edge = [&](std::size_t m) { return cell::edgeBetween(q[m % 4], q[(m + 1) % 4]); };
    for (std::size_t m = 0; m < 4; ++m) {
        if (isInside(mask, q[m]) || !isInside(mask, q[(m + 1) % 4])) continue; // not an entering crossing
        std::size_t leave = m + 1;
        while (isInside(mask, q[(leave + 1) % 4])) ++leave;
        if (joined) leave += 2;
        next[static_cast<std::size_t>(edge(m))] = edge(leave);
    }
}

std::vector<std::vector<std::uint8_t>> traceLoops(unsigned mask, unsigned joined) {
    std::array<int, cell::kEdges> next{};
    next.fill(-1);
    for (int face = 0; face < cell::kFaces; ++face) addFaceSegments(mask, face, (joined >> face & 1U) != 0, next);
    std::vector<std::vector<std::uint8_t>> loops;
    for (int start = 0; start < cell::kEdges; ++start) {
        if (next[static_cast<std::size_t>(start)] < 0) continue;
        auto& loop = loops.emplace_back();
        for (int edge = start; next[static_cast<std::size_t>(edge)] >= 0;) {
            loop.push_back(static_cast<std::uint8_t>(edge));
            edge = std::exchange(next[static_cast<std::size_t>(edge)], -1);
        }
    }
    return loops;
}

/// Doubled coordinates of an edge's midpoint in the unit cell.
std::array<int, 3> midpoint(int edge) {
    const int corner = cell::lowerCorner(edge);
    std::array<int, 3> p{2 * (corner & 1), 2 * (corner >> 1 & 1), 2 * (corner >> 2 & 1)};
    p[static_cast<std::size_t>(edge / 4)] = 1;
    return p;
}

/// Two crossings on one cell face: a diagonal between them could coincide with the neighbour cell's.
bool shareFace(int a, int b) {
    const auto p = midpoint(a), q = midpoint(b);
    for (std::size_t axis = 0; axis < 3; ++axis) {
        if (p[axis] == q[axis] && p[axis] != 1) return true;
    }
    return false;
}

double squaredDistance(int a, int b) {
    const auto p = midpoint(a), q = midpoint(b);
    double sum = 0.0;
    for (std::size_t axis = 0; axis < 3; ++axis) sum += (p[axis] - q[axis]) * (p[axis] - q[axis]);
    return sum;
}

/// Finds the triangulation of a loop with the shortest diagonals none of which lies in a cell face (interval dynamic
/// programming, as for any polygon).
class LoopTriangulation {
public:
    explicit LoopTriangulation(const std::vector<std::uint8_t>& edges) : m_edges(edges), m_count(edges.size()) {
        m_cost.assign(m_count * m_count, 0.0);
        m_split.assign(m_count * m_count, 0);
        for (std::size_t span = 2; span < m_count; ++span) {
            for (std::size_t first = 0; first + span < m_count; ++first) solve(first, first + span);
        }
    }
    [[nodiscard]] bool exists() const { return m_cost[m_count - 1] < kImpossible; }
    void emit(std::vector<std::array<std::uint8_t, 3>>& out) const { emit(0, m_count - 1, out); }

private:
    static constexpr double kImpossible = std::numeric_limits<double>::infinity();

    [[nodiscard]] double diagonalCost(std::size_t a, std::size_t b) const {
        if (b == a + 1 || (a == 0 && b == m_count - 1)) return 0.0; // a side of the loop
        return shareFace(m_edges[a], m_edges[b]) ? kImpossible : squaredDistance(m_edges[a], m_edges[b]);
    }
    void solve(std::size_t first, std::size_t last) {
        double best = kImpossible;
        for (std::size_t mid = first + 1; mid < last; ++mid) {
            const double cost = m_cost[first * m_count + mid] + m_cost[mid * m_count + last];
            if (cost < best) {
                best = cost;
                m_split[first * m_count + last] = mid;
            }
        }
        m_cost[first * m_count + last] = best + diagonalCost(first, last);
    }
    void emit(std::size_t first, std::size_t last, std::vector<std::array<std::uint8_t, 3>>& out) const {
        if (last < first + 2) return;
        const std::size_t mid = m_split[first * m_count + last];
        emit(first, mid, out);
        out.push_back(
            {static_cast<std::uint8_t>(first), static_cast<std::uint8_t>(mid), static_cast<std::uint8_t>(last)});
        emit(mid, last, out);
    }

    const std::vector<std::uint8_t>& m_edges;
    std::size_t m_count;
    std::vector<double> m_cost;
    std::vector<std::size_t> m_split;
};

CellLoop fillLoop(std::vector<std::uint8_t> edges) {
    CellLoop loop;
    loop.edges = std::move(edges);
    const LoopTriangulation triangulation(loop.edges);
    if (triangulation.exists()) {
        triangulation.emit(loop.triangles);
    } else {
        for (std::size_t m = 0; m < loop.edges.size(); ++m) {
            const auto next = static_cast<std::uint8_t>((m + 1) % loop.edges.size());
            loop.triangles.push_back({static_cast<std::uint8_t>(m), next, CellLoop::kCenter});
        }
    }
    loop.freeDiagonal = loop.edges.size() == 4 && !shareFace(loop.edges[0], loop.edges[2]) &&
                        !shareFace(loop.edges[1], loop.edges[3]);
    return loop;
}

/// All patterns, by mask * 64 + joined faces; those that cannot occur stay empty.
std::vector<Loops> makePatterns() {
    std::vector<Loops> patterns(256 * 64);
    for (unsigned mask = 1; mask < 255; ++mask) {
        const unsigned ambiguous = ambiguousFaces(mask);
        for (unsigned joined = 0; joined < 64; ++joined) {
            if ((joined & ~ambiguous) != 0) continue;
            for (auto& edges : traceLoops(mask, joined))
                patterns[mask * 64 + joined].push_back(fillLoop(std::move(edges)));
        }
    }
    return patterns;
}

} // namespace

std::span<const CellLoop> cellLoops(unsigned insideMask, unsigned joinedFaces) {
    static const std::vector<Loops> patterns = makePatterns();
    return patterns[insideMask * 64 + joinedFaces];
}

unsigned joinedFaces(const std::array<double, 8>& values, unsigned insideMask) {
    static const auto ambiguous = [] {
        std::array<unsigned, 256> faces{};
        for (unsigned mask = 0; mask < 256; ++mask) faces[mask] = ambiguousFaces(mask);
        return faces;
    }();
    const unsigned faces = ambiguous[insideMask];
    if (faces == 0) return 0;
    unsigned joined = 0;
    for (int face = 0; face < cell::kFaces; ++face) {
        if ((faces >> face & 1U) == 0) continue;
        const auto q = cell::faceCorners(face);
        const auto at = [&](std::size_t m) { return values[static_cast<std::size_t>(q[m])]; };
        const double even = at(0) * at(2), odd = at(1) * at(3);
        // The sign of the bilinear saddle (its denominator is positive): inside when the inside pair's product wins.
        const bool evenInside = isInside(insideMask, q[0]);
        if (evenInside ? even > odd : odd > even) joined |= 1U << face;
    }
    return joined;
}

} // namespace vecset
