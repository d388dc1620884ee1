#include "core/sampling/scheduler.h"

#include "core/base/error.h"

#include <cmath>
#include <cstddef>
#include <string>

namespace vecset {
namespace {

double toFloat32(double value) { return static_cast<double>(static_cast<float>(value)); }

/// Element `index` of numpy.linspace(0, 1, count): the multiplication comes last and the end is exact.
double unitLinspace(int index, int count) {
    if (count > 1 && index == count - 1) return 1.0;
    return count > 1 ? index * (1.0 / (count - 1)) : 0.0;
}

void checkSteps(int steps, int limit, const char* reason) {
    if (steps >= 1 && steps <= limit) return;
    throw Error(ErrorCode::InvalidInput, "cannot sample with " + std::to_string(steps) + " steps: " + reason +
                                             " allows 1 to " + std::to_string(limit));
}

/// Appends sigma 1 and derives the timesteps, both rounded the official way (float32 products).
Schedule finish(const SchedulerConfig& config, const std::vector<double>& sigmas) {
    Schedule schedule;
    const auto factor = static_cast<float>(config.trainTimesteps);
    for (const double sigma : sigmas) {
        const auto rounded = static_cast<float>(sigma);
        schedule.sigmas.push_back(static_cast<double>(rounded));
        schedule.timesteps.push_back(static_cast<double>(rounded * factor));
    }
    schedule.sigmas.push_back(1.0);
    return schedule;
}

Schedule makeEulerSchedule(const SchedulerConfig& config, int steps) {
    if (!(config.shift > 0.0) || !std::isfinite(config.shift)) {
        throw Error(ErrorCode::InvalidInput, "the scheduler's shift must be a positive number, not " +
                                                 std::to_string(config.shift) + "; correct the model's config.yaml");
    }
    std::vector<double> sigmas;
    for (int i = 0; i < steps; ++i) {
        const double x = unitLinspace(i, steps);
        sigmas.push_back(config.shift * x / (1.0 + (config.shift - 1.0) * x));
    }
    return finish(config, sigmas);
}

} // namespace

std::vector<double> consistencyBaseSigmas(const SchedulerConfig& config) {
    const int phases = config.pcmTimesteps;
    if (config.trainTimesteps < 1 || phases < 1 || phases > config.trainTimesteps) {
        throw Error(ErrorCode::InvalidInput,
                    "the scheduler's pcm_timesteps must lie in 1 to num_train_timesteps, not " +
                        std::to_string(phases) + "; correct the model's config.yaml");
    }
    const int stride = config.trainTimesteps / phases;
    std::vector<double> sigmas;
    for (int i = 0; i < phases; ++i) {
        const int index = i == 0 ? 0 : i * stride - 1;
        sigmas.push_back(toFloat32(unitLinspace(index, config.trainTimesteps)));
    }
    return sigmas;
}

Schedule makeSchedule(const SchedulerConfig& config, int steps) {
    if (config.kind == SchedulerConfig::Kind::FlowMatchEuler) {
        checkSteps(steps, config.trainTimesteps, "the model's schedule");
        return makeEulerSchedule(config, steps);
    }
    const std::vector<double> base = consistencyBaseSigmas(config);
    checkSteps(steps, config.pcmTimesteps, "the distilled model's schedule");
    std::vector<double> sigmas;
    for (int i = 0; i < steps; ++i) {
        const double position = i * (static_cast<double>(config.pcmTimesteps) / steps);
        sigmas.push_back(base[static_cast<std::size_t>(std::floor(position))]);
    }
    return finish(config, sigmas);
}

Schedule makeSamplingSchedule(const SchedulerConfig& config, int evaluations) {
    if (config.kind != SchedulerConfig::Kind::FlowMatchEuler) return makeSchedule(config, evaluations);
    checkSteps(evaluations, config.trainTimesteps - 1, "the model's schedule");
    Schedule schedule = makeEulerSchedule(config, evaluations + 1);
    schedule.sigmas.pop_back();
    schedule.timesteps.pop_back();
    return schedule;
}

} // namespace vecset
