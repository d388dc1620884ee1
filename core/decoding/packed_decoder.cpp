#include "core/decoding/packed_decoder.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

namespace vecset::cpu {
namespace {

constexpr int kPanelColumns = 32;
/// Taking values through c_proj once costs as much as some hundred queries without it.
constexpr std::size_t kManyQueries = 4096;

int roundUp(int n, int multiple) { return (n + multiple - 1) / multiple * multiple; }
std::size_t index(int row, int column, int columns) {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(column);
}

/// Packs [k, n] with at(row, column); n a multiple of 16.
template <typename At> void pack(float* out, int k, int n, At&& at) {
    for (int panel = 0; panel < n; panel += kPanelColumns) {
        const int columns = std::min(kPanelColumns, n - panel);
        for (int row = 0; row < k; ++row) {
            for (int column = 0; column < columns; ++column) *out++ = static_cast<float>(at(row, panel + column));
        }
    }
}

template <typename At> AlignedFloats packed(int k, int n, At&& at) {
    AlignedFloats out(index(k, 0, n));
    pack(out.data(), k, n, at);
    return out;
}

/// The same in float16 with every panel full, appended.
template <typename At> void packHalves(std::vector<std::uint16_t>& out, int k, int n, At&& at) {
    for (int panel = 0; panel < n; panel += kPanelColumns) {
        for (int row = 0; row < k; ++row) {
            for (int column = panel; column < panel + kPanelColumns; ++column)
                out.push_back(column < n ? halfBits(static_cast<float>(at(row, column))) : std::uint16_t{0});
        }
    }
}

AlignedFloats copied(std::span<const float> numbers, std::size_t size) {
    AlignedFloats out(size);
    std::copy(numbers.begin(), numbers.end(), out.data());
    return out;
}

std::vector<float> kept(std::span<const float> numbers) { return {numbers.begin(), numbers.end()}; }

} // namespace

AlignedFloats::AlignedFloats(std::size_t count)
    : m_data(
          static_cast<float*>(::operator new (std::max<std::size_t>(count, 1) * sizeof(float), std::align_val_t{64}))),
      m_size(count) {
    std::fill_n(m_data.get(), count, 0.0f);
}

std::uint16_t halfBits(float x) {
    const auto bits = std::bit_cast<std::uint32_t>(x);
    const auto sign = static_cast<std::uint16_t>(bits >> 16 & 0x8000U);
    const std::uint32_t magnitude = bits & 0x7fffffffU;
    if (magnitude > 0x7f800000U) return static_cast<std::uint16_t>(sign | 0x7e00U); // not a number
    if (magnitude >= 0x477ff000U) return static_cast<std::uint16_t>(sign | 0x7c00U);
    if (magnitude < 0x38800000U) { // below 2^-14: steps of 2^-24, which adding 0.5 rounds to
        const float moved = std::bit_cast<float>(magnitude) + 0.5f;
        return static_cast<std::uint16_t>(sign | (std::bit_cast<std::uint32_t>(moved) - 0x3f000000U));
    }
    const std::uint32_t odd = magnitude >> 13 & 1U; // the exponent's bias goes from 127 to 15
    return static_cast<std::uint16_t>(sign | (magnitude - 0x38000000U + 0xfffU + odd) >> 13);
}

bool kernelFits(const DecoderWeights& w) {
    const bool sizes =
        w.width > 0 && w.heads > 0 && w.width % 16 == 0 && w.width % w.heads == 0 && w.hidden > 0 && w.hidden % 16 == 0;
    return sizes && w.width / w.heads <= 256 && w.frequencies >= 0 && w.frequencies <= 32;
}

PackedDecoder::PackedDecoder(const DecoderWeights& weights, bool half)
    : m_half(half), m_queryProj(kept(weights.queryProj)), m_queryProjBias(kept(weights.queryProjBias)),
      m_proj(kept(weights.proj)), m_qNorm(kept(weights.qNorm)), m_qNormBias(kept(weights.qNormBias)) {
    m_model.width = weights.width;
    m_model.heads = weights.heads;
    m_model.headWidth = weights.width / weights.heads;
    m_model.hidden = weights.hidden;
    m_model.frequencies = weights.frequencies;
    m_model.includePi = weights.includePi;
    m_model.qkNorm = !weights.qNorm.empty();
    m_model.lnPost = !weights.lnPost.empty();
    m_model.locality = !weights.locality.empty();
    m_model.queryStride = m_model.headWidth + (m_model.locality ? 3 : 0);
    m_model.queryColumns = roundUp(m_model.heads * m_model.queryStride, 16);
    m_model.valueStride = roundUp(m_model.headWidth, 16);
    for (const float strength : weights.locality) m_strengths.push_back(std::exp(strength));
    packQueries(weights);
    packMlp(weights);
    packOutput(weights);
}

const float* PackedDecoder::keep(AlignedFloats numbers) {
    m_memory.push_back(std::move(numbers));
    return m_memory.back().data();
}

template <typename At> Matrix PackedDecoder::keepMatrix(int k, int n, At&& at) {
    Matrix matrix{keep(packed(k, n, at))};
    if (!m_half) return matrix;
    packHalves(m_halves.emplace_back(), k, n, at);
    matrix.half = m_halves.back().data();
    return matrix;
}

void PackedDecoder::packQueries(const DecoderWeights& w) {
    const int width = m_model.width, features = 3 + 6 * m_model.frequencies, head = m_model.headWidth;
    m_model.embed = keep(packed(features, width, [&](int k, int n) { return w.queryProj[index(n, k, features)]; }));
    m_model.embedBias = keep(copied(w.queryProjBias, static_cast<std::size_t>(width)));

    // ln_1's gain and offset go into c_q; with qk_norm so does the mean over a head's channels, which is then zero.
    std::vector<double> matrix(index(width, 0, width)), bias(static_cast<std::size_t>(width));
    for (int n = 0; n < width; ++n) {
        double& offset = bias[static_cast<std::size_t>(n)];
        offset = w.qBias.empty() ? 0.0 : w.qBias[static_cast<std::size_t>(n)];
        for (int k = 0; k < width; ++k) {
            const double weight = w.q[index(n, k, width)];
            matrix[index(n, k, width)] = weight * w.ln1[static_cast<std::size_t>(k)];
            offset += weight * w.ln1Bias[static_cast<std::size_t>(k)];
        }
    }
    const auto centre = [&](double* first, int step, int count) {
        double mean = 0.0;
        for (int i = 0; i < count; ++i) mean += first[i * step] / count;
        for (int i = 0; i < count; ++i) first[i * step] -= mean;
    };
    for (int h = 0; m_model.qkNorm && h < m_model.heads; ++h) {
        for (int k = 0; k < width; ++k) centre(&matrix[index(h * head, k, width)], width, head);
        centre(&bias[static_cast<std::size_t>(h * head)], 1, head);
    }
    AlignedFloats offsets(static_cast<std::size_t>(m_model.queryColumns));
    const auto channelOf = [&](int column) { // -1: the places of coordinates and padding
        const int h = column / m_model.queryStride, c = column % m_model.queryStride;
        return h < m_model.heads && c < head ? h * head + c : -1;
    };
    for (int n = 0; n < m_model.queryColumns; ++n) {
        if (channelOf(n) >= 0) offsets.data()[n] = static_cast<float>(bias[static_cast<std::size_t>(channelOf(n))]);
    }
    m_model.queryBias = keep(std::move(offsets));
    m_model.query = keep(packed(width, m_model.queryColumns, [&](int k, int n) {
        return channelOf(n) < 0 ? 0.0 : matrix[index(channelOf(n), k, width)];
    }));
}

void PackedDecoder::packMlp(const DecoderWeights& w) {
    const int width = m_model.width, hidden = m_model.hidden, head = m_model.headWidth;
    m_model.out = keepMatrix(m_model.heads * m_model.valueStride, width, [&](int k, int n) {
        const int h = k / m_model.valueStride, c = k % m_model.valueStride;
        return c < head ? w.proj[index(n, h * head + c, width)] : 0.0f;
    });
    m_model.outBias = keep(copied(w.projBias, static_cast<std::size_t>(width)));
    AlignedFloats bias(static_cast<std::size_t>(hidden));
    for (int n = 0; n < hidden; ++n) {
        double sum = w.fcBias[static_cast<std::size_t>(n)];
        for (int k = 0; k < width; ++k)
            sum += static_cast<double>(w.fc[index(n, k, width)]) * w.ln3Bias[static_cast<std::size_t>(k)];
        bias.data()[n] = static_cast<float>(sum);
    }
    m_model.up = keepMatrix(width, hidden, [&](int k, int n) {
        return static_cast<double>(w.fc[index(n, k, width)]) * w.ln3[static_cast<std::size_t>(k)];
    });
    m_model.upBias = keep(std::move(bias));
    m_model.down = keepMatrix(hidden, width, [&](int k, int n) { return w.fcProj[index(n, k, hidden)]; });
    m_model.downBias = keep(copied(w.fcProjBias, static_cast<std::size_t>(width)));
}

void PackedDecoder::packOutput(const DecoderWeights& w) {
    AlignedFloats logit(static_cast<std::size_t>(m_model.width));
    double sum = 0.0, bias = w.outputBias[0];
    for (std::size_t i = 0; i < w.output.size(); ++i) {
        const double weight = w.output[i];
        logit.data()[i] = m_model.lnPost ? static_cast<float>(weight * w.lnPost[i]) : w.output[i];
        sum += logit.data()[i];
        if (m_model.lnPost) bias += weight * w.lnPostBias[i];
    }
    m_model.logit = keep(std::move(logit));
    m_model.logitSum = static_cast<float>(sum);
    m_model.logitBias = static_cast<float>(bias);
}

PackedShape::PackedShape(const PackedDecoder& decoder, std::span<const float> keys, std::span<const float> values,
                         int tokens, std::size_t queries) {
    const Model& model = decoder.model();
    m_shape.tokens = tokens;
    m_shape.paddedTokens = roundUp(tokens, 16);
    // Multiply-adds of both orders of sum_t weight_t c_proj(v_t): whichever is less.
    const double apart = static_cast<double>(model.heads * model.valueStride) * (tokens + model.width);
    m_shape.mergedOut = queries > kManyQueries && static_cast<double>(model.heads) * tokens * model.width <= apart;
    packKeys(decoder, keys);
    packValues(decoder, values);
}

void PackedShape::packKeys(const PackedDecoder& decoder, std::span<const float> keys) {
    const Model& model = decoder.model();
    const int head = model.headWidth, stride = model.queryStride, given = head + (model.locality ? 4 : 0);
    const int tokens = m_shape.tokens, padded = m_shape.paddedTokens;
    const double log2e = 1.4426950408889634, scale = log2e / std::sqrt(static_cast<double>(head));
    m_scaledKeys.assign(index(model.heads * stride, 0, padded), 0.0f);
    m_keys = AlignedFloats(m_scaledKeys.size());
    m_keyBias = AlignedFloats(index(model.heads, 0, padded));
    if (model.locality) m_places = AlignedFloats(index(3 * model.heads, 0, padded));
    for (int h = 0; h < model.heads; ++h) {
        for (int t = 0; t < padded; ++t) {
            float& bias = m_keyBias.data()[index(h, t, padded)];
            if (t >= tokens) {
                bias = -1e30f;
                continue;
            }
            const float* key = keys.data() + index(h * tokens + t, 0, given);
            double offset = 0.0;
            for (int c = 0; c < head; ++c) {
                const auto channel = static_cast<std::size_t>(c);
                m_scaledKeys[index(h * stride + c, t, padded)] =
                    static_cast<float>(key[c] * scale * (model.qkNorm ? decoder.m_qNorm[channel] : 1.0f));
                if (model.qkNorm) offset += key[c] * scale * decoder.m_qNormBias[channel];
            }
            for (int axis = 0; model.locality && axis < 3; ++axis) {
                const double place = 2.0 * log2e * decoder.m_strengths[static_cast<std::size_t>(h)] * key[head + axis];
                m_scaledKeys[index(h * stride + head + axis, t, padded)] = static_cast<float>(place);
                m_places.data()[index(axis * model.heads + h, t, padded)] = static_cast<float>(place);
            }
            if (model.locality) offset += log2e * key[head + 3];
            bias = static_cast<float>(offset);
        }
        pack(m_keys.data() + index(h * stride, 0, padded), stride, padded,
             [&](int k, int n) { return m_scaledKeys[index(h * stride + k, n, padded)]; });
    }
    m_shape.keys = m_keys.data();
    m_shape.keyBias = m_keyBias.data();
    m_shape.places = model.locality ? m_places.data() : nullptr;
}

void PackedShape::packValues(const PackedDecoder& decoder, std::span<const float> values) {
    const Model& model = decoder.model();
    const int head = model.headWidth, tokens = m_shape.tokens;
    const int depth = m_shape.mergedOut ? model.width : model.valueStride;
    m_values = AlignedFloats(index(model.heads * tokens, 0, depth));
    const auto value = [&](int h, int t, int c) -> double {
        const float* v = values.data() + index(h * tokens + t, 0, head);
        if (!m_shape.mergedOut) return c < head ? v[c] : 0.0f;
        double sum = 0.0;
        for (int i = 0; i < head; ++i)
            sum += static_cast<double>(v[i]) * decoder.m_proj[index(c, h * head + i, model.width)];
        return sum;
    };
    for (int h = 0; h < model.heads; ++h) {
        for (int begin = 0; begin < tokens; begin += kTokenBlock) {
            const int count = std::min(kTokenBlock, tokens - begin);
            float* block = m_values.data() + index(h * tokens + begin, 0, depth);
            pack(block, count, depth, [&](int t, int c) { return value(h, begin + t, c); });
            if (!decoder.m_half) continue;
            packHalves(m_halfValues, count, depth, [&](int t, int c) { // as they were just packed
                const int panel = c / kPanelColumns * kPanelColumns, columns = std::min(kPanelColumns, depth - panel);
                return block[static_cast<std::size_t>(panel) * static_cast<std::size_t>(count) +
                             index(t, c - panel, columns)];
            });
        }
    }
    m_shape.values = {m_values.data(), decoder.m_half ? m_halfValues.data() : nullptr};
}

} // namespace vecset::cpu
