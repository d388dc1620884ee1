#include "core/training/train_flow.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/checkpoint/load_weights.h"
#include "core/checkpoint/model_folder.h"
#include "core/training/distill_teacher.h"
#include "core/training/flow_trainee.h"
#include "core/training/heap_tuning.h"
#include "core/training/start_weights.h"
#include "core/training/train_loop.h"
#include "core/training/worker_team.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>
#include <nlohmann/json.hpp>
#include <torch/utils.h>

#include <algorithm>
#include <optional>

namespace vecset {
namespace {

namespace fs = std::filesystem;

/// A trained VAE with what its export needs.
struct LoadedVae {
    ShapeVae network{nullptr};
    YAML::Node params;
};

/// Copies all parameters and buffers that `to` has; `from` may have more.
void copyShared(torch::nn::Module& from, torch::nn::Module& to) {
    const at::NoGradGuard guard;
    auto parameters = from.named_parameters();
    auto buffers = from.named_buffers();
    for (auto& item : to.named_parameters()) item.value().copy_(parameters[item.key()]);
    for (auto& item : to.named_buffers()) item.value().copy_(buffers[item.key()]);
}

LoadedVae loadVae(const fs::path& path) {
    if (path.empty()) throw Error(ErrorCode::InvalidInput, "which VAE? Give --vae RUN or 'vae:' in the recipe");
    const ModelFolder folder = openModelFolder(fs::exists(path / "model" / "config.yaml") ? path / "model" : path);
    const ModelPart part = folder.part("vae");
    LoadedVae vae;
    vae.params = YAML::Clone(part.params);
    ShapeVaeConfig config = ShapeVaeConfig::fromYaml(part.params);
    vae.network = ShapeVae(config);
    loadWeights(*vae.network, folder.weights(), folder.weightPrefix("vae"));
    if (!config.latentBasis.empty()) { // a complete model: its flow's basis is dropped, this run finds its own
        config.latentBasis.clear();
        vae.params.remove("latent_basis");
        ShapeVae plain(config);
        copyShared(*vae.network, *plain);
        vae.network = plain;
    }
    vae.network->to(at::kFloat);
    vae.network->eval();
    return vae;
}

void prepareExport(FlowSetting& setting, LoadedVae& vae, const LatentBasis& basis) {
    setting.vaeParams = vae.params;
    YAML::Node sizes;
    sizes.push_back(setting.recipe.latentTokens);
    sizes.push_back(setting.recipe.latentChannels);
    sizes.SetStyle(YAML::EmitterStyle::Flow);
    setting.vaeParams["latent_basis"] = sizes;
    setting.vaeWeights = namedWeights(*vae.network, "vae.");
    setting.vaeWeights["vae.latent_mean"] = basis.mean;
    setting.vaeWeights["vae.latent_project"] = basis.project;
    setting.vaeWeights["vae.latent_expand"] = basis.expand;
}

/// The weights of a trained model; those of its regression head too, when the run still has them.
void startFrom(DistillTeacher& start, const fs::path& run, FlowNetwork& network) {
    copyWeights(*start.networks.model, *network->model);
    copyWeights(*start.networks.conditioner, *network->conditioner);
    const fs::path file = fs::exists(run / "regression.safetensors") ? run / "regression.safetensors"
                                                                     : start.folder / "regression.safetensors";
    if (!fs::exists(file)) return;
    const SafetensorsFile regression(file);
    const at::NoGradGuard guard;
    for (auto& item : network->regression->named_parameters()) {
        const std::string key = "regression." + item.key();
        if (regression.contains(key) && regression.info(key).shape == item.value().sizes().vec()) item.value().copy_(regression.tensor(key));
    }
}

LoopOptions loopOptions(const TrainRequest& request, const FlowRecipe& recipe, const std::string& name,
                        const ScheduleRecipe& schedule) {
    YAML::Node fingerprint = YAML::Clone(recipe.source);
    fingerprint.remove("schedule");
    fingerprint.remove("sampling"); // only evaluations and the exported defaults depend on it
    fingerprint["regression"].remove("schedule");
    LoopOptions options;
    options.name = name;
    options.folder = request.out;
    options.fingerprint = YAML::Dump(fingerprint);
    options.resume = request.resume;
    options.schedule = schedule;
    options.optimiser = recipe.optimiser;
    options.say = request.say;
    options.processes = request.processes.get();
    return options;
}

/// The figures of the model card: many icons, several samplers, the controls.
Trainee::Figures finalFigures(FlowSetting& setting, WorkerTeam& team, const JobContext& job) {
    constexpr int kTrainIcons = 100, kAll = 1 << 20;
    Trainee::Figures figures;
    FlowNetwork& network = setting.networks[0];
    for (const bool heldOut : {false, true}) {
        const auto examination = setting.data->examination(heldOut, heldOut ? kAll : kTrainIcons);
        const std::string name = heldOut ? "held_" : "train_";
        const auto iou = [&](const at::Tensor& components) {
            return setting.examiner->volumeIou(components, examination, heldOut, team, job);
        };
        at::Tensor tokens, guess;
        {
            const c10::InferenceMode inference;
            tokens = network->conditioner(examination.batch.pictures);
            guess = network->regression(tokens);
        }
        figures[name + "icons"] = static_cast<double>(examination.objects.size());
        figures[name + "ceiling_v_iou"] = iou(examination.batch.components);
        figures[name + "regression_v_iou"] = iou(guess);
        for (const int steps : {1, 5, 10}) {
            for (const double guidance : {1.0, 2.0}) {
                const auto sampled = FlowExaminer::sample(network, setting.recipe, tokens, steps, guidance, setting.recipe.seed);
                const std::string sampler = "flow_" + std::to_string(steps) + "_steps_g" + std::to_string(guidance).substr(0, 3);
                figures[name + sampler + "_v_iou"] = iou(sampled);
            }
        }
        const auto wrong = FlowExaminer::sample(network, setting.recipe, tokens.roll({1}, {0}), setting.recipe.sampleSteps,
                                                setting.recipe.guidance, setting.recipe.seed);
        figures[name + "wrong_picture_v_iou"] = iou(wrong);
    }
    return figures;
}

} // namespace

TrainReport trainFlow(const TrainRequest& request, const JobContext& job) {
    keepFreedMemory();
    FlowRecipe recipe = readFlowRecipe(request.recipe);
    if (request.minutes > 0) {
        recipe.flow.minutes = request.minutes;
        recipe.flow.steps = 0;
    }
    for (const auto& folder : request.extraData) recipe.extraData.push_back({folder, 0.0});
    for (const auto& extra : recipe.extraData) recipe.source["data_sets"].push_back(extra.folder.string());
    const fs::path init = request.init.empty() ? fs::path(recipe.init) : request.init;
    std::optional<DistillTeacher> start;
    if (!init.empty()) start = loadDistillTeacher(init);
    // The start's latents are only understood in its own basis, so its autoencoder comes with it.
    LoadedVae vae = loadVae(start ? start->folder : request.vae.empty() ? fs::path(recipe.vae) : request.vae);
    WorkerTeam team(request.threads > 0 ? request.threads : std::min(recipe.shards, availableCores()));
    const DataMix mix(request.data, recipe.extraData);
    const FlowData data(recipe, mix, vae.network, team, job, start ? &start->basis : nullptr);
    const FlowExaminer examiner(recipe, data, vae.network);
    FlowSetting setting{recipe, &data, &examiner, {}, {}, {}, {}, request.out / "model", {}, {}};
    for (int shard = 0; shard < recipe.shards; ++shard) {
        torch::manual_seed(recipe.seed);
        setting.networks.emplace_back(recipe);
        if (start) startFrom(*start, init, setting.networks.back());
    }
    setting.weights = data.basis().deviation.pow(recipe.weightPower);
    setting.weights = setting.weights / setting.weights.mean();
    setting.train = data.examination(false, recipe.evaluateShapes);
    setting.heldOut = data.examination(true, recipe.evaluateShapes);
    prepareExport(setting, vae, data.basis());
    if (request.say) request.say("latent basis: " + std::to_string(data.basis().explained) + " of the variance");

    RegressionTrainee regression(setting, request.out / "regression.safetensors");
    LoopOptions options = loopOptions(request, recipe, "regression", recipe.regression);
    const LoopResult control = runTrainLoop(regression, team, options, job);
    FlowTrainee flow(setting);
    options = loopOptions(request, recipe, "flow", recipe.flow);
    options.rateScales["conditioner."] = recipe.encoderRateScale;
    const LoopResult result = runTrainLoop(flow, team, options, job);

    TrainReport report{request.out / "model", result.steps, result.seconds + control.seconds, {}};
    if (!result.leads) return report;
    report.figures = finalFigures(setting, team, job);
    for (const auto& [name, value] : control.evaluation) report.figures["control_" + name] = value;
    writeFileAtomically(request.out / "figures-flow.json", nlohmann::json(report.figures).dump(2) + "\n");
    return report;
}

} // namespace vecset
