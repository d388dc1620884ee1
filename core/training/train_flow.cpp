#include "core/training/train_flow.h"

#include "core/base/atomic_file.h"
#include "core/checkpoint/load_weights.h"
#include "core/checkpoint/model_folder.h"
#include "core/training/distill_setting.h"
#include "core/training/distill_teacher.h"
#include "core/training/flow_trainee.h"
#include "core/training/heap_tuning.h"
#include "core/training/latent_store.h"
#include "core/training/run_options.h"
#include "core/training/start_weights.h"
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

LoadedVae loadVae(const fs::path& path) {
    const ModelFolder folder = openModelFolder(modelFolderOf(path, "VAE (--vae, or 'vae:' in the recipe)"));
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
        copyWeights(*vae.network, *plain);
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
        if (regression.contains(key) && regression.info(key).shape == item.value().sizes().vec())
            item.value().copy_(regression.tensor(key));
    }
}

/// What a resumed run must agree in.
std::string fingerprintOf(const FlowRecipe& recipe) {
    YAML::Node fingerprint = YAML::Clone(recipe.source);
    fingerprint.remove("schedule");
    fingerprint.remove("sampling"); // only evaluations and the exported defaults depend on it
    fingerprint["regression"].remove("schedule");
    return YAML::Dump(fingerprint);
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
            tokens = network->conditioner(examination.batch.pictures.to(setting.device));
            guess = network->regression(tokens);
        }
        figures[name + "icons"] = static_cast<double>(examination.objects.size());
        figures[name + "ceiling_v_iou"] = iou(examination.batch.components);
        figures[name + "regression_v_iou"] = iou(guess);
        for (const int steps : {1, 5, 10}) {
            for (const double guidance : {1.0, 2.0}) {
                const auto sampled =
                    FlowExaminer::sample(network, setting.recipe, tokens, steps, guidance, setting.recipe.seed);
                const std::string sampler =
                    "flow_" + std::to_string(steps) + "_steps_g" + std::to_string(guidance).substr(0, 3);
                figures[name + sampler + "_v_iou"] = iou(sampled);
            }
        }
        const auto wrong =
            FlowExaminer::sample(network, setting.recipe, tokens.roll({1}, {0}), setting.recipe.sampleSteps,
                                 setting.recipe.guidance, setting.recipe.seed);
        figures[name + "wrong_picture_v_iou"] = iou(wrong);
    }
    return figures;
}

} // namespace

TrainReport trainFlow(const TrainRequest& request, const JobContext& job) {
    keepFreedMemory();
    FlowRecipe recipe = readFlowRecipe(request.recipe);
    applyBudget(request, recipe.flow);
    for (const auto& folder : request.extraData) recipe.extraData.push_back({folder, 0.0});
    for (const auto& extra : recipe.extraData) recipe.source["data_sets"].push_back(extra.folder.string());
    const fs::path init = request.init.empty() ? fs::path(recipe.init) : request.init;
    std::optional<DistillTeacher> start;
    if (!init.empty()) start = loadDistillTeacher(init);
    // The start's latents are only understood in its own basis, so its autoencoder comes with it.
    LoadedVae vae = loadVae(start ? start->folder : request.vae.empty() ? fs::path(recipe.vae) : request.vae);
    const at::Device device = trainingDevice(request);
    vae.network->to(device);
    WorkerTeam team(teamThreads(request, recipe.shards));
    const DataMix mix(request.data, recipe.extraData);
    const LatentStore store(request.out, request.resume, request.processes.get());
    const FlowData data(recipe, mix, vae.network, team, job, start ? &start->basis : nullptr, &store);
    const FlowExaminer examiner(recipe, data, vae.network);
    FlowSetting setting{recipe, &data, device, &examiner, {}, {}, {}, {}, request.out / "model", {}, {}};
    for (int shard = 0; shard < recipe.shards; ++shard) {
        torch::manual_seed(recipe.seed);
        setting.networks.emplace_back(recipe);
        if (start) startFrom(*start, init, setting.networks.back());
        setting.networks.back()->to(device);
    }
    setting.weights = componentWeights(data.basis(), recipe.weightPower).to(device);
    setting.train = data.examination(false, recipe.evaluateShapes);
    setting.heldOut = data.examination(true, recipe.evaluateShapes);
    prepareExport(setting, vae, data.basis());
    if (request.say) request.say("latent basis: " + std::to_string(data.basis().explained) + " of the variance");

    RegressionTrainee regression(setting, request.out / "regression.safetensors");
    const std::string fingerprint = fingerprintOf(recipe);
    LoopOptions options = loopOptions(request, "regression", fingerprint, recipe.regression, recipe.optimiser);
    const LoopResult control = runTrainLoop(regression, team, options, job);
    FlowTrainee flow(setting);
    options = loopOptions(request, "flow", fingerprint, recipe.flow, recipe.optimiser);
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
