#include "core/checkpoint/load_weights.h"
#include "core/checkpoint/model_folder.h"
#include "core/training/run_log.h"
#include "core/training/train_loop.h"
#include "core/training/vae_trainee.h"
#include "core/training/worker_team.h"

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>
#include <torch/nn/modules/linear.h>
#include <torch/utils.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <limits>

#ifdef CHECK // LibTorch's logging has one too
#undef CHECK
#endif
#include "tests/core/training/box_shapes.h"
#include "tests/support/test.h"

using namespace vecset;
using test::boxes;
using test::boxShape;
namespace fs = std::filesystem;

namespace {

constexpr const char* kTinyRecipe = R"(
kind: vae
seed: 3
batch: 8
shards: 2
vae: {num_latents: 8, embed_dim: 4, width: 32, heads: 2, num_freqs: 4, include_pi: false, num_encoder_layers: 1,
      num_decoder_layers: 1, qkv_bias: false, geo_decoder_mlp_expand_ratio: 2, point_feats: 3, locality_prior: true}
data: {surface_points: 64, volume_queries: 48, near_queries: 48, delta: 0.05, evaluate_shapes: 2}
schedule: {steps: 6, warmup_steps: 2, evaluate_every: 100, checkpoint_every: 100, log_every: 1}
)";

struct Run {
    VaeRecipe recipe = parseVaeRecipe(kTinyRecipe);
    fs::path folder = test::temporaryFolder();
    int threads = 2;
    bool resume = false;
    std::int64_t stopAfter = -1;

    LoopResult operator()() const {
        VaeTrainee trainee(recipe, boxes(12), boxes(3), folder / "model");
        WorkerTeam team(threads);
        LoopOptions options;
        options.name = "vae";
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
        return SafetensorsFile(folder / "vae.checkpoint.safetensors").tensor(key).clone();
    }
};

/// Fits one number; its loss can be made to break.
class NumberTrainee final : public Trainee {
public:
    explicit NumberTrainee(std::int64_t breakAt) : m_breakAt(breakAt) {}
    [[nodiscard]] int shards() const override { return 1; }
    torch::nn::Module& module(int) override { return *m_line; }
    Figures addGradients(int, std::int64_t step) override {
        at::Tensor loss = m_line(at::ones({1, 1})).square().sum();
        if (step == m_breakAt) loss = loss * std::numeric_limits<double>::quiet_NaN();
        loss.backward();
        return {{"loss", loss.item<double>()}};
    }
    [[nodiscard]] std::string batchItems(int, std::int64_t step) const override {
        return "number-" + std::to_string(step);
    }
    Figures evaluate(WorkerTeam&, const JobContext&) override { return {}; }
    void exportModel() override {}

private:
    torch::nn::Linear m_line{torch::nn::LinearOptions(1, 1)};
    std::int64_t m_breakAt;
};

} // namespace

VECSET_TEST(a_resumed_run_ends_with_the_same_bytes) {
    Run whole, parts, oneThread;
    CHECK_EQ(whole().steps, 6);
    parts.stopAfter = 3;
    CHECK_EQ(parts().steps, 3);
    parts.stopAfter = -1;
    parts.resume = true;
    CHECK_EQ(parts().steps, 6);
    oneThread.threads = 1;
    oneThread();
    for (const char* key : {"values", "average", "adam_second", "muon_momentum", "buffer.anchors"}) {
        CHECK(at::equal(whole.stored(key), parts.stored(key)));
        CHECK(at::equal(whole.stored(key), oneThread.stored(key))); // nor does the number of threads matter
    }
}

VECSET_TEST(a_folder_with_a_run_is_not_overwritten_and_a_changed_recipe_not_resumed) {
    Run run;
    run.stopAfter = 1;
    run();
    CHECK_THROWS(InvalidInput, "give --resume", run());
    run.resume = true;
    run.recipe.optimiser.muon = false;
    CHECK(run().steps == 1); // same fingerprint: Muon's state is simply not read
    VaeTrainee trainee(run.recipe, boxes(12), boxes(3), run.folder / "model");
    WorkerTeam team(1);
    LoopOptions options;
    options.name = "vae";
    options.folder = run.folder;
    options.fingerprint = "another recipe";
    options.resume = true;
    CHECK_THROWS(InvalidInput, "the recipe is not the one", runTrainLoop(trainee, team, options, {}));
}

VECSET_TEST(the_loss_falls_and_the_exported_model_loads) {
    Run run;
    run.recipe.schedule.steps = 60;
    run();
    const auto lines = [&] {
        std::vector<double> losses;
        std::ifstream file(run.folder / "train-vae.jsonl");
        for (std::string line; std::getline(file, line);) {
            const auto value = nlohmann::json::parse(line);
            if (value.contains("loss")) losses.push_back(value["loss"]);
        }
        return losses;
    }();
    CHECK_EQ(lines.size(), std::size_t{60});
    CHECK(lines.back() < 0.8 * lines.front());
    CHECK(fs::file_size(run.folder / "train-vae.png") > 1000);
    const ModelFolder folder = openModelFolder(run.folder / "model");
    ShapeVae vae(ShapeVaeConfig::fromYaml(folder.part("vae").params));
    CHECK(loadWeights(*vae, folder.weights()).missing.empty());
    // The file holds the averaged weights, rounded to half precision.
    const at::Tensor average = run.stored("average");
    VaeTrainee fresh(run.recipe, boxes(12), boxes(3), run.folder / "unused");
    const FlatParameters flat(fresh.module(0));
    const auto entry = flat.entries().front();
    const at::Tensor stored = vae->named_parameters()[entry.name].detach().to(at::kFloat);
    CHECK(at::allclose(stored, FlatParameters::part(average, entry), 1e-2, 1e-3));
}

