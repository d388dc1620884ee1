#pragma once

#include "core/models/shape_vae_config.h"
#include "core/nn/fourier_embedder.h"
#include "core/nn/vecset_blocks.h"

namespace vecset {

/// Keys and values of one shape: [B, heads, L, dk] and [B, heads, L, dv]. Constant per shape, so projected once.
/// dk is dv, or dv + 4 with the locality prior. Attention logits are q.k / sqrt(dv) in both cases.
struct KeyValue {
    at::Tensor k, v;
};

/// Evaluates the field of a shape at points: points look at the shape's tokens. Logits are positive inside, 0 on the
/// surface. The pieces are public because the volume decoder keeps K and V, caches embeddings and selects keys.
/// Keys: query_proj, latents_proj (down-sampled decoders only), cross_attn_decoder.*, ln_post, output_proj, locality.
class GeoDecoderImpl : public torch::nn::Module {
public:
    /// @param anchors [L, 3], the VAE's own buffer (shared), with the locality prior; else undefined.
    explicit GeoDecoderImpl(const ShapeVaeConfig& config, const at::Tensor& anchors = {});

    /// tokens: [B, L, width of the VAE], what ShapeVae::decodeLatents returns.
    KeyValue projectKeyValue(const at::Tensor& tokens);
    /// points: [B, N, 3] in float32 (any device type of the module) to embedding [B, N, w], in the weights' type.
    /// Depends on the points only, not on the shape.
    at::Tensor projectQueries(const at::Tensor& points);
    /// embedding: [B, N, w] of points [B, N, 3] to q [B, heads, N, dk].
    at::Tensor headQueries(const at::Tensor& embedding, const at::Tensor& points);
    /// The attention of this decoder over all keys: [B, heads, N, dv].
    at::Tensor attend(const at::Tensor& q, const KeyValue& keyValue);
    /// embedding: [B, N, w], attended: [B, heads, N, dv] to logits [B, N, 1].
    at::Tensor finish(const at::Tensor& embedding, const at::Tensor& attended);
    /// points: [B, N, 3], tokens: [B, L, width] to logits [B, N, 1].
    /// @throws Error InvalidInput on a wrong shape (so do the pieces).
    at::Tensor forward(const at::Tensor& points, const at::Tensor& tokens);

    [[nodiscard]] std::int64_t heads() const { return m_heads; }
    [[nodiscard]] std::int64_t width() const { return m_width; }
    [[nodiscard]] bool hasLocality() const { return locality.defined(); }
    [[nodiscard]] const FourierEmbedder& fourierEmbedder() const { return m_fourier; }

private:
    std::int64_t m_inputWidth, m_width, m_heads;
    FourierEmbedder m_fourier;
    at::Tensor m_anchors; ///< same tensor object as the VAE's registered buffer
    torch::nn::Linear query_proj{nullptr}, latents_proj{nullptr}, output_proj{nullptr};
    ResidualCrossAttentionBlock cross_attn_decoder{nullptr};
    torch::nn::LayerNorm ln_post{nullptr};
    at::Tensor locality; ///< [heads], or undefined
};
TORCH_MODULE(GeoDecoder);

} // namespace vecset
