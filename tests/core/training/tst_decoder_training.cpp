#include "core/checkpoint/load_weights.h"
#include "core/checkpoint/save_model.h"
#include "core/models/decoder_cost.h"
#include "core/models/vecset_model.h"
#include "core/training/decoder_start.h"
#include "core/training/decoder_trainee.h"
#include "core/training/run_log.h"
#include "core/training/train_loop.h"
#include "core/training/worker_team.h"

#include <ATen/ATen.h>
#include <torch/utils.h>

#include <filesystem>

#ifdef CHECK // LibTorch's logging has one too
#undef CHECK
#endif
#include "tests/core/training/box_shapes.h"
#include "tests/support/test.h"

using namespace vecset;
using test::boxes;
namespace fs = std::filesystem;

namespace {

constexpr const char* kTinyRecipe = R"(
kind: decoder
seed: 5
batch: 8
shards: 2
decoder: {geo_decoder_downsample_ratio: 2, geo_decoder_mlp_expand_ratio: 1, geo_decoder_ln_post: false}
data: {surface_points: 64, volume_queries: 64, near_queries: 64, delta: 0.05, evaluate_shapes: 2}
schedule: {steps: 6, warmup_steps: 2, evaluate_every: 100, checkpoint_every: 100, log_every: 1}
)";

constexpr const char* kTinyVae =
    "{num_latents: 8, embed_dim: 4, width: 32, heads: 4, num_freqs: 4, include_pi: false, num_encoder_layers: 1, "
    "num_decoder_layers: 1, qkv_bias: false, geo_decoder_mlp_expand_ratio: 2, point_feats: 3, locality_prior: true, "
    "latent_basis: [2, 4]}";

/// A whole model whose field is not trained but varied, in half precision.
fs::path writeTeacher() {
    torch::manual_seed(21);
    YAML::Node config;
    config["vae"]["target"] = "hy3dgen.shapegen.models.ShapeVAE";
    config["vae"]["params"] = YAML::Load(kTinyVae);
    for (const char* part : {"model", "conditioner", "scheduler", "image_processor"})
        config[part]["target"] = "some.Class";
    ShapeVae vae(ShapeVaeConfig::fromYaml(config["vae"]["params"]));
    auto weights = namedWeights(*vae, "vae.");
    weights["vae.geo_decoder.output_proj.weight"] = at::randn({1, 32});
    weights["vae.latent_expand"] = at::randn({32, 8}) * 0.3;
    weights["vae.latent_project"] = at::linalg_pinv(weights["vae.latent_expand"]);
    weights["model.weight"] = at::randn({4, 4});
    const fs::path folder = test::temporaryFolder();
    saveModelFolder(folder, config, weights);
    return folder;
}

struct Run {
    fs::path teacher = writeTeacher();
    DecoderRecipe recipe = parseDecoderRecipe(kTinyRecipe);
    fs::path folder = test::temporaryFolder();
    int threads = 2;
    bool resume = false;
    std::int64_t stopAfter = -1;

    LoopResult operator()() const {
        DecoderTeacher loaded = loadDecoderTeacher(teacher);
        const auto train = boxes(12), heldOut = boxes(3);
        WorkerTeam team(threads);
        const DecoderExaminer examiner(loaded.vae, heldOut, {2, 512, 0.3, false}, team, {});
        DecoderTrainee trainee(recipe, loaded, train, examiner, folder / "model");
        LoopOptions options;
        options.name = "decoder";
        options.folder = folder;
        options.fingerprint = "tiny";
        options.resume = resume;
        options.schedule = recipe.schedule;
        options.optimiser = recipe.optimiser;
        options.heads = 2;
        options.stopAfter = stopAfter;
        return runTrainLoop(trainee, team, options, {});
    }
    [[nodiscard]] at::Tensor stored(const std::string& key) const {
        return SafetensorsFile(folder / "decoder.checkpoint.safetensors").tensor(key).clone();
    }
};

ShapeVaeConfig xsConfig(int ratio, int expansion) {
    ShapeVaeConfig config;
    config.numLatents = 96;
    config.embedDim = 8;
    config.width = 128;
    config.heads = 4;
    config.numFreqs = 6;
    config.localityPrior = true;
    config.geoDecoderDownsampleRatio = ratio;
    config.geoDecoderMlpExpandRatio = expansion;
    return config;
}

} // namespace

VECSET_TEST(operations_per_query_are_those_counted_by_hand) {
    // 39 Fourier features to 128, q 128 x 128, 96 keys of 4 heads x (32 + 4) and values of 128, out 128 x 128,
    // mlp 128 x 256 twice, 128 to 1: 4992 + 16384 + 13824 + 12288 + 16384 + 65536 + 128 multiply-adds.
    const DecoderCost standard = decoderCost(xsConfig(1, 2)), narrow = decoderCost(xsConfig(2, 1));
    CHECK_NEAR(standard.flopsPerQuery, 2 * 129536, 0);
    // 39 x 64, 64 x 64, 96 x (2 x 36 + 64), 64 x 64, 64 x 64 twice, 64.
    CHECK_NEAR(narrow.flopsPerQuery, 2 * (2496 + 4096 + 13056 + 4096 + 8192 + 64), 0);
    CHECK_NEAR(standard.flopsPerShape, 2 * 96 * (128 * 256), 0);
    CHECK_NEAR(narrow.flopsPerShape, 2 * 96 * (128 * 64 + 64 * 128), 0);
    CHECK_NEAR(narrow.flopsPerKey, 2 * (2 * 36 + 64), 0);
    CHECK_NEAR(decoderCost(xsConfig(2, 1), 10).flopsPerQuery, narrow.flopsPerQuery - 86 * narrow.flopsPerKey, 1e-9);
}

