#pragma once

#include "core/cuda/launch.h"

#include <cstdint>

namespace vecset::cuda {

/// One bit per vertex of a cubic lattice of `side` vertices per axis, in words of 32 along z; every row (x, y) begins a
/// new word, so that neighbours along x and y stand at the same bit. Bits beyond a row's end are always 0. Memory: 1
/// bit per vertex and the rows' ends (7 MB at 384 cells, 140 MB at 1024).
struct BitGrid {
    std::uint32_t* words = nullptr;
    int side = 0;
    int rowWords = 0; ///< words per row

    [[nodiscard]] static VECSET_BOTH int rowWordsOf(int side) { return (side + 31) / 32; }
    [[nodiscard]] VECSET_BOTH std::int64_t wordCount() const { return std::int64_t{1} * side * side * rowWords; }

    struct Place3 {
        int x, y, w;
    };
    /// The word with this number: its row and its place in the row.
    [[nodiscard]] VECSET_BOTH Place3 placeOf(std::int64_t word) const {
        const auto row = static_cast<int>(word / rowWords);
        return {row / side, row % side, static_cast<int>(word - std::int64_t{1} * row * rowWords)};
    }
    [[nodiscard]] VECSET_BOTH std::int64_t wordOf(int x, int y, int z) const {
        return (std::int64_t{1} * x * side + y) * rowWords + z / 32;
    }

    /// Bit z of the word is vertex (x, y, 32 w + z); 0 outside the lattice.
    [[nodiscard]] VECSET_BOTH std::uint32_t word(int x, int y, int w) const {
        if (x < 0 || y < 0 || w < 0 || x >= side || y >= side || w >= rowWords) return 0;
        return words[(std::int64_t{1} * x * side + y) * rowWords + w];
    }
    /// Bit z tells of the next vertex along z.
    [[nodiscard]] VECSET_BOTH std::uint32_t ahead(int x, int y, int w) const {
        return word(x, y, w) >> 1 | word(x, y, w + 1) << 31;
    }
    /// Bit z tells of the vertex before along z. May have a bit beyond the row's end.
    [[nodiscard]] VECSET_BOTH std::uint32_t behind(int x, int y, int w) const {
        return word(x, y, w) << 1 | word(x, y, w - 1) >> 31;
    }
    /// The bits of the w-th word of a row that are vertices.
    [[nodiscard]] VECSET_BOTH std::uint32_t valid(int w) const {
        const int left = side - 32 * w;
        return left >= 32 ? 0xffffffffU : (1U << left) - 1U;
    }
    [[nodiscard]] VECSET_BOTH bool test(int x, int y, int z) const {
        return (words[wordOf(x, y, z)] >> (z & 31) & 1U) != 0;
    }

    /// Sets a bit; safe when other threads set bits of the same word.
    VECSET_BOTH void set(int x, int y, int z) const {
        std::uint32_t* word = words + wordOf(x, y, z);
#if defined(__CUDA_ARCH__)
        atomicOr(word, 1U << (z & 31));
#else
        *word |= 1U << (z & 31);
#endif
    }
    /// The vertex's key as everywhere else: (x * side + y) * side + z. Fits 32 bits up to 1024 cells.
    [[nodiscard]] VECSET_BOTH std::int32_t key(int x, int y, int z) const { return (x * side + y) * side + z; }
};

struct Vertex {
    int x, y, z;
};
[[nodiscard]] VECSET_BOTH Vertex vertexOf(std::int32_t key, int side) {
    const int row = key / side;
    return {row / side, row % side, key - row * side};
}

[[nodiscard]] VECSET_BOTH int countBits(std::uint32_t word) {
#if defined(__CUDA_ARCH__)
    return __popc(word);
#else
    return __builtin_popcount(word);
#endif
}
/// The place of the lowest set bit of a word that is not 0.
[[nodiscard]] VECSET_BOTH int lowestBit(std::uint32_t word) {
#if defined(__CUDA_ARCH__)
    return __ffs(static_cast<int>(word)) - 1;
#else
    return __builtin_ctz(word);
#endif
}
/// Sets a flag that is only ever set.
VECSET_BOTH void raise(std::int32_t* flag) { *flag = 1; }

} // namespace vecset::cuda
