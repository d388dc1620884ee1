#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace vecset {

/// The strongest principal components of a set of latents, whitened: what the diffusion model works on. The global
/// shape lies in the first few. They are dealt to the latent tokens in turns, so that all tokens weigh about the same:
/// component number k (by strength) is channel k / tokens of token k % tokens.
struct LatentBasis {
    at::Tensor mean;      ///< [N]
    at::Tensor project;   ///< [K, N]: components = project (latent - mean), unit variance each
    at::Tensor expand;    ///< [N, K]: latent = mean + expand components
    at::Tensor deviation; ///< [K]: standard deviations before whitening
    double explained = 0; ///< share of the variance that the K components hold
};

/// @param latents [n, N] float32, one row per shape. @throws Error InvalidInput when K = tokens * channels > N or n <
///        2.
[[nodiscard]] LatentBasis principalBasis(const at::Tensor& latents, std::int64_t tokens, std::int64_t channels);

} // namespace vecset
