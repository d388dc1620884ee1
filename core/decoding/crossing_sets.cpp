#include "core/decoding/crossing_sets.h"

#include "core/decoding/neighbour_cursor.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace vecset {
namespace {

constexpr std::size_t kAxes = 3;
using Steps = std::array<std::int64_t, kAxes>;

Steps stepsOf(int cells) {
    const auto side = static_cast<std::int64_t>(cells) + 1;
    return {side * side, side, 1};
}

std::int64_t coordinate(std::uint64_t key, std::int64_t step, int cells) {
    return static_cast<std::int64_t>(key) / step % (static_cast<std::int64_t>(cells) + 1);
}

/// Calls visit(axis, lower end, its key) for every sampled edge whose ends lie on different sides, in order of keys.
template <typename Visit>
void forEachCrossedEdge(const KeySet& keys, std::span<const float> values, int cells, float iso, Visit&& visit) {
    const Steps steps = stepsOf(cells);
    std::array<NeighbourCursor, kAxes> next{NeighbourCursor(keys, steps[0]), {keys, steps[1]}, {keys, steps[2]}};
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const bool inside = values[i] > iso;
        for (std::size_t axis = 0; axis < kAxes; ++axis) {
            if (coordinate(keys[i], steps[axis], cells) == cells) continue; // beyond the border keys wrap to other rows
            const std::ptrdiff_t other = next[axis].find(keys[i]);
            if (other >= 0 && (values[static_cast<std::size_t>(other)] > iso) != inside) visit(axis, keys[i]);
        }
    }
}

void sortUnique(KeySet& keys) {
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
}

/// The neighbours of one vertex along one axis, null where there is none.
struct AxisNeighbours {
    const float* before;
    const float* after;
};

bool hidesAlongAxis(float own, const AxisNeighbours& at, float iso) {
    const auto suspects = [&](const float* behind, const float* ahead) {
        if (behind == nullptr) return false;
        const bool wouldCross = own * (2.0f * own - (*behind - iso)) < 0.0f;
        return wouldCross && (ahead == nullptr || own * (*ahead - iso) > 0.0f);
    };
    return suspects(at.before, at.after) || suspects(at.after, at.before);
}

} // namespace

KeySet crossingSeeds(const KeySet& keys, std::span<const float> values, int coarseCells, int fineCells, float iso) {
    const auto coarse = static_cast<std::uint64_t>(coarseCells) + 1, fine = static_cast<std::uint64_t>(fineCells) + 1;
    KeySet seeds;
    forEachCrossedEdge(keys, values, coarseCells, iso, [&](std::size_t axis, std::uint64_t key) {
        const std::array<std::uint64_t, kAxes> low{key / (coarse * coarse), key / coarse % coarse, key % coarse};
        std::array<std::uint64_t, kAxes> at{};
        for (std::size_t a = 0; a < kAxes; ++a) at[a] = std::min(2 * low[a], fine - 1);
        for (int step = 0; step <= 2; ++step) {
            std::array<std::uint64_t, kAxes> vertex = at;
            vertex[axis] = std::min(at[axis] + static_cast<std::uint64_t>(step), fine - 1);
            seeds.push_back((vertex[0] * fine + vertex[1]) * fine + vertex[2]);
        }
    });
    sortUnique(seeds);
    return seeds;
}

KeySet thinPartCandidates(const KeySet& keys, std::span<const float> values, int cells, const NearRule& rule) {
    const Steps steps = stepsOf(cells);
    std::array<NeighbourCursor, kAxes> before{NeighbourCursor(keys, -steps[0]), {keys, -steps[1]}, {keys, -steps[2]}};
    std::array<NeighbourCursor, kAxes> after{NeighbourCursor(keys, steps[0]), {keys, steps[1]}, {keys, steps[2]}};
    KeySet candidates, unexplained;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        bool hides = false;
        for (std::size_t axis = 0; axis < kAxes; ++axis) {
            const std::int64_t index = coordinate(keys[i], steps[axis], cells);
            const std::ptrdiff_t low = index > 0 ? before[axis].find(keys[i]) : -1;
            const std::ptrdiff_t high = index < cells ? after[axis].find(keys[i]) : -1;
            const AxisNeighbours at{low < 0 ? nullptr : &values[static_cast<std::size_t>(low)],
                                    high < 0 ? nullptr : &values[static_cast<std::size_t>(high)]};
            hides = hides || (rule.slopeGuard && hidesAlongAxis(values[i] - rule.iso, at, rule.iso));
            hides = hides || (rule.capAtBox && (index == 0 || index == cells) && values[i] > rule.iso);
        }
        if (hides) candidates.push_back(keys[i]);
        if (std::abs(values[i] - rule.thresholdCenter) < rule.threshold) unexplained.push_back(keys[i]);
    }
    const KeySet explained = dilate(crossedCellCorners(keys, values, cells, rule.iso), cells);
    return unite(candidates, difference(unexplained, explained));
}

KeySet crossedCellCorners(const KeySet& keys, std::span<const float> values, int cells, float iso) {
    std::array<KeySet, kAxes> edges; // by axis: the lower ends, ascending
    forEachCrossedEdge(keys, values, cells, iso, [&](std::size_t axis, std::uint64_t key) { edges[axis].push_back(key); });
    const auto side = static_cast<std::uint64_t>(cells) + 1;
    const std::array<std::uint64_t, kAxes> steps{side * side, side, 1};
    KeySet corners;
    for (std::size_t axis = 0; axis < kAxes; ++axis) {
        KeySet ends = edges[axis];
        for (std::uint64_t& key : ends) key += steps[axis];
        KeySet around = unite(edges[axis], ends);
        for (std::size_t other = 0; other < kAxes; ++other) {
            if (other != axis) around = dilateAxis(around, steps[other], side);
        }
        corners = unite(corners, around);
    }
    return corners;
}

} // namespace vecset
