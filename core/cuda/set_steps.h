#pragma once

#include "core/cuda/bit_grid.h"

#include <cstdint>

namespace vecset::cuda {

// Set operations on lattices, one step per word of the set that is written (unless said otherwise). They do what
// core/decoding/vertex_bits.h, near_surface.h and crossing_sets.h do with the words that are not 0; those are what the
// tests compare with.

/// out = every vertex at most reach steps (0 or 1 per axis) from one in `in`.
struct Dilate {
    BitGrid in, out;
    int reachX, reachY, reachZ;
    VECSET_BOTH void operator()(std::int64_t i) const {
        const auto [x, y, w] = out.placeOf(i);
        std::uint32_t bits = 0;
        for (int dx = -reachX; dx <= reachX; ++dx) {
            for (int dy = -reachY; dy <= reachY; ++dy) {
                bits |= in.word(x + dx, y + dy, w);
                if (reachZ != 0) bits |= in.ahead(x + dx, y + dy, w) | in.behind(x + dx, y + dy, w);
            }
        }
        out.words[i] = bits & out.valid(w);
    }
};

/// Bits of the sampled edges from these vertices along an axis (0: x) whose ends lie on different sides.
[[nodiscard]] VECSET_BOTH std::uint32_t crossedAlong(const BitGrid& present, const BitGrid& inside, int axis, int x,
                                                     int y, int w) {
    const std::uint32_t here = present.word(x, y, w);
    if (here == 0) return 0;
    if (axis == 2) return here & present.ahead(x, y, w) & (inside.word(x, y, w) ^ inside.ahead(x, y, w));
    const int nextX = axis == 0 ? x + 1 : x, nextY = axis == 1 ? y + 1 : y;
    return here & present.word(nextX, nextY, w) & (inside.word(x, y, w) ^ inside.word(nextX, nextY, w));
}

/// Lower ends of the crossed edges, by axis. `inside` holds the vertices above the surface's value.
struct CrossedEdges {
    BitGrid present, inside, edges[3];
    VECSET_BOTH void operator()(std::int64_t i) const {
        const auto [x, y, w] = present.placeOf(i);
        for (int axis = 0; axis < 3; ++axis) edges[axis].words[i] = crossedAlong(present, inside, axis, x, y, w);
    }
};

/// out = corners of all cells around these edges.
struct CellCorners {
    BitGrid edges[3], out;
    VECSET_BOTH void operator()(std::int64_t i) const {
        const auto [x, y, w] = out.placeOf(i);
        std::uint32_t bits = 0;
        for (int dx = -1; dx <= 1; ++dx) {
            for (int dy = -1; dy <= 1; ++dy) {
                for (int axis = 0; axis < 2; ++axis) { // along the edge only its own ends, else one step either way
                    if ((axis == 0 ? dx : dy) > 0) continue;
                    const BitGrid& e = edges[axis];
                    bits |= e.word(x + dx, y + dy, w) | e.ahead(x + dx, y + dy, w) | e.behind(x + dx, y + dy, w);
                }
                bits |= edges[2].word(x + dx, y + dy, w) | edges[2].behind(x + dx, y + dy, w);
            }
        }
        out.words[i] = bits & out.valid(w);
    }
};

/// out = the sampled vertices one of whose six sampled neighbours has another sign: above, below or exactly at the
/// surface's value.
struct SignChanges {
    BitGrid present, above, below, out;
    VECSET_BOTH std::uint32_t differing(std::uint32_t p, std::uint32_t a, std::uint32_t b, std::int64_t i) const {
        return p & ((a ^ above.words[i]) | (b ^ below.words[i]));
    }
    VECSET_BOTH void operator()(std::int64_t i) const {
        const std::uint32_t here = present.words[i];
        std::uint32_t bits = 0;
        if (here != 0) {
            const auto [x, y, w] = present.placeOf(i);
            bits |= differing(present.ahead(x, y, w), above.ahead(x, y, w), below.ahead(x, y, w), i);
            bits |= differing(present.behind(x, y, w), above.behind(x, y, w), below.behind(x, y, w), i);
            for (int step = -1; step <= 1; step += 2) {
                bits |=
                    differing(present.word(x + step, y, w), above.word(x + step, y, w), below.word(x + step, y, w), i);
                bits |=
                    differing(present.word(x, y + step, w), above.word(x, y + step, w), below.word(x, y + step, w), i);
            }
        }
        out.words[i] = here & bits;
    }
};

/// The index on the finer lattice; the last coarse vertex may have been moved onto the box's face (see exactLevels()).
[[nodiscard]] VECSET_BOTH int onFine(int coarse, int fineSide) {
    return 2 * coarse < fineSide ? 2 * coarse : fineSide - 1;
}

/// Sets the finer lattice's vertices that coincide with these; one step per coarse word.
struct Refine {
    BitGrid coarse, fine;
    VECSET_BOTH void operator()(std::int64_t i) const {
        const auto [x, y, w] = coarse.placeOf(i);
        for (std::uint32_t bits = coarse.words[i]; bits != 0; bits &= bits - 1) {
            fine.set(onFine(x, fine.side), onFine(y, fine.side), onFine(32 * w + lowestBit(bits), fine.side));
        }
    }
};

/// Sets both ends of every crossed coarse edge and the vertex between them on the finer lattice; one step per coarse
/// word.
struct CrossingSeeds {
    BitGrid present, inside, fine;
    VECSET_BOTH void operator()(std::int64_t i) const {
        const auto [x, y, w] = present.placeOf(i);
        for (int axis = 0; axis < 3; ++axis) {
            for (std::uint32_t bits = crossedAlong(present, inside, axis, x, y, w); bits != 0; bits &= bits - 1) {
                const int at[3] = {onFine(x, fine.side), onFine(y, fine.side),
                                   onFine(32 * w + lowestBit(bits), fine.side)};
                for (int step = 0; step <= 2; ++step) {
                    const int moved = at[axis] + step < fine.side ? at[axis] + step : fine.side - 1;
                    fine.set(axis == 0 ? moved : at[0], axis == 1 ? moved : at[1], axis == 2 ? moved : at[2]);
                }
            }
        }
    }
};

/// out = a without b, or a with b.
struct Combine {
    const std::uint32_t* a;
    const std::uint32_t* b;
    std::uint32_t* out;
    bool unite;
    VECSET_BOTH void operator()(std::int64_t i) const { out[i] = unite ? a[i] | b[i] : a[i] & ~b[i]; }
};

/// out = what is in both.
struct Intersect {
    const std::uint32_t* a;
    const std::uint32_t* b;
    std::uint32_t* out;
    VECSET_BOTH void operator()(std::int64_t i) const { out[i] = a[i] & b[i]; }
};

/// out = the sampled vertices that are needed or lie on the box's faces.
struct KeepNeeded {
    BitGrid present, needed, out;
    VECSET_BOTH void operator()(std::int64_t i) const {
        const auto [x, y, w] = present.placeOf(i);
        const int last = present.side - 1;
        std::uint32_t keep = needed.words[i];
        if (x == 0 || y == 0 || x == last || y == last) keep = 0xffffffffU;
        if (w == 0) keep |= 1U;
        if (w == last / 32) keep |= 1U << (last & 31);
        out.words[i] = present.words[i] & keep;
    }
};

/// counts[i] = bits in word i. Its running sum gives every vertex its rank.
struct CountBits {
    const std::uint32_t* words;
    std::int32_t* counts;
    VECSET_BOTH void operator()(std::int64_t i) const { counts[i] = countBits(words[i]); }
};

/// The keys of a set, ascending. `runningSum` includes the word itself.
struct EmitKeys {
    BitGrid set;
    const std::int32_t* runningSum;
    std::int32_t* keys;
    VECSET_BOTH void operator()(std::int64_t i) const {
        std::uint32_t bits = set.words[i];
        if (bits == 0) return;
        const auto [x, y, w] = set.placeOf(i);
        std::int32_t* out = keys + runningSum[i] - countBits(bits);
        for (; bits != 0; bits &= bits - 1) *out++ = set.key(x, y, 32 * w + lowestBit(bits));
    }
};

/// Smallest and largest index per axis of the vertices in a set: bounds = {min x, max x, min y, max y, min z, max z},
/// to be filled with {side, -1, ...} before.
struct FindBounds {
    BitGrid set;
    std::int32_t* bounds;
    VECSET_BOTH static void widen(std::int32_t* range, int low, int high) {
#if defined(__CUDA_ARCH__)
        if (low < range[0]) atomicMin(range, low); // the plain read spares nearly all atomic operations
        if (high > range[1]) atomicMax(range + 1, high);
#else
        if (low < range[0]) range[0] = low;
        if (high > range[1]) range[1] = high;
#endif
    }
    VECSET_BOTH void operator()(std::int64_t i) const {
        std::uint32_t bits = set.words[i];
        if (bits == 0) return;
        const auto [x, y, w] = set.placeOf(i);
        int high = 0;
        const int low = lowestBit(bits);
        for (; bits != 0; bits &= bits - 1) high = lowestBit(bits);
        widen(bounds, x, x);
        widen(bounds + 2, y, y);
        widen(bounds + 4, 32 * w + low, 32 * w + high);
    }
};

} // namespace vecset::cuda
