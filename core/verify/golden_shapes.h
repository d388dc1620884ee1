#pragma once

#include "core/decoding/field_evaluator.h"

namespace vecset {

/// The formula of the recorded analytic decodes: a sphere and a torus, 1.2 * clamp(distance inside / 0.03, -1, 1), in
/// float32 with the operations in the recorded order.
class GoldenShapes final : public FieldEvaluator {
public:
    void evaluate(std::span<const Vec3f> points, std::span<float> values) override;
};

} // namespace vecset
