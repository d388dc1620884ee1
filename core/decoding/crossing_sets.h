#pragma once

#include "core/decoding/lattice_sets.h"

namespace vecset {

// Which vertices a surface needs, no more: the finest level of a decode samples the corners of the cells that the surface
// crosses, found by walking along the surface from where the level before saw it. Inside means value > iso, as in
// extractSurface().

/// Where the finer level's walk begins: of every sampled coarse edge whose ends lie on different sides, both ends and the
/// vertex between them, as keys of the fine lattice (see refine()).
[[nodiscard]] KeySet crossingSeeds(const KeySet& keys, std::span<const float> values, int coarseCells, int fineCells, float iso);

/// Sampled vertices beside which a part thinner than a cell may hide: the straight line through the neighbour behind and the
/// vertex itself crosses the surface before the next vertex, which does not lie on the other side; or the value is within
/// the rule's threshold although no surface is next to it; or the box cuts the object there.
[[nodiscard]] KeySet thinPartCandidates(const KeySet& keys, std::span<const float> values, int cells, const NearRule& rule);

/// The corners of all cells around sampled edges whose ends lie on different sides. When every one of them is sampled, the
/// extracted surface has no hole.
[[nodiscard]] KeySet crossedCellCorners(const KeySet& keys, std::span<const float> values, int cells, float iso);

} // namespace vecset
