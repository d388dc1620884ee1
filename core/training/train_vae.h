#pragma once

#include "core/base/job_context.h"
#include "core/training/trainee.h"

#include <filesystem>
#include <functional>
#include <string>

namespace vecset {

/// What `vecset train` asks for besides the recipe.
struct TrainRequest {
    std::filesystem::path recipe, data, out;
    std::filesystem::path vae; ///< flow only: overrides the recipe's VAE folder
    bool resume = false;
    double minutes = 0; ///< > 0 replaces the recipe's budget (and its step count)
    int threads = 0;    ///< 0: as many as there are shards and cores
    std::function<void(const std::string&)> say; ///< one line of human text; may be empty
};

/// What came out.
struct TrainReport {
    std::filesystem::path model; ///< folder, loadable
    std::int64_t steps = 0;
    double seconds = 0;
    Trainee::Figures figures; ///< final, over all held-out shapes
};

/// Trains a shape VAE. OUT receives model/ (official layout, averaged weights), vae.checkpoint.safetensors,
/// train-vae.jsonl, train-vae.png and figures-vae.json. @throws as runTrainLoop and the readers of recipe and data.
TrainReport trainVae(const TrainRequest& request, const JobContext& job);

} // namespace vecset
