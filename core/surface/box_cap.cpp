#include "core/surface/box_cap.h"

#include "core/surface/border_samples.h"

#include <algorithm>

namespace vecset {

/// A cell of the outside layer. Corners beyond the box have no key; they are outside.
struct BoxCap::FaceCell {
    unsigned insideMask = 0;
    unsigned borderMask = 0; ///< the four corners on the box's face
    std::array<std::uint64_t, 8> keys{};
    std::array<std::size_t, 8> samples{}; ///< kNone for a border vertex that is taken to be inside
    std::array<double, 8> values{};
};

BoxCap::BoxCap(const FieldGrid& grid) : m_grid(grid), m_inside(insideBorderVertices(grid)) {}

std::vector<Vec3f> BoxCap::positions() const {
    std::vector<Vec3f> positions;
    positions.reserve(m_inside.size());
    for (const std::uint64_t key : m_inside) {
        const auto at = m_grid.coordinates(key);
        positions.push_back(m_grid.position({double(at[0]), double(at[1]), double(at[2])}));
    }
    return positions;
}

std::size_t BoxCap::rank(std::uint64_t key) const {
    const auto at = std::lower_bound(m_inside.begin(), m_inside.end(), key);
    return at != m_inside.end() && *at == key ? static_cast<std::size_t>(at - m_inside.begin()) : FieldGrid::kNone;
}

std::vector<std::uint64_t> BoxCap::cellsOnFace(int axis, int side) const {
    const auto a = static_cast<std::size_t>(axis), u = (a + 1) % 3, v = (a + 2) % 3;
    std::vector<std::uint64_t> cells;
    for (const std::uint64_t key : m_inside) {
        const auto at = m_grid.coordinates(key);
        if (at[a] != side * m_grid.resolution()) continue;
        for (const int du : {0, 1}) {
            for (const int dv : {0, 1}) {
                const int cu = at[u] - du, cv = at[v] - dv;
                if (cu < 0 || cv < 0 || cu >= m_grid.resolution() || cv >= m_grid.resolution()) continue;
                cells.push_back(key - static_cast<std::uint64_t>(du) * m_grid.stride(static_cast<int>(u)) -
                                static_cast<std::uint64_t>(dv) * m_grid.stride(static_cast<int>(v)));
            }
        }
    }
    std::sort(cells.begin(), cells.end());
    cells.erase(std::unique(cells.begin(), cells.end()), cells.end());
    return cells;
}

bool BoxCap::describe(std::uint64_t minCorner, int axis, int side, FaceCell& out) const {
    const int axisBit = 1 << axis;
    for (int c = 0; c < cell::kCorners; ++c) {
        const auto corner = static_cast<std::size_t>(c);
        out.values[corner] = -1.0;
        if ((c & axisBit) != (side == 0 ? axisBit : 0)) continue; // beyond the box
        std::uint64_t key = minCorner;
        for (int other = 0; other < 3; ++other) {
            if (other != axis && (c >> other & 1) != 0) key += m_grid.stride(other);
        }
        std::size_t sample = m_grid.find(key);
        if (sample != FieldGrid::kNone && m_grid.state(sample) == SampleState::Absent) sample = FieldGrid::kNone;
        const bool inside = sample == FieldGrid::kNone ? rank(key) != FieldGrid::kNone
                                                       : m_grid.state(sample) == SampleState::Inside;
        if (sample == FieldGrid::kNone && !inside) return false; // not sampled
        out.keys[corner] = key;
        out.samples[corner] = sample;
        out.borderMask |= 1U << c;
        out.insideMask |= inside ? 1U << c : 0U;
        out.values[corner] = sample == FieldGrid::kNone ? 1.0 : m_grid.value(sample);
    }
    return true;
}

bool BoxCap::assignVertices(const FaceCell& face, const EdgeCrossings& crossings, std::uint32_t firstVertex,
                            std::array<std::uint32_t, 12>& vertices) const {
    for (int edge = 0; edge < cell::kEdges; ++edge) {
        const int low = cell::lowerCorner(edge), high = low | 1 << edge / 4;
        if (((face.insideMask >> low ^ face.insideMask >> high) & 1U) == 0) continue;
        const bool lowOnBorder = (face.borderMask >> low & 1U) != 0, highOnBorder = (face.borderMask >> high & 1U) != 0;
        auto& vertex = vertices[static_cast<std::size_t>(edge)];
        if (lowOnBorder && highOnBorder) {
            const std::size_t lowSample = face.samples[static_cast<std::size_t>(low)];
            const std::size_t highSample = face.samples[static_cast<std::size_t>(high)];
            if (lowSample == FieldGrid::kNone || highSample == FieldGrid::kNone)
                return false; // a guess cannot be crossed
            vertex = static_cast<std::uint32_t>(crossings.find(lowSample, edge / 4));
        } else {
            const std::uint64_t key = face.keys[static_cast<std::size_t>(lowOnBorder ? low : high)];
            vertex = firstVertex + static_cast<std::uint32_t>(rank(key));
        }
    }
    return true;
}

void BoxCap::addTo(CellMesher& mesher, const EdgeCrossings& crossings, std::uint32_t firstVertex) const {
    for (int axis = 0; axis < 3; ++axis) {
        for (const int side : {0, 1}) {
            for (const std::uint64_t minCorner : cellsOnFace(axis, side)) {
                FaceCell face;
                std::array<std::uint32_t, 12> vertices{};
                if (!describe(minCorner, axis, side, face)) continue;
                if (!assignVertices(face, crossings, firstVertex, vertices)) continue;
                mesher.add(face.values, face.insideMask, vertices);
            }
        }
    }
}

} // namespace vecset
