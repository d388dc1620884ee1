#pragma once

#include "core/decoding/field_evaluator.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <span>
#include <vector>

namespace vecset {

/// The tokens that each group of queries keeps: indices [heads, K] when every head chooses for itself, [K] when the
/// choice is common to all heads.
using TokenSelection = std::vector<at::Tensor>;

/// How many of `tokens` the official decoder keeps per head: 1024 of 3072, 256 of 512, else a third (at least 1).
[[nodiscard]] std::int64_t officialTopK(std::int64_t tokens);

/// How many we keep unless asked otherwise: all of up to 256 (choosing saves nothing there), three quarters of up to
/// 1024, else the official number. Measured on fitted 48- and 512-token fields at 128 cells: the official third of 48
/// gives a volume IoU of 0.84 with the dense mesh, the official half of 512 gives 0.974, three quarters above 0.99.
[[nodiscard]] std::int64_t defaultTopK(std::int64_t tokens);

/// Chooses tokens for consecutive groups of sampled queries.
///
/// Mean: per head the topK tokens with the largest mean of q.k over the samples. (The mean of products is the product
/// with the mean query, so this costs one small matrix product however many samples there are.)
/// Merge: every token that any sample gives a softmax(q.k) weight, averaged over heads, above 1e-6. Neither uses the
/// attention's 1/sqrt(d).
/// @param samples [1, heads, S, dk]; the samples of group g are `counts[g]` consecutive rows, at least one each
/// @param keys    [1, heads, L, dk]
/// Source: FlashVDM, "Adaptive KV selection"; hunyuan3d-2.md, section 6.
[[nodiscard]] TokenSelection selectTokens(const at::Tensor& samples, std::span<const std::int64_t> counts,
                                          const at::Tensor& keys, const SelectionRule& rule);

/// The chosen rows of x [1, heads, L, d]: [1, heads, K, d].
[[nodiscard]] at::Tensor gatherTokens(const at::Tensor& x, const at::Tensor& indices);

/// Attention of consecutive groups of queries [1, heads, N, dk] to their own tokens; `counts` sums to N.
/// @return [1, heads, N, dv]
[[nodiscard]] at::Tensor attendSelected(const at::Tensor& queries, std::span<const std::int64_t> counts,
                                        const at::Tensor& keys, const at::Tensor& values,
                                        std::span<const at::Tensor> selection);

/// attention() or, when q and k carry folded positions (dk > dv), localAttention().
[[nodiscard]] at::Tensor attendAll(const at::Tensor& queries, const at::Tensor& keys, const at::Tensor& values);

} // namespace vecset
