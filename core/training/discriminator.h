#pragma once

#include "core/models/hunyuan3d_dit.h"

#include <torch/nn/module.h>
#include <torch/nn/modules/container/modulelist.h>
#include <torch/nn/pimpl.h>

#include <vector>

namespace vecset {

/// What a frozen denoiser makes of latents: the latent tokens after every block, [n, M, hidden] each.
/// x: [n, M, C]; t, w: [n]; cond: [n, L, D]. Differentiable in x. w is ignored by a network without guidance embedding.
[[nodiscard]] std::vector<at::Tensor> denoiserFeatures(Hunyuan3DDiT& network, const at::Tensor& x, const at::Tensor& t,
                                                       const at::Tensor& cond, const at::Tensor& w);

/// Tells real latents from drawn ones: one small head (LayerNorm, Linear, SiLU, Linear) per block of the frozen
/// denoiser. No mesh is decoded. Keys: heads.<block>.{0,1,3}. Source: flashvdm.md, part 2, stage 3.
class LatentDiscriminatorImpl : public torch::nn::Module {
public:
    LatentDiscriminatorImpl(std::int64_t hidden, std::int64_t blocks, std::int64_t width);
    /// features: as denoiserFeatures; returns the logits of all heads and tokens, [n, blocks, M]; large means real.
    at::Tensor forward(const std::vector<at::Tensor>& features);

private:
    torch::nn::ModuleList heads{nullptr};
};
TORCH_MODULE(LatentDiscriminator);

/// Hinge losses. The discriminator wants real logits above 1 and drawn ones below -1; the student wants its own to be
/// large.
[[nodiscard]] at::Tensor hingeLoss(const at::Tensor& real, const at::Tensor& drawn);

/// Moves states x at time `from` back to the earlier time `to` along the forward process: the result is distributed as
/// (1 - to) noise + to data when x is distributed as (1 - from) noise + from data. from > 0, to: [n].
[[nodiscard]] at::Tensor noisedBack(const at::Tensor& x, const at::Tensor& from, const at::Tensor& to,
                                    const at::Tensor& noise);

} // namespace vecset
