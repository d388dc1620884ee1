#include "core/training/run_options.h"

#include "core/base/parallel.h"

#include <algorithm>

namespace vecset {

void applyBudget(const TrainRequest& request, ScheduleRecipe& schedule) {
    if (request.minutes <= 0) return;
    schedule.minutes = request.minutes;
    schedule.steps = 0;
}

int teamThreads(const TrainRequest& request, int shards) {
    return request.threads > 0 ? request.threads : std::min(shards, availableCores());
}

LoopOptions loopOptions(const TrainRequest& request, const std::string& name, const std::string& fingerprint,
                        const ScheduleRecipe& schedule, const OptimiserRecipe& optimiser) {
    LoopOptions options;
    options.name = name;
    options.folder = request.out;
    options.fingerprint = fingerprint;
    options.resume = request.resume;
    options.schedule = schedule;
    options.optimiser = optimiser;
    options.say = request.say;
    options.processes = request.processes.get();
    return options;
}

} // namespace vecset
