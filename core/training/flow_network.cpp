#include "core/training/flow_network.h"

#include "core/base/error.h"

namespace vecset {

YAML::Node modelParams(const FlowRecipe& recipe) {
    YAML::Node params = YAML::Clone(recipe.model);
    params["in_channels"] = recipe.latentChannels;
    params["context_in_dim"] = recipe.conditioner["hidden_size"];
    params["latent_pos_embed"] = true;
    params["num_latents"] = recipe.latentTokens;
    return params;
}

YAML::Node conditionerParams(const FlowRecipe& recipe) {
    YAML::Node config = YAML::Clone(recipe.conditioner);
    config["image_size"] = recipe.imageSize;
    config["patch_size"] = 14;
    YAML::Node encoder;
    encoder["type"] = "DinoImageEncoder";
    encoder["kwargs"]["config"] = config;
    encoder["kwargs"]["image_size"] = recipe.imageSize;
    YAML::Node params;
    params["main_image_encoder"] = encoder;
    return params;
}

FlowNetworkImpl::FlowNetworkImpl(const FlowRecipe& recipe) {
    const ConditionerConfig pictures = ConditionerConfig::fromYaml(conditionerParams(recipe));
    if (pictures.dino.gridSize() * pictures.dino.gridSize() < recipe.latentTokens) {
        throw Error(ErrorCode::InvalidInput,
                    "recipe: latents.tokens must not exceed the picture's patches, (image_size / 14)^2");
    }
    conditioner = register_module("conditioner", Conditioner(pictures));
    regression = register_module("regression", RegressionHead(pictures.dino.hiddenSize, recipe.latentTokens,
                                                              recipe.latentChannels));
    model = register_module("model", Hunyuan3DDiT(Hunyuan3DDitConfig::fromYaml(modelParams(recipe))));
}

RegressionNetworkImpl::RegressionNetworkImpl(FlowNetwork& network)
    : conditioner(register_module("conditioner", network->conditioner)),
      regression(register_module("regression", network->regression)) {}

at::Tensor RegressionNetworkImpl::forward(const at::Tensor& pictures) { return regression(conditioner(pictures)); }

} // namespace vecset
