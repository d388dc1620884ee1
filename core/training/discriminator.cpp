#include "core/training/discriminator.h"

#include <ATen/ATen.h>
#include <torch/nn/modules/activation.h>
#include <torch/nn/modules/container/sequential.h>
#include <torch/nn/modules/linear.h>
#include <torch/nn/modules/normalization.h>

namespace vecset {

using torch::nn::LayerNorm;
using torch::nn::LayerNormOptions;
using torch::nn::Linear;
using torch::nn::Sequential;

std::vector<at::Tensor> denoiserFeatures(Hunyuan3DDiT& network, const at::Tensor& x, const at::Tensor& t,
                                         const at::Tensor& cond, const at::Tensor& w) {
    Trace trace;
    (void)network->forward(x, t, cond, network->guidanceEmbedded() ? w : at::Tensor(), &trace);
    const auto& config = network->config();
    std::vector<at::Tensor> features;
    for (std::int64_t i = 0; i < config.depth; ++i) features.push_back(trace.at("double" + std::to_string(i) + "_img"));
    for (std::int64_t i = 0; i < config.depthSingleBlocks; ++i) { // picture tokens come first there
        const at::Tensor& all = trace.at("single" + std::to_string(i));
        features.push_back(all.narrow(1, all.size(1) - x.size(1), x.size(1)));
    }
    return features;
}

LatentDiscriminatorImpl::LatentDiscriminatorImpl(std::int64_t hidden, std::int64_t blocks, std::int64_t width) {
    heads = register_module("heads", torch::nn::ModuleList());
    for (std::int64_t i = 0; i < blocks; ++i) {
        heads->push_back(Sequential(LayerNorm(LayerNormOptions({hidden})), Linear(hidden, width), torch::nn::SiLU(),
                                    Linear(width, 1)));
    }
}

at::Tensor LatentDiscriminatorImpl::forward(const std::vector<at::Tensor>& features) {
    std::vector<at::Tensor> logits;
    for (std::size_t i = 0; i < features.size(); ++i) {
        logits.push_back(heads[i]->as<torch::nn::SequentialImpl>()->forward(features[i]).squeeze(-1));
    }
    return at::stack(logits, 1);
}

at::Tensor hingeLoss(const at::Tensor& real, const at::Tensor& drawn) {
    return at::relu(1 - real).mean() + at::relu(1 + drawn).mean();
}

at::Tensor noisedBack(const at::Tensor& x, const at::Tensor& from, const at::Tensor& to, const at::Tensor& noise) {
    const at::Tensor scale = to / from;
    const at::Tensor added = ((1 - to).square() - (scale * (1 - from)).square()).clamp_min(0).sqrt();
    return scale.view({-1, 1, 1}) * x + added.view({-1, 1, 1}) * noise;
}

} // namespace vecset
