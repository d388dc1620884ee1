#include "core/decoding/near_surface.h"

#include <algorithm>
#include <cmath>

namespace vecset {
namespace {

int signOf(float value) { return value > 0.0f ? 1 : value < 0.0f ? -1 : 0; }

/// What the two neighbours along one axis say: absent ones are ignored.
bool isNearAlongAxis(float value, const std::array<const float*, 2>& neighbours, const NearRule& rule) {
    const float own = value - rule.iso;
    for (const float* neighbour : neighbours) {
        if (neighbour != nullptr && signOf(*neighbour - rule.iso) != signOf(own)) return true;
        if (rule.slopeGuard && neighbour != nullptr && own * (2.0f * own - (*neighbour - rule.iso)) < 0.0f) return true;
    }
    return false;
}

bool isNear(const SampleView& sample, std::uint32_t last, const NearRule& rule) {
    if (std::abs(sample.value - rule.thresholdCenter) < rule.threshold) return true;
    for (std::size_t axis = 0; axis < 3; ++axis) {
        if (isNearAlongAxis(sample.value, sample.by[axis], rule)) return true;
        const bool atFace = sample.at[axis] == 0 || sample.at[axis] == last;
        if (rule.capAtBox && atFace && sample.value > rule.iso) return true;
    }
    return false;
}

} // namespace

NearRule widened(NearRule rule, float step) {
    constexpr float kHalfDiagonal = 0.8660254f;
    rule.threshold = std::max(rule.threshold, kHalfDiagonal * step);
    return rule;
}

VertexBits nearSurface(const FieldSamples& samples, const NearRule& rule) {
    VertexBits near(samples.present.cells());
    const std::uint32_t last = samples.present.side() - 1;
    SampleWalk(samples).run([&](std::uint32_t word, std::uint32_t bit, const SampleView& sample) {
        if (isNear(sample, last, rule)) near.append(word, std::uint64_t{1} << bit);
    });
    return near;
}

} // namespace vecset
