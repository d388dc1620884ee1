#pragma once

#include <cstddef>
#include <cstdint>

namespace vecset::cpu {

// The whole geometry decoder for a tile of query points in one function, without LibTorch: what a tile needs stays in
// the first- and second-level cache from the coordinates to the logit. One such function per processor level, chosen at
// run time. The structures below only point into the memory of PackedDecoder, PackedShape and PackedLattice.
//
// Packed matrix [k, n] means: panels of 32 columns, one after the other, each with its k rows of 32 numbers; n is
// rounded up to 16, so the last panel may have 16 columns.

/// A packed matrix, and for kernels that multiply in half precision the same in float16 (its bits), there with 32
/// columns in every panel: the last one's second half may be zeros.
struct Matrix {
    const float* full = nullptr;
    const std::uint16_t* half = nullptr;

    /// The matrix that begins with this row, where packed matrices of `columns` columns (a multiple of 16) lie one
    /// after the other.
    [[nodiscard]] Matrix from(int row, int columns) const {
        const auto at = static_cast<std::size_t>(row);
        return {full + at * static_cast<std::size_t>(columns),
                half == nullptr ? nullptr : half + at * static_cast<std::size_t>((columns + 31) / 32 * 32)};
    }
};

/// Queries that go through the network together. Every query's result is the same wherever in a tile it stands.
constexpr int kTile = 48;
/// Tokens whose attention weights are held at once; more are taken in turns with a running maximum.
constexpr int kTokenBlock = 512;

/// What does not depend on the shape. Gains and offsets of LayerNorms are folded into the next linear layer.
struct Model {
    int width = 0, heads = 0, headWidth = 0, hidden = 0, frequencies = 0;
    int queryStride = 0; ///< numbers per head in a row of queries: headWidth, and 3 coordinates with the locality prior
    int queryColumns = 0; ///< heads * queryStride rounded up to 16
    int valueStride = 0; ///< headWidth rounded up to 16
    bool includePi = false, qkNorm = false, lnPost = false, locality = false;
    const float *embed = nullptr, *embedBias = nullptr; ///< packed [3 + 6 frequencies, width]: query_proj
    const float *query = nullptr, *queryBias = nullptr; ///< packed [width, queryColumns]: c_q with ln_1
    Matrix out;                                         ///< packed [heads * valueStride, width]: c_proj
    Matrix up;                                          ///< packed [width, hidden]: c_fc with ln_3
    Matrix down;                                        ///< packed [hidden, width]: c_proj of the MLP
    const float *outBias = nullptr, *upBias = nullptr, *downBias = nullptr;
    const float* logit = nullptr;                       ///< [width]: output_proj with ln_post
    float logitSum = 0.0f, logitBias = 0.0f;            ///< sum of `logit`; offset
};

/// Keys and values of one shape. Scores are in units of log2, so that weights are powers of two.
struct Shape {
    int tokens = 0;
    int paddedTokens = 0;            ///< rounded up to 16; padding has a score of -1e30
    bool mergedOut = false;          ///< `values` already went through c_proj: [tokens, width] per head
    const float* keys = nullptr;     ///< per head packed [queryStride, paddedTokens]
    const float* keyBias = nullptr;  ///< [heads, paddedTokens]
    Matrix values;                   ///< per head packed [tokens, valueStride or width], see PackedShape
    const float* places = nullptr;   ///< [3, heads, paddedTokens]: score per coordinate; null without locality
};

/// Sums over axes instead of matrix products, for points of a cubic lattice: the embedding of a point is a sum of one
/// term per axis, and so are the centred queries and their products with the keys.
struct Lattice {
    int side = 0;
    const float* coordinates = nullptr; ///< [side]
    const float* embedding = nullptr;   ///< [3, side, width]; the bias is in axis 0
    const float* queries = nullptr;     ///< [3, side, heads * headWidth], centred; with qkNorm only
    const float* scores = nullptr;      ///< [3, side, heads, paddedTokens]: centred queries times keys
    const float* scoreOffset = nullptr; ///< [heads, paddedTokens]: the queries' bias times keys
};

/// The functions of one processor level.
struct Kernel {
    const char* name;
    /// Logits of up to kTile points [count, 3].
    void (*points)(const Model&, const Shape&, const float* points, int count, float* logits, float* scratch);
    /// Logits of up to kTile lattice vertices, keys (x * side + y) * side + z.
    void (*vertices)(const Model&, const Shape&, const Lattice&, const std::uint64_t* keys, int count, float* logits,
                     float* scratch);
    /// c [kTile, n] = a [kTile, k] b + bias, b packed, bias [n] or null: for making tables.
    void (*multiply)(const float* a, std::size_t aStride, const float* b, int k, int n, const float* bias, float* c,
                     std::size_t cStride);
    /// Values and the layers after the attention are multiplied in float16; sums, scores and LayerNorms stay in
    /// float32.
    bool half = false;
};

/// Numbers of scratch memory that `points` and `vertices` need.
[[nodiscard]] std::size_t scratchSize(const Model& model, const Shape& shape);

enum class Level { Portable, Avx2, Avx512, Avx512Fp16 };
/// Null where this processor or this build lacks the level.
[[nodiscard]] const Kernel* kernelOf(Level level);
/// VECSET_CPU_KERNEL=off in the environment: LibTorch's operations are wanted (for comparison).
[[nodiscard]] bool kernelsAreOff();
/// The fastest one here, in float32 unless half precision is allowed;
/// VECSET_CPU_KERNEL=portable|avx2|avx512|avx512fp16 in the environment asks for another (for comparison).
[[nodiscard]] const Kernel& bestKernel(bool allowHalf = false);

} // namespace vecset::cpu
