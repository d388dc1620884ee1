#pragma once

#include "core/models/dinov2_config.h"

#include <torch/nn/module.h>
#include <torch/nn/modules/linear.h>
#include <torch/nn/modules/normalization.h>
#include <torch/nn/pimpl.h>

namespace vecset {

/// The three projections. Keys: query, key, value.
class Dinov2SelfAttentionImpl : public torch::nn::Module {
public:
    explicit Dinov2SelfAttentionImpl(const Dinov2Config& config);
    at::Tensor forward(const at::Tensor& x);

private:
    std::int64_t m_heads;
    torch::nn::Linear query{nullptr}, key{nullptr}, value{nullptr};
};
TORCH_MODULE(Dinov2SelfAttention);

/// Keys: dense.
class Dinov2SelfOutputImpl : public torch::nn::Module {
public:
    explicit Dinov2SelfOutputImpl(const Dinov2Config& config);
    torch::nn::Linear dense{nullptr};
};
TORCH_MODULE(Dinov2SelfOutput);

/// Self-attention with its output projection. Keys: attention.*, output.dense.
class Dinov2AttentionImpl : public torch::nn::Module {
public:
    explicit Dinov2AttentionImpl(const Dinov2Config& config);
    at::Tensor forward(const at::Tensor& x);

private:
    Dinov2SelfAttention attention{nullptr};
    Dinov2SelfOutput output{nullptr};
};
TORCH_MODULE(Dinov2Attention);

/// A gain per channel. Keys: lambda1.
class Dinov2LayerScaleImpl : public torch::nn::Module {
public:
    explicit Dinov2LayerScaleImpl(const Dinov2Config& config);
    at::Tensor forward(const at::Tensor& x) { return x * lambda1; }

private:
    at::Tensor lambda1;
};
TORCH_MODULE(Dinov2LayerScale);

/// Feed-forward part: GELU (keys fc1, fc2) or SwiGLU (keys weights_in, weights_out).
class Dinov2MlpImpl : public torch::nn::Module {
public:
    explicit Dinov2MlpImpl(const Dinov2Config& config);
    at::Tensor forward(const at::Tensor& x);

private:
    torch::nn::Linear fc1{nullptr}, fc2{nullptr}, weights_in{nullptr}, weights_out{nullptr};
};
TORCH_MODULE(Dinov2Mlp);

/// One encoder layer. Keys: norm1, attention.*, layer_scale1, norm2, mlp.*, layer_scale2.
class Dinov2LayerImpl : public torch::nn::Module {
public:
    explicit Dinov2LayerImpl(const Dinov2Config& config);
    /// x: [B, T, hidden]; returns the same shape.
    at::Tensor forward(const at::Tensor& x);

private:
    torch::nn::LayerNorm norm1{nullptr}, norm2{nullptr};
    Dinov2Attention attention{nullptr};
    Dinov2LayerScale layer_scale1{nullptr}, layer_scale2{nullptr};
    Dinov2Mlp mlp{nullptr};
};
TORCH_MODULE(Dinov2Layer);

} // namespace vecset
