#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace vecset {

/// The attention of every network here: softmax(q k^T / sqrt(dv)) v, fused where LibTorch has it.
///
/// @param q [B, heads, N, dk]
/// @param k [B, heads, L, dk]
/// @param v [B, heads, L, dv]. The scale is that of dv, not of dk: with the locality prior q and k carry four more
///          channels than v (see locality.h), which must not change the temperature.
/// @return [B, heads, N, dv]
at::Tensor attention(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v);

/// [B, N, heads * d] to [B, heads, N, d], a view.
at::Tensor splitHeads(const at::Tensor& x, std::int64_t heads);
/// [B, heads, N, d] to [B, N, heads * d].
at::Tensor mergeHeads(const at::Tensor& x);

} // namespace vecset
