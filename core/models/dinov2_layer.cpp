#include "core/models/dinov2_layer.h"

#include "core/nn/attention.h"
#include "core/nn/vecset_blocks.h"

#include <ATen/ATen.h>

namespace vecset {

using torch::nn::Linear;
using torch::nn::LinearOptions;

Dinov2SelfAttentionImpl::Dinov2SelfAttentionImpl(const Dinov2Config& config) : m_heads(config.numAttentionHeads) {
    const auto options = LinearOptions(config.hiddenSize, config.hiddenSize).bias(config.qkvBias);
    query = register_module("query", Linear(options));
    key = register_module("key", Linear(options));
    value = register_module("value", Linear(options));
}

at::Tensor Dinov2SelfAttentionImpl::forward(const at::Tensor& x) {
    return mergeHeads(
        attention(splitHeads(query(x), m_heads), splitHeads(key(x), m_heads), splitHeads(value(x), m_heads)));
}

Dinov2SelfOutputImpl::Dinov2SelfOutputImpl(const Dinov2Config& config)
    : dense(register_module("dense", Linear(config.hiddenSize, config.hiddenSize))) {}

Dinov2AttentionImpl::Dinov2AttentionImpl(const Dinov2Config& config)
    : attention(register_module("attention", Dinov2SelfAttention(config))),
      output(register_module("output", Dinov2SelfOutput(config))) {}

at::Tensor Dinov2AttentionImpl::forward(const at::Tensor& x) { return output->dense(attention(x)); }

Dinov2LayerScaleImpl::Dinov2LayerScaleImpl(const Dinov2Config& config)
    : lambda1(register_parameter("lambda1", at::full({config.hiddenSize}, config.layerscaleValue, at::kFloat))) {}

Dinov2MlpImpl::Dinov2MlpImpl(const Dinov2Config& config) {
    const auto hidden = static_cast<std::int64_t>(static_cast<double>(config.hiddenSize) * config.mlpRatio);
    if (config.useSwigluFfn) {
        const std::int64_t gated = (static_cast<std::int64_t>(static_cast<double>(hidden * 2) / 3.0) + 7) / 8 * 8;
        weights_in = register_module("weights_in", Linear(config.hiddenSize, 2 * gated));
        weights_out = register_module("weights_out", Linear(gated, config.hiddenSize));
    } else {
        fc1 = register_module("fc1", Linear(config.hiddenSize, hidden));
        fc2 = register_module("fc2", Linear(hidden, config.hiddenSize));
    }
}

at::Tensor Dinov2MlpImpl::forward(const at::Tensor& x) {
    if (weights_in.is_empty()) return fc2(at::gelu(fc1(x)));
    const auto parts = weights_in(x).chunk(2, -1);
    return weights_out(at::silu(parts[0]) * parts[1]);
}

Dinov2LayerImpl::Dinov2LayerImpl(const Dinov2Config& config)
    : norm1(register_module("norm1", makeLayerNorm(config.hiddenSize, config.layerNormEps))),
      norm2(register_module("norm2", makeLayerNorm(config.hiddenSize, config.layerNormEps))),
      attention(register_module("attention", Dinov2Attention(config))),
      layer_scale1(register_module("layer_scale1", Dinov2LayerScale(config))),
      layer_scale2(register_module("layer_scale2", Dinov2LayerScale(config))),
      mlp(register_module("mlp", Dinov2Mlp(config))) {}

at::Tensor Dinov2LayerImpl::forward(const at::Tensor& x) {
    const at::Tensor mixed = x + layer_scale1(attention(norm1(x)));
    return mixed + layer_scale2(mlp(norm2(mixed)));
}

} // namespace vecset
