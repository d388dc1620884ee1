#include "core/models/shape_vae_config.h"

#include "core/base/error.h"
#include "core/models/param_reader.h"

namespace vecset {

ShapeVaeConfig ShapeVaeConfig::fromYaml(const YAML::Node& params) {
    ParamReader reader(params, "vae.params");
    ShapeVaeConfig config;
    config.numLatents = reader.integer("num_latents", {}, 1, 1 << 20);
    config.embedDim = reader.integer("embed_dim", {}, 1, 1 << 16);
    config.width = reader.integer("width", {}, 1, 1 << 16);
    config.heads = reader.integer("heads", {}, 1, 1 << 12);
    config.numFreqs = reader.integer("num_freqs", config.numFreqs, 0, 30);
    config.includePi = reader.flag("include_pi", config.includePi);
    config.numEncoderLayers = reader.integer("num_encoder_layers", config.numEncoderLayers, 0, 1024);
    config.numDecoderLayers = reader.integer("num_decoder_layers", {}, 0, 1024);
    config.qkvBias = reader.flag("qkv_bias", config.qkvBias);
    config.qkNorm = reader.flag("qk_norm", config.qkNorm);
    config.scaleFactor = reader.number("scale_factor", config.scaleFactor);
    config.geoDecoderMlpExpandRatio = reader.integer("geo_decoder_mlp_expand_ratio", 4, 1, 64);
    config.geoDecoderDownsampleRatio = reader.integer("geo_decoder_downsample_ratio", 1, 1, 1 << 12);
    config.geoDecoderLnPost = reader.flag("geo_decoder_ln_post", config.geoDecoderLnPost);
    config.useLnPost = reader.flag("use_ln_post", config.useLnPost);
    config.pointFeats = reader.integer("point_feats", config.pointFeats, 0, 64);
    config.pcSize = reader.integer("pc_size", config.pcSize);
    config.pcSharpedgeSize = reader.integer("pc_sharpedge_size", config.pcSharpedgeSize);
    config.downsampleRatio = reader.integer("downsample_ratio", config.downsampleRatio, 1, 1 << 16);
    config.localityPrior = reader.flag("locality_prior", false);
    config.latentBasis = reader.integers("latent_basis");
    reader.logIgnored();
    config.check();
    return config;
}

void ShapeVaeConfig::check() const {
    const auto require = [](bool condition, const char* problem) {
        if (!condition) throw Error(ErrorCode::InvalidInput, std::string("vae.params: ") + problem);
    };
    require(numLatents > 0 && embedDim > 0 && width > 0 && heads > 0,
            "num_latents, embed_dim, width, heads must be positive");
    require(width % heads == 0, "width must be a multiple of heads");
    require(width % geoDecoderDownsampleRatio == 0 && heads % geoDecoderDownsampleRatio == 0,
            "geo_decoder_downsample_ratio must divide width and heads");
    require(pcSize + pcSharpedgeSize > 0, "pc_size and pc_sharpedge_size are both 0");
    require(scaleFactor != 0.0, "scale_factor must not be 0");
    require(latentBasis.empty() || latentBasis.size() == 2, "latent_basis must be [tokens, channels]");
    if (latentBasis.empty()) return;
    require(latentBasis[0] > 0 && latentBasis[1] > 0, "latent_basis must be positive");
    require(latentBasis[0] <= 1 << 20 && latentBasis[1] <= 1 << 20 &&
                latentBasis[0] * latentBasis[1] <= numLatents * embedDim,
            "latent_basis has more numbers than the latents");
    require(latentBasis[0] * latentBasis[1] * numLatents * embedDim <= (std::int64_t{1} << 31),
            "latent_basis is too large");
}

} // namespace vecset
