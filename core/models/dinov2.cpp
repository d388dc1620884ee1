#include "core/models/dinov2.h"

#include "core/base/error.h"
#include "core/nn/shape_check.h"
#include "core/nn/skip_initialisation.h"
#include "core/nn/vecset_blocks.h"

#include <ATen/ATen.h>
#include <torch/nn/init.h>

namespace vecset {
namespace {

/// In-place normal draw cut at two standard deviations.
void truncatedNormal(at::Tensor tensor, double deviation) {
    if (SkipInitialisation::isActive()) return;
    const at::NoGradGuard guard;
    tensor.normal_(0.0, 1.0);
    // Redraw by the inverse of the normal distribution where the tails begin: uniform in the middle 95.45 %.
    const at::Tensor uniform = at::rand_like(tensor) * 0.9544997 * 2.0 - 0.9544997;
    tensor.copy_(at::where(tensor.abs() > 2.0, at::erfinv(uniform) * 1.4142135623730951, tensor) * deviation);
}

void initialiseLayers(torch::nn::Module& module, double deviation) {
    for (const auto& child : module.modules(/*include_self=*/false)) {
        if (auto* linear = child->as<torch::nn::Linear>()) {
            truncatedNormal(linear->weight, deviation);
            if (linear->bias.defined()) torch::nn::init::zeros_(linear->bias);
        } else if (auto* convolution = child->as<torch::nn::Conv2d>()) {
            truncatedNormal(convolution->weight, deviation);
            if (convolution->bias.defined()) torch::nn::init::zeros_(convolution->bias);
        }
    }
}

} // namespace

Dinov2PatchEmbeddingsImpl::Dinov2PatchEmbeddingsImpl(const Dinov2Config& config)
    : projection(register_module(
          "projection",
          torch::nn::Conv2d(torch::nn::Conv2dOptions(config.numChannels, config.hiddenSize, config.patchSize)
                                .stride(config.patchSize)))) {}

Dinov2EmbeddingsImpl::Dinov2EmbeddingsImpl(const Dinov2Config& config)
    : m_config(config), cls_token(register_parameter("cls_token", at::zeros({1, 1, config.hiddenSize}))),
      mask_token(register_parameter("mask_token", at::zeros({1, config.hiddenSize}))),
      position_embeddings(register_parameter(
          "position_embeddings", at::zeros({1, 1 + config.gridSize() * config.gridSize(), config.hiddenSize}))),
      patch_embeddings(register_module("patch_embeddings", Dinov2PatchEmbeddings(config))) {}

void Dinov2EmbeddingsImpl::initialise(double range) {
    truncatedNormal(cls_token, range);
    truncatedNormal(position_embeddings, range);
}

at::Tensor Dinov2EmbeddingsImpl::positions(std::int64_t rows, std::int64_t columns) {
    const std::int64_t grid = m_config.gridSize(), hidden = m_config.hiddenSize;
    if (rows == grid && columns == grid) return position_embeddings;
    const at::Tensor cls = position_embeddings.narrow(1, 0, 1);
    const at::Tensor patches = position_embeddings.narrow(1, 1, grid * grid)
                                   .to(at::kFloat)
                                   .view({1, grid, grid, hidden})
                                   .permute({0, 3, 1, 2});
    const at::Tensor resized = at::upsample_bicubic2d(patches, {rows, columns}, false)
                                   .to(position_embeddings.scalar_type())
                                   .permute({0, 2, 3, 1})
                                   .reshape({1, rows * columns, hidden});
    return at::cat({cls, resized}, 1);
}

at::Tensor Dinov2EmbeddingsImpl::forward(const at::Tensor& pixels) {
    const at::Tensor grid = patch_embeddings->projection(pixels.to(patch_embeddings->projection->weight.scalar_type()));
    const at::Tensor patches = grid.flatten(2).transpose(1, 2);
    const at::Tensor tokens = at::cat({cls_token.expand({patches.size(0), -1, -1}), patches}, 1);
    return tokens + positions(grid.size(2), grid.size(3));
}

Dinov2EncoderImpl::Dinov2EncoderImpl(const Dinov2Config& config)
    : layer(register_module("layer", torch::nn::ModuleList())) {
    for (std::int64_t i = 0; i < config.numHiddenLayers; ++i) layer->push_back(Dinov2Layer(config));
}

at::Tensor Dinov2EncoderImpl::forward(at::Tensor x, Trace* trace) {
    std::int64_t done = 0;
    for (const auto& block : *layer) {
        x = block->as<Dinov2Layer>()->forward(x);
        if (trace) (*trace)["hidden_" + std::to_string(++done)] = x;
    }
    record(trace, "hidden_last", x);
    return x;
}

Dinov2Impl::Dinov2Impl(const Dinov2Config& config) : m_config(config) {
    config.check();
    embeddings = register_module("embeddings", Dinov2Embeddings(config));
    encoder = register_module("encoder", Dinov2Encoder(config));
    layernorm = register_module("layernorm", makeLayerNorm(config.hiddenSize, config.layerNormEps));
    initialiseLayers(*this, config.initializerRange);
    embeddings->initialise(config.initializerRange);
}

at::Tensor Dinov2Impl::forward(const at::Tensor& pixels, Trace* trace) {
    requireShape(pixels, {kAny, m_config.numChannels, kAny, kAny}, "picture");
    if (pixels.size(2) < m_config.patchSize || pixels.size(3) < m_config.patchSize) {
        throw Error(ErrorCode::InvalidInput, "picture: " + shapeText(pixels) + " is smaller than one patch of " +
                                                 std::to_string(m_config.patchSize) + " pixels");
    }
    const at::Tensor x = embeddings(pixels);
    record(trace, "embeddings", x);
    if (trace) {
        (*trace)["pos"] =
            embeddings->positions(pixels.size(2) / m_config.patchSize, pixels.size(3) / m_config.patchSize);
    }
    return layernorm(encoder->forward(x, trace));
}

} // namespace vecset
