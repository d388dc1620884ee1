#include "core/checkpoint/load_weights.h"
#include "core/checkpoint/safetensors.h"
#include "core/models/vecset_model.h"
#include "core/base/atomic_file.h"
#include "core/models/param_reader.h"
#include "tests/core/models/small_models.h"
#include "tests/support/test.h"

#include <filesystem>

using namespace vecset;
namespace fs = std::filesystem;

namespace {

const char* const kVae = "{num_latents: 6, embed_dim: 4, width: 16, heads: 4, num_decoder_layers: 1";

ShapeVaeConfig vaeFrom(const std::string& more) { return ShapeVaeConfig::fromYaml(YAML::Load(kVae + more + "}")); }

std::string target(const std::string& name) {
    YAML::Node node;
    node["target"] = name;
    return targetClass(node, "vae", {"ShapeVAE", "OtherVAE"});
}

} // namespace

VECSET_TEST(targets_may_bear_either_package_name) {
    CHECK_EQ(target("hy3dgen.shapegen.models.ShapeVAE"), "ShapeVAE");
    CHECK_EQ(target("hy3dshape.models.autoencoders.ShapeVAE"), "ShapeVAE");
    CHECK_EQ(target("ShapeVAE"), "ShapeVAE");
    CHECK_THROWS(InvalidInput, "'os.system' is unknown; this program knows ShapeVAE, OtherVAE", target("os.system"));
    CHECK_THROWS(InvalidInput, "hy3dshape.models.Nope", target("hy3dshape.models.Nope"));
}

VECSET_TEST(settings_have_the_official_defaults_and_ignore_strangers) {
    const ShapeVaeConfig config = vaeFrom(", some_future_setting: [1, 2]");
    CHECK(config.includePi && config.qkvBias && !config.qkNorm && config.geoDecoderLnPost);
    CHECK_EQ(config.numEncoderLayers, 8);
    CHECK_EQ(config.downsampleRatio, 20);
    CHECK_EQ(config.latentTokens(), 6);
}

VECSET_TEST(wrong_settings_are_named) {
    CHECK_THROWS(InvalidInput, "vae.params.heads: expected a whole number, got 'many'",
                 ShapeVaeConfig::fromYaml(YAML::Load("{num_latents: 6, embed_dim: 4, width: 16, heads: many}")));
    CHECK_THROWS(InvalidInput, "vae.params.embed_dim: is missing",
                 ShapeVaeConfig::fromYaml(YAML::Load("{num_latents: 6}")));
    CHECK_THROWS(InvalidInput, "qk_norm: expected true or false", vaeFrom(", qk_norm: 3"));
    CHECK_THROWS(InvalidInput, "scale_factor: expected a number, got a list", vaeFrom(", scale_factor: [1]"));
    CHECK_THROWS(InvalidInput, "outside", vaeFrom(", num_freqs: 99"));
    CHECK_THROWS(InvalidInput, "outside", vaeFrom(", point_feats: -1"));
    CHECK_THROWS(InvalidInput, "must divide", vaeFrom(", geo_decoder_downsample_ratio: 3"));
    CHECK_THROWS(InvalidInput, "more numbers", vaeFrom(", latent_basis: [7, 4]"));
    CHECK_THROWS(InvalidInput, "whole numbers", vaeFrom(", latent_basis: [2, x]"));
    CHECK_THROWS(InvalidInput, "expected a map", ShapeVaeConfig::fromYaml(YAML::Load("[1, 2]")));
    CHECK_THROWS(InvalidInput, "axes_dim", Hunyuan3DDitConfig::fromYaml(
                                               YAML::Load("{hidden_size: 64, num_heads: 4, axes_dim: [8]}")));
    CHECK_THROWS(InvalidInput, "'ClipImageEncoder' is unknown; this program knows DinoImageEncoder, DinoImageEncoderMV",
                 ConditionerConfig::fromYaml(YAML::Load("{main_image_encoder: {type: ClipImageEncoder}}")));
}

VECSET_TEST(a_decode_only_folder_loads_and_a_damaged_one_does_not) {
    const fs::path folder = test::temporaryFolder();
    writeFileAtomically(folder / "config.yaml",
                        "target: hy3dgen.shapegen.models.ShapeVAE\nparams: " + (kVae + std::string("}\n")));
    ShapeVaeConfig config = vaeFrom("");
    config.withEncoder = false;
    ShapeVae vae(config);
    auto weights = namedWeights(*vae);
    writeSafetensors(folder / "model.safetensors", weights);
    CHECK(!loadShapeVae(folder)->hasEncoder());
    CHECK_THROWS(InvalidInput, "shape autoencoder only", loadVecsetModel(folder));
    weights.erase("post_kl.bias");
    writeSafetensors(folder / "model.safetensors", weights);
    CHECK_THROWS(WeightMismatch, "post_kl.bias", loadShapeVae(folder));
}
