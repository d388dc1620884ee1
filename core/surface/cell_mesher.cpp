#include "core/surface/cell_mesher.h"

namespace vecset {

void CellMesher::add(const std::array<double, 8>& values, unsigned insideMask,
                     const std::array<std::uint32_t, 12>& vertices) {
    for (const CellLoop& loop : cellLoops(insideMask, joinedFaces(values, insideMask))) {
        std::array<std::uint32_t, 12> corners{};
        for (std::size_t m = 0; m < loop.edges.size(); ++m) {
            corners[m] = vertices[loop.edges[m]];
            if (corners[m] < m_crossings) ++m_crossingCorners;
        }
        fill(loop, corners);
    }
}

void CellMesher::fill(const CellLoop& loop, const std::array<std::uint32_t, 12>& corners) {
    if (loop.freeDiagonal) {
        const auto& c = corners;
        if (squaredDistance(c[0], c[2]) <= squaredDistance(c[1], c[3])) {
            m_triangles.insert(m_triangles.end(), {{c[0], c[1], c[2]}, {c[0], c[2], c[3]}});
        } else {
            m_triangles.insert(m_triangles.end(), {{c[0], c[1], c[3]}, {c[1], c[2], c[3]}});
        }
        return;
    }
    const auto center = kCenterFlag | static_cast<std::uint32_t>(m_centers.size());
    bool usesCenter = false;
    for (const auto& triangle : loop.triangles) {
        Triangle& out = m_triangles.emplace_back();
        for (std::size_t m = 0; m < 3; ++m) {
            const bool isCenter = triangle[m] == CellLoop::kCenter;
            usesCenter |= isCenter;
            out[m] = isCenter ? center : corners[triangle[m]];
        }
    }
    if (!usesCenter) return;
    Vec3f sum;
    for (std::size_t m = 0; m < loop.edges.size(); ++m) sum += m_positions[corners[m]];
    m_centers.push_back(sum / static_cast<float>(loop.edges.size()));
}

float CellMesher::squaredDistance(std::uint32_t a, std::uint32_t b) const {
    const Vec3f d = m_positions[a] - m_positions[b];
    return dot(d, d);
}

void CellMesher::appendTo(TriangleMesh& mesh) const {
    const auto base = static_cast<std::uint32_t>(mesh.positions.size());
    mesh.positions.insert(mesh.positions.end(), m_centers.begin(), m_centers.end());
    for (Triangle triangle : m_triangles) {
        for (auto& v : triangle) {
            if ((v & kCenterFlag) != 0) v = base + (v & ~kCenterFlag);
        }
        mesh.triangles.push_back(triangle);
    }
}

} // namespace vecset
