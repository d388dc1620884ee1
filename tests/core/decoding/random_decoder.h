#pragma once

#include "core/decoding/packed_decoder.h"

#include <cmath>
#include <cstdint>
#include <numbers>
#include <random>
#include <span>
#include <vector>

namespace vecset::test {

/// Sizes and switches of a made-up geometry decoder.
struct DecoderCase {
    int width = 64, heads = 2, ratio = 2, frequencies = 6, tokens = 96;
    bool qkNorm = false, lnPost = true, locality = true, qkvBias = false, includePi = false;
};

/// A geometry decoder and one shape's keys and values from random numbers, and the same network in plain double
/// precision.
class RandomDecoder {
public:
    explicit RandomDecoder(const DecoderCase& c)
        : m_case(c), m_random(static_cast<unsigned>(c.width * 7919 + c.tokens)) {
        const int w = c.width, features = 3 + 6 * c.frequencies, hidden = w * c.ratio, head = w / c.heads;
        m_weights.width = w;
        m_weights.heads = c.heads;
        m_weights.hidden = hidden;
        m_weights.frequencies = c.frequencies;
        m_weights.includePi = c.includePi;
        m_weights.queryProj = make(w * features, 1.5 / std::sqrt(features));
        m_weights.queryProjBias = make(w, 0.3);
        m_weights.ln1 = make(w, 0.2, 1.0);
        m_weights.ln1Bias = make(w, 0.2);
        m_weights.ln3 = make(w, 0.2, 1.0);
        m_weights.ln3Bias = make(w, 0.2);
        m_weights.q = make(w * w, 2.0 / std::sqrt(w));
        if (c.qkvBias) m_weights.qBias = make(w, 0.3);
        if (c.qkNorm) {
            m_weights.qNorm = make(head, 0.3, 1.5);
            m_weights.qNormBias = make(head, 0.2);
        }
        m_weights.proj = make(w * w, 1.5 / std::sqrt(w));
        m_weights.projBias = make(w, 0.2);
        m_weights.fc = make(hidden * w, 1.5 / std::sqrt(w));
        m_weights.fcBias = make(hidden, 0.3);
        m_weights.fcProj = make(w * hidden, 1.5 / std::sqrt(hidden));
        m_weights.fcProjBias = make(w, 0.2);
        if (c.lnPost) {
            m_weights.lnPost = make(w, 0.2, 1.0);
            m_weights.lnPostBias = make(w, 0.2);
        }
        m_weights.output = make(w, 3.0 / std::sqrt(w));
        m_weights.outputBias = make(1, 0.3);
        if (c.locality) m_weights.locality = make(c.heads, 1.0, 2.5);
        makeShape();
    }

    [[nodiscard]] const cpu::DecoderWeights& weights() const { return m_weights; }
    [[nodiscard]] const std::vector<float>& keys() const { return m_keys; }
    [[nodiscard]] const std::vector<float>& values() const { return m_values; }

    /// The logit at one point.
    [[nodiscard]] double logit(const float* point) const {
        const int w = m_case.width, head = w / m_case.heads, tokens = m_case.tokens;
        std::vector<double> x = linear(m_weights.queryProj, m_weights.queryProjBias, fourier(point));
        const std::vector<double> q =
            linear(m_weights.q, m_weights.qBias, normed(x, m_weights.ln1, m_weights.ln1Bias, 1e-6));
        std::vector<double> attended(static_cast<std::size_t>(w));
        for (int h = 0; h < m_case.heads; ++h) {
            std::vector<double> own(q.begin() + h * head, q.begin() + (h + 1) * head);
            if (m_case.qkNorm) own = normed(own, m_weights.qNorm, m_weights.qNormBias, 1e-6);
            std::vector<double> score(static_cast<std::size_t>(tokens));
            double top = -1e300, total = 0.0;
            for (int t = 0; t < tokens; ++t) {
                const float* key = m_keys.data() + (h * tokens + t) * keyWidth();
                double s = 0.0;
                for (int c = 0; c < head; ++c) s += own[static_cast<std::size_t>(c)] * key[c] / std::sqrt(head);
                for (int a = 0; m_case.locality && a < 3; ++a) s += 2.0 * strength(h) * point[a] * key[head + a];
                if (m_case.locality) s += key[head + 3];
                score[static_cast<std::size_t>(t)] = s;
                top = std::max(top, s);
            }
            for (double& s : score) total += s = std::exp(s - top);
            for (int t = 0; t < tokens; ++t) {
                for (int c = 0; c < head; ++c) {
                    attended[static_cast<std::size_t>(h * head + c)] +=
                        score[static_cast<std::size_t>(t)] / total *
                        m_values[static_cast<std::size_t>((h * tokens + t) * head + c)];
                }
            }
        }
        add(x, linear(m_weights.proj, m_weights.projBias, attended));
        std::vector<double> inner =
            linear(m_weights.fc, m_weights.fcBias, normed(x, m_weights.ln3, m_weights.ln3Bias, 1e-6));
        for (double& v : inner) v *= 0.5 * (1.0 + std::erf(v / std::numbers::sqrt2));
        add(x, linear(m_weights.fcProj, m_weights.fcProjBias, inner));
        if (m_case.lnPost) x = normed(x, m_weights.lnPost, m_weights.lnPostBias, 1e-5);
        return linear(m_weights.output, m_weights.outputBias, x)[0];
    }

private:
    std::span<const float> make(int count, double spread, double middle = 0.0) {
        auto& numbers = m_memory.emplace_back();
        std::normal_distribution<double> normal(middle, spread);
        for (int i = 0; i < count; ++i) numbers.push_back(static_cast<float>(normal(m_random)));
        return numbers; // a vector's numbers stay where they are when m_memory grows
    }

