#include "core/sampling/flow_sampler.h"
#include "core/sampling/noise.h"
#include "tests/support/test.h"

#include <limits>

using namespace vecset;

namespace {

FlowRun eulerRun(int evaluations) {
    FlowRun run;
    run.schedule = makeSamplingSchedule(SchedulerConfig{}, evaluations);
    return run;
}

} // namespace

VECSET_TEST(a_straight_flow_arrives_at_its_data_in_any_number_of_steps) {
    const at::Tensor noise = seededNoise(1, {1, 8, 4});
    const at::Tensor data = seededNoise(2, {1, 8, 4});
    for (const int steps : {1, 3, 20}) {
        std::vector<double> times;
        FlowRun run = eulerRun(steps);
        int estimates = 0;
        run.onStep = [&](int step, const at::Tensor& estimate) {
            CHECK_EQ(step, estimates++);
            CHECK((estimate - data).abs().max().item<float>() < 1e-5f);
        };
        const auto velocity = [&](const at::Tensor&, double time) {
            times.push_back(time);
            return data - noise;
        };
        const at::Tensor result = integrateFlow(velocity, noise, run);
        CHECK((result - data).abs().max().item<float>() < 1e-5f);
        CHECK_EQ(times.size(), static_cast<std::size_t>(steps));
        CHECK_EQ(times.front(), 0.0);
        CHECK(times.back() < 1.0);
        CHECK_EQ(estimates, steps);
    }
}

VECSET_TEST(the_officials_last_step_costs_nothing_and_changes_nothing) {
    const at::Tensor noise = seededNoise(3, {1, 4, 4});
    int calls = 0;
    const auto velocity = [&](const at::Tensor& x, double time) {
        ++calls;
        return at::sin(x + time);
    };
    FlowRun official;
    official.schedule = makeSchedule(SchedulerConfig{}, 10);
    const at::Tensor a = integrateFlow(velocity, noise, official);
    CHECK_EQ(calls, 9);
    CHECK(at::equal(a, integrateFlow(velocity, noise, eulerRun(9))));
}

VECSET_TEST(guidance_moves_away_from_the_unconditional_velocity) {
    const at::Tensor rows = at::tensor({3.0f, 1.0f}).reshape({2, 1, 1});
    CHECK_NEAR(applyGuidance(rows, 5.0).item<double>(), 11.0, 1e-6);
    CHECK_NEAR(applyGuidance(rows, 1.0).item<double>(), 3.0, 1e-6);
    CHECK_NEAR(applyGuidance(rows, 0.0).item<double>(), 1.0, 1e-6);
}

VECSET_TEST(half_precision_velocities_do_not_lower_the_precision_of_the_latents) {
    const at::Tensor noise = seededNoise(4, {1, 4, 4});
    const auto velocity = [](const at::Tensor& x, double) { return x.to(at::kHalf); };
    CHECK(integrateFlow(velocity, noise, eulerRun(3)).scalar_type() == at::kFloat);
}

VECSET_TEST(a_stop_ends_the_run_before_the_next_step) {
    std::stop_source stop;
    int calls = 0;
    const auto velocity = [&](const at::Tensor& x, double) {
        if (++calls == 2) stop.request_stop();
        return x;
    };
    bool cancelled = false;
    try {
        (void)integrateFlow(velocity, seededNoise(5, {1, 2, 2}), eulerRun(10), JobContext(stop.get_token()));
    } catch (const Cancelled&) {
        cancelled = true;
    }
    CHECK(cancelled);
    CHECK_EQ(calls, 2);
}

VECSET_TEST(values_that_are_not_finite_are_named) {
    const auto velocity = [](const at::Tensor& x, double) { return x * std::numeric_limits<float>::quiet_NaN(); };
    CHECK_THROWS(InvalidInput, "step 1", integrateFlow(velocity, seededNoise(6, {1, 2, 2}), eulerRun(3)));
}
