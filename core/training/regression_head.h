#pragma once

#include <torch/nn/module.h>
#include <torch/nn/modules/linear.h>
#include <torch/nn/pimpl.h>

namespace vecset {

/// Guesses the latents from the picture directly: the control that the flow must not fall below, the pretraining of the
/// image encoder, and an auxiliary loss. Latent token m is one linear map (the same for all m) of picture patch token
/// m, so the guess lies open for the flow: attention to one token brings it in. Keys: read, offset.
class RegressionHeadImpl : public torch::nn::Module {
public:
    RegressionHeadImpl(std::int64_t channels, std::int64_t latentTokens, std::int64_t latentChannels);
    /// tokens: [B, 1 + patches, channels], class token first; returns [B, latentTokens * latentChannels].
    at::Tensor forward(const at::Tensor& tokens);

private:
    torch::nn::Linear read{nullptr};
    at::Tensor offset; ///< [latentTokens, latentChannels]
};
TORCH_MODULE(RegressionHead);

} // namespace vecset
