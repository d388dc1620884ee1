#pragma once

#include "core/training/train_loop.h"
#include "core/training/train_request.h"

namespace vecset {

// What every `vecset train` takes from its request in the same way.

/// `--minutes` replaces the recipe's budget and its step count.
void applyBudget(const TrainRequest& request, ScheduleRecipe& schedule);
/// `--device`; of a data-parallel run's processes each has its own GPU, see cardIndex.
/// @throws Error NotAvailable without such a device, InvalidInput for another word or more processes than GPUs.
[[nodiscard]] at::Device trainingDevice(const TrainRequest& request);
/// `--threads`; without it one per shard and core, beside a GPU all cores (they draw batches and examine).
[[nodiscard]] int teamThreads(const TrainRequest& request, int shards);
/// Threads that draw one shard's batch: beside a GPU all but one, else the shard's own.
[[nodiscard]] int drawThreads(at::Device device);
/// The loop's options; `rateScales` and `heads` are left at their defaults.
/// @param fingerprint of the recipe, see LoopOptions
[[nodiscard]] LoopOptions loopOptions(const TrainRequest& request, const std::string& name,
                                      const std::string& fingerprint, const ScheduleRecipe& schedule,
                                      const OptimiserRecipe& optimiser);

} // namespace vecset
