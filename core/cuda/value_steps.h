#pragma once

#include "core/cuda/set_steps.h"

#include <cmath>
#include <cstdint>

namespace vecset::cuda {

/// What a decode knows about the vertices of one level.
struct Samples {
    BitGrid present; ///< vertices with a value
    BitGrid above;   ///< of those: value > iso
    BitGrid below;   ///< of those: value < iso
    float* values;   ///< one per vertex of the lattice, indexed by key; null where signs suffice
};

/// NearRule of core/decoding/near_surface.h; meaning and units are described there.
struct SurfaceRule {
    float iso, thresholdCenter, threshold;
    bool capAtBox, slopeGuard;
};

/// What steps raise when they see such a value.
struct ValueFlags {
    std::int32_t* notFinite;
    std::int32_t* beyondTruncation; ///< of this level
};

[[nodiscard]] VECSET_BOTH bool isFinite(float v) { return v - v == 0.0f; }

/// The field looks truncated near the threshold as long as no value lies farther from its centre than this times it.
inline constexpr float kTruncationReach = 2.5f;

VECSET_BOTH void flagValue(float v, const SurfaceRule& rule, const ValueFlags& flags) {
    if (!isFinite(v)) raise(flags.notFinite);
    if (fabsf(v - rule.thresholdCenter) > kTruncationReach * rule.threshold) raise(flags.beyondTruncation);
}

/// Enters evaluated vertices; one step per key.
struct EnterValues {
    const std::int32_t* keys;
    const float* evaluated;
    Samples to;
    SurfaceRule rule;
    ValueFlags flags;
    VECSET_BOTH void operator()(std::int64_t i) const {
        const float v = evaluated[i];
        const auto [x, y, z] = vertexOf(keys[i], to.present.side);
        to.present.set(x, y, z);
        if (v > rule.iso) to.above.set(x, y, z);
        if (v < rule.iso) to.below.set(x, y, z);
        if (to.values != nullptr) to.values[keys[i]] = v;
        flagValue(v, rule, flags);
    }
};

/// Enters the whole lattice, whose values are all there; one step per word, without waiting for other threads.
struct EnterLattice {
    Samples to;
    SurfaceRule rule;
    ValueFlags flags;
    VECSET_BOTH void operator()(std::int64_t i) const {
        const auto [x, y, w] = to.present.placeOf(i);
        const std::uint32_t valid = to.present.valid(w);
        std::uint32_t above = 0, below = 0;
        for (std::uint32_t bits = valid; bits != 0; bits &= bits - 1) {
            const int bit = lowestBit(bits);
            const float v = to.values[to.present.key(x, y, 32 * w + bit)];
            above |= static_cast<std::uint32_t>(v > rule.iso) << bit;
            below |= static_cast<std::uint32_t>(v < rule.iso) << bit;
            flagValue(v, rule, flags);
        }
        to.present.words[i] = valid;
        to.above.words[i] = above;
        to.below.words[i] = below;
    }
};

/// Every second bit of a word of the finer lattice, from the coarse word that holds the vertices at those places.
[[nodiscard]] VECSET_BOTH std::uint32_t coarseBitsUnder(const BitGrid& coarse, int x, int y, int w) {
    if (((x | y) & 1) != 0) return 0;
    const std::uint32_t half = coarse.word(x / 2, y / 2, w / 2) >> (16 * (w & 1)) & 0xffffU;
    std::uint32_t spread = (half | half << 8) & 0x00ff00ffU;
    spread = (spread | spread << 4) & 0x0f0f0f0fU;
    spread = (spread | spread << 2) & 0x33333333U;
    return (spread | spread << 1) & 0x55555555U;
}

/// Takes over the values of the coarse level at vertices that both lattices share: all, or those in `wanted`, which are
/// then wanted no more. One step per word of the finer lattice, whose sets are overwritten.
struct TakeCoarse {
    Samples coarse, fine;
    std::uint32_t* wanted; ///< or null
    SurfaceRule rule;
    ValueFlags flags;
    VECSET_BOTH void operator()(std::int64_t i) const {
        const auto [x, y, w] = fine.present.placeOf(i);
        std::uint32_t shared = coarseBitsUnder(coarse.present, x, y, w) & fine.present.valid(w);
        if (wanted != nullptr) shared &= wanted[i];
        std::uint32_t above = 0, below = 0;
        for (std::uint32_t bits = shared; bits != 0; bits &= bits - 1) {
            const int bit = lowestBit(bits), z = 32 * w + bit;
            const float v = coarse.values[coarse.present.key(x / 2, y / 2, z / 2)];
            above |= static_cast<std::uint32_t>(v > rule.iso) << bit;
            below |= static_cast<std::uint32_t>(v < rule.iso) << bit;
            if (fine.values != nullptr) fine.values[fine.present.key(x, y, z)] = v;
            flagValue(v, rule, flags);
        }
        fine.present.words[i] = shared;
        fine.above.words[i] = above;
        fine.below.words[i] = below;
        if (wanted != nullptr) wanted[i] &= ~shared;
    }
};

/// A vertex's neighbours along one axis; absent ones are null.
struct Neighbours {
    const float* before;
    const float* after;
};
[[nodiscard]] VECSET_BOTH Neighbours neighboursOf(const Samples& s, const int (&at)[3], int axis) {
    const int side = s.present.side;
    const int dx = axis == 0 ? 1 : 0, dy = axis == 1 ? 1 : 0, dz = axis == 2 ? 1 : 0;
    const float* own = s.values + s.present.key(at[0], at[1], at[2]);
    const std::int64_t stride = axis == 0 ? std::int64_t{1} * side * side : axis == 1 ? side : 1;
    const bool before = at[axis] > 0 && s.present.test(at[0] - dx, at[1] - dy, at[2] - dz);
    const bool after = at[axis] < side - 1 && s.present.test(at[0] + dx, at[1] + dy, at[2] + dz);
    return {before ? own - stride : nullptr, after ? own + stride : nullptr};
}

[[nodiscard]] VECSET_BOTH int signOf(float v) { return v > 0.0f ? 1 : v < 0.0f ? -1 : 0; }

/// out = the sampled vertices near the surface by the rule; one step per word.
struct NearSurface {
    Samples samples;
    SurfaceRule rule;
    BitGrid out;
    VECSET_BOTH bool nearBy(float own, const float* neighbour) const {
        if (neighbour == nullptr) return false;
        if (signOf(*neighbour - rule.iso) != signOf(own)) return true;
        return rule.slopeGuard && own * (2.0f * own - (*neighbour - rule.iso)) < 0.0f;
    }
    VECSET_BOTH bool isNear(const int (&at)[3]) const {
        const float value = samples.values[samples.present.key(at[0], at[1], at[2])];
        if (fabsf(value - rule.thresholdCenter) < rule.threshold) return true;
        const int last = samples.present.side - 1;
        for (int axis = 0; axis < 3; ++axis) {
            if (rule.capAtBox && (at[axis] == 0 || at[axis] == last) && value > rule.iso) return true;
            const Neighbours n = neighboursOf(samples, at, axis);
            if (nearBy(value - rule.iso, n.before) || nearBy(value - rule.iso, n.after)) return true;
        }
        return false;
    }
    VECSET_BOTH void operator()(std::int64_t i) const {
        const auto [x, y, w] = out.placeOf(i);
        std::uint32_t near = 0;
        for (std::uint32_t bits = samples.present.words[i]; bits != 0; bits &= bits - 1) {
            const int bit = lowestBit(bits);
            near |= static_cast<std::uint32_t>(isNear({x, y, 32 * w + bit})) << bit;
        }
        out.words[i] = near;
    }
};

/// Where the finer level looks for parts thinner than a coarse cell, see thinPartSeeds(): sets `between` (by axis, on
/// the finer lattice) and writes `capped` and `unexplained` (on the coarse one). One step per coarse word.
struct ThinParts {
    Samples samples;
    SurfaceRule rule;
    const std::int32_t* beyondTruncation; ///< of this level's values
    BitGrid between[3], capped, unexplained;

