#include "core/models/hunyuan3d_dit.h"

#include "core/base/error.h"
#include "core/nn/shape_check.h"
#include "core/nn/vecset_blocks.h"

#include <ATen/ATen.h>
#include <torch/nn/init.h>

namespace vecset {

using torch::nn::Linear;

Hunyuan3DDiTImpl::Hunyuan3DDiTImpl(const Hunyuan3DDitConfig& config) : m_config(config) {
    config.check();
    latent_in = register_module("latent_in", Linear(config.inChannels, config.hiddenSize));
    time_in = register_module("time_in", MlpEmbedder(config.hiddenSize));
    cond_in = register_module("cond_in", Linear(config.contextInDim, config.hiddenSize));
    if (config.guidanceEmbed) guidance_in = register_module("guidance_in", MlpEmbedder(config.hiddenSize));
    double_blocks = register_module("double_blocks", torch::nn::ModuleList());
    for (std::int64_t i = 0; i < config.depth; ++i) double_blocks->push_back(DoubleStreamBlock(config));
    single_blocks = register_module("single_blocks", torch::nn::ModuleList());
    for (std::int64_t i = 0; i < config.depthSingleBlocks; ++i) single_blocks->push_back(SingleStreamBlock(config));
    final_layer = register_module("final_layer", DitFinalLayer(config));
    if (config.latentPosEmbed) {
        latent_pos_embed =
            register_parameter("latent_pos_embed", at::randn({config.numLatents, config.hiddenSize}) * 0.02);
    }
}

void Hunyuan3DDiTImpl::checkShapes(const at::Tensor& x, const at::Tensor& t, const at::Tensor& cond,
                                   const at::Tensor& guidance) const {
    requireShape(x, {kAny, m_config.latentPosEmbed ? m_config.numLatents : kAny, m_config.inChannels}, "noisy latents");
    requireShape(t, {x.size(0)}, "time");
    requireShape(cond, {x.size(0), kAny, m_config.contextInDim}, "picture tokens");
    if (m_config.guidanceEmbed) requireShape(guidance, {x.size(0)}, "guidance");
    if (!m_config.guidanceEmbed && guidance.defined()) {
        throw Error(ErrorCode::InvalidInput,
                    "this model has no guidance input; run it twice, with and without the picture");
    }
}

at::Tensor Hunyuan3DDiTImpl::timeVector(const at::Tensor& t, const at::Tensor& guidance, Trace* trace) {
    const at::Tensor embedding = timestepEmbedding(t, m_config.timeFactor);
    record(trace, "t_emb", embedding);
    at::Tensor vec = time_in(embedding);
    if (m_config.guidanceEmbed) vec = vec + guidance_in(timestepEmbedding(guidance, m_config.timeFactor));
    record(trace, "vec", vec);
    return vec;
}

at::Tensor Hunyuan3DDiTImpl::forward(const at::Tensor& x, const at::Tensor& t, const at::Tensor& cond,
                                     const at::Tensor& guidance, Trace* trace) {
    checkShapes(x, t, cond, guidance);
    const at::Tensor vec = timeVector(t, guidance, trace);
    at::Tensor img = latent_in(toWeightType(x, latent_in));
    if (latent_pos_embed.defined()) img = img + latent_pos_embed;
    at::Tensor txt = cond_in(toWeightType(cond, cond_in));
    for (std::size_t i = 0; i < double_blocks->size(); ++i) {
        std::tie(img, txt) = double_blocks[i]->as<DoubleStreamBlock>()->forward(img, txt, vec);
        if (trace) record(trace, ("double" + std::to_string(i) + "_img").c_str(), img);
        if (i == 0) record(trace, "double0_txt", txt);
    }
    at::Tensor all = at::cat({txt, img}, 1);
    for (std::size_t i = 0; i < single_blocks->size(); ++i) {
        all = single_blocks[i]->as<SingleStreamBlock>()->forward(all, vec);
        if (trace) record(trace, ("single" + std::to_string(i)).c_str(), all);
    }
    img = all.narrow(1, txt.size(1), img.size(1));
    record(trace, "final_in", img);
    return final_layer(img, vec);
}

} // namespace vecset
