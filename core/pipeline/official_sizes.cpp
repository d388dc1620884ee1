#include "core/pipeline/official_sizes.h"

#include "core/base/error.h"

#include <algorithm>

namespace vecset {
namespace {

constexpr auto kPackage = "hy3dgen.shapegen.";

std::vector<OfficialSizes> makeSizes() {
    OfficialSizes full, turbo, mini, test;
    full.name = "hunyuan-2-shape";
    turbo.name = "hunyuan-2-turbo-shape";
    turbo.turboDecoder = turbo.distilled = true;
    mini.name = "hunyuan-mini-shape";
    mini.doubleBlocks = 8;
    mini.singleBlocks = 16;
    mini.latents = 512;
    mini.scaleFactor = 1.0188137142395404;
    test.name = "test-shape";
    test.denoiserWidth = 64;
    test.denoiserHeads = 2;
    test.doubleBlocks = test.singleBlocks = 1;
    test.latents = 256;
    test.vaeWidth = 256; // heads must be 64 wide, see made_vae.h
    test.vaeHeads = 4;
    test.vaeLayers = 1;
    test.pictureWidth = 32;
    test.pictureHeads = 2;
    test.pictureLayers = 2;
    test.pictureSize = 70;
    OfficialSizes testTurbo = test;
    testTurbo.name = "test-turbo-shape";
    testTurbo.turboDecoder = testTurbo.distilled = true;
    return {mini, full, turbo, test, testTurbo};
}

YAML::Node section(const std::string& target, const YAML::Node& params) {
    YAML::Node node;
    node["target"] = kPackage + target;
    if (params.IsDefined() && !params.IsNull()) node["params"] = params;
    return node;
}

YAML::Node denoiser(const OfficialSizes& sizes) {
    YAML::Node params;
    params["in_channels"] = 64;
    params["context_in_dim"] = sizes.pictureWidth;
    params["hidden_size"] = sizes.denoiserWidth;
    params["mlp_ratio"] = 4.0;
    params["num_heads"] = sizes.denoiserHeads;
    params["depth"] = sizes.doubleBlocks;
    params["depth_single_blocks"] = sizes.singleBlocks;
    params["axes_dim"].push_back(sizes.denoiserWidth / sizes.denoiserHeads);
    params["theta"] = 10000;
    params["qkv_bias"] = true;
    params["guidance_embed"] = sizes.distilled;
    return params;
}

YAML::Node shapeVae(const OfficialSizes& sizes) {
    YAML::Node params;
    params["num_latents"] = sizes.latents;
    params["embed_dim"] = 64;
    params["num_freqs"] = 8;
    params["include_pi"] = false;
    params["heads"] = sizes.vaeHeads;
    params["width"] = sizes.vaeWidth;
    params["num_encoder_layers"] = 8;
    params["num_decoder_layers"] = sizes.vaeLayers;
    params["qkv_bias"] = false;
    params["qk_norm"] = true;
    params["scale_factor"] = sizes.scaleFactor;
    params["geo_decoder_mlp_expand_ratio"] = sizes.turboDecoder ? 1 : 4;
    params["geo_decoder_downsample_ratio"] = sizes.turboDecoder ? 2 : 1;
    params["geo_decoder_ln_post"] = !sizes.turboDecoder;
    return params;
}

YAML::Node conditioner(const OfficialSizes& sizes) {
    YAML::Node config;
    config["hidden_size"] = sizes.pictureWidth;
    config["num_hidden_layers"] = sizes.pictureLayers;
    config["num_attention_heads"] = sizes.pictureHeads;
    config["mlp_ratio"] = 4;
    config["image_size"] = sizes.pictureSize;
    config["patch_size"] = 14;
    config["qkv_bias"] = true;
    config["use_swiglu_ffn"] = true;
    config["layerscale_value"] = 1.0;
    config["model_type"] = "dinov2";
    YAML::Node params;
    YAML::Node encoder = params["main_image_encoder"];
    encoder["type"] = "DinoImageEncoder";
    encoder["kwargs"]["config"] = config;
    encoder["kwargs"]["image_size"] = sizes.pictureSize;
    return params;
}

} // namespace

const std::vector<OfficialSizes>& officialSizes() {
    static const std::vector<OfficialSizes> all = makeSizes();
    return all;
}

const OfficialSizes& officialSizes(const std::string& name) {
    std::string known;
    for (const OfficialSizes& sizes : officialSizes()) {
        if (sizes.name == name) return sizes;
        known += (known.empty() ? "" : ", ") + sizes.name;
    }
    throw Error(ErrorCode::InvalidInput, "no such set of sizes: '" + name + "'; there are " + known);
}

YAML::Node configOf(const OfficialSizes& sizes) {
    YAML::Node config, noise, picture;
    noise["num_train_timesteps"] = 1000;
    if (sizes.distilled) noise["pcm_timesteps"] = 100;
    picture["size"] = std::min<std::int64_t>(512, sizes.pictureSize);
    picture["border_ratio"] = 0.15;
    config["model"] = section("models.Hunyuan3DDiT", denoiser(sizes));
    config["vae"] = section("models.ShapeVAE", shapeVae(sizes));
    config["conditioner"] = section("models.SingleImageEncoder", conditioner(sizes));
    const std::string kind = sizes.distilled ? "Consistency" : "";
    config["scheduler"] = section("schedulers." + kind + "FlowMatchEulerDiscreteScheduler", noise);
    config["image_processor"] = section("preprocessors.ImageProcessorV2", picture);
    config["pipeline"] = section("pipelines.Hunyuan3DDiTFlowMatchingPipeline", YAML::Node());
    return config;
}

} // namespace vecset
