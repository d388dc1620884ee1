#include "core/checkpoint/safetensors.h"
#include "core/sampling/scheduler.h"
#include "tests/support/test.h"

#include <ATen/ATen.h>

#include <cmath>
#include <regex>

using namespace vecset;

namespace {

using Kind = SchedulerConfig::Kind;

SchedulerConfig euler(double shift) { return {Kind::FlowMatchEuler, 1000, shift, 50}; }
SchedulerConfig consistency(int phases) { return {Kind::ConsistencyFlowMatchEuler, 1000, 1.0, phases}; }

void checkUlp(const std::vector<double>& actual, const at::Tensor& expected, const std::string& name) {
    const at::Tensor reference = expected.to(at::kFloat).contiguous();
    CHECK_EQ(actual.size(), static_cast<std::size_t>(reference.numel()));
    const auto* values = reference.data_ptr<float>();
    for (std::size_t i = 0; i < actual.size(); ++i) {
        const auto value = static_cast<float>(actual[i]);
        const bool near = value == values[i] || std::nextafterf(value, values[i]) == values[i];
        if (!near) throw test::Failed{name + "[" + std::to_string(i) + "] differs by more than one ulp"};
    }
}

} // namespace

VECSET_TEST(official_schedules_agree_to_one_ulp) {
    const SafetensorsFile golden(test::parityFolder() + "/schedules.safetensors");
    const std::regex eulerName("euler_shift([0-9.]+)_N(\\d+)_(sigmas|timesteps)");
    const std::regex pcmName("pcm(\\d+)_N(\\d+)_(sigmas|timesteps)");
    int checked = 0;
    for (const std::string& key : golden.keys()) {
        std::smatch match;
        SchedulerConfig config;
        if (std::regex_match(key, match, eulerName)) {
            config = euler(std::stod(match[1]));
        } else if (std::regex_match(key, match, pcmName)) {
            config = consistency(std::stoi(match[1]));
        } else {
            continue;
        }
        const Schedule schedule = makeSchedule(config, std::stoi(match[2]));
        checkUlp(match[3] == "sigmas" ? schedule.sigmas : schedule.timesteps, golden.tensor(key), key);
        ++checked;
    }
    CHECK(checked >= 20);
    checkUlp(consistencyBaseSigmas(consistency(100)), golden.tensor("pcm100_base_sigmas"), "pcm100_base_sigmas");
}

VECSET_TEST(sampling_schedule_drops_the_step_that_moves_nothing) {
    const Schedule official = makeSchedule(euler(3.0), 10);
    const Schedule sampling = makeSamplingSchedule(euler(3.0), 9);
    CHECK_EQ(official.sigmas[9], official.sigmas[10]);
    CHECK_EQ(sampling.steps(), 9);
    for (std::size_t i = 0; i < 9; ++i) {
        CHECK_EQ(sampling.sigmas[i], official.sigmas[i]);
        CHECK(sampling.sigmas[i + 1] > sampling.sigmas[i]);
    }
    CHECK_EQ(sampling.sigmas.back(), 1.0);
    CHECK_EQ(makeSamplingSchedule(euler(1.0), 1).sigmas, (std::vector<double>{0.0, 1.0}));
    CHECK_EQ(makeSamplingSchedule(consistency(100), 5).sigmas, makeSchedule(consistency(100), 5).sigmas);
}

VECSET_TEST(shift_below_one_favours_data) {
    const Schedule schedule = makeSchedule(euler(0.5), 5);
    CHECK_NEAR(schedule.sigmas[2], 0.5 * 0.5 / (1.0 - 0.5 * 0.5), 1e-7);
    CHECK(schedule.sigmas[2] < 0.5);
}

VECSET_TEST(impossible_settings_are_refused) {
    CHECK_THROWS(InvalidInput, "0 steps", makeSchedule(euler(1.0), 0));
    CHECK_THROWS(InvalidInput, "1 to 999", makeSamplingSchedule(euler(1.0), 1000));
    CHECK_THROWS(InvalidInput, "shift", makeSchedule(euler(0.0), 5));
    CHECK_THROWS(InvalidInput, "shift", makeSchedule(euler(std::nan("")), 5));
    CHECK_THROWS(InvalidInput, "1 to 10", makeSchedule(consistency(10), 11));
    CHECK_THROWS(InvalidInput, "pcm_timesteps", makeSchedule(consistency(0), 1));
    CHECK_THROWS(InvalidInput, "pcm_timesteps", makeSchedule(consistency(1001), 1));
}
