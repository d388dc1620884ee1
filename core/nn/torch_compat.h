#pragma once

#include <ATen/ATen.h>
#include <torch/version.h>

#include <cmath>

/// The only place that knows which LibTorch this is: 1.13 (Debian) and 2.x differ here and nowhere else.
namespace vecset::compat {

#if defined(TORCH_VERSION_MAJOR) && TORCH_VERSION_MAJOR >= 2
inline constexpr bool kHasFusedAttention = true;
#else
inline constexpr bool kHasFusedAttention = false;
#endif

/// softmax(q k^T / sqrt(d)) v over [B, heads, N, d] with one d for all three.
inline at::Tensor scaledDotProductAttention(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v) {
#if defined(TORCH_VERSION_MAJOR) && TORCH_VERSION_MAJOR >= 2
    return at::scaled_dot_product_attention(q, k, v);
#else
    const double scale = 1.0 / std::sqrt(static_cast<double>(q.size(-1)));
    return at::matmul(at::softmax(at::matmul(q * scale, k.transpose(-2, -1)), -1), v);
#endif
}

} // namespace vecset::compat
