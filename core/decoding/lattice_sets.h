#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace vecset {

/// Sets of lattice vertices as strictly ascending keys (SparseField's key for `cells`). Every function below runs in
/// time and memory proportional to its sets: there is no array over the whole lattice.
using KeySet = std::vector<std::uint64_t>;

/// When a sampled vertex counts as near the surface.
struct NearRule {
    float iso = 0.0f;             ///< the surface: where the field equals this
    float thresholdCenter = 0.0f; ///< and |value - thresholdCenter| < threshold is near whatever the signs are
    float threshold = 0.95f;      ///< guard for sheets thinner than a cell; in units of the field
    /// Vertices on the box's faces that are inside count as near, because the surface is capped there.
    bool capAtBox = true;
    /// Guard for thin sheets that does not depend on the field's scale: a vertex is near when the straight line through
    /// the neighbour behind it and itself crosses the surface before the next vertex.
    bool slopeGuard = true;
};

/// The rule for a lattice whose cells are so wide that a part may hide between its vertices: no point of the surface is
/// further than half a cell's diagonal from a vertex, so that vertex's value is within the steepest step of a cell
/// times sqrt(3) / 2. A threshold that is wider than where the field levels off makes every vertex near.
/// @param step what the field changes by over one cell where the surface is, see crossingStep()
[[nodiscard]] NearRule widened(NearRule rule, float step);

/// The sampled vertices that are near the surface: one of the six neighbours (those that were sampled) has another sign
/// of value - iso, or one of the rule's guards holds.
[[nodiscard]] KeySet nearSurface(const KeySet& keys, std::span<const float> values, int cells, const NearRule& rule);

/// All vertices at most one step away per axis (a 3x3x3 dilation), within the lattice.
[[nodiscard]] KeySet dilate(const KeySet& keys, int cells);

/// The same along one axis only: `step` is the distance of its neighbours' keys (1, side or side^2 with side = cells +
/// 1).
[[nodiscard]] KeySet dilateAxis(const KeySet& keys, std::uint64_t step, std::uint64_t side);

/// The vertices of the next finer lattice that coincide with these of the coarse one: indices are doubled, and the one
/// that would lie beyond the box (odd fineCells, see exactLevels) becomes the last.
[[nodiscard]] KeySet refine(const KeySet& keys, int coarseCells, int fineCells);

/// The keys of `a` that are not in `b`.
[[nodiscard]] KeySet difference(const KeySet& a, const KeySet& b);

/// All keys that are in `a` or in `b`.
[[nodiscard]] KeySet unite(const KeySet& a, const KeySet& b);

/// Adds samples at keys that are not in `keys` yet; both inputs ascend.
void mergeSamples(KeySet& keys, std::vector<float>& values, const KeySet& newKeys, std::span<const float> newValues);

} // namespace vecset