VECSET_TEST(training_stops_when_the_loss_is_no_longer_a_number) {
    NumberTrainee trainee(4);
    WorkerTeam team(1);
    LoopOptions options;
    options.name = "number";
    options.folder = test::temporaryFolder();
    options.schedule.steps = 10;
    options.schedule.checkpointEvery = 2;
    CHECK_THROWS(InvalidInput, "no longer a number at step 4, shard 1 of 1 (number-4)",
                 runTrainLoop(trainee, team, options, {}));
    options.resume = true; // the same happens again, and the message names the checkpoint
    CHECK_THROWS(InvalidInput, "number.checkpoint.safetensors, step 4", runTrainLoop(trainee, team, options, {}));
    const SafetensorsFile kept(options.folder / "number.checkpoint.safetensors");
    CHECK_EQ(kept.metadata().at("step"), "4"); // the state before the broken step
    CHECK(at::isfinite(kept.tensor("values")).all().item<bool>());
}

VECSET_TEST(a_stop_between_two_lines_of_the_log_is_not_seen_in_it) {
    const auto losses = [](const Run& run) {
        std::vector<double> values;
        for (const auto& line : readRunLog(run.folder / "train-vae.jsonl")) {
            if (line.contains("loss")) values.push_back(line["loss"]);
        }
        return values;
    };
    Run whole, parts;
    whole.recipe.schedule.logEvery = parts.recipe.schedule.logEvery = 3;
    whole();
    parts.stopAfter = 4;
    parts();
    parts.stopAfter = -1;
    parts.resume = true;
    parts();
    CHECK_EQ(losses(whole).size(), std::size_t{2});
    CHECK(losses(whole) == losses(parts));
}

VECSET_TEST(a_stop_leaves_a_checkpoint_to_go_on_from) {
    NumberTrainee trainee(-1);
    WorkerTeam team(1);
    LoopOptions options;
    options.name = "number";
    options.folder = test::temporaryFolder();
    options.schedule.steps = 10;
    std::stop_source stop;
    int reports = 0;
    const JobContext job(stop.get_token(), [&](const Progress&) {
        if (++reports == 4) stop.request_stop();
    });
    bool cancelled = false;
    try {
        runTrainLoop(trainee, team, options, job);
    } catch (const Cancelled&) {
        cancelled = true;
    }
    CHECK(cancelled);
    options.resume = true;
    CHECK_EQ(runTrainLoop(trainee, team, options, {}).steps, 10);
}

VECSET_TEST(transforms_keep_shapes_in_the_box_and_normals_upright) {
    const TrainingShape shape = boxShape(0, {0.95f, 0.4f, 0.2f});
    for (int i = 0; i < 50; ++i) {
        CounterRandom random(1, static_cast<std::uint64_t>(i), 0);
        const ShapeTransform transform = randomTransform(shape, 0.25, true, random);
        std::vector<float> drawn(200 * 6);
        drawSurface(shape, transform, 200, 0.3, random, drawn.data());
        float longest = 0;
        for (int p = 0; p < 200; ++p) {
            const float* row = drawn.data() + p * 6;
            for (int a = 0; a < 3; ++a) longest = std::max(longest, std::abs(row[a]));
            const Vec3f position{row[0], row[1], row[2]}, normal{row[3], row[4], row[5]};
            CHECK_NEAR(length(normal), 1.0, 1e-3);
            CHECK(dot(position, normal) > 0); // outward on a box around the origin
        }
        CHECK_NEAR(longest, 0.95, 0.01);
    }
}

VECSET_TEST(labels_ramp_through_the_surface) {
    const TrainingShape shape = boxShape(0, {0.95f, 0.4f, 0.2f});
    CounterRandom random(1, 0, 0);
    std::vector<float> points(200 * 3), labels(200);
    drawQueries(shape, {}, 100, 100, 0.05, random, points.data(), labels.data());
    int between = 0;
    for (int i = 0; i < 200; ++i) {
        const float* p = points.data() + i * 3;
        const float inside = -std::max({std::abs(p[0]) - 0.95f, std::abs(p[1]) - 0.4f, std::abs(p[2]) - 0.2f});
        CHECK_NEAR(labels[static_cast<std::size_t>(i)], std::clamp(0.5f + inside / 0.1f, 0.0f, 1.0f), 0.02);
        between += labels[static_cast<std::size_t>(i)] > 0 && labels[static_cast<std::size_t>(i)] < 1;
    }
    CHECK(between > 30);
}
