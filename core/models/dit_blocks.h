#pragma once

#include "core/models/hunyuan3d_dit_config.h"

#include <torch/nn/module.h>
#include <torch/nn/modules/container/sequential.h>
#include <torch/nn/modules/linear.h>
#include <torch/nn/pimpl.h>

#include <utility>
#include <vector>

namespace vecset {

/// Sines and cosines of 1000 t at 128 frequencies that fall from 1 to nearly 1 / period, [cos | sin], in float32.
/// t: [B]; returns [B, 256] float32. The network passes its time factor (1000) as the period, as the official code does
/// (its golden data show it; reference/hunyuan3d-2.md, section 3, says 10,000).
at::Tensor timestepEmbedding(const at::Tensor& t, double period);

/// Linear, SiLU, Linear from the 256 embedding channels. Keys: in_layer, out_layer.
class MlpEmbedderImpl : public torch::nn::Module {
public:
    explicit MlpEmbedderImpl(std::int64_t hidden);
    /// embedding: [B, 256]; returns [B, hidden].
    at::Tensor forward(const at::Tensor& embedding);

private:
    torch::nn::Linear in_layer{nullptr}, out_layer{nullptr};
};
TORCH_MODULE(MlpEmbedder);

/// Root mean square norm in float32 with a gain. Keys: scale.
class RmsNormImpl : public torch::nn::Module {
public:
    explicit RmsNormImpl(std::int64_t width);
    at::Tensor forward(const at::Tensor& x);

private:
    at::Tensor scale;
};
TORCH_MODULE(RmsNorm);

/// The norms of q and k. Keys: query_norm, key_norm.
class DitQkNormImpl : public torch::nn::Module {
public:
    explicit DitQkNormImpl(std::int64_t headWidth);
    RmsNorm query_norm{nullptr}, key_norm{nullptr};
};
TORCH_MODULE(DitQkNorm);

/// q, k, v of one stream, each [B, heads, N, d], q and k normalised.
struct Qkv {
    at::Tensor q, k, v;
};

/// One stream's side of joint attention; the block calls it in two steps. Keys: qkv, norm.*, proj.
class DitAttentionImpl : public torch::nn::Module {
public:
    explicit DitAttentionImpl(const Hunyuan3DDitConfig& config);
    Qkv project(const at::Tensor& x);
    torch::nn::Linear proj{nullptr};

private:
    std::int64_t m_heads;
    torch::nn::Linear qkv{nullptr};
    DitQkNorm norm{nullptr};
};
TORCH_MODULE(DitAttention);

/// Shift, scale and gate of one branch, each [B, 1, hidden].
struct Modulated {
    at::Tensor shift, scale, gate;
};

/// Turns the time vector into `branches` modulations. Starts at zero, so that a fresh block is the identity. Keys: lin.
class ModulationImpl : public torch::nn::Module {
public:
    ModulationImpl(std::int64_t hidden, std::int64_t branches);
    /// vec: [B, hidden].
    std::vector<Modulated> forward(const at::Tensor& vec);

private:
    std::int64_t m_branches;
    torch::nn::Linear lin{nullptr};
};
TORCH_MODULE(Modulation);

/// Picture and latent tokens with weights of their own and one common attention.
/// Keys: {img,txt}_mod.*, {img,txt}_attn.*, {img,txt}_mlp.{0,2}.
class DoubleStreamBlockImpl : public torch::nn::Module {
public:
    explicit DoubleStreamBlockImpl(const Hunyuan3DDitConfig& config);
    /// img: [B, M, hidden], txt: [B, T, hidden], vec: [B, hidden]; returns the new img and txt.
    std::pair<at::Tensor, at::Tensor> forward(const at::Tensor& img, const at::Tensor& txt, const at::Tensor& vec);

private:
    Modulation img_mod{nullptr}, txt_mod{nullptr};
    DitAttention img_attn{nullptr}, txt_attn{nullptr};
    torch::nn::Sequential img_mlp{nullptr}, txt_mlp{nullptr};
};
TORCH_MODULE(DoubleStreamBlock);

/// All tokens with the same weights; attention and MLP side by side. Keys: linear1, linear2, norm.*, modulation.*.
class SingleStreamBlockImpl : public torch::nn::Module {
public:
    explicit SingleStreamBlockImpl(const Hunyuan3DDitConfig& config);
    /// x: [B, T + M, hidden], vec: [B, hidden]; returns the shape of x.
    at::Tensor forward(const at::Tensor& x, const at::Tensor& vec);

private:
    std::int64_t m_hidden, m_heads, m_mlpHidden;
    torch::nn::Linear linear1{nullptr}, linear2{nullptr};
    DitQkNorm norm{nullptr};
    Modulation modulation{nullptr};
};
TORCH_MODULE(SingleStreamBlock);

/// Modulated norm and the projection to the velocity. Starts at zero. Keys: linear, adaLN_modulation.1.
class DitFinalLayerImpl : public torch::nn::Module {
public:
    explicit DitFinalLayerImpl(const Hunyuan3DDitConfig& config);
    /// x: [B, M, hidden], vec: [B, hidden]; returns [B, M, inChannels].
    at::Tensor forward(const at::Tensor& x, const at::Tensor& vec);

private:
    torch::nn::Linear linear{nullptr};
    torch::nn::Sequential adaLN_modulation{nullptr};
};
TORCH_MODULE(DitFinalLayer);

} // namespace vecset
