#include "core/models/dinov2_config.h"

#include "core/base/error.h"
#include "core/models/param_reader.h"

namespace vecset {

Dinov2Config Dinov2Config::fromReader(ParamReader reader) {
    Dinov2Config config;
    config.hiddenSize = reader.integer("hidden_size", config.hiddenSize, 1, 1 << 16);
    config.numHiddenLayers = reader.integer("num_hidden_layers", config.numHiddenLayers, 0, 1024);
    config.numAttentionHeads = reader.integer("num_attention_heads", config.numAttentionHeads, 1, 1 << 12);
    config.mlpRatio = reader.number("mlp_ratio", config.mlpRatio);
    config.imageSize = reader.integer("image_size", config.imageSize, 1, 1 << 14);
    config.patchSize = reader.integer("patch_size", config.patchSize, 1, 1 << 10);
    config.numChannels = reader.integer("num_channels", config.numChannels, 1, 16);
    config.qkvBias = reader.flag("qkv_bias", config.qkvBias);
    config.useSwigluFfn = reader.flag("use_swiglu_ffn", config.useSwigluFfn);
    config.layerNormEps = reader.number("layer_norm_eps", config.layerNormEps);
    config.layerscaleValue = reader.number("layerscale_value", config.layerscaleValue);
    config.initializerRange = reader.number("initializer_range", config.initializerRange);
    const std::string activation = reader.text("hidden_act", std::string("gelu"));
    if (activation != "gelu") reader.fail("hidden_act", "'" + activation + "' is unknown; this program knows gelu");
    const std::string type = reader.text("model_type", std::string("dinov2"));
    if (type != "dinov2") reader.fail("model_type", "'" + type + "' is unknown; this program knows dinov2");
    reader.logIgnored();
    config.check();
    return config;
}

void Dinov2Config::check() const {
    const auto require = [](bool condition, const char* problem) {
        if (!condition) throw Error(ErrorCode::InvalidInput, std::string("picture encoder: ") + problem);
    };
    require(hiddenSize % numAttentionHeads == 0, "hidden_size must be a multiple of num_attention_heads");
    require(imageSize >= patchSize, "image_size must be at least patch_size");
    require(mlpRatio > 0.0 && mlpRatio <= 64.0, "mlp_ratio must lie in (0, 64]");
    require(layerNormEps > 0.0, "layer_norm_eps must be positive");
}

} // namespace vecset
