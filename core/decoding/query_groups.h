#pragma once

#include "core/decoding/grid_levels.h"
#include "core/decoding/vertex_bits.h"

#include <array>
#include <cstdint>
#include <vector>

namespace vecset {

/// Query points sorted into boxes of space, because neighbours attend to the same tokens. `order` lists indices into
/// the key set, box after box, ascending within a box; only boxes with points are kept.
struct QueryGroups {
    std::vector<std::uint32_t> order;
    std::vector<std::int64_t> counts; ///< points per group; sums to order.size()
};

/// In what order the points of a group stand. It decides which of them are sampled.
enum class GroupOrder {
    Stable,  ///< ascending
    Recorded ///< as std::sort of libstdc++ leaves equal keys: what the recorded official runs (CPU) depend on
};

/// The box of every lattice index, per axis.
using AxisBins = std::array<std::vector<int>, 3>;

/// The bins of groupByBlocks().
[[nodiscard]] AxisBins blockBins(const GridLevel& level, int perAxis);
/// The bins of groupByBounds() for points whose lattice indices span bounds = {min, max} per axis.
[[nodiscard]] AxisBins boundsBins(const GridLevel& level, const std::array<int, 6>& bounds, int perAxis);

/// Splits the whole lattice into perAxis^3 blocks of equal numbers of vertices (as equal as they go).
[[nodiscard]] QueryGroups groupByBlocks(const KeySet& keys, const GridLevel& level, int perAxis);

/// Splits the bounding box of the points into perAxis^3 boxes with the official float32 arithmetic; points that all lie
/// in one plane are fine.
[[nodiscard]] QueryGroups groupByBounds(const KeySet& keys, const GridLevel& level, int perAxis,
                                        GroupOrder order = GroupOrder::Stable);

} // namespace vecset
