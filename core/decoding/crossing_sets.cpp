#include "core/decoding/crossing_sets.h"

#include "core/decoding/neighbour_cursor.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>

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

/// Calls visit(axis, index of the lower end, of the upper end) for every sampled edge whose ends lie on different
/// sides, in order of keys.
template <typename Visit>
void forEachCrossedEdge(const KeySet& keys, std::span<const float> values, int cells, float iso, Visit&& visit) {
    const Steps steps = stepsOf(cells);
    std::array<NeighbourCursor, kAxes> next{NeighbourCursor(keys, steps[0]), {keys, steps[1]}, {keys, steps[2]}};
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const bool inside = values[i] > iso;
        for (std::size_t axis = 0; axis < kAxes; ++axis) {
            if (coordinate(keys[i], steps[axis], cells) == cells) continue; // beyond the border keys wrap to other rows
            const std::ptrdiff_t other = next[axis].find(keys[i]);
            if (other >= 0 && (values[static_cast<std::size_t>(other)] > iso) != inside)
                visit(axis, i, static_cast<std::size_t>(other));
        }
    }
}

void sortUnique(KeySet& keys) {
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
}

/// The straight line through the neighbour behind and the vertex itself crosses the surface before the next vertex,
/// which does not lie on the other side. `own` is the vertex's value, less iso.
bool hidesAhead(float own, const float* behind, const float* ahead, float iso) {
    if (behind == nullptr || own * (2.0f * own - (*behind - iso)) >= 0.0f) return false;
    return ahead == nullptr || own * (*ahead - iso) > 0.0f;
}

/// Whether the field looks like a distance cut off near the rule's threshold, whose steps therefore say nothing beyond
/// it.
bool isTruncated(std::span<const float> values, const NearRule& rule) {
    constexpr float kBeyond = 2.5f;
    return std::none_of(values.begin(), values.end(),
                        [&](float v) { return std::abs(v - rule.thresholdCenter) > kBeyond * rule.threshold; });
}

/// The vertex of the fine lattice one step from a coarse one along an axis, `direction` 1 or -1.
std::uint64_t fineNeighbour(std::uint64_t key, std::size_t axis, std::int64_t direction, std::uint64_t coarse,
                            std::uint64_t fine) {
    std::array<std::uint64_t, kAxes> at{key / (coarse * coarse), key / coarse % coarse, key % coarse};
    for (std::uint64_t& index : at) index = std::min(2 * index, fine - 1);
    at[axis] += static_cast<std::uint64_t>(direction);
    return (at[0] * fine + at[1]) * fine + at[2];
}

} // namespace

float crossingStep(const KeySet& keys, std::span<const float> values, int cells, float iso) {
    std::vector<float> steps;
    forEachCrossedEdge(keys, values, cells, iso, [&](std::size_t, std::size_t low, std::size_t high) {
        steps.push_back(std::abs(values[low] - values[high]));
    });
    if (steps.empty()) return std::numeric_limits<float>::infinity();
    const auto most = steps.begin() + static_cast<std::ptrdiff_t>(steps.size() * 9 / 10);
    std::nth_element(steps.begin(), most, steps.end());
    return *most;
}

KeySet crossingSeeds(const KeySet& keys, std::span<const float> values, int coarseCells, int fineCells, float iso) {
    const auto coarse = static_cast<std::uint64_t>(coarseCells) + 1, fine = static_cast<std::uint64_t>(fineCells) + 1;
    KeySet seeds;
    forEachCrossedEdge(keys, values, coarseCells, iso, [&](std::size_t axis, std::size_t lowEnd, std::size_t) {
        const std::uint64_t key = keys[lowEnd];
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

KeySet thinPartSeeds(const KeySet& keys, std::span<const float> values, int coarseCells, int fineCells,
                     const NearRule& rule) {
    const Steps steps = stepsOf(coarseCells);
    const auto coarse = static_cast<std::uint64_t>(coarseCells) + 1, fine = static_cast<std::uint64_t>(fineCells) + 1;
    std::array<NeighbourCursor, kAxes> before{NeighbourCursor(keys, -steps[0]), {keys, -steps[1]}, {keys, -steps[2]}};
    std::array<NeighbourCursor, kAxes> after{NeighbourCursor(keys, steps[0]), {keys, steps[1]}, {keys, steps[2]}};
    const bool truncated = isTruncated(values, rule);
    KeySet capped, unexplained;
    std::array<KeySet, kAxes> between; // by axis: halfway to where a part may hide
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const float own = values[i] - rule.iso;
        bool atFace = false;
        float steepest = 0.0f; // largest step to a neighbour
        for (std::size_t axis = 0; axis < kAxes; ++axis) {
            const std::int64_t index = coordinate(keys[i], steps[axis], coarseCells);
            const std::ptrdiff_t low = index > 0 ? before[axis].find(keys[i]) : -1;
            const std::ptrdiff_t high = index < coarseCells ? after[axis].find(keys[i]) : -1;
            const float* below = low < 0 ? nullptr : &values[static_cast<std::size_t>(low)];
            const float* above = high < 0 ? nullptr : &values[static_cast<std::size_t>(high)];
            if (rule.slopeGuard && index < coarseCells && hidesAhead(own, below, above, rule.iso)) {
                between[axis].push_back(fineNeighbour(keys[i], axis, 1, coarse, fine));
            }
            if (rule.slopeGuard && index > 0 && hidesAhead(own, above, below, rule.iso)) {
                between[axis].push_back(fineNeighbour(keys[i], axis, -1, coarse, fine));
            }
            atFace = atFace || index == 0 || index == coarseCells;
            for (const float* neighbour : {below, above}) {
                if (neighbour != nullptr) steepest = std::max(steepest, std::abs(values[i] - *neighbour));
            }
        }
        if (rule.capAtBox && atFace && own > 0.0f) capped.push_back(keys[i]);
        const bool reachable = truncated || std::abs(own) < 2.0f * steepest;
        if (reachable && std::abs(values[i] - rule.thresholdCenter) < rule.threshold) unexplained.push_back(keys[i]);
    }
    const KeySet explained = dilate(crossedCellCorners(keys, values, coarseCells, rule.iso), coarseCells);
    const KeySet around = unite(capped, difference(unexplained, explained));
    KeySet seeds = dilate(refine(around, coarseCells, fineCells), fineCells);
    const std::array<std::uint64_t, kAxes> fineSteps{fine * fine, fine, 1};
    for (std::size_t axis = 0; axis < kAxes; ++axis) {
        sortUnique(between[axis]);
        KeySet plane = between[axis];
        for (std::size_t other = 0; other < kAxes; ++other) {
            if (other != axis) plane = dilateAxis(plane, fineSteps[other], fine);
        }
        seeds = unite(seeds, plane);
    }
    return seeds;
}

KeySet crossedCellCorners(const KeySet& keys, std::span<const float> values, int cells, float iso) {
    std::array<KeySet, kAxes> edges; // by axis: the lower ends, ascending
    forEachCrossedEdge(keys, values, cells, iso, [&](std::size_t axis, std::size_t low, std::size_t) {
        edges[axis].push_back(keys[low]);
    });
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
