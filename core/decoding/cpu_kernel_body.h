#pragma once

// The geometry decoder for one tile, see cpu_kernel.h. Included by cpu_kernel_*.cpp only; the rules of
// cpu_kernel_simd.h apply: unnamed namespace, no standard library.

#include "core/decoding/cpu_kernel_gemm.h"
#include "core/decoding/cpu_kernel_rows.h"
#if defined(__AVX512FP16__)
#include "core/decoding/cpu_kernel_half.h"
#endif

namespace vecset::cpu {
namespace {

/// The pieces of the scratch memory. Rows are one cache line longer than their content, so that the rows of a tile do
/// not compete for the same places of the cache.
struct Workspace {
    std::size_t xStride, queryStride, scoreStride, valueStride, hiddenStride;
    float *x, *normal, *query, *score, *attended, *hidden;
    float sum[kTile], largest[kTile], scale[kTile]; ///< of one head
    float first[kTile], second[kTile];              ///< factors of lattice scores
};

inline std::size_t paddedRow(int n) { return static_cast<std::size_t>(n) + 16; }
inline int larger(int a, int b) { return a > b ? a : b; }
inline int smaller(int a, int b) { return a < b ? a : b; }

inline void arrange(Workspace& w, const Model& model, const Shape& shape, float* scratch) {
    w.xStride = paddedRow(model.width);
    w.queryStride = paddedRow(model.queryColumns);
    w.scoreStride = paddedRow(smaller(shape.paddedTokens, kTokenBlock));
    w.valueStride = paddedRow(larger(larger(model.heads * model.valueStride, model.width), 3 + 6 * model.frequencies));
    w.hiddenStride = paddedRow(model.hidden);
    const auto take = [&scratch](std::size_t stride) {
        float* at = scratch;
        scratch += stride * kTile;
        return at;
    };
    w.x = take(w.xStride);
    w.normal = take(w.xStride);
    w.attended = take(w.valueStride);
    float* shared = scratch; // queries and scores are done with when the hidden layer begins
    w.query = take(w.queryStride);
    w.score = take(w.scoreStride);
    w.hidden = shared;
}

/// multiplyTile() in the precision of this kernel, from rows of storeFactors().
template <Then then>
inline void multiplyWeights(const float* a, std::size_t aStride, const Matrix& b, int k, int n, const float* bias,
                            float* c, std::size_t cStride) {
#if defined(__AVX512FP16__)
    multiplyHalves<then>(a, aStride, b.half, k, n, bias, c, cStride);
#else
    multiplyTile<then>(a, aStride, b.full, k, n, bias, c, cStride);
#endif
}

/// Weights of one block of tokens from their scores: powers of two of the distance to the largest score so far, and
/// what they add up to. `scale` is what the results of earlier blocks have to be multiplied by.
inline void weigh(Workspace& w, int columns, bool first) {
    LanesOfTile lanes;
    alignas(64) float top[kTile], total[kTile];
    for (int row = 0; row < kTile; ++row) lanes.set(row, largestOf(w.score + rowAt(row, w.scoreStride), columns));
    lanes.largest(top);
    for (int row = 0; row < kTile; ++row) {
        if (!first) top[row] = top[row] > w.largest[row] ? top[row] : w.largest[row];
        lanes.set(row, powersOfTwo(w.score + rowAt(row, w.scoreStride), columns, top[row]));
    }
    lanes.sums(total);
    for (int row = 0; row < kTile; ++row) {
        w.scale[row] = first ? 0.0f : powerOfTwo(w.largest[row] - top[row]);
        w.sum[row] = first ? total[row] : w.sum[row] * w.scale[row] + total[row];
        w.largest[row] = top[row];
    }
}

/// Attention of one head to all tokens; `scores` writes those of tokens [begin, begin + columns).
template <class Scores>
inline void attendHead(Workspace& w, const Model& model, const Shape& shape, int head, Scores&& scores) {
    const int depth = shape.mergedOut ? model.width : model.valueStride;
    float* out = w.attended + (shape.mergedOut ? 0 : head * model.valueStride);
    for (int begin = 0; begin < shape.tokens; begin += kTokenBlock) {
        scores(begin, smaller(kTokenBlock, shape.paddedTokens - begin));
        weigh(w, smaller(kTokenBlock, shape.paddedTokens - begin), begin == 0);
        const int count = smaller(kTokenBlock, shape.tokens - begin);
        const Matrix block = shape.values.from(head * shape.tokens + begin, depth); // a block's lie together
        if (begin == 0) {
            multiplyWeights<Then::Write>(w.score, w.scoreStride, block, count, depth, nullptr, out, w.valueStride);
        } else {
            for (int row = 0; row < kTile; ++row) scaleRow(out + rowAt(row, w.valueStride), depth, w.scale[row]);
            multiplyWeights<Then::Add>(w.score, w.scoreStride, block, count, depth, nullptr, out, w.valueStride);
        }
    }
    for (int row = 0; row < kTile; ++row) {
        float* at = out + rowAt(row, w.valueStride);
        if (shape.mergedOut) {
            addScaledRow(w.x + rowAt(row, w.xStride), at, depth, 1.0f / w.sum[row]);
        } else {
            toFactors(at, depth, 1.0f / w.sum[row]);
        }
    }
}

/// From what was attended to the logits: the rest of the block and the output layer.
inline void finish(Workspace& w, const Model& model, const Shape& shape, int count, float* logits) {
    if (shape.mergedOut) {
        for (int row = 0; row < kTile; ++row) addRow(w.x + rowAt(row, w.xStride), model.outBias, model.width);
    } else {
        multiplyWeights<Then::Add>(w.attended, w.valueStride, model.out, model.heads * model.valueStride, model.width,
                                   model.outBias, w.x, w.xStride);
    }
    normalise<As::Factors>(w.x, w.xStride, model.width, 1e-6f, w.normal);
    multiplyWeights<Then::Gelu>(w.normal, w.xStride, model.up, model.width, model.hidden, model.upBias, w.hidden,
                                w.hiddenStride);
    multiplyWeights<Then::Add>(w.hidden, w.hiddenStride, model.down, model.hidden, model.width, model.downBias, w.x,
                               w.xStride);
    LanesOfTile lanes;
    alignas(64) float products[kTile];
    for (int row = 0; row < kTile; ++row) lanes.set(row, dot(w.x + rowAt(row, w.xStride), model.logit, model.width));
    lanes.sums(products);
    if (!model.lnPost) {
        for (int row = 0; row < count; ++row) logits[row] = products[row] + model.logitBias;
        return;
    }
    const Moments m(w.x, w.xStride, model.width, 1e-5f);
    for (int row = 0; row < count; ++row) {
        logits[row] = m.scale[row] * (products[row] - m.mean[row] * model.logitSum) + model.logitBias;
    }
}

inline void evaluatePoints(const Model& model, const Shape& shape, const float* points, int count, float* logits,
                           float* scratch) {
    const FlushTiny flush;
    Workspace w;
    arrange(w, model, shape, scratch);
    const int features = 3 + 6 * model.frequencies;
    for (int row = 0; row < kTile; ++row) {
        const float* point = points + 3 * smaller(row, count - 1);
        fourier(point, model.frequencies, model.includePi, w.attended + rowAt(row, w.valueStride));
    }
    multiplyTile<Then::Write>(w.attended, w.valueStride, model.embed, features, model.width, model.embedBias, w.x,
                              w.xStride);
    normalise<As::Numbers>(w.x, w.xStride, model.width, 1e-6f, w.normal);
    multiplyTile<Then::Write>(w.normal, w.xStride, model.query, model.width, model.queryColumns, model.queryBias,
                              w.query, w.queryStride);
    for (int row = 0; row < kTile; ++row) {
        const float* point = points + 3 * smaller(row, count - 1);
        for (int head = 0; head < model.heads; ++head) {
            float* q = w.query + rowAt(row, w.queryStride) + head * model.queryStride;
            if (model.qkNorm) scaleToUnit(q, model.headWidth);
            for (int axis = 0; model.locality && axis < 3; ++axis) q[model.headWidth + axis] = point[axis];
        }
    }
    const std::size_t keySize =
        static_cast<std::size_t>(model.queryStride) * static_cast<std::size_t>(shape.paddedTokens);
    for (int head = 0; head < model.heads; ++head) {
        attendHead(w, model, shape, head, [&](int begin, int columns) {
            multiplyTile<Then::Write>(
                w.query + head * model.queryStride, w.queryStride,
                shape.keys + static_cast<std::size_t>(head) * keySize +
                    static_cast<std::size_t>(begin) * static_cast<std::size_t>(model.queryStride),
                model.queryStride, columns,
                shape.keyBias + static_cast<std::size_t>(head) * static_cast<std::size_t>(shape.paddedTokens) + begin,
                w.score, w.scoreStride);
        });
    }
    finish(w, model, shape, count, logits);
}

/// Where a tile's vertices lie on each axis.
struct Indices {
    std::uint32_t at[kTile][3];
};

inline void locate(Indices& indices, const std::uint64_t* keys, int count, int side) {
    const auto n = static_cast<std::uint32_t>(side);
    for (int row = 0; row < kTile; ++row) {
        const auto key = static_cast<std::uint32_t>(keys[smaller(row, count - 1)]); // side <= 1025: fits
        const std::uint32_t plane = key / n;
        indices.at[row][0] = plane / n;
        indices.at[row][1] = plane % n;
        indices.at[row][2] = key % n;
    }
}

/// Scores of one head and a block of tokens, each the sum of three table rows. Numbers that consecutive vertices share,
/// because they lie on one line along the last axis, are added up once.
inline void latticeScores(Workspace& w, const Model& model, const Shape& shape, const Lattice& lattice,
                          const Indices& indices, int head, int begin, int columns) {
    const auto padded = static_cast<std::size_t>(shape.paddedTokens);
    const std::size_t rowSize = static_cast<std::size_t>(model.heads) * padded;
    const std::size_t column = static_cast<std::size_t>(head) * padded + static_cast<std::size_t>(begin);
    const std::size_t axisSize = static_cast<std::size_t>(lattice.side) * rowSize;
    const float* offset = lattice.scoreOffset + column;
    const float* bias = shape.keyBias + column;
    float line[2][kTokenBlock];
    for (int row = 0; row < kTile; ++row) {
        const std::uint32_t* at = indices.at[row];
        const bool sameLine = row > 0 && at[0] == indices.at[row - 1][0] && at[1] == indices.at[row - 1][1];
        if (!sameLine) {
            const float* x = lattice.scores + at[0] * rowSize + column;
            const float* y = lattice.scores + axisSize + at[1] * rowSize + column;
            if (shape.places != nullptr) {
                startLine(line, x, y, bias, shape.places + column, shape.places + rowSize + column,
                          lattice.coordinates[at[0]], lattice.coordinates[at[1]], columns);
            } else {
                startLine(line, x, y, bias, columns);
            }
        }
        const float* z = lattice.scores + 2 * axisSize + at[2] * rowSize + column;
        float* score = w.score + rowAt(row, w.scoreStride);
        if (shape.places != nullptr) {
            endLine(score, line, z, offset, shape.places + 2 * rowSize + column, lattice.coordinates[at[2]],
                    w.first[row], w.second[row], columns);
        } else {
            endLine(score, line, z, offset, w.first[row], w.second[row], columns);
        }
    }
}

inline void evaluateVertices(const Model& model, const Shape& shape, const Lattice& lattice, const std::uint64_t* keys,
                             int count, float* logits, float* scratch) {
    const FlushTiny flush;
    Workspace w;
    arrange(w, model, shape, scratch);
    Indices indices;
    locate(indices, keys, count, lattice.side);
    const auto width = static_cast<std::size_t>(model.width);
    const std::size_t axisSize = static_cast<std::size_t>(lattice.side) * width;
    for (int row = 0; row < kTile; ++row) {
        const std::uint32_t* at = indices.at[row];
        addThree(lattice.embedding + at[0] * width, lattice.embedding + axisSize + at[1] * width,
                 lattice.embedding + 2 * axisSize + at[2] * width, w.x + rowAt(row, w.xStride), model.width);
    }
    const Moments moments(w.x, w.xStride, model.width, 1e-6f);
    for (int row = 0; row < kTile; ++row) {
        w.first[row] = moments.scale[row];
        w.second[row] = 1.0f;
    }
    const auto inner = static_cast<std::size_t>(model.heads * model.headWidth);
    for (int head = 0; head < model.heads; ++head) {
        for (int row = 0; model.qkNorm && row < kTile; ++row) {
            const std::uint32_t* at = indices.at[row];
            const float* q = lattice.queries + head * model.headWidth;
            float sum[256];
            const std::size_t size = static_cast<std::size_t>(lattice.side) * inner;
            addQuery(q + at[0] * inner, q + size + at[1] * inner, q + 2 * size + at[2] * inner,
                     model.queryBias + head * model.queryStride, moments.scale[row], sum, model.headWidth);
            w.second[row] = unitScale(sum, model.headWidth);
            w.first[row] = moments.scale[row] * w.second[row];
        }
        attendHead(w, model, shape, head, [&](int begin, int columns) {
            latticeScores(w, model, shape, lattice, indices, head, begin, columns);
        });
    }
    finish(w, model, shape, count, logits);
}

inline void multiplyRows(const float* a, std::size_t aStride, const float* b, int k, int n, const float* bias, float* c,
                         std::size_t cStride) {
    multiplyTile<Then::Write>(a, aStride, b, k, n, bias, c, cStride);
}

} // namespace
} // namespace vecset::cpu
