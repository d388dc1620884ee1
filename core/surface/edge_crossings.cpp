#include "core/surface/edge_crossings.h"

#include "core/base/error.h"
#include "core/base/parallel.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace vecset {
namespace {

constexpr std::size_t kVertexGrain = 16384;

struct SliceCrossings {
    std::vector<std::uint64_t> codes;
    std::uint64_t cellCorners = 0;
};

bool differ(SampleState a, SampleState b) {
    return a != b && a != SampleState::Absent && b != SampleState::Absent;
}

/// Four cells (real ones, or those of the cap's outside layer) meet at an edge; along an edge of the box one of them is
/// the cap's corner column, which has no faces.
std::uint64_t cellsAround(const std::array<int, 3>& at, int axis, int resolution) {
    int borders = 0;
    for (int other = 0; other < 3; ++other) {
        const int c = at[static_cast<std::size_t>(other)];
        borders += other != axis && (c == 0 || c == resolution) ? 1 : 0;
    }
    return borders == 2 ? 3 : 4;
}

SliceCrossings scanSlice(const FieldGrid& grid, int i) {
    SliceCrossings found;
    const int last = grid.resolution();
    const std::size_t begin = grid.sliceBegin(i), end = grid.sliceBegin(i + 1);
    KeyCursor alongX(grid, end, i < last ? grid.sliceBegin(i + 2) : end), alongY(grid, begin, end);
    for (std::size_t sample = begin; sample < end; ++sample) {
        const SampleState state = grid.state(sample);
        if (state == SampleState::Absent) continue;
        const std::uint64_t key = grid.key(sample);
        const auto at = grid.coordinates(key);
        const std::size_t zNext = sample + 1 < end && grid.key(sample + 1) == key + 1 ? sample + 1 : FieldGrid::kNone;
        const std::array<std::size_t, 3> next{alongX.seek(key + grid.stride(0)), alongY.seek(key + grid.stride(1)),
                                              zNext};
        for (std::size_t axis = 0; axis < 3; ++axis) {
            if (at[axis] == last || next[axis] == FieldGrid::kNone)
                continue; // beyond the border keys wrap to other rows
            if (!differ(state, grid.state(next[axis]))) continue;
            found.codes.push_back(3 * static_cast<std::uint64_t>(sample) + axis);
            found.cellCorners += cellsAround(at, static_cast<int>(axis), last);
        }
    }
    return found;
}

/// Both ends of a crossed edge and the surface's place between them.
struct CrossedEdge {
    std::size_t low, high;
    std::array<int, 3> at; ///< lattice coordinates of the lower end
    int axis;
    double t; ///< 0 at the lower end, 1 at the upper
};

CrossedEdge crossedEdge(const FieldGrid& grid, std::uint64_t code) {
    CrossedEdge edge{};
    edge.low = static_cast<std::size_t>(code / 3);
    edge.axis = static_cast<int>(code % 3);
    edge.at = grid.coordinates(grid.key(edge.low));
    edge.high = edge.axis == 2 ? edge.low + 1 : grid.find(grid.key(edge.low) + grid.stride(edge.axis));
    const double low = grid.value(edge.low), high = grid.value(edge.high);
    // At least 0.001 of a cell, and at least four units in the last place of a single-precision coordinate.
    const double margin = std::max(1e-3, 2.5e-7 * grid.resolution());
    edge.t = std::clamp(low / (low - high), margin, 1.0 - margin);
    return edge;
}

/// Looks one sample's neighbours up and takes differences.
class GradientSource {
public:
    explicit GradientSource(const FieldGrid& grid) : m_grid(grid) {}

    /// d(value)/d(lattice step) per axis; false when some axis has no present neighbour.
    bool at(std::size_t sample, const std::array<int, 3>& coordinates, std::array<double, 3>& gradient) const {
        for (int axis = 0; axis < 3; ++axis) {
            const auto a = static_cast<std::size_t>(axis);
            const std::size_t below = coordinates[a] > 0 ? neighbour(sample, axis, -1) : FieldGrid::kNone;
            const std::size_t above =
                coordinates[a] < m_grid.resolution() ? neighbour(sample, axis, +1) : FieldGrid::kNone;
            if (below == FieldGrid::kNone && above == FieldGrid::kNone) return false;
            const double low = m_grid.value(below == FieldGrid::kNone ? sample : below);
            const double high = m_grid.value(above == FieldGrid::kNone ? sample : above);
            gradient[a] = (high - low) / (below != FieldGrid::kNone && above != FieldGrid::kNone ? 2.0 : 1.0);
        }
        return true;
    }

private:
    /// The present neighbour one step along `axis`, or kNone.
    [[nodiscard]] std::size_t neighbour(std::size_t sample, int axis, int step) const {
        const std::uint64_t stride = m_grid.stride(axis), key = m_grid.key(sample);
        const std::size_t found = m_grid.find(step > 0 ? key + stride : key - stride);
        return found != FieldGrid::kNone && m_grid.state(found) != SampleState::Absent ? found : FieldGrid::kNone;
    }

