#pragma once

#include "core/models/conditioner.h"
#include "core/models/hunyuan3d_dit.h"
#include "core/training/recipe.h"
#include "core/training/regression_head.h"

namespace vecset {

/// The networks that `train flow` trains together. Keys: model.*, conditioner.* (as in the official layout),
/// regression.*.
class FlowNetworkImpl : public torch::nn::Module {
public:
    explicit FlowNetworkImpl(const FlowRecipe& recipe);

    Hunyuan3DDiT model{nullptr};
    Conditioner conditioner{nullptr};
    RegressionHead regression{nullptr};
};
TORCH_MODULE(FlowNetwork);

/// The part that the first phase trains: picture to components without a flow. Shares its modules with a FlowNetwork.
class RegressionNetworkImpl : public torch::nn::Module {
public:
    explicit RegressionNetworkImpl(FlowNetwork& network);
    /// pictures: [B, 3, S, S]; returns whitened components [B, K].
    at::Tensor forward(const at::Tensor& pictures);

private:
    Conditioner conditioner{nullptr};
    RegressionHead regression{nullptr};
};
TORCH_MODULE(RegressionNetwork);

/// The official configuration maps of a recipe: sizes that the data decides are filled in.
[[nodiscard]] YAML::Node modelParams(const FlowRecipe& recipe);
[[nodiscard]] YAML::Node conditionerParams(const FlowRecipe& recipe);

} // namespace vecset
