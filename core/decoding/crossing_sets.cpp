#include "core/decoding/crossing_sets.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>

namespace vecset {
namespace {

constexpr std::size_t kAxes = 3;
using SetPerAxis = std::array<VertexBits, kAxes>;

SetPerAxis noneOf(int cells) { return {VertexBits(cells), VertexBits(cells), VertexBits(cells)}; }

/// The lower ends of the sampled edges along an axis whose ends lie on different sides.
VertexBits crossedEdges(const Sides& sides, std::size_t axis) {
    return unite(intersection(sides.inside, sides.outside.shifted(axis, -1)),
                 intersection(sides.outside, sides.inside.shifted(axis, -1)));
}

/// The straight line through the neighbour behind and the vertex itself crosses the surface before the next vertex,
/// which does not lie on the other side. `own` is the vertex's value, less iso.
bool hidesAhead(float own, const float* behind, const float* ahead, float iso) {
    if (behind == nullptr || own * (2.0f * own - (*behind - iso)) >= 0.0f) return false;
    return ahead == nullptr || own * (*ahead - iso) > 0.0f;
}

/// Whether the field looks like a distance cut off near the rule's threshold, whose steps therefore say nothing beyond
/// it.
bool isTruncated(std::span<const float> values, const NearRule& rule) {
    constexpr float kBeyond = 2.5f;
    return std::none_of(values.begin(), values.end(),
                        [&](float v) { return std::abs(v - rule.thresholdCenter) > kBeyond * rule.threshold; });
}

/// What thinPartSeeds() looks for, on the coarse lattice.
struct ThinParts {
    SetPerAxis before, after; ///< by axis: a part may hide between the vertex and the one before or after it
    VertexBits capped, unexplained;
    explicit ThinParts(int cells) : before(noneOf(cells)), after(noneOf(cells)), capped(cells), unexplained(cells) {}
};

ThinParts findThinParts(const FieldSamples& samples, const NearRule& rule) {
    const bool truncated = isTruncated(samples.values, rule);
    const std::uint32_t last = samples.present.side() - 1;
    ThinParts found(samples.present.cells());
    SampleWalk(samples).run([&](std::uint32_t word, std::uint32_t place, const SampleView& sample) {
        const float own = sample.value - rule.iso;
        const std::uint64_t bit = std::uint64_t{1} << place;
        bool atFace = false;
        float steepest = 0.0f; // largest step to a neighbour
        for (std::size_t axis = 0; axis < kAxes; ++axis) {
            const auto [below, above] = sample.by[axis];
            const std::uint32_t index = sample.at[axis];
            if (rule.slopeGuard && index < last && hidesAhead(own, below, above, rule.iso))
                found.after[axis].append(word, bit);
            if (rule.slopeGuard && index > 0 && hidesAhead(own, above, below, rule.iso))
                found.before[axis].append(word, bit);
            atFace = atFace || index == 0 || index == last;
            if (below != nullptr) steepest = std::max(steepest, std::abs(sample.value - *below));
            if (above != nullptr) steepest = std::max(steepest, std::abs(sample.value - *above));
        }
        if (rule.capAtBox && atFace && own > 0.0f) found.capped.append(word, bit);
        const bool reachable = truncated || std::abs(own) < 2.0f * steepest;
        if (reachable && std::abs(sample.value - rule.thresholdCenter) < rule.threshold)
            found.unexplained.append(word, bit);
    });
    return found;
}

} // namespace

float crossingStep(const FieldSamples& samples, float iso) {
    std::vector<float> steps;
    SampleWalk(samples).run([&](std::uint32_t, std::uint32_t, const SampleView& sample) {
        for (const auto& [before, after] : sample.by) {
            if (after != nullptr && (*after > iso) != (sample.value > iso))
                steps.push_back(std::abs(sample.value - *after));
        }
    });
    if (steps.empty()) return std::numeric_limits<float>::infinity();
    const auto most = steps.begin() + static_cast<std::ptrdiff_t>(steps.size() * 9 / 10);
    std::nth_element(steps.begin(), most, steps.end());
    return *most;
}

VertexBits crossingSeeds(const Sides& coarse, int fineCells) {
    VertexBits seeds(fineCells);
    for (std::size_t axis = 0; axis < kAxes; ++axis) {
        const VertexBits low = refine(crossedEdges(coarse, axis), fineCells), middle = low.shifted(axis, 1);
        seeds = unite(seeds, unite(unite(low, middle), middle.shifted(axis, 1)));
    }
    return seeds;
}

VertexBits thinPartSeeds(const FieldSamples& coarse, int fineCells, const NearRule& rule) {
    const ThinParts parts = findThinParts(coarse, rule);
    const VertexBits explained = dilate(crossedCellCorners(Sides(coarse, rule.iso)));
    VertexBits seeds = dilate(refine(unite(parts.capped, difference(parts.unexplained, explained)), fineCells));
    for (std::size_t axis = 0; axis < kAxes; ++axis) {
        VertexBits halfway = unite(refine(parts.before[axis], fineCells).shifted(axis, -1),
                                   refine(parts.after[axis], fineCells).shifted(axis, 1));
        for (std::size_t other = 0; other < kAxes; ++other) {
            if (other != axis) halfway = dilateAxis(halfway, other);
        }
        seeds = unite(seeds, halfway);
    }
    return seeds;
}

VertexBits crossedCellCorners(const Sides& sides) {
    VertexBits corners(sides.inside.cells());
    for (std::size_t axis = 0; axis < kAxes; ++axis) {
        const VertexBits low = crossedEdges(sides, axis);
        VertexBits around = unite(low, low.shifted(axis, 1));
        for (std::size_t other = 0; other < kAxes; ++other) {
            if (other != axis) around = dilateAxis(around, other);
        }
        corners = unite(corners, around);
    }
    return corners;
}

} // namespace vecset
