#pragma once

#include <torch/nn/module.h>
#include <torch/nn/modules/container/modulelist.h>
#include <torch/nn/modules/linear.h>
#include <torch/nn/modules/normalization.h>
#include <torch/nn/pimpl.h>

namespace vecset {

/// Width, heads and switches of one attention block of the shape VAE.
struct BlockOptions {
    std::int64_t width = 0;
    std::int64_t heads = 1;
    std::int64_t mlpRatio = 4;
    bool qkvBias = true;
    bool qkNorm = false;
    bool locality = false; ///< cross block only: learned distance bias, see locality.h
};

/// LayerNorm over the last `width` channels with learned gain and offset.
torch::nn::LayerNorm makeLayerNorm(std::int64_t width, double eps = 1e-6);
/// x in the type of this layer's weights.
at::Tensor toWeightType(const at::Tensor& x, const torch::nn::Linear& layer);

/// Feed-forward part: Linear, exact GELU, Linear. Keys: c_fc, c_proj.
class VecsetMlpImpl : public torch::nn::Module {
public:
    VecsetMlpImpl(std::int64_t width, std::int64_t ratio);
    /// x: [B, N, width]; returns the same shape.
    at::Tensor forward(const at::Tensor& x);

private:
    torch::nn::Linear c_fc{nullptr}, c_proj{nullptr};
};
TORCH_MODULE(VecsetMlp);

/// The optional LayerNorms of q and k per head. Keys: q_norm, k_norm (none without qkNorm).
class QkNormImpl : public torch::nn::Module {
public:
    QkNormImpl(std::int64_t headWidth, bool enabled);
    /// [B, heads, N, d]; the same tensor when switched off.
    at::Tensor query(const at::Tensor& q);
    at::Tensor key(const at::Tensor& k);

private:
    torch::nn::LayerNorm q_norm{nullptr}, k_norm{nullptr};
};
TORCH_MODULE(QkNorm);

/// Self-attention. c_qkv's output is [heads, 3 d]: q, k and v lie together per head. Keys: c_qkv, c_proj, attention.*.
class VecsetSelfAttentionImpl : public torch::nn::Module {
public:
    explicit VecsetSelfAttentionImpl(const BlockOptions& options);
    /// x: [B, N, width]; returns the same shape.
    at::Tensor forward(const at::Tensor& x);

private:
    std::int64_t m_heads;
    torch::nn::Linear c_qkv{nullptr}, c_proj{nullptr};
    QkNorm attention{nullptr};
};
TORCH_MODULE(VecsetSelfAttention);

/// Cross-attention in pieces, because the volume decoder keeps keys and values and selects among them.
/// Keys: c_q, c_kv, c_proj, attention.*.
class VecsetCrossAttentionImpl : public torch::nn::Module {
public:
    explicit VecsetCrossAttentionImpl(const BlockOptions& options);
    /// x: [B, N, width] to q [B, heads, N, d], normalised.
    at::Tensor queries(const at::Tensor& x);
    /// data: [B, L, width] to k (normalised) and v, each [B, heads, L, d].
    std::pair<at::Tensor, at::Tensor> keysAndValues(const at::Tensor& data);
    /// attended: [B, heads, N, d] to [B, N, width].
    at::Tensor project(const at::Tensor& attended);

private:
    std::int64_t m_heads;
    torch::nn::Linear c_q{nullptr}, c_kv{nullptr}, c_proj{nullptr};
    QkNorm attention{nullptr};
};
TORCH_MODULE(VecsetCrossAttention);

/// x += attn(ln_1 x); x += mlp(ln_2 x).
class ResidualAttentionBlockImpl : public torch::nn::Module {
public:
    explicit ResidualAttentionBlockImpl(const BlockOptions& options);
    at::Tensor forward(const at::Tensor& x);

private:
    torch::nn::LayerNorm ln_1{nullptr}, ln_2{nullptr};
    VecsetSelfAttention attn{nullptr};
    VecsetMlp mlp{nullptr};
};
TORCH_MODULE(ResidualAttentionBlock);

/// A stack of self-attention blocks. Keys: resblocks.<i>.*.
class VecsetTransformerImpl : public torch::nn::Module {
public:
    VecsetTransformerImpl(const BlockOptions& options, std::int64_t layers);
    /// x: [B, N, width]; returns the same shape.
    at::Tensor forward(at::Tensor x);

private:
    torch::nn::ModuleList resblocks{nullptr};
};
TORCH_MODULE(VecsetTransformer);

/// Queries look at data: x + attn(ln_1 x, ln_2 data), then + mlp(ln_3). Keys: ln_1..3, attn.*, mlp.*, locality
/// (optional). In pieces for the volume decoder; `forward` is their composition.
class ResidualCrossAttentionBlockImpl : public torch::nn::Module {
public:
    explicit ResidualCrossAttentionBlockImpl(const BlockOptions& options);
    /// x: [B, N, width] to q [B, heads, N, d].
    at::Tensor queries(const at::Tensor& x);
    /// data: [B, L, width] to k and v [B, heads, L, d].
    std::pair<at::Tensor, at::Tensor> keysAndValues(const at::Tensor& data);
    /// x: [B, N, width], attended: [B, heads, N, d]; the rest of the block.
    at::Tensor finish(const at::Tensor& x, const at::Tensor& attended);
    /// Positions ([B or 1, N, 3] of the queries, [B or 1, L, 3] of the data) are needed with locality only.
    at::Tensor forward(const at::Tensor& x, const at::Tensor& data, const at::Tensor& queryPositions = {},
                       const at::Tensor& dataPositions = {});

private:
    torch::nn::LayerNorm ln_1{nullptr}, ln_2{nullptr}, ln_3{nullptr};
    VecsetCrossAttention attn{nullptr};
    VecsetMlp mlp{nullptr};
    at::Tensor locality; ///< [heads], or undefined
};
TORCH_MODULE(ResidualCrossAttentionBlock);

} // namespace vecset
