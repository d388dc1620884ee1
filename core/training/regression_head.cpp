#include "core/training/regression_head.h"

#include <ATen/ATen.h>

namespace vecset {

RegressionHeadImpl::RegressionHeadImpl(std::int64_t channels, std::int64_t latentTokens, std::int64_t latentChannels)
    : read(register_module("read", torch::nn::Linear(channels, latentChannels))),
      offset(register_parameter("offset", at::zeros({latentTokens, latentChannels}))) {}

at::Tensor RegressionHeadImpl::forward(const at::Tensor& tokens) {
    return (read(tokens.narrow(1, 1, offset.size(0))) + offset).flatten(1);
}

} // namespace vecset
