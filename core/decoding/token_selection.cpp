#include "core/decoding/token_selection.h"

#include "core/base/error.h"
#include "core/nn/attention.h"
#include "core/nn/locality.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cstddef>

namespace vecset {
namespace {

/// Merge keeps what some sample weighs above this.
constexpr double kMergeWeight = 1e-6;

TokenSelection selectMean(const at::Tensor& samples, std::span<const std::int64_t> counts, const at::Tensor& keys,
                          std::int64_t topK) {
    std::vector<at::Tensor> means;
    std::int64_t first = 0;
    for (const std::int64_t count : counts) {
        means.push_back(samples[0].narrow(1, first, count).mean(1)); // [heads, dk]
        first += count;
    }
    const at::Tensor queries = at::stack(means, 1);                             // [heads, groups, dk]
    const at::Tensor scores = at::matmul(queries, keys[0].transpose(1, 2));     // [heads, groups, L]
    const at::Tensor indices = std::get<1>(scores.topk(topK, -1, true, false)); // [heads, groups, K]
    // Ascending order makes the sum over tokens, and the memory walk, the same whatever topk returns.
    return std::get<0>(indices.sort(-1)).unbind(1);
}

TokenSelection selectMerge(const at::Tensor& samples, std::span<const std::int64_t> counts, const at::Tensor& keys) {
    TokenSelection selection;
    std::int64_t first = 0;
    for (const std::int64_t count : counts) {
        const at::Tensor products = at::matmul(samples[0].narrow(1, first, count), keys[0].transpose(1, 2));
        const at::Tensor weights = products.softmax(-1).mean(0); // [count, L]
        selection.push_back((weights > kMergeWeight).any(0).nonzero().squeeze(1));
        first += count;
    }
    return selection;
}

} // namespace

std::int64_t officialTopK(std::int64_t tokens) {
    if (tokens == 3072) return 1024;
    if (tokens == 512) return 256;
    return std::max<std::int64_t>(tokens / 3, 1);
}

std::int64_t defaultTopK(std::int64_t tokens) {
    if (tokens <= 256) return tokens;
    return tokens <= 1024 ? (3 * tokens + 3) / 4 : officialTopK(tokens);
}

TokenSelection selectTokens(const at::Tensor& samples, std::span<const std::int64_t> counts, const at::Tensor& keys,
                            const SelectionRule& rule) {
    const std::int64_t tokens = keys.size(2);
    if (rule.scoring == KvScoring::Merge) return selectMerge(samples, counts, keys);
    const std::int64_t topK = std::min(rule.topK > 0 ? rule.topK : officialTopK(tokens), tokens);
    return selectMean(samples, counts, keys, topK);
}

at::Tensor gatherTokens(const at::Tensor& x, const at::Tensor& indices) {
    if (indices.dim() == 1) return x.index_select(2, indices);
    return x[0].gather(1, indices.unsqueeze(-1).expand({-1, -1, x.size(3)})).unsqueeze(0);
}

at::Tensor attendAll(const at::Tensor& queries, const at::Tensor& keys, const at::Tensor& values) {
    return queries.size(-1) == values.size(-1) ? attention(queries, keys, values)
                                               : localAttention(queries, keys, values);
}

at::Tensor attendSelected(const at::Tensor& queries, std::span<const std::int64_t> counts, const at::Tensor& keys,
                          const at::Tensor& values, std::span<const at::Tensor> selection) {
    std::vector<at::Tensor> parts;
    std::int64_t first = 0;
    for (std::size_t group = 0; group < counts.size(); ++group) {
        const at::Tensor& indices = selection[group];
        parts.push_back(attendAll(queries.narrow(2, first, counts[group]), gatherTokens(keys, indices),
                                  gatherTokens(values, indices)));
        first += counts[group];
    }
    return at::cat(parts, 2);
}

} // namespace vecset