    VECSET_BOTH bool hidesAhead(float own, const float* behind, const float* ahead) const {
        if (behind == nullptr || own * (2.0f * own - (*behind - rule.iso)) >= 0.0f) return false;
        return ahead == nullptr || own * (*ahead - rule.iso) > 0.0f;
    }
    VECSET_BOTH void seedBetween(const int (&at)[3], int axis, int direction) const {
        const int side = between[axis].side;
        int fine[3] = {onFine(at[0], side), onFine(at[1], side), onFine(at[2], side)};
        fine[0] += axis == 0 ? direction : 0;
        fine[1] += axis == 1 ? direction : 0;
        fine[2] += axis == 2 ? direction : 0;
        between[axis].set(fine[0], fine[1], fine[2]);
    }
    /// The largest step to a neighbour.
    VECSET_BOTH float lookAround(const int (&at)[3], float value) const {
        float steepest = 0.0f;
        const int last = samples.present.side - 1;
        for (int axis = 0; axis < 3; ++axis) {
            const Neighbours n = neighboursOf(samples, at, axis);
            if (rule.slopeGuard && at[axis] < last && hidesAhead(value - rule.iso, n.before, n.after))
                seedBetween(at, axis, 1);
            if (rule.slopeGuard && at[axis] > 0 && hidesAhead(value - rule.iso, n.after, n.before))
                seedBetween(at, axis, -1);
            if (n.before != nullptr) steepest = fmaxf(steepest, fabsf(value - *n.before));
            if (n.after != nullptr) steepest = fmaxf(steepest, fabsf(value - *n.after));
        }
        return steepest;
    }
    VECSET_BOTH void operator()(std::int64_t i) const {
        const auto [x, y, w] = capped.placeOf(i);
        const int last = samples.present.side - 1;
        std::uint32_t cap = 0, open = 0;
        for (std::uint32_t bits = samples.present.words[i]; bits != 0; bits &= bits - 1) {
            const int bit = lowestBit(bits), z = 32 * w + bit;
            const float value = samples.values[samples.present.key(x, y, z)], own = value - rule.iso;
            const float steepest = lookAround({x, y, z}, value);
            const bool atFace = x == 0 || y == 0 || z == 0 || x == last || y == last || z == last;
            const bool reachable = *beyondTruncation == 0 || fabsf(own) < 2.0f * steepest;
            cap |= static_cast<std::uint32_t>(rule.capAtBox && atFace && own > 0.0f) << bit;
            open |= static_cast<std::uint32_t>(reachable && fabsf(value - rule.thresholdCenter) < rule.threshold)
                    << bit;
        }
        capped.words[i] = cap;
        unexplained.words[i] = open;
    }
};

/// The place of a vertex of the set among its keys in ascending order.
[[nodiscard]] VECSET_BOTH std::int32_t rankOf(const BitGrid& set, const std::int32_t* runningSum, int x, int y, int z) {
    const std::int64_t word = set.wordOf(x, y, z);
    return runningSum[word] - countBits(set.words[word] >> (z & 31));
}

/// Puts evaluated values where their keys stand in the set, those that are in it; one step per key.
struct PlaceValues {
    const std::int32_t* keys;
    const float* evaluated;
    BitGrid set;
    const std::int32_t* runningSum;
    float* out;
    VECSET_BOTH void operator()(std::int64_t i) const {
        const auto [x, y, z] = vertexOf(keys[i], set.side);
        if (set.test(x, y, z)) out[rankOf(set, runningSum, x, y, z)] = evaluated[i];
    }
};

/// The same for values that the coarse level holds; one step per word of the set.
struct PlaceCoarse {
    Samples coarse;
    BitGrid set;
    const std::int32_t* runningSum;
    float* out;
    VECSET_BOTH void operator()(std::int64_t i) const {
        const auto [x, y, w] = set.placeOf(i);
        for (std::uint32_t bits = coarseBitsUnder(coarse.present, x, y, w) & set.words[i]; bits != 0;
             bits &= bits - 1) {
            const int z = 32 * w + lowestBit(bits);
            out[rankOf(set, runningSum, x, y, z)] = coarse.values[coarse.present.key(x / 2, y / 2, z / 2)];
        }
    }
};

/// The values of a set from the lattice's, in the order of its keys; one step per key.
struct GatherValues {
    const std::int32_t* keys;
    const float* values;
    float* out;
    VECSET_BOTH void operator()(std::int64_t i) const { out[i] = values[keys[i]]; }
};

/// The box of space that each key lies in and how many each holds. `bins` gives the box's number per axis for every
/// lattice index: [3][side].
struct SortIntoBoxes {
    const std::int32_t* keys;
    const std::int32_t* bins;
    int side, perAxis;
    std::int32_t* boxes;
    std::int32_t* counts;
    VECSET_BOTH void operator()(std::int64_t i) const {
        const auto [x, y, z] = vertexOf(keys[i], side);
        const int box = (bins[x] * perAxis + bins[side + y]) * perAxis + bins[2 * side + z];
        boxes[i] = box;
#if defined(__CUDA_ARCH__)
        atomicAdd(counts + box, 1);
#else
        ++counts[box];
#endif
    }
};

} // namespace vecset::cuda