    void makeShape() {
        const int head = m_case.width / m_case.heads;
        std::normal_distribution<double> normal(0.0, 1.0);
        std::uniform_real_distribution<double> place(-0.8, 0.8);
        for (int h = 0; h < m_case.heads; ++h) {
            for (int t = 0; t < m_case.tokens; ++t) {
                for (int c = 0; c < head; ++c) m_keys.push_back(static_cast<float>(normal(m_random)));
                if (!m_case.locality) continue;
                double square = 0.0;
                for (int a = 0; a < 3; ++a) {
                    m_keys.push_back(static_cast<float>(place(m_random)));
                    square += m_keys.back() * m_keys.back();
                }
                m_keys.push_back(static_cast<float>(-strength(h) * square));
            }
        }
        for (int i = 0; i < m_case.width * m_case.tokens; ++i) m_values.push_back(static_cast<float>(normal(m_random)));
    }

    [[nodiscard]] int keyWidth() const { return m_case.width / m_case.heads + (m_case.locality ? 4 : 0); }
    [[nodiscard]] double strength(int h) const { return std::exp(m_weights.locality[static_cast<std::size_t>(h)]); }

    [[nodiscard]] std::vector<double> fourier(const float* point) const {
        std::vector<double> out(point, point + 3);
        for (const bool cosine : {false, true}) {
            for (int a = 0; a < 3; ++a) {
                for (int i = 0; i < m_case.frequencies; ++i) {
                    const double angle = point[a] * std::ldexp(m_case.includePi ? std::numbers::pi : 1.0, i);
                    out.push_back(cosine ? std::cos(angle) : std::sin(angle));
                }
            }
        }
        return out;
    }

    static std::vector<double> linear(std::span<const float> weight, std::span<const float> bias,
                                      const std::vector<double>& x) {
        std::vector<double> out(weight.size() / x.size());
        for (std::size_t n = 0; n < out.size(); ++n) {
            out[n] = bias.empty() ? 0.0 : bias[n];
            for (std::size_t k = 0; k < x.size(); ++k) out[n] += x[k] * weight[n * x.size() + k];
        }
        return out;
    }

    static std::vector<double> normed(std::vector<double> x, std::span<const float> gain, std::span<const float> offset,
                                      double eps) {
        double mean = 0.0, variance = 0.0;
        for (const double v : x) mean += v / static_cast<double>(x.size());
        for (const double v : x) variance += (v - mean) * (v - mean) / static_cast<double>(x.size());
        for (std::size_t i = 0; i < x.size(); ++i)
            x[i] = (x[i] - mean) / std::sqrt(variance + eps) * gain[i] + offset[i];
        return x;
    }

    static void add(std::vector<double>& x, const std::vector<double>& y) {
        for (std::size_t i = 0; i < x.size(); ++i) x[i] += y[i];
    }

    DecoderCase m_case;
    std::mt19937 m_random;
    std::vector<std::vector<float>> m_memory;
    cpu::DecoderWeights m_weights;
    std::vector<float> m_keys, m_values;
};

} // namespace vecset::test
