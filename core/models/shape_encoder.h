#pragma once

#include "core/models/shape_vae_config.h"
#include "core/models/trace.h"
#include "core/nn/fourier_embedder.h"
#include "core/nn/vecset_blocks.h"

namespace vecset {

/// Which surface rows the encoder uses, when a caller wants to fix them (parity, repeatable tests).
struct EncodeIndices {
    at::Tensor idxRandom;  ///< int64 [n]: rows of the uniform part that become keys, in order
    at::Tensor fpsRandom;  ///< int64 [q] or [B, q]: indices into idxRandom that become queries
    at::Tensor idxSharp;   ///< the same for the sharp-edge part; undefined when there is none
    at::Tensor fpsSharp;
};

/// Turns surface points into tokens: sampled points look at many points, then at each other.
/// With the locality prior the queries are the fixed anchors instead, so that token order is stable.
/// Keys: input_proj, cross_attn.*, self_attn.resblocks.*, ln_post, latent_queries (locality only).
class ShapeEncoderImpl : public torch::nn::Module {
public:
    /// @param anchors [L, 3], the VAE's own buffer (shared), with the locality prior; else undefined.
    explicit ShapeEncoderImpl(const ShapeVaeConfig& config, const at::Tensor& anchors = {});

    /// @param surface [B, N, 3 + pointFeats]: xyz | normal | sharp flag; first the uniform rows, then the sharp ones.
    ///                N must be pcSize + pcSharpedgeSize; with the locality prior any N is used whole.
    /// @param fixed   the rows to use; null draws them from `seed` (same rows on every machine).
    /// @param trace   receives query, data_first64, input_proj_query, cross, self_out, ln_post; may be null.
    /// @return [B, L, width].
    at::Tensor forward(const at::Tensor& surface, const EncodeIndices* fixed = nullptr, std::uint64_t seed = 0,
                       Trace* trace = nullptr);

private:
    struct Selection {
        at::Tensor queries, data; ///< rows of the surface, [B, *, 3 + pointFeats]
    };
    Selection select(const at::Tensor& surface, const EncodeIndices* fixed, std::uint64_t seed) const;
    at::Tensor embed(const at::Tensor& rows) const;
    at::Tensor anchorQueries(const at::Tensor& like) const;

    ShapeVaeConfig m_config;
    FourierEmbedder m_fourier;
    at::Tensor m_anchors; ///< same tensor object as the VAE's registered buffer
    torch::nn::Linear input_proj{nullptr};
    ResidualCrossAttentionBlock cross_attn{nullptr};
    VecsetTransformer self_attn{nullptr};
    torch::nn::LayerNorm ln_post{nullptr};
    at::Tensor latent_queries; ///< [L, width], or undefined
};
TORCH_MODULE(ShapeEncoder);

} // namespace vecset
