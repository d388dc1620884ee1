#pragma once

#include "core/training/train_loop.h"
#include "core/training/train_request.h"

namespace vecset {

// What every `vecset train` takes from its request in the same way.

/// `--minutes` replaces the recipe's budget and its step count.
void applyBudget(const TrainRequest& request, ScheduleRecipe& schedule);
/// `--threads`; without it one per shard and core.
[[nodiscard]] int teamThreads(const TrainRequest& request, int shards);
/// The loop's options; `rateScales` and `heads` are left at their defaults.
/// @param fingerprint of the recipe, see LoopOptions
[[nodiscard]] LoopOptions loopOptions(const TrainRequest& request, const std::string& name, const std::string& fingerprint,
                                      const ScheduleRecipe& schedule, const OptimiserRecipe& optimiser);

} // namespace vecset
