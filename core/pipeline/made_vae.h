#pragma once

#include "core/base/job_context.h"
#include "core/models/shape_vae_config.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <map>
#include <string>

namespace vecset {

/// A shape decoder that nobody trained, with latents whose field is a real surface.
struct MadeVae {
    std::map<std::string, at::Tensor> weights; ///< by the keys of ShapeVae without an encoder, on the CPU
    at::Tensor latents;      ///< [1, L, 64], float32: as a sampler would leave them (times the scale factor)
    double tokenSpacing = 0; ///< model units between neighbouring tokens on the surface: details below it are lost
    double nearError = 0; ///< root mean square of (field - target) close to the surface; the target lies in [-1.5, 1.5]
    double agreement = 0;    ///< share of fresh points in the box with the right sign
};

/// Makes decoder weights of any size in the family (heads 64 wide, 64 latent channels, 8 frequencies) that cost what
/// the published ones cost and decode `latents` to MadeFurniture.
///
/// Construction. A latent holds, beside zeros, the Fourier features of a place near the surface (or far from it),
/// whether that place is inside, the direction of the surface and the place itself, all of one length. post_kl and
/// latents_proj carry them in orthonormal directions; the self-attention layers between are random with small outputs,
/// so they distort little. Queries and keys of every head are Fourier features weighted by frequency, so that the
/// attention is a Gaussian of the distance: a query sees the tokens around it, as in trained models, and a selection of
/// tokens can be judged. Values, the heads' projection and the MLP are random. Last, output_proj is fitted by least
/// squares on the decoder's own features (with the weights as they will be stored) to the truncated distance of the
/// furniture at points near the surface and all over the box.
/// @param type   Half or Float, what will be stored
/// @param device where the fit is computed: a CUDA device takes seconds off the largest sizes
/// @throws Error InvalidInput for sizes it is not made for; Cancelled.
[[nodiscard]] MadeVae makeVae(const ShapeVaeConfig& config, std::uint64_t seed, at::ScalarType type, at::Device device,
                              const JobContext& job = {});

} // namespace vecset
