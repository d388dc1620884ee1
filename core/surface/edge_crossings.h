#pragma once

#include "core/base/job_context.h"
#include "core/surface/field_grid.h"

#include <cstdint>
#include <vector>

namespace vecset {

/// The grid edges that the surface crosses between two present samples. Each makes one mesh vertex, whose index is the
/// edge's place in the list.
struct EdgeCrossings {
    std::vector<std::uint64_t> codes;    ///< 3 * (sample at the lower end) + axis, ascending
    std::vector<std::size_t> sliceBegin; ///< first crossing whose lower end lies in slice i; resolution + 2 entries
    std::uint64_t cellCorners = 0;       ///< how many cell loop corners the crossings make when no cell is missing

    /// The crossing of an edge that is crossed, or of one that may be; kNone when it is not.
    [[nodiscard]] std::size_t find(std::size_t sample, int axis) const;
};

[[nodiscard]] EdgeCrossings findCrossings(const FieldGrid& grid, const JobContext& job);

/// The crossing points in model space, by linear interpolation; kept a little away from the edges' ends, so that no two
/// crossings coincide.
[[nodiscard]] std::vector<Vec3f> crossingPositions(const FieldGrid& grid, const EdgeCrossings& crossings);

/// Outward unit normals from the field's gradient (central differences, one-sided at the rim of what is sampled),
/// interpolated along the edges; zero where the samples do not tell.
[[nodiscard]] std::vector<Vec3f> crossingNormals(const FieldGrid& grid, const EdgeCrossings& crossings);

} // namespace vecset