VECSET_TEST(a_misspelt_key_is_refused_with_the_nearest_one) {
    CHECK_THROWS(InvalidInput, "did you mean 'loss.basis_share'",
                 parseDecoderRecipe("{kind: decoder, loss: {basis_shares: 1}}"));
    CHECK_THROWS(InvalidInput, "start must be", parseDecoderRecipe("{kind: decoder, decoder: {start: svd}}"));
    CHECK_THROWS(InvalidInput, "kind must be 'decoder'", parseDecoderRecipe("kind: vae"));
    Run run;
    run.recipe.downsampleRatio = 3;
    CHECK_THROWS(InvalidInput, "must divide width and heads", run());
    CHECK_THROWS(InvalidInput, "which teacher", loadDecoderTeacher(""));
}

VECSET_TEST(at_the_same_width_the_start_is_the_standard_decoder) {
    const at::NoGradGuard guard;
    DecoderTeacher teacher = loadDecoderTeacher(writeTeacher());
    DecoderRecipe recipe;
    recipe.downsampleRatio = 1;
    recipe.mlpExpandRatio = 2;
    recipe.lnPost = true;
    GeoDecoder copy(narrowConfig(teacher, recipe), teacher.anchors);
    torch::manual_seed(1);
    const at::Tensor points = at::rand({2, 200, 3}) * 2 - 1, tokens = at::randn({2, 8, 32});
    startFromStandard(copy, teacher.vae->geo_decoder, points, tokens);
    const at::Tensor field = teacher.vae->geo_decoder->forward(points, tokens);
    CHECK(field.std().item<double>() > 0.1);
    CHECK((copy->forward(points, tokens) - field).abs().max().item<double>() < 1e-3);
}

VECSET_TEST(the_narrow_decoder_learns_the_field_and_nothing_else_changes) {
    Run run;
    run.recipe.schedule.steps = 80;
    run.recipe.truthWeight = 0; // the teacher's field has nothing to do with the boxes
    run.recipe.startFromTeacher = false;
    run();
    std::vector<double> losses;
    for (const auto& line : readRunLog(run.folder / "train-decoder.jsonl")) {
        if (line.contains("teacher")) losses.push_back(line["teacher"]);
    }
    CHECK_EQ(losses.size(), std::size_t{80});
    CHECK(losses.back() < 0.5 * losses.front());

    const WeightSet before = openModelFolder(run.teacher).weights(),
                    after = openModelFolder(run.folder / "model").weights();
    int same = 0;
    for (const auto& key : before.keys()) {
        if (key.rfind("vae.geo_decoder.", 0) == 0 || key == "vae.token_embed") continue;
        CHECK(at::equal(before.tensor(key), after.tensor(key)));
        CHECK(before.info(key).dtype == after.info(key).dtype);
        ++same;
    }
    CHECK(same > 20);
    ShapeVae standard = loadShapeVae(run.teacher), narrow = loadShapeVae(run.folder / "model"); // loads with its config
    CHECK_EQ(narrow->geo_decoder->width(), 16);
    CHECK(!after.contains("vae.geo_decoder.ln_post.weight"));
    const at::NoGradGuard guard;
    const at::Tensor latents = at::randn({1, 2, 4});
    const at::Tensor tokens = standard->decodeLatents(latents);
    CHECK((narrow->decodeLatents(latents) - tokens).abs().max().item<double>() < 5e-3); // rounded to half precision
    CHECK(narrow->geo_decoder->forward(at::zeros({1, 5, 3}), tokens).isfinite().all().item<bool>());
}

VECSET_TEST(a_resumed_decoder_run_ends_with_the_same_bytes) {
    Run whole, parts, oneThread;
    CHECK_EQ(whole().steps, 6);
    parts.stopAfter = 3;
    CHECK_EQ(parts().steps, 3);
    parts.stopAfter = -1;
    parts.resume = true;
    CHECK_EQ(parts().steps, 6);
    oneThread.threads = 1;
    oneThread();
    for (const char* key : {"values", "average", "adam_second", "muon_momentum"}) {
        CHECK(at::equal(whole.stored(key), parts.stored(key)));
        CHECK(at::equal(whole.stored(key), oneThread.stored(key)));
    }
}

VECSET_TEST(the_examiner_finds_a_decoder_equal_to_itself) {
    DecoderTeacher teacher = loadDecoderTeacher(writeTeacher());
    const auto shapes = boxes(3);
    WorkerTeam team(2);
    for (const bool throughBasis : {false, true}) {
        const DecoderExaminer examiner(teacher.vae, shapes, {3, 512, 0.3, throughBasis}, team, {});
        const auto figures = examiner.compare(teacher.vae, team, {});
        CHECK_NEAR(figures.at("agreement_v_iou"), 1, 1e-12);
        CHECK_NEAR(figures.at("s_iou"), figures.at("standard_s_iou"), 1e-12);
        CHECK_EQ(examiner.shapes(), std::size_t{3});
        CHECK(microsecondsPerQuery(teacher.vae->geo_decoder, examiner.tokens(0)) > 0);
    }
}
