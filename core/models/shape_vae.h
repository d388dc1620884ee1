#pragma once

#include "core/models/geo_decoder.h"
#include "core/models/shape_encoder.h"
#include "core/models/shape_vae_config.h"

namespace vecset {

/// What the encoder says about a shape: a Gaussian per latent number. Both [B, L, embedDim].
struct Posterior {
    at::Tensor mean, logvar; ///< logvar is clamped to [-30, 20]

    /// mean + exp(logvar / 2) * noise; differentiable. noise: as mean.
    [[nodiscard]] at::Tensor sample(const at::Tensor& noise) const;
    /// KL divergence from the unit Gaussian in nats per latent number, a scalar.
    [[nodiscard]] at::Tensor klPerDimension() const;
};

/// The vecset autoencoder: surface points to latents, latents to tokens, tokens and points to a field.
/// Keys: encoder.*, pre_kl (both absent from decode-only checkpoints), post_kl, transformer.*, geo_decoder.*; with the
/// locality prior anchors and token_embed; with a latent basis latent_mean, latent_project, latent_expand.
class ShapeVaeImpl : public torch::nn::Module {
public:
    explicit ShapeVaeImpl(const ShapeVaeConfig& config);

    /// Diffusion latents (already divided by scaleFactor) to tokens.
    /// z: [B, M, D] (config().latentTokens(), latentChannels()); returns [B, L, width].
    /// @throws Error InvalidInput on a wrong shape.
    at::Tensor decodeLatents(const at::Tensor& z);
    /// The same for posterior samples [B, L, embedDim]: skips the latent basis. Without a basis the two are equal.
    at::Tensor decodePosterior(const at::Tensor& z);

    /// surface: [B, N, 3 + pointFeats]; see ShapeEncoderImpl::forward.
    /// @throws Error InvalidInput on a wrong shape, NotAvailable for a decode-only model.
    Posterior encode(const at::Tensor& surface, const EncodeIndices* fixed = nullptr, std::uint64_t seed = 0,
                     Trace* trace = nullptr);
    /// The posterior mean as diffusion latents before scaling: [B, M, D], projected on the latent basis if there is
    /// one.
    at::Tensor encodeMean(const at::Tensor& surface, std::uint64_t seed = 0);

    /// [B, L, embedDim] to [B, M, D] and back; the identity without a latent basis.
    at::Tensor toBasis(const at::Tensor& posteriorSample);
    at::Tensor fromBasis(const at::Tensor& z);

    /// Places the locality prior's anchors. anchors: [L, 3]. @throws Error InvalidInput without the prior.
    void setAnchors(const at::Tensor& anchors);
    /// Sets the latent basis from mean [L*E], project [M*D, L*E], expand [L*E, M*D].
    void setLatentBasis(const at::Tensor& mean, const at::Tensor& project, const at::Tensor& expand);

    [[nodiscard]] const ShapeVaeConfig& config() const { return m_config; }
    [[nodiscard]] bool hasEncoder() const { return !encoder.is_empty(); }
    /// After post_kl alone, [B, L, width] (parity checks).
    at::Tensor embedLatents(const at::Tensor& posteriorSample);

    double scaleFactor = 1.0;
    GeoDecoder geo_decoder{nullptr};

private:
    ShapeVaeConfig m_config;
    at::Tensor anchors, token_embed;                        ///< locality prior
    at::Tensor latent_mean, latent_project, latent_expand; ///< latent basis
    ShapeEncoder encoder{nullptr};
    torch::nn::Linear pre_kl{nullptr}, post_kl{nullptr};
    VecsetTransformer transformer{nullptr};
};
TORCH_MODULE(ShapeVae);

} // namespace vecset
