#include "core/sampling/flow_sampler.h"

#include "core/base/error.h"

#include <string>
#include <vector>

namespace vecset {

at::Tensor applyGuidance(const at::Tensor& velocities, double scale) {
    const std::vector<at::Tensor> halves = velocities.to(at::kFloat).chunk(2, 0);
    return halves[1] + scale * (halves[0] - halves[1]);
}

namespace {

/// Notices velocities that are not finite: on the CPU at once; on a device, which would have to be waited for, at the
/// end.
class FiniteCheck {
public:
    void look(const at::Tensor& velocity, int step) {
        const at::Tensor finite = at::isfinite(velocity).all();
        if (velocity.is_cpu()) return refuseUnless(finite.item<bool>(), step);
        m_flags.push_back(finite);
        m_steps.push_back(step);
    }

    void finish() const {
        if (m_flags.empty()) return;
        const at::Tensor flags = at::stack(m_flags).cpu();
        for (std::size_t i = 0; i < m_steps.size(); ++i)
            refuseUnless(flags[static_cast<std::int64_t>(i)].item<bool>(), m_steps[i]);
    }

private:
    static void refuseUnless(bool finite, int step) {
        if (finite) return;
        throw Error(ErrorCode::InvalidInput, "the denoiser returned values that are not finite at step " +
                                                 std::to_string(step + 1) +
                                                 "; use float32, or check the weights and the picture");
    }
    std::vector<at::Tensor> m_flags;
    std::vector<int> m_steps;
};

} // namespace

at::Tensor integrateFlow(const VelocityFunction& velocity, const at::Tensor& noise, const FlowRun& run,
                         const JobContext& job) {
    const Schedule& schedule = run.schedule;
    at::Tensor x = noise.to(at::kFloat);
    FiniteCheck check;
    for (int step = 0; step < schedule.steps(); ++step) {
        job.throwIfCancelled();
        const auto index = static_cast<std::size_t>(step);
        const auto now = static_cast<float>(schedule.sigmas[index]);
        const auto next = static_cast<float>(schedule.sigmas[index + 1]);
        if (next != now) {
            // float32 division, as the official pipeline does it
            const float time = static_cast<float>(schedule.timesteps[index]) / static_cast<float>(run.trainTimesteps);
            const at::Tensor v = velocity(x, static_cast<double>(time)).to(at::kFloat);
            check.look(v, step);
            if (run.onStep) run.onStep(step, x + (1.0f - now) * v);
            x = x + (next - now) * v;
        }
        job.report(Stage::Sample, (step + 1.0) / schedule.steps());
    }
    check.finish();
    return x;
}

} // namespace vecset
