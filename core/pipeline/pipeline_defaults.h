#pragma once

#include "core/sampling/scheduler.h"

namespace YAML {
class Node;
}

namespace vecset {

/// How a model wants to be sampled when nobody says otherwise.
struct SamplingDefaults {
    int steps = 49;
    double guidance = 5.0;
};

/// The official defaults (5 steps for a distilled model; else 49 evaluations, which are the official 50 steps without the
/// last one that moves nothing; guidance 5), unless config.yaml names `steps` or `guidance` under `pipeline: params:`, as
/// our built-in models do.
[[nodiscard]] SamplingDefaults samplingDefaults(const YAML::Node& config, const SchedulerConfig& scheduler);

} // namespace vecset
