#include "core/training/decoder_teacher.h"

#include "core/base/error.h"
#include "core/checkpoint/load_weights.h"
#include "core/checkpoint/save_model.h"
#include "core/models/vecset_model.h"
#include "core/training/decoder_recipe.h"
#include "core/training/start_weights.h"

#include <ATen/ATen.h>

namespace vecset {
namespace {

namespace fs = std::filesystem;

/// What a VAE adds to its tokens for the places of its anchors; see ShapeVaeImpl::embedLatents. [L, width]
at::Tensor anchorEmbedding(GeoDecoder& decoder, const DecoderTeacher& teacher) {
    const std::int64_t width = teacher.vae->config().width;
    if (decoder->width() != width) return at::zeros({teacher.anchors.size(0), width}, teacher.anchors.options());
    return decoder->projectQueries(teacher.anchors.unsqueeze(0))[0];
}

at::ScalarType storageType(const WeightSet& weights, const std::string& key) { return weights.info(key).dtype; }

} // namespace

DecoderTeacher loadDecoderTeacher(const fs::path& path) {
    const fs::path model = modelFolderOf(path, "teacher (--teacher, or 'teacher:' in the recipe)");
    DecoderTeacher teacher{openModelFolder(model), loadShapeVae(model), {}};
    if (!teacher.vae->hasEncoder()) {
        throw Error(ErrorCode::NotAvailable, model.string() +
                                                 " has no encoder weights; distilling its decoder needs them "
                                                 "(a model that was saved with its encoder)");
    }
    if (teacher.vae->config().localityPrior) teacher.anchors = teacher.vae->named_buffers()["anchors"];
    return teacher;
}

ShapeVaeConfig narrowConfig(const DecoderTeacher& teacher, const DecoderRecipe& recipe) {
    ShapeVaeConfig config = teacher.vae->config();
    config.geoDecoderDownsampleRatio = recipe.downsampleRatio;
    config.geoDecoderMlpExpandRatio = recipe.mlpExpandRatio;
    config.geoDecoderLnPost = recipe.lnPost;
    config.check();
    return config;
}

void saveNarrowModel(const fs::path& folder, DecoderTeacher& teacher, const DecoderRecipe& recipe, GeoDecoder& narrow) {
    const at::NoGradGuard guard;
    const WeightSet stored = teacher.folder.weights();
    const std::string prefix = teacher.folder.weightPrefix("vae"), old = prefix + "geo_decoder.";
    NamedTensors weights;
    for (const auto& key : stored.keys()) {
        if (key.compare(0, old.size(), old) != 0) weights[key] = stored.tensor(key);
    }
    weights.merge(namedWeights(*narrow, old));
    if (teacher.anchors.defined()) {
        const at::Tensor embed = teacher.vae->named_parameters()["token_embed"];
        weights[prefix + "token_embed"] =
            embed + anchorEmbedding(teacher.vae->geo_decoder, teacher) - anchorEmbedding(narrow, teacher);
    }
    YAML::Node config = YAML::Clone(teacher.folder.config);
    YAML::Node params = teacher.folder.isVaeOnly() ? config["params"] : config["vae"]["params"];
    params["geo_decoder_downsample_ratio"] = recipe.downsampleRatio;
    params["geo_decoder_mlp_expand_ratio"] = recipe.mlpExpandRatio;
    params["geo_decoder_ln_post"] = recipe.lnPost;
    saveModelFolder(folder, config, weights, storageType(stored, prefix + "post_kl.weight"));
}

} // namespace vecset
