#include "core/nn/vecset_blocks.h"

#include "core/nn/attention.h"
#include "core/nn/locality.h"

#include <ATen/ATen.h>

namespace vecset {

using torch::nn::LayerNorm;
using torch::nn::Linear;
using torch::nn::LinearOptions;

LayerNorm makeLayerNorm(std::int64_t width, double eps) {
    return LayerNorm(torch::nn::LayerNormOptions({width}).eps(eps));
}

at::Tensor toWeightType(const at::Tensor& x, const Linear& layer) { return x.to(layer->weight.scalar_type()); }

VecsetMlpImpl::VecsetMlpImpl(std::int64_t width, std::int64_t ratio)
    : c_fc(register_module("c_fc", Linear(width, width * ratio))),
      c_proj(register_module("c_proj", Linear(width * ratio, width))) {}

at::Tensor VecsetMlpImpl::forward(const at::Tensor& x) { return c_proj(at::gelu(c_fc(x))); }

QkNormImpl::QkNormImpl(std::int64_t headWidth, bool enabled) {
    if (!enabled) return;
    q_norm = register_module("q_norm", makeLayerNorm(headWidth));
    k_norm = register_module("k_norm", makeLayerNorm(headWidth));
}

at::Tensor QkNormImpl::query(const at::Tensor& q) { return q_norm.is_empty() ? q : q_norm(q); }
at::Tensor QkNormImpl::key(const at::Tensor& k) { return k_norm.is_empty() ? k : k_norm(k); }

VecsetSelfAttentionImpl::VecsetSelfAttentionImpl(const BlockOptions& options)
    : m_heads(options.heads),
      c_qkv(register_module("c_qkv", Linear(LinearOptions(options.width, 3 * options.width).bias(options.qkvBias)))),
      c_proj(register_module("c_proj", Linear(options.width, options.width))),
      attention(register_module("attention", QkNorm(options.width / options.heads, options.qkNorm))) {}

at::Tensor VecsetSelfAttentionImpl::forward(const at::Tensor& x) {
    const auto parts = splitHeads(c_qkv(x), m_heads).chunk(3, -1);
    return c_proj(mergeHeads(vecset::attention(attention->query(parts[0]), attention->key(parts[1]), parts[2])));
}

VecsetCrossAttentionImpl::VecsetCrossAttentionImpl(const BlockOptions& options)
    : m_heads(options.heads),
      c_q(register_module("c_q", Linear(LinearOptions(options.width, options.width).bias(options.qkvBias)))),
      c_kv(register_module("c_kv", Linear(LinearOptions(options.width, 2 * options.width).bias(options.qkvBias)))),
      c_proj(register_module("c_proj", Linear(options.width, options.width))),
      attention(register_module("attention", QkNorm(options.width / options.heads, options.qkNorm))) {}

at::Tensor VecsetCrossAttentionImpl::queries(const at::Tensor& x) {
    return attention->query(splitHeads(c_q(x), m_heads));
}

std::pair<at::Tensor, at::Tensor> VecsetCrossAttentionImpl::keysAndValues(const at::Tensor& data) {
    const auto parts = splitHeads(c_kv(data), m_heads).chunk(2, -1);
    return {attention->key(parts[0]), parts[1]};
}

at::Tensor VecsetCrossAttentionImpl::project(const at::Tensor& attended) { return c_proj(mergeHeads(attended)); }

ResidualAttentionBlockImpl::ResidualAttentionBlockImpl(const BlockOptions& options)
    : ln_1(register_module("ln_1", makeLayerNorm(options.width))),
      ln_2(register_module("ln_2", makeLayerNorm(options.width))),
      attn(register_module("attn", VecsetSelfAttention(options))),
      mlp(register_module("mlp", VecsetMlp(options.width, options.mlpRatio))) {}

at::Tensor ResidualAttentionBlockImpl::forward(const at::Tensor& x) {
    const at::Tensor mixed = x + attn(ln_1(x));
    return mixed + mlp(ln_2(mixed));
}

VecsetTransformerImpl::VecsetTransformerImpl(const BlockOptions& options, std::int64_t layers)
    : resblocks(register_module("resblocks", torch::nn::ModuleList())) {
    for (std::int64_t layer = 0; layer < layers; ++layer) resblocks->push_back(ResidualAttentionBlock(options));
}

at::Tensor VecsetTransformerImpl::forward(at::Tensor x) {
    for (const auto& block : *resblocks) x = block->as<ResidualAttentionBlock>()->forward(x);
    return x;
}

ResidualCrossAttentionBlockImpl::ResidualCrossAttentionBlockImpl(const BlockOptions& options)
    : ln_1(register_module("ln_1", makeLayerNorm(options.width))),
      ln_2(register_module("ln_2", makeLayerNorm(options.width))),
      ln_3(register_module("ln_3", makeLayerNorm(options.width))),
      attn(register_module("attn", VecsetCrossAttention(options))),
      mlp(register_module("mlp", VecsetMlp(options.width, options.mlpRatio))) {
    if (options.locality) locality = register_parameter("locality", initialLocality(options.heads));
}

at::Tensor ResidualCrossAttentionBlockImpl::queries(const at::Tensor& x) { return attn->queries(ln_1(x)); }

std::pair<at::Tensor, at::Tensor> ResidualCrossAttentionBlockImpl::keysAndValues(const at::Tensor& data) {
    return attn->keysAndValues(ln_2(data));
}

at::Tensor ResidualCrossAttentionBlockImpl::finish(const at::Tensor& x, const at::Tensor& attended) {
    const at::Tensor mixed = x + attn->project(attended);
    return mixed + mlp(ln_3(mixed));
}

at::Tensor ResidualCrossAttentionBlockImpl::forward(const at::Tensor& x, const at::Tensor& data,
                                                    const at::Tensor& queryPositions, const at::Tensor& dataPositions) {
    const at::Tensor q = queries(x);
    const auto [k, v] = keysAndValues(data);
    if (!locality.defined()) return finish(x, attention(q, k, v));
    return finish(x, localAttention(foldQueryPositions(q, queryPositions, locality),
                                    foldKeyPositions(k, dataPositions, locality), v));
}

} // namespace vecset
