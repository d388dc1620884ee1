#include "core/decoding/query_groups.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <utility>

namespace vecset {
namespace {

/// The order in which the official code's sort on the CPU leaves points of equal box: introsort's, which is not stable
/// but depends on the sequence of boxes only.
template <typename BoxOf> std::vector<std::uint32_t> recordedOrder(const KeySet& keys, const BoxOf& boxOf) {
    std::vector<std::pair<std::size_t, std::uint32_t>> pairs;
    pairs.reserve(keys.size());
    for (std::size_t i = 0; i < keys.size(); ++i) pairs.emplace_back(boxOf(keys[i]), static_cast<std::uint32_t>(i));
    std::sort(pairs.begin(), pairs.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<std::uint32_t> order;
    order.reserve(pairs.size());
    for (const auto& pair : pairs) order.push_back(pair.second);
    return order;
}

/// Counting sort by box; stable, so points stay in key order within a box.
QueryGroups sortIntoGroups(const KeySet& keys, const GridLevel& level, const AxisBins& bins, int perAxis,
                           GroupOrder order = GroupOrder::Stable) {
    const std::uint64_t side = level.side();
    const auto boxOf = [&](std::uint64_t key) {
        const int x = bins[0][key / (side * side)];
        const int y = bins[1][key / side % side];
        const int z = bins[2][key % side];
        return static_cast<std::size_t>((x * perAxis + y) * perAxis + z);
    };
    const auto boxes =
        static_cast<std::size_t>(perAxis) * static_cast<std::size_t>(perAxis) * static_cast<std::size_t>(perAxis);
    std::vector<std::int64_t> counts(boxes, 0);
    for (const std::uint64_t key : keys) ++counts[boxOf(key)];
    std::vector<std::int64_t> next(boxes, 0);
    for (std::size_t box = 1; box < boxes; ++box) next[box] = next[box - 1] + counts[box - 1];

    QueryGroups groups;
    groups.order.resize(keys.size());
    for (std::size_t i = 0; i < keys.size(); ++i) {
        groups.order[static_cast<std::size_t>(next[boxOf(keys[i])]++)] = static_cast<std::uint32_t>(i);
    }
    if (order == GroupOrder::Recorded) groups.order = recordedOrder(keys, boxOf);
    std::copy_if(counts.begin(), counts.end(), std::back_inserter(groups.counts), [](std::int64_t n) { return n > 0; });
    return groups;
}

/// Smallest and largest lattice index per axis.
std::array<int, 6> indexBounds(const KeySet& keys, std::uint64_t side) {
    const auto last = static_cast<int>(side);
    std::array<int, 6> bounds{last, 0, last, 0, last, 0};
    for (const std::uint64_t key : keys) {
        const std::array<std::uint64_t, 3> index{key / (side * side), key / side % side, key % side};
        for (std::size_t axis = 0; axis < 3; ++axis) {
            bounds[2 * axis] = std::min(bounds[2 * axis], static_cast<int>(index[axis]));
            bounds[2 * axis + 1] = std::max(bounds[2 * axis + 1], static_cast<int>(index[axis]));
        }
    }
    return bounds;
}

} // namespace

AxisBins blockBins(const GridLevel& level, int perAxis) {
    AxisBins bins;
    for (auto& axis : bins) {
        for (int i = 0; i <= level.cells; ++i) axis.push_back(i * perAxis / (level.cells + 1));
    }
    return bins;
}

AxisBins boundsBins(const GridLevel& level, const std::array<int, 6>& bounds, int perAxis) {
    const auto scale = static_cast<float>(perAxis - 0.001);
    AxisBins bins;
    for (std::size_t axis = 0; axis < 3; ++axis) {
        const float low = level.coordinates[static_cast<std::size_t>(bounds[2 * axis])];
        const float extent = level.coordinates[static_cast<std::size_t>(bounds[2 * axis + 1])] - low;
        for (const float coordinate : level.coordinates) {
            const float cell = extent > 0.0f ? std::floor((coordinate - low) / extent * scale) : 0.0f;
            bins[axis].push_back(std::clamp(static_cast<int>(cell), 0, perAxis - 1));
        }
    }
    return bins;
}

QueryGroups groupByBlocks(const KeySet& keys, const GridLevel& level, int perAxis) {
    return sortIntoGroups(keys, level, blockBins(level, perAxis), perAxis);
}

QueryGroups groupByBounds(const KeySet& keys, const GridLevel& level, int perAxis, GroupOrder order) {
    if (keys.empty()) return {};
    return sortIntoGroups(keys, level, boundsBins(level, indexBounds(keys, level.side()), perAxis), perAxis, order);
}

} // namespace vecset
