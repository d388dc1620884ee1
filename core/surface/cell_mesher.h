#pragma once

#include "core/geometry/triangle_mesh.h"
#include "core/surface/cell_patterns.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace vecset {

/// Turns cells into triangles over vertices that are given. The vertices that some loops need in their middle are kept
/// in a list of their own (named kCenterFlag | index) until all fragments of the surface are put together.
class CellMesher {
public:
    /// `positions` are the given vertices, the first `crossings` of them edge crossings (the others belong to the cap).
    CellMesher(const std::vector<Vec3f>& positions, std::size_t crossings)
        : m_positions(positions), m_crossings(crossings) {}

    /// `values` are the corners' values relative to the iso level (read on ambiguous faces only); `vertices` the vertex
    /// on each crossed edge.
    void add(const std::array<double, 8>& values, unsigned insideMask, const std::array<std::uint32_t, 12>& vertices);

    /// How many loop corners that are edge crossings were added.
    [[nodiscard]] std::uint64_t crossingCorners() const { return m_crossingCorners; }
    /// Appends what was added to a mesh that begins with the given vertices.
    void appendTo(TriangleMesh& mesh) const;

private:
    static constexpr std::uint32_t kCenterFlag = 0x80000000U;

    void fill(const CellLoop& loop, const std::array<std::uint32_t, 12>& corners);
    [[nodiscard]] float squaredDistance(std::uint32_t a, std::uint32_t b) const;

    const std::vector<Vec3f>& m_positions;
    std::size_t m_crossings;
    std::vector<Triangle> m_triangles;
    std::vector<Vec3f> m_centers;
    std::uint64_t m_crossingCorners = 0;
};

} // namespace vecset
