#include "core/training/train_vae.h"

#include "core/base/atomic_file.h"
#include "core/models/vecset_model.h"
#include "core/training/heap_tuning.h"
#include "core/training/run_options.h"
#include "core/training/start_weights.h"
#include "core/training/vae_trainee.h"
#include "core/training/worker_team.h"

#include <nlohmann/json.hpp>

namespace vecset {

TrainReport trainVae(const TrainRequest& request, const JobContext& job) {
    keepFreedMemory();
    VaeRecipe recipe = readVaeRecipe(request.recipe);
    YAML::Node fingerprint = YAML::Clone(recipe.source);
    fingerprint.remove("schedule");
    applyBudget(request, recipe.schedule);
    for (const auto& folder : request.extraData) recipe.extraData.push_back({folder, 0.0});
    for (const auto& extra : recipe.extraData) fingerprint["data_sets"].push_back(extra.folder.string());
    const DataMix data(request.data, recipe.extraData);
    VaeTrainee trainee(recipe, loadShapes(data, "train", job), loadShapes(data, "held-out", job), request.out / "model",
                       data.shares(), trainingDevice(request));
    const std::filesystem::path init = request.init.empty() ? std::filesystem::path(recipe.init) : request.init;
    if (!init.empty()) {
        ShapeVae start = loadShapeVae(modelFolderOf(init, "start (--init, or 'init_from:' in the recipe)"));
        trainee.startFrom(start);
    }
    WorkerTeam team(teamThreads(request, recipe.shards));
    LoopOptions options = loopOptions(request, "vae", YAML::Dump(fingerprint), recipe.schedule, recipe.optimiser);
    options.heads = recipe.vae["heads"].as<int>(8);
    const LoopResult result = runTrainLoop(trainee, team, options, job);
    TrainReport report{request.out / "model", result.steps, result.seconds, {}};
    if (!result.leads) return report;
    constexpr int kAllQueries = 32768;
    const auto held = trainee.reconstruct(trainee.heldOut(), trainee.heldOut().size(), kAllQueries, team, job);
    report.figures = {{"held_v_iou", held.at("v_iou")},
                      {"held_s_iou", held.at("s_iou")},
                      {"held_shapes", static_cast<double>(trainee.heldOut().size())},
                      {"train_shapes", static_cast<double>(trainee.train().size())}};
    writeFileAtomically(request.out / "figures-vae.json", nlohmann::json(report.figures).dump(2) + "\n");
    return report;
}

} // namespace vecset
