#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace vecset {

/// The locality prior of our small models: attention logits get -|p - a|^2 * exp(locality_h) between the position p of
/// a query and the position a of a key, one learned strength per head. It is folded into q and k as four channels,
/// so that attention stays a plain dot product: with s = exp(locality_h),
///   q' = [q, sqrt(d) * (2 s p, 1)],  k' = [k, (a, -s |a|^2)]
///   q'.k' / sqrt(d) = q.k / sqrt(d) + 2 s p.a - s |a|^2
/// which differs from the bias by -s |p|^2: constant per query, so softmax does not see it.
/// Source: training-recipe.md, section 2.

/// log of 60, 25, 8, 2, cycled over the heads: the strengths training starts from. [heads]
at::Tensor initialLocality(std::int64_t heads);

/// q: [B, heads, N, d]; positions: [B or 1, N, 3]; locality: [heads]. Returns [B, heads, N, d + 4], float32 at least.
at::Tensor foldQueryPositions(const at::Tensor& q, const at::Tensor& positions, const at::Tensor& locality);
/// k: [B, heads, L, d]; positions: [B or 1, L, 3]; locality: [heads]. Returns [B, heads, L, d + 4], float32 at least.
at::Tensor foldKeyPositions(const at::Tensor& k, const at::Tensor& positions, const at::Tensor& locality);

/// attention() for folded q and k. Runs in float32 whatever v or autocast ask for: the folded logits reach hundreds,
/// where half precision is off by whole units. Returns v's type.
at::Tensor localAttention(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v);

} // namespace vecset
