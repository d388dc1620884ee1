#include "core/nn/fourier_embedder.h"

#include <ATen/ATen.h>

#include <numbers>

namespace vecset {

at::Tensor FourierEmbedder::operator()(const at::Tensor& points) const {
    const at::Tensor exact = points.scalar_type() == at::kDouble ? points : points.to(at::kFloat);
    if (m_numFreqs == 0) return exact;
    at::Tensor frequencies = at::pow(2.0, at::arange(m_numFreqs, exact.options()));
    if (m_includePi) frequencies = frequencies * std::numbers::pi;
    const at::Tensor angles = (exact.unsqueeze(-1) * frequencies).flatten(-2);
    return at::cat({exact, angles.sin(), angles.cos()}, -1);
}

} // namespace vecset
