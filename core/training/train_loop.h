#pragma once

#include "core/training/optimiser.h"
#include "core/training/trainee.h"

#include <filesystem>
#include <functional>

namespace vecset {

class ProcessGroup;

/// Where and how a training loop runs.
struct LoopOptions {
    std::string name; ///< "vae", "flow": names the files <name>.checkpoint.safetensors, train-<name>.jsonl and .png
    std::filesystem::path folder; ///< of the run; made when absent
    std::string fingerprint;      ///< of the recipe: a checkpoint of another recipe is refused
    bool resume = false;          ///< continue from the folder's checkpoint
    ScheduleRecipe schedule;
    OptimiserRecipe optimiser;
    std::map<std::string, double> rateScales; ///< factors on the rates of parameters whose name starts with the key
    int heads = 4;                ///< of the per-head interleaved attention, see muonWeights
    std::function<void(const std::string&)> say; ///< receives one line per evaluation; may be empty
    ProcessGroup* processes = nullptr; ///< that share every batch; null: this one is alone
    std::int64_t stopAfter = -1;  ///< stop (with a checkpoint) once this many steps are done; tests only
};

/// How a run ended.
struct LoopResult {
    std::int64_t steps = 0;
    double seconds = 0; ///< all sittings together
    Trainee::Figures evaluation; ///< the last one
    bool leads = true; ///< false on the other processes of a data-parallel run, which must not write results
};

/// Trains until the schedule ends; the trainee is left with the averaged weights. Writes a checkpoint every
/// `checkpointEvery` steps and when it is stopped, so a kill loses little; the next start with `resume` goes on exactly
/// where the checkpoint is: for schedules counted in steps the final weights are the same bytes.
///
/// With `processes` the shards of a batch are dealt out and gradients added up over all of them, so that every process
/// takes the step that one process with the whole batch would take (to the bit for two processes with a shard each,
/// else to rounding). The first process alone reads and writes files; a stop of any process stops all, with a
/// checkpoint.
/// @throws Error InvalidInput when the loss or the gradient stops being finite (names step, batch and the last
///         checkpoint), when the folder already holds a run and `resume` is off, or when the recipe changed;
///         NotAvailable when another process is lost (the first process still writes a checkpoint); Cancelled on a
///         stop.
LoopResult runTrainLoop(Trainee& trainee, WorkerTeam& team, const LoopOptions& options, const JobContext& job);

} // namespace vecset