    const FieldGrid& m_grid;
};

Vec3f crossingNormal(const FieldGrid& grid, const GradientSource& gradients, std::uint64_t code) {
    const CrossedEdge edge = crossedEdge(grid, code);
    auto highAt = edge.at;
    ++highAt[static_cast<std::size_t>(edge.axis)];
    std::array<double, 3> low{}, high{};
    if (!gradients.at(edge.low, edge.at, low) || !gradients.at(edge.high, highAt, high)) return {};
    std::array<double, 3> g{};
    double squared = 0.0;
    for (std::size_t a = 0; a < 3; ++a) {
        g[a] = low[a] + edge.t * (high[a] - low[a]);
        squared += g[a] * g[a];
    }
    if (!(squared > 0.0) || !std::isfinite(squared)) return {};
    const double scale = -1.0 / std::sqrt(squared);
    return {static_cast<float>(g[0] * scale), static_cast<float>(g[1] * scale), static_cast<float>(g[2] * scale)};
}

} // namespace

std::size_t EdgeCrossings::find(std::size_t sample, int axis) const {
    const std::uint64_t code = 3 * static_cast<std::uint64_t>(sample) + static_cast<std::uint64_t>(axis);
    const auto at = std::lower_bound(codes.begin(), codes.end(), code);
    return at != codes.end() && *at == code ? static_cast<std::size_t>(at - codes.begin()) : FieldGrid::kNone;
}

EdgeCrossings findCrossings(const FieldGrid& grid, const JobContext& job) {
    const auto slices = static_cast<std::size_t>(grid.resolution()) + 1;
    std::vector<SliceCrossings> found(slices);
    parallelFor(slices, 8, [&](std::size_t begin, std::size_t end) {
        job.throwIfCancelled();
        for (std::size_t i = begin; i < end; ++i) found[i] = scanSlice(grid, static_cast<int>(i));
    });
    EdgeCrossings crossings;
    std::size_t total = 0;
    for (const auto& slice : found) total += slice.codes.size();
    if (total >= std::numeric_limits<std::uint32_t>::max() / 2) {
        throw Error(ErrorCode::InvalidInput, "field: the surface has too many vertices; use a lower resolution");
    }
    crossings.codes.reserve(total);
    for (auto& slice : found) {
        crossings.sliceBegin.push_back(crossings.codes.size());
        crossings.codes.insert(crossings.codes.end(), slice.codes.begin(), slice.codes.end());
        crossings.cellCorners += slice.cellCorners;
        slice = {};
    }
    crossings.sliceBegin.push_back(crossings.codes.size());
    return crossings;
}

std::vector<Vec3f> crossingPositions(const FieldGrid& grid, const EdgeCrossings& crossings) {
    std::vector<Vec3f> positions(crossings.codes.size());
    parallelFor(positions.size(), kVertexGrain, [&](std::size_t begin, std::size_t end) {
        for (std::size_t v = begin; v < end; ++v) {
            const CrossedEdge edge = crossedEdge(grid, crossings.codes[v]);
            std::array<double, 3> lattice{};
            for (std::size_t a = 0; a < 3; ++a) lattice[a] = edge.at[a];
            lattice[static_cast<std::size_t>(edge.axis)] += edge.t;
            positions[v] = grid.position(lattice);
        }
    });
    return positions;
}

std::vector<Vec3f> crossingNormals(const FieldGrid& grid, const EdgeCrossings& crossings) {
    std::vector<Vec3f> normals(crossings.codes.size());
    const GradientSource gradients(grid);
    parallelFor(normals.size(), kVertexGrain, [&](std::size_t begin, std::size_t end) {
        for (std::size_t v = begin; v < end; ++v) normals[v] = crossingNormal(grid, gradients, crossings.codes[v]);
    });
    return normals;
}

} // namespace vecset
