#include "core/models/hunyuan3d_dit_config.h"

#include "core/base/error.h"
#include "core/models/param_reader.h"

#include <numeric>

namespace vecset {

Hunyuan3DDitConfig Hunyuan3DDitConfig::fromYaml(const YAML::Node& params) {
    ParamReader reader(params, "model.params");
    Hunyuan3DDitConfig config;
    config.inChannels = reader.integer("in_channels", config.inChannels, 1, 1 << 16);
    config.contextInDim = reader.integer("context_in_dim", config.contextInDim, 1, 1 << 16);
    config.hiddenSize = reader.integer("hidden_size", config.hiddenSize, 1, 1 << 16);
    config.mlpRatio = reader.number("mlp_ratio", config.mlpRatio);
    config.numHeads = reader.integer("num_heads", config.numHeads, 1, 1 << 12);
    config.depth = reader.integer("depth", config.depth, 0, 1024);
    config.depthSingleBlocks = reader.integer("depth_single_blocks", config.depthSingleBlocks, 0, 1024);
    config.qkvBias = reader.flag("qkv_bias", config.qkvBias);
    config.timeFactor = reader.number("time_factor", config.timeFactor);
    config.guidanceEmbed = reader.flag("guidance_embed", config.guidanceEmbed);
    config.latentPosEmbed = reader.flag("latent_pos_embed", false);
    if (config.latentPosEmbed) config.numLatents = reader.integer("num_latents", {}, 1, 1 << 20);
    const auto axes = reader.integers("axes_dim");
    reader.integer("theta",
                   10000); // rotary embedding settings: official files carry them, the network does not use them
    reader.logIgnored();
    config.check();
    if (!axes.empty() &&
        std::accumulate(axes.begin(), axes.end(), std::int64_t{0}) != config.hiddenSize / config.numHeads) {
        throw Error(ErrorCode::InvalidInput, "model.params.axes_dim: its sum must be hidden_size / num_heads");
    }
    return config;
}

void Hunyuan3DDitConfig::check() const {
    const auto require = [](bool condition, const char* problem) {
        if (!condition) throw Error(ErrorCode::InvalidInput, std::string("model.params: ") + problem);
    };
    require(inChannels > 0 && contextInDim > 0 && hiddenSize > 0 && numHeads > 0, "sizes must be positive");
    require(hiddenSize % numHeads == 0, "hidden_size must be a multiple of num_heads");
    require(mlpRatio > 0.0 && mlpRatio <= 64.0 && mlpHidden() > 0, "mlp_ratio must lie in (0, 64]");
    require(timeFactor > 0.0, "time_factor must be positive");
    require(!latentPosEmbed || numLatents > 0, "latent_pos_embed needs num_latents");
}

} // namespace vecset
