#pragma once

#include "core/sampling/scheduler.h"

#include <string>

namespace YAML {
class Node;
}

namespace vecset {

/// How a model wants to be sampled when nobody says otherwise.
struct SamplingDefaults {
    int steps = 49;
    double guidance = 5.0;
};

/// The official defaults (5 steps for a distilled model; else 49 evaluations, which are the official 50 steps without
/// the last one that moves nothing; guidance 5), unless config.yaml names `steps` or `guidance` under `pipeline:
/// params:`, as our built-in models do.
[[nodiscard]] SamplingDefaults samplingDefaults(const YAML::Node& config, const SchedulerConfig& scheduler);

/// The model that this one was distilled from, as config.yaml names it (`teacher` under `pipeline: params:`); empty
/// without one.
/// @throws Error InvalidInput when the entry is no text.
[[nodiscard]] std::string teacherName(const YAML::Node& config);

} // namespace vecset
