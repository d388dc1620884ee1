#pragma once

#include "core/surface/field_grid.h"

#include <cstdint>
#include <vector>

namespace vecset {

/// Keys of the grid vertices on the box's six faces that are inside, ascending: the samples that say so, and the
/// vertices without a sample that are nearer (along the border) to an inside sample than to an outside one. Nothing is
/// guessed when no border sample is outside, or above resolution 4096; memory for guessing is 6 * resolution^2 bytes.
[[nodiscard]] std::vector<std::uint64_t> insideBorderVertices(const FieldGrid& grid);

} // namespace vecset
