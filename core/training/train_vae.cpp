#include "core/training/train_vae.h"

#include "core/base/atomic_file.h"
#include "core/base/parallel.h"
#include "core/training/heap_tuning.h"
#include "core/training/start_weights.h"
#include "core/training/train_loop.h"
#include "core/training/vae_trainee.h"
#include "core/training/worker_team.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace vecset {

TrainReport trainVae(const TrainRequest& request, const JobContext& job) {
    keepFreedMemory();
    VaeRecipe recipe = readVaeRecipe(request.recipe);
    YAML::Node fingerprint = YAML::Clone(recipe.source);
    fingerprint.remove("schedule");
    if (request.minutes > 0) {
        recipe.schedule.minutes = request.minutes;
        recipe.schedule.steps = 0;
    }
    for (const auto& folder : request.extraData) recipe.extraData.push_back({folder, 0.0});
    for (const auto& extra : recipe.extraData) fingerprint["data_sets"].push_back(extra.folder.string());
    const DataMix data(request.data, recipe.extraData);
    VaeTrainee trainee(recipe, loadShapes(data, "train", job), loadShapes(data, "held-out", job), request.out / "model",
                       data.shares());
    const std::filesystem::path init = request.init.empty() ? std::filesystem::path(recipe.init) : request.init;
    if (!init.empty()) {
        ShapeVae start = loadStartVae(init);
        trainee.startFrom(start);
    }
    WorkerTeam team(request.threads > 0 ? request.threads : std::min(recipe.shards, availableCores()));
    LoopOptions options;
    options.name = "vae";
    options.folder = request.out;
    options.fingerprint = YAML::Dump(fingerprint);
    options.resume = request.resume;
    options.schedule = recipe.schedule;
    options.optimiser = recipe.optimiser;
    options.heads = recipe.vae["heads"].as<int>(8);
    options.say = request.say;
    options.processes = request.processes.get();
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
