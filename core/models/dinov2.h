#pragma once

#include "core/models/dinov2_layer.h"
#include "core/models/trace.h"

#include <torch/nn/modules/container/modulelist.h>
#include <torch/nn/modules/conv.h>

namespace vecset {

/// Cuts the picture into patches. Keys: projection.
class Dinov2PatchEmbeddingsImpl : public torch::nn::Module {
public:
    explicit Dinov2PatchEmbeddingsImpl(const Dinov2Config& config);
    torch::nn::Conv2d projection{nullptr};
};
TORCH_MODULE(Dinov2PatchEmbeddings);

/// Patch tokens with the class token before them and positions added.
/// Keys: cls_token, mask_token (unused, but in every checkpoint), position_embeddings, patch_embeddings.projection.
class Dinov2EmbeddingsImpl : public torch::nn::Module {
public:
    explicit Dinov2EmbeddingsImpl(const Dinov2Config& config);
    /// pixels: [B, channels, H, W]; returns [B, 1 + patches, hidden].
    at::Tensor forward(const at::Tensor& pixels);
    /// Positions for rows x columns patches, [1, 1 + rows * columns, hidden]: the stored ones where they fit, else
    /// resampled bicubically in float32.
    at::Tensor positions(std::int64_t rows, std::int64_t columns);
    void initialise(double range);

private:
    Dinov2Config m_config;
    at::Tensor cls_token, mask_token, position_embeddings;
    Dinov2PatchEmbeddings patch_embeddings{nullptr};
};
TORCH_MODULE(Dinov2Embeddings);

/// The stack of layers. Keys: layer.<i>.*.
class Dinov2EncoderImpl : public torch::nn::Module {
public:
    explicit Dinov2EncoderImpl(const Dinov2Config& config);
    at::Tensor forward(at::Tensor x, Trace* trace);

private:
    torch::nn::ModuleList layer{nullptr};
};
TORCH_MODULE(Dinov2Encoder);

/// The picture encoder of Hunyuan3D-2 (Meta's DINOv2 with Hugging Face's names). Any picture size of at least one
/// patch. Keys: embeddings.*, encoder.layer.*, layernorm.
class Dinov2Impl : public torch::nn::Module {
public:
    explicit Dinov2Impl(const Dinov2Config& config);

    /// @param pixels [B, channels, H, W], normalised; a rest smaller than a patch is cut off
    /// @param trace  receives embeddings, hidden_1, hidden_last, pos; may be null
    /// @return last hidden state [B, 1 + patches, hidden], class token first
    /// @throws Error InvalidInput on a wrong shape.
    at::Tensor forward(const at::Tensor& pixels, Trace* trace = nullptr);

    [[nodiscard]] const Dinov2Config& config() const { return m_config; }

private:
    Dinov2Config m_config;
    Dinov2Embeddings embeddings{nullptr};
    Dinov2Encoder encoder{nullptr};
    torch::nn::LayerNorm layernorm{nullptr};
};
TORCH_MODULE(Dinov2);

} // namespace vecset
