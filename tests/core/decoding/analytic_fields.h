#pragma once

#include "core/decoding/field_evaluator.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

namespace vecset::test {

/// A formula as a field; counts its queries and can be told to fail.
class FormulaField final : public FieldEvaluator {
public:
    using Formula = std::function<float(Vec3f)>;
    explicit FormulaField(Formula formula) : m_formula(std::move(formula)) {}
    void evaluate(std::span<const Vec3f> points, std::span<float> values) override {
        queries += points.size();
        largestBatch = std::max(largestBatch, points.size());
        if (beforeBatch) beforeBatch(points.size());
        for (std::size_t i = 0; i < points.size(); ++i) values[i] = m_formula(points[i]);
    }
    [[nodiscard]] std::size_t preferredBatch() const override { return batch; }

    std::size_t queries = 0;
    std::size_t largestBatch = 0;
    std::size_t batch = 65536;
    std::function<void(std::size_t)> beforeBatch;

private:
    Formula m_formula;
};

/// Signed distance of the golden shapes (sphere and torus), positive inside.
inline float goldenDistance(Vec3f p) {
    const Vec3f a = p - Vec3f{0.30f, 0.25f, 0.20f};
    const Vec3f b = p - Vec3f{-0.20f, -0.15f, -0.10f};
    const float ring = std::hypot(b.x, b.z) - 0.52f;
    return std::max(0.38f - length(a), 0.17f - std::hypot(ring, b.y));
}

/// Truncated at 1.2 as the official decoders are trained.
inline float goldenField(Vec3f p) { return 1.2f * std::clamp(goldenDistance(p) / 0.03f, -1.0f, 1.0f); }

} // namespace vecset::test
