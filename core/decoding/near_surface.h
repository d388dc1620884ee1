#pragma once

#include "core/decoding/field_samples.h"

namespace vecset {

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
[[nodiscard]] VertexBits nearSurface(const FieldSamples& samples, const NearRule& rule);

} // namespace vecset
