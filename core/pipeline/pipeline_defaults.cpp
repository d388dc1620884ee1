#include "core/pipeline/pipeline_defaults.h"

#include "core/base/error.h"

#include <yaml-cpp/yaml.h>

namespace vecset {
namespace {

/// `pipeline: params:`, or a node that is no mapping.
YAML::Node pipelineParams(const YAML::Node& config) {
    const YAML::Node pipeline = config["pipeline"];
    return pipeline && pipeline.IsMap() ? pipeline["params"] : YAML::Node();
}

} // namespace

SamplingDefaults samplingDefaults(const YAML::Node& config, const SchedulerConfig& scheduler) {
    SamplingDefaults defaults;
    if (scheduler.kind == SchedulerConfig::Kind::ConsistencyFlowMatchEuler) defaults.steps = 5;
    const YAML::Node params = pipelineParams(config);
    if (!params || !params.IsMap()) return defaults;
    try {
        if (params["steps"]) defaults.steps = params["steps"].as<int>();
        if (params["guidance"]) defaults.guidance = params["guidance"].as<double>();
    } catch (const YAML::Exception& error) {
        throw Error(ErrorCode::InvalidInput,
                    "config.yaml: pipeline.params: steps and guidance must be numbers (" + error.msg + ")");
    }
    if (defaults.steps < 1 || defaults.steps > 1000) {
        throw Error(ErrorCode::InvalidInput, "config.yaml: pipeline.params.steps must be 1 to 1000");
    }
    return defaults;
}

std::string teacherName(const YAML::Node& config) {
    const YAML::Node params = pipelineParams(config);
    if (!params || !params.IsMap() || !params["teacher"] || params["teacher"].IsNull()) return {};
    if (!params["teacher"].IsScalar()) {
        throw Error(ErrorCode::InvalidInput, "config.yaml: pipeline.params.teacher must be the name of a model");
    }
    return params["teacher"].as<std::string>();
}

} // namespace vecset
