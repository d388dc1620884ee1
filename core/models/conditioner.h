#pragma once

#include "core/models/dinov2.h"

#include <string>
#include <vector>

namespace YAML {
class Node;
}

namespace vecset {

/// Settings of the conditioner: which picture encoder, at what size, one view or several.
struct ConditionerConfig {
    Dinov2Config dino;
    std::int64_t imageSize = 224; ///< pictures are brought to this size
    bool useClsToken = true;
    bool multiView = false;
    std::int64_t viewNum = 4;     ///< multi-view only: views with an embedding of their own

    /// Reads the `params` map. @throws Error InvalidInput for wrong settings or an unknown encoder type.
    static ConditionerConfig fromYaml(const YAML::Node& params);
    [[nodiscard]] std::int64_t tokensPerView() const {
        const std::int64_t grid = imageSize / dino.patchSize;
        return grid * grid + (useClsToken ? 1 : 0);
    }
};

/// Pictures to tokens through DINOv2. Keys: model.*.
class DinoImageEncoderImpl : public torch::nn::Module {
public:
    explicit DinoImageEncoderImpl(const ConditionerConfig& config);
    /// images: [B, 3, H, W] in [-1, 1]; returns [B, tokensPerView, hidden].
    at::Tensor forward(const at::Tensor& images);
    Dinov2 model{nullptr};

private:
    ConditionerConfig m_config;
};
TORCH_MODULE(DinoImageEncoder);

/// What the diffusion transformer is told about the picture. Keys: main_image_encoder.model.*.
class ConditionerImpl : public torch::nn::Module {
public:
    explicit ConditionerImpl(const ConditionerConfig& config);

    /// @param images      [B, 3, H, W] in [-1, 1], or several views [B, V, 3, H, W] for a multi-view model
    /// @param viewIndices which views these are, ascending: front 0, left 1, back 2, right 3; empty: 0 .. V - 1
    /// @return [B, tokens, hidden]; tokens of all views one after the other
    /// @throws Error InvalidInput on a wrong shape or wrong views.
    at::Tensor forward(const at::Tensor& images, const std::vector<std::int64_t>& viewIndices = {});
    /// The tokens of no picture: zeros [batch, tokens of `views` views, hidden], on the weights' device and type.
    at::Tensor unconditional(std::int64_t batch, std::int64_t views = 1);
    /// Sines and cosines of the view number, [viewNum, hidden]; computed, not stored.
    at::Tensor viewEmbedding();

    [[nodiscard]] const ConditionerConfig& config() const { return m_config; }
    [[nodiscard]] bool multiView() const { return m_config.multiView; }
    /// The picture encoder without the transform.
    [[nodiscard]] Dinov2& dino() { return main_image_encoder->model; }

private:
    at::Tensor forwardViews(const at::Tensor& images, std::vector<std::int64_t> viewIndices);
    ConditionerConfig m_config;
    DinoImageEncoder main_image_encoder{nullptr};
};
TORCH_MODULE(Conditioner);

} // namespace vecset
