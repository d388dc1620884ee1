#include "core/decoding/field_evaluator.h"

namespace vecset {

void FieldEvaluator::selectTokens(std::span<const Vec3f>, std::span<const std::int64_t>, const SelectionRule&) {}

void FieldEvaluator::evaluateGroups(std::span<const Vec3f> points, std::span<const std::int64_t>, std::size_t,
                                    std::span<float> values) {
    evaluate(points, values);
}

} // namespace vecset
