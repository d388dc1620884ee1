#pragma once

#include "core/cuda/bit_grid.h"
#include "core/cuda/lanes.h"

#include <cmath>
#include <cstdint>

#if defined(__CUDACC__)
#define VECSET_UNROLL _Pragma("unroll")
#else
#define VECSET_UNROLL
#endif

namespace vecset::cuda {

// What a geometry decoder does to one query besides its matrix products and the attention: one step per query, its row
// of channels shared by the lanes of a warp. All sums are in float32 whatever type T the rows are stored in. Source of
// the arithmetic: core/models/geo_decoder.cpp, core/nn/locality.h.

/// A LayerNorm's gain and offset; gain null: none. In float32 on the device.
struct NormWeights {
    const float* gain = nullptr;
    const float* offset = nullptr;
    float epsilon = 1e-6f;
};

/// A row in registers.
template <typename Lanes> struct Row {
    float v[Lanes::kChunks][kChunk] = {};
};

/// Calls visit(c, chunk) for the lane's chunks: c counts them, `chunk` is the place in the row.
template <typename Lanes, typename Visit> VECSET_BOTH void forChunks(const Lanes& lanes, int width, Visit&& visit) {
    VECSET_UNROLL
    for (int c = 0; c < Lanes::kChunks; ++c) {
        const int chunk = c * Lanes::kCount + lanes.lane;
        if (chunk * kChunk < width) visit(c, chunk);
    }
}

/// Mean and 1 / deviation of the row.
template <typename Lanes>
VECSET_BOTH void moments(const Lanes& lanes, const Row<Lanes>& row, int width, float epsilon, float& mean,
                         float& inverse) {
    float total = 0.0f;
    forChunks(lanes, width, [&](int c, int) { for (int k = 0; k < kChunk; ++k) total += row.v[c][k]; });
    const float middle = lanes.sum(total) / static_cast<float>(width);
    float squares = 0.0f;
    forChunks(lanes, width, [&](int c, int) {
        for (int k = 0; k < kChunk; ++k) squares += (row.v[c][k] - middle) * (row.v[c][k] - middle);
    });
    mean = middle;
    inverse = 1.0f / sqrtf(lanes.sum(squares) / static_cast<float>(width) + epsilon);
}

template <typename T> VECSET_BOTH Four<T> rounded(const float (&v)[kChunk]) {
    Four<T> out;
    for (int k = 0; k < kChunk; ++k) out.v[k] = fromFloat<T>(v[k]);
    return out;
}

/// From the vertices' keys to embeddings x [n, width] and to queries q [n, heads, headStride].
///
/// The embedding is a linear map of Fourier features, each of one axis only, so it is the sum of one table row per
/// axis; the queries are linear in the embedding but for its LayerNorm's mean and deviation, so they have tables as
/// well. Channels of q beyond the head's width carry the position for the locality prior, or zeros.
template <typename T> struct QueryRows {
    const std::int32_t* keys;
    const float* coordinates; ///< [side]
    int side;
    int width, heads, headStride;
    const float* embedding;  ///< [3, side, width], the bias in the first axis' rows
    const float* query;      ///< [3, side, width]: the embedding through ln_1's gain and c_q
    const float* meanWeight; ///< [width]: what a unit of the mean takes off
    const float* queryBias;  ///< [width]: ln_1's offset through c_q, and its bias
    float epsilon;           ///< of ln_1
    NormWeights headNorm;
    float scale;             ///< on all of q
    const float* strengths;  ///< [heads]: 2 exp(locality) sqrt(d), or null without the prior
    float one;               ///< sqrt(d), what multiplies the keys' bias channel
    bool split;              ///< positions as two numbers of T each, for half precision
    T* x;
    T* q;

    template <typename Lanes> VECSET_BOTH void operator()(const Lanes& lanes, std::int64_t row) const {
        const Vertex at = vertexOf(keys[row], side);
        const std::int64_t rows[3] = {std::int64_t{1} * at.x * width, std::int64_t{1} * (side + at.y) * width,
                                      std::int64_t{1} * (2 * side + at.z) * width};
        Row<Lanes> values;
        sumTables(lanes, embedding, rows, values);
        forChunks(lanes, width, [&](int c, int chunk) {
            reinterpret_cast<Four<T>*>(x + row * width)[chunk] = rounded<T>(values.v[c]);
        });
        float mean, inverse;
        moments(lanes, values, width, epsilon, mean, inverse);
        sumTables(lanes, query, rows, values);
        forChunks(lanes, width, [&](int c, int chunk) {
            for (int k = 0; k < kChunk; ++k) {
                const int channel = chunk * kChunk + k;
                values.v[c][k] = inverse * (values.v[c][k] - mean * meanWeight[channel]) + queryBias[channel];
            }
        });
        if (headNorm.gain != nullptr) normHeads(lanes, values);
        writeHeads(lanes, values, row);
        if (headStride > width / heads) writePositions(lanes, row, at);
    }

private:
    template <typename Lanes>
    VECSET_BOTH void sumTables(const Lanes& lanes, const float* table, const std::int64_t (&rows)[3],
                               Row<Lanes>& out) const {
        forChunks(lanes, width, [&](int c, int chunk) {
            const Four<float> a = reinterpret_cast<const Four<float>*>(table + rows[0])[chunk];
            const Four<float> b = reinterpret_cast<const Four<float>*>(table + rows[1])[chunk];
            const Four<float> d = reinterpret_cast<const Four<float>*>(table + rows[2])[chunk];
            for (int k = 0; k < kChunk; ++k) out.v[c][k] = a.v[k] + b.v[k] + d.v[k];
        });
    }

    template <typename Lanes> VECSET_BOTH void normHeads(const Lanes& lanes, Row<Lanes>& values) const {
        const int head = width / heads, size = head / kChunk, chunks = width / kChunk;
        float sums[Lanes::kChunks] = {}, squares[Lanes::kChunks] = {};
        forChunks(lanes, width, [&](int c, int) { for (int k = 0; k < kChunk; ++k) sums[c] += values.v[c][k]; });
        lanes.groupSums(sums, chunks, size);
        forChunks(lanes, width, [&](int c, int) {
            for (int k = 0; k < kChunk; ++k) {
                values.v[c][k] -= sums[c] / static_cast<float>(head);
                squares[c] += values.v[c][k] * values.v[c][k];
            }
        });
        lanes.groupSums(squares, chunks, size);
        forChunks(lanes, width, [&](int c, int chunk) {
            const float inverse = 1.0f / sqrtf(squares[c] / static_cast<float>(head) + headNorm.epsilon);
            for (int k = 0; k < kChunk; ++k) {
                const int channel = (chunk * kChunk + k) % head;
                values.v[c][k] = values.v[c][k] * inverse * headNorm.gain[channel] + headNorm.offset[channel];
            }
        });
    }

    template <typename Lanes>
    VECSET_BOTH void writeHeads(const Lanes& lanes, Row<Lanes>& values, std::int64_t row) const {
        const int head = width / heads;
        forChunks(lanes, width, [&](int c, int chunk) {
            for (int k = 0; k < kChunk; ++k) values.v[c][k] *= scale;
            const int channel = chunk * kChunk;
            T* target = q + (row * heads + channel / head) * headStride + channel % head;
            *reinterpret_cast<Four<T>*>(target) = rounded<T>(values.v[c]);
        });
    }

    /// As locality.h folds them: (2 s p, 1) sqrt(d). Split: (high, high, low) of the position against the keys' (high,
    /// low, high), and twice the one against both parts of the keys' bias. See foldedKeys().
    template <typename Lanes>
    VECSET_BOTH void writePositions(const Lanes& lanes, std::int64_t row, const Vertex& at) const {
        const int head = width / heads;
        const float p[3] = {coordinates[at.x], coordinates[at.y], coordinates[at.z]};
        for (int h = lanes.lane; h < heads; h += Lanes::kCount) {
            T* target = q + (row * heads + h) * headStride + head;
            for (int k = 0; k < headStride - head; ++k) target[k] = fromFloat<T>(0.0f);
            if (strengths == nullptr) continue;
            for (int axis = 0; axis < 3; ++axis) {
                const float full = p[axis] * strengths[h] * scale;
                const T high = fromFloat<T>(full);
                target[axis] = high;
                if (!split) continue;
                target[3 + axis] = high;
                target[6 + axis] = fromFloat<T>(full - toFloat(high));
            }
            target[split ? 9 : 3] = fromFloat<T>(one);
            if (split) target[10] = fromFloat<T>(one);
        }
    }
};

/// A chunk of the sum of two rows.
template <typename T> VECSET_BOTH void sumOf(const T* x, const T* added, int chunk, float (&sum)[kChunk]) {
    const Four<T> a = reinterpret_cast<const Four<T>*>(x)[chunk], b = reinterpret_cast<const Four<T>*>(added)[chunk];
    for (int k = 0; k < kChunk; ++k) sum[k] = toFloat(a.v[k]) + toFloat(b.v[k]);
}

/// x += added; normed = LayerNorm(x). Both [n, width].
template <typename T> struct ResidualNormRows {
    T* x;
    const T* added;
    T* normed;
    int width;
    NormWeights norm;
    template <typename Lanes> VECSET_BOTH void operator()(const Lanes& lanes, std::int64_t row) const {
        Row<Lanes> values;
        forChunks(lanes, width, [&](int c, int chunk) {
            sumOf(x + row * width, added + row * width, chunk, values.v[c]);
            reinterpret_cast<Four<T>*>(x + row * width)[chunk] = rounded<T>(values.v[c]);
        });
        float mean, inverse;
        moments(lanes, values, width, norm.epsilon, mean, inverse);
        forChunks(lanes, width, [&](int c, int chunk) {
            for (int k = 0; k < kChunk; ++k) {
                const int channel = chunk * kChunk + k;
                values.v[c][k] = (values.v[c][k] - mean) * inverse * norm.gain[channel] + norm.offset[channel];
            }
            reinterpret_cast<Four<T>*>(normed + row * width)[chunk] = rounded<T>(values.v[c]);
        });
    }
};

/// logits[row] = output . norm(x + added) + bias, the norm where there is one.
template <typename T> struct LogitRows {
    const T* x;
    const T* added;
    int width;
    NormWeights norm;
    const float* output; ///< [width]
    const float* bias;   ///< [1]
    float* logits;
    template <typename Lanes> VECSET_BOTH void operator()(const Lanes& lanes, std::int64_t row) const {
        Row<Lanes> values;
        forChunks(lanes, width, [&](int c, int chunk) {
            sumOf(x + row * width, added + row * width, chunk, values.v[c]);
        });
        float mean = 0.0f, inverse = 1.0f;
        if (norm.gain != nullptr) moments(lanes, values, width, norm.epsilon, mean, inverse);
        float total = 0.0f;
        forChunks(lanes, width, [&](int c, int chunk) {
            for (int k = 0; k < kChunk; ++k) {
                const int channel = chunk * kChunk + k;
                float v = (values.v[c][k] - mean) * inverse;
                if (norm.gain != nullptr) v = v * norm.gain[channel] + norm.offset[channel];
                total += v * output[channel];
            }
        });
        total = lanes.sum(total);
        if (lanes.lane == 0) logits[row] = total + bias[0];
    }
};

/// The exact (erf) GELU in place; one step per chunk of four.
template <typename T> struct Gelu {
    T* values;
    VECSET_BOTH void operator()(std::int64_t i) const {
        Four<T> chunk = reinterpret_cast<Four<T>*>(values)[i];
        for (int k = 0; k < kChunk; ++k) {
            const float v = toFloat(chunk.v[k]);
            chunk.v[k] = fromFloat<T>(0.5f * v * (1.0f + erff(v * 0.70710678f)));
        }
        reinterpret_cast<Four<T>*>(values)[i] = chunk;
    }
};

/// The sum of every stride-th row of a group (and the first), one step per group and channel: sums [groups, width].
/// Rows of a group lie one after the other, from begins[g] to begins[g + 1].
template <typename T> struct GroupSums {
    const T* rows; ///< [n, width]
    const std::int32_t* begins;
    int width, stride;
    float* sums;
    VECSET_BOTH void operator()(std::int64_t i) const {
        const std::int64_t group = i / width, channel = i % width;
        float total = 0.0f;
        for (std::int64_t row = begins[group]; row < begins[group + 1]; row += stride)
            total += toFloat(rows[row * width + channel]);
        sums[i] = total;
    }
};

/// Starts step(lanes, 0) ... step(lanes, count - 1).
template <typename Step> void runRows(const Step& step, std::int64_t count, [[maybe_unused]] const Place& place) {
    if (count <= 0) return;
#if defined(VECSET_CUDA)
    if (place.onDevice) return launchRows(step, count, place.stream);
#endif
    for (std::int64_t i = 0; i < count; ++i) step(OneLane{}, i);
}

} // namespace vecset::cuda
