#include "core/verify/verify_schedules.h"

#include "core/sampling/scheduler.h"
#include "core/verify/golden_file.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <regex>

namespace vecset {
namespace {

/// Distance of two finite floats in units in the last place.
double ulpDistance(float a, float b) {
    const auto ordered = [](float value) {
        const auto bits = std::bit_cast<std::int32_t>(value);
        return static_cast<std::int64_t>(bits < 0 ? std::numeric_limits<std::int32_t>::min() - bits : bits);
    };
    return static_cast<double>(std::llabs(ordered(a) - ordered(b)));
}

CheckResult compareSchedule(const std::string& name, const std::vector<double>& actual, const at::Tensor& recorded) {
    CheckResult result{"schedules: " + name, 0.0, 1.0, "ulp"};
    const at::Tensor expected = recorded.to(at::kFloat).contiguous();
    if (static_cast<std::int64_t>(actual.size()) != expected.numel()) {
        result.error = std::numeric_limits<double>::infinity();
        result.note = "length " + std::to_string(actual.size()) + ", expected " + std::to_string(expected.numel());
        return result;
    }
    const auto* values = expected.data_ptr<float>();
    for (std::size_t i = 0; i < actual.size(); ++i) {
        result.error = std::max(result.error, ulpDistance(static_cast<float>(actual[i]), values[i]));
    }
    return result;
}

} // namespace

CheckResults verifySchedules(const std::filesystem::path& file) {
    const GoldenFile golden(file);
    static const std::regex pattern("(euler_shift([0-9.]+)|pcm([0-9]+))_(N([0-9]+)_(sigmas|timesteps)|base_sigmas)");
    CheckResults results;
    for (const std::string& key : golden.keys()) {
        std::smatch match;
        if (!std::regex_match(key, match, pattern)) {
            results.push_back({"schedules: " + key, std::numeric_limits<double>::infinity(), 1.0, "unknown entry"});
            continue;
        }
        SchedulerConfig config;
        if (match[2].matched) config.shift = std::stod(match[2]);
        if (match[3].matched) {
            config.kind = SchedulerConfig::Kind::ConsistencyFlowMatchEuler;
            config.pcmTimesteps = std::stoi(match[3]);
        }
        if (!match[5].matched) {
            results.push_back(compareSchedule(key, consistencyBaseSigmas(config), golden.tensor(key)));
            continue;
        }
        const Schedule schedule = makeSchedule(config, std::stoi(match[5]));
        results.push_back(
            compareSchedule(key, match[6] == "sigmas" ? schedule.sigmas : schedule.timesteps, golden.tensor(key)));
    }
    return results;
}

} // namespace vecset
