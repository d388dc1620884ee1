#pragma once

#include "core/surface/cell_mesher.h"
#include "core/surface/edge_crossings.h"
#include "core/surface/field_grid.h"

#include <cstdint>
#include <vector>

namespace vecset {

/// Meshes the cells between neighbouring slices in one sweep over the samples. Made for consecutive slabs: what was
/// computed for the upper slice is used again as the next slab's lower one.
class SlabMesher {
public:
    SlabMesher(const FieldGrid& grid, const EdgeCrossings& crossings) : m_grid(grid), m_crossings(crossings) {}

    /// Adds the cells between slices i and i + 1 all of whose corners are present.
    void add(int i, CellMesher& mesher);

private:
    /// For each sample of a slice, its first crossing (of those whose lower end it is).
    [[nodiscard]] std::vector<std::uint32_t> firstCrossings(int i) const;
    [[nodiscard]] std::uint32_t crossing(std::size_t sample, int axis) const;
    void addCell(const std::array<std::size_t, 8>& samples, unsigned insideMask, CellMesher& mesher) const;

    const FieldGrid& m_grid;
    const EdgeCrossings& m_crossings;
    int m_slice = -1; ///< the slice that m_lower describes
    std::vector<std::uint32_t> m_lower, m_upper;
};

} // namespace vecset
