#pragma once

#include "core/geometry/vec3.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace vecset {

/// How tokens are scored when the queries of a sub-volume keep only some of them.
enum class KvScoring {
    Mean, ///< per head: the K tokens with the largest mean similarity to the sampled queries
    Merge ///< all heads together: every token that some sampled query gives a weight above 1e-6
};

/// One choice of tokens per group of queries.
struct SelectionRule {
    KvScoring scoring = KvScoring::Mean;
    std::int64_t topK = 0; ///< Mean only; 0: the official number for that many tokens
};

/// A scalar field that can be asked for its value at points: a trained shape or a formula. Keeps the coarse-to-fine
/// algorithm free of networks.
///
/// Values are positive inside. Implementations throw Error OutOfMemory or OutOfGpuMemory when a batch does not fit; the
/// caller then tries smaller ones.
class FieldEvaluator {
public:
    FieldEvaluator() = default;
    FieldEvaluator(const FieldEvaluator&) = delete;
    FieldEvaluator& operator=(const FieldEvaluator&) = delete;
    virtual ~FieldEvaluator() = default;

    /// Writes one value per point.
    virtual void evaluate(std::span<const Vec3f> points, std::span<float> values) = 0;

    /// Chooses the tokens of every group from its sample points (`counts[g]` of them, group after group) and forgets
    /// the choice before. A formula has nothing to choose.
    virtual void selectTokens(std::span<const Vec3f> samples, std::span<const std::int64_t> counts,
                              const SelectionRule& rule);

    /// Values at points of the consecutive groups from `firstGroup` on, each with its group's tokens only.
    virtual void evaluateGroups(std::span<const Vec3f> points, std::span<const std::int64_t> counts,
                                std::size_t firstGroup, std::span<float> values);

    /// Points per call that use the machine well.
    [[nodiscard]] virtual std::size_t preferredBatch() const { return 65536; }
};

} // namespace vecset
