#include "core/decoding/packed_decoder.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace vecset::cpu {
namespace {

std::size_t product(std::size_t a, int b) { return a * static_cast<std::size_t>(b); }

std::size_t rowsOf(std::size_t side) {
    return (3 * side + kTile - 1) / kTile * kTile;
} // tables are made a tile at a time

} // namespace

std::size_t PackedLattice::bytes(const PackedDecoder& decoder, const PackedShape& shape, std::size_t side) {
    const Model& model = decoder.model();
    const int row = 2 * model.width + model.queryColumns + model.heads * shape.shape().paddedTokens;
    return sizeof(float) * product(rowsOf(side), row);
}

PackedLattice::PackedLattice(const PackedDecoder& decoder, const PackedShape& shape, std::span<const float> coordinates,
                             const Kernel& kernel)
    : m_coordinates(coordinates.begin(), coordinates.end()) {
    m_lattice.side = static_cast<int>(coordinates.size());
    m_lattice.coordinates = m_coordinates.data();
    embed(decoder);
    project(decoder, shape, kernel);
}

void PackedLattice::embed(const PackedDecoder& decoder) {
    const Model& model = decoder.model();
    const int features = 3 + 6 * model.frequencies;
    const std::size_t side = m_coordinates.size();
    m_embedding = AlignedFloats(product(rowsOf(side), model.width));
    std::vector<double> terms(static_cast<std::size_t>(1 + 2 * model.frequencies));
    float* row = m_embedding.data();
    for (int axis = 0; axis < 3; ++axis) {
        for (const float x : m_coordinates) {
            terms[0] = x;
            for (int i = 0; i < model.frequencies; ++i) { // angles rounded as FourierEmbedder rounds them
                const float angle = x * static_cast<float>(std::ldexp(model.includePi ? std::numbers::pi : 1.0, i));
                terms[static_cast<std::size_t>(1 + i)] = std::sin(angle);
                terms[static_cast<std::size_t>(1 + model.frequencies + i)] = std::cos(angle);
            }
            for (int n = 0; n < model.width; ++n, ++row) {
                const float* weights = decoder.m_queryProj.data() + product(static_cast<std::size_t>(n), features);
                double sum = axis == 0 ? decoder.m_queryProjBias[static_cast<std::size_t>(n)] : 0.0;
                sum += terms[0] * weights[axis];
                for (int i = 0; i < model.frequencies; ++i) {
                    sum += terms[static_cast<std::size_t>(1 + i)] * weights[3 + axis * model.frequencies + i];
                    sum += terms[static_cast<std::size_t>(1 + model.frequencies + i)] *
                           weights[3 + (3 + axis) * model.frequencies + i];
                }
                *row = static_cast<float>(sum);
            }
        }
    }
    m_lattice.embedding = m_embedding.data();
}

void PackedLattice::project(const PackedDecoder& decoder, const PackedShape& shape, const Kernel& kernel) {
    const Model& model = decoder.model();
    const auto width = static_cast<std::size_t>(model.width), columns = static_cast<std::size_t>(model.queryColumns);
    const std::size_t rows = rowsOf(m_coordinates.size());
    const auto padded = static_cast<std::size_t>(shape.shape().paddedTokens);
    const auto heads = static_cast<std::size_t>(model.heads), stride = static_cast<std::size_t>(model.queryStride);
    AlignedFloats centred(rows * width), queries(rows * columns);
    for (std::size_t r = 0; r < rows; ++r) { // the LayerNorm's mean is taken off here, its scale is per point
        const float* from = m_embedding.data() + r * width;
        double mean = 0.0;
        for (std::size_t c = 0; c < width; ++c) mean += from[c] / static_cast<double>(width);
        for (std::size_t c = 0; c < width; ++c) centred.data()[r * width + c] = static_cast<float>(from[c] - mean);
    }
    m_scores = AlignedFloats(rows * heads * padded);
    for (std::size_t r = 0; r < rows; r += kTile) {
        float* q = queries.data() + r * columns;
        kernel.multiply(centred.data() + r * width, width, model.query, model.width, model.queryColumns, nullptr, q,
                        columns);
        for (std::size_t h = 0; h < heads; ++h) {
            kernel.multiply(q + h * stride, columns, shape.shape().keys + h * stride * padded, model.queryStride,
                            shape.shape().paddedTokens, nullptr, m_scores.data() + (r * heads + h) * padded,
                            heads * padded);
        }
    }
    m_scoreOffset = AlignedFloats(heads * padded);
    for (std::size_t h = 0; h < heads; ++h) {
        for (std::size_t c = 0; c < stride; ++c) {
            const float bias = model.queryBias[h * stride + c]; // 0 at the coordinates' places
            const float* key = shape.m_scaledKeys.data() + (h * stride + c) * padded;
            for (std::size_t t = 0; t < padded; ++t) m_scoreOffset.data()[h * padded + t] += bias * key[t];
        }
    }
    if (model.qkNorm) {
        const auto inner = static_cast<std::size_t>(model.headWidth);
        m_queries = AlignedFloats(rows * heads * inner);
        for (std::size_t r = 0; r < rows; ++r) {
            for (std::size_t h = 0; h < heads; ++h) {
                std::copy_n(queries.data() + r * columns + h * stride, inner,
                            m_queries.data() + (r * heads + h) * inner);
            }
        }
    }
    m_lattice.queries = model.qkNorm ? m_queries.data() : nullptr;
    m_lattice.scores = m_scores.data();
    m_lattice.scoreOffset = m_scoreOffset.data();
}

} // namespace vecset::cpu
