#pragma once

#include "core/training/trainee.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace vecset {

class ProcessGroup;

/// What `vecset train` asks for besides the recipe.
struct TrainRequest {
    std::filesystem::path recipe, data, out;
    std::vector<std::filesystem::path> extraData; ///< further data sets, beside the recipe's; drawn by number of items
    std::filesystem::path init;    ///< vae, flow: overrides the recipe's init_from
    std::filesystem::path vae;     ///< flow only: overrides the recipe's VAE folder
    std::filesystem::path teacher; ///< decoder and distillation: overrides the recipe's teacher, a model folder or run
    bool resume = false;
    double minutes = 0; ///< > 0 replaces the recipe's budget (and its step count)
    std::shared_ptr<ProcessGroup> processes; ///< of a data-parallel run; null: this process is alone
    int threads = 0;    ///< 0: as many as there are shards and cores
    std::string device = "auto"; ///< "cpu", "cuda", or "auto": the GPU where LibTorch has one
    std::function<void(const std::string&)> say; ///< one line of human text; may be empty
};

/// What came out.
struct TrainReport {
    std::filesystem::path model; ///< folder, loadable
    std::int64_t steps = 0;
    double seconds = 0;
    Trainee::Figures figures; ///< final, over all held-out shapes
};

} // namespace vecset
