#include "core/training/run_options.h"

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/training/process_group.h"

#include <torch/cuda.h>

#include <algorithm>

namespace vecset {

void applyBudget(const TrainRequest& request, ScheduleRecipe& schedule) {
    if (request.minutes <= 0) return;
    schedule.minutes = request.minutes;
    schedule.steps = 0;
}

at::Device trainingDevice(const TrainRequest& request) {
    if (request.device != "auto" && request.device != "cpu" && request.device != "cuda") {
        throw Error(ErrorCode::InvalidInput, "--device is auto, cpu or cuda, not '" + request.device + "'");
    }
    const bool available = request.device != "cpu" && torch::cuda::is_available();
    if (request.device == "cuda" && !available) {
        throw Error(ErrorCode::NotAvailable,
                    "there is no CUDA device that this LibTorch can use; train with --device cpu");
    }
    if (!available) return at::kCPU;
    if (!request.processes) return {at::kCUDA, 0};
    const ProcessPlace& place = request.processes->place();
    const int cards = static_cast<int>(torch::cuda::device_count());
    return {at::kCUDA,
            static_cast<at::DeviceIndex>(cardIndex(place.localRank, place.localRankKnown, cards, collectiveWish()))};
}

int teamThreads(const TrainRequest& request, int shards) {
    if (request.threads > 0) return request.threads;
    return trainingDevice(request).is_cuda() ? availableCores() : std::min(shards, availableCores());
}

int drawThreads(at::Device device) { return device.is_cuda() ? std::max(1, availableCores() - 1) : 1; }

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
