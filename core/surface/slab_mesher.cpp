#include "core/surface/slab_mesher.h"

namespace vecset {

std::vector<std::uint32_t> SlabMesher::firstCrossings(int i) const {
    const std::size_t begin = m_grid.sliceBegin(i), end = m_grid.sliceBegin(i + 1);
    std::vector<std::uint32_t> first(end - begin);
    std::size_t at = m_crossings.sliceBegin[static_cast<std::size_t>(i)];
    const std::size_t last = m_crossings.sliceBegin[static_cast<std::size_t>(i) + 1];
    for (std::size_t sample = begin; sample < end; ++sample) {
        while (at < last && m_crossings.codes[at] < 3 * static_cast<std::uint64_t>(sample)) ++at;
        first[sample - begin] = static_cast<std::uint32_t>(at);
    }
    return first;
}

std::uint32_t SlabMesher::crossing(std::size_t sample, int axis) const {
    const std::size_t lowerBegin = m_grid.sliceBegin(m_slice), upperBegin = m_grid.sliceBegin(m_slice + 1);
    std::uint32_t at = sample < upperBegin ? m_lower[sample - lowerBegin] : m_upper[sample - upperBegin];
    const std::uint64_t code = 3 * static_cast<std::uint64_t>(sample) + static_cast<std::uint64_t>(axis);
    while (m_crossings.codes[at] != code) ++at; // at most two steps: the edge is known to be crossed
    return at;
}

void SlabMesher::addCell(const std::array<std::size_t, 8>& samples, unsigned insideMask, CellMesher& mesher) const {
    std::array<double, 8> values{};
    for (std::size_t c = 0; c < 8; ++c) values[c] = m_grid.value(samples[c]);
    std::array<std::uint32_t, 12> vertices{};
    for (int edge = 0; edge < cell::kEdges; ++edge) {
        const int axis = edge / 4, low = cell::lowerCorner(edge), high = low | 1 << axis;
        if (((insideMask >> low ^ insideMask >> high) & 1U) == 0) continue;
        vertices[static_cast<std::size_t>(edge)] = crossing(samples[static_cast<std::size_t>(low)], axis);
    }
    mesher.add(values, insideMask, vertices);
}

void SlabMesher::add(int i, CellMesher& mesher) {
    m_lower = m_slice >= 0 && m_slice + 1 == i ? std::move(m_upper) : firstCrossings(i);
    m_upper = firstCrossings(i + 1);
    m_slice = i;
    const std::size_t begin = m_grid.sliceBegin(i), mid = m_grid.sliceBegin(i + 1), end = m_grid.sliceBegin(i + 2);
    // One cursor for each of the cell's four edges along z, by the bits (x, y).
    std::array<KeyCursor, 4> rows{KeyCursor(m_grid, begin, mid), KeyCursor(m_grid, mid, end),
                                  KeyCursor(m_grid, begin, mid), KeyCursor(m_grid, mid, end)};
    const auto rowLength = m_grid.stride(1);
    const auto last = static_cast<std::uint64_t>(m_grid.resolution());
    for (std::size_t sample = begin; sample < mid; ++sample) {
        const std::uint64_t inSlice = m_grid.key(sample) - static_cast<std::uint64_t>(i) * m_grid.stride(0);
        if (inSlice % rowLength == last || inSlice / rowLength == last) continue; // no cell begins at the far border
        std::array<std::size_t, 8> samples{};
        unsigned inside = 0;
        bool complete = true;
        for (std::size_t row = 0; row < 4 && complete; ++row) {
            const std::uint64_t key = m_grid.key(sample) + (row % 2) * m_grid.stride(0) + (row / 2) * rowLength;
            samples[row] = rows[row].seek(key);
            samples[row + 4] = samples[row] == FieldGrid::kNone ? FieldGrid::kNone : rows[row].following(key + 1);
            for (const std::size_t c : {row, row + 4}) {
                const auto state = samples[c] == FieldGrid::kNone ? SampleState::Absent : m_grid.state(samples[c]);
                complete = complete && state != SampleState::Absent;
                inside |= state == SampleState::Inside ? 1U << c : 0U;
            }
        }
        if (complete && inside != 0 && inside != 255) addCell(samples, inside, mesher);
    }
}

} // namespace vecset
