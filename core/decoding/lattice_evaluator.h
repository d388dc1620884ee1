#pragma once

#include "core/decoding/grid_levels.h"

#include <cstdint>
#include <span>

namespace vecset {

/// What a FieldEvaluator may be beside: a field that evaluates the vertices of a lattice faster than the same points
/// one by one, because terms of each axis are shared. Values may differ from evaluate()'s in the last bits.
class LatticeEvaluator {
public:
    LatticeEvaluator() = default;
    LatticeEvaluator(const LatticeEvaluator&) = delete;
    LatticeEvaluator& operator=(const LatticeEvaluator&) = delete;
    virtual ~LatticeEvaluator() = default;

    /// Writes one value per vertex; keys are those of the level.
    virtual void evaluateVertices(std::span<const std::uint64_t> keys, const GridLevel& level,
                                  std::span<float> values) = 0;
};

} // namespace vecset
