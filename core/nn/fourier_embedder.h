#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace vecset {

/// Sines and cosines of coordinates at doubling frequencies: [x y z | sin(x f0..), sin(y f0..), sin(z f0..) |
/// cos(same)], f_i = 2^i, times pi if includePi. No weights, nothing in a checkpoint.
class FourierEmbedder {
public:
    FourierEmbedder(std::int64_t numFreqs, bool includePi) : m_numFreqs(numFreqs), m_includePi(includePi) {}
    /// points: [..., 3], kept in (at least) float32 because half precision loses 9 % of a cell at resolution 384.
    /// Returns [..., channels()] in float32 (float64 for float64 points).
    at::Tensor operator()(const at::Tensor& points) const;
    /// 3 * (2 * numFreqs + 1).
    [[nodiscard]] std::int64_t channels() const { return 3 * (2 * m_numFreqs + 1); }

private:
    std::int64_t m_numFreqs;
    bool m_includePi;
};

} // namespace vecset
