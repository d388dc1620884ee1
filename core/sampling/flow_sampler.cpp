#include "core/sampling/flow_sampler.h"

#include "core/base/error.h"

#include <string>

namespace vecset {

at::Tensor applyGuidance(const at::Tensor& velocities, double scale) {
    const std::vector<at::Tensor> halves = velocities.to(at::kFloat).chunk(2, 0);
    return halves[1] + scale * (halves[0] - halves[1]);
}

at::Tensor integrateFlow(const VelocityFunction& velocity, const at::Tensor& noise, const FlowRun& run,
                         const JobContext& job) {
    const Schedule& schedule = run.schedule;
    at::Tensor x = noise.to(at::kFloat);
    for (int step = 0; step < schedule.steps(); ++step) {
        job.throwIfCancelled();
        const auto index = static_cast<std::size_t>(step);
        const auto now = static_cast<float>(schedule.sigmas[index]);
        const auto next = static_cast<float>(schedule.sigmas[index + 1]);
        if (next != now) {
            // float32 division, as the official pipeline does it
            const float time = static_cast<float>(schedule.timesteps[index]) / static_cast<float>(run.trainTimesteps);
            const at::Tensor v = velocity(x, static_cast<double>(time)).to(at::kFloat);
            if (!at::isfinite(v).all().item<bool>()) {
                throw Error(ErrorCode::InvalidInput, "the denoiser returned values that are not finite at step " +
                                                         std::to_string(step + 1) +
                                                         "; use float32, or check the weights and the picture");
            }
            if (run.onStep) run.onStep(step, x + (1.0f - now) * v);
            x = x + (next - now) * v;
        }
        job.report(Stage::Sample, (step + 1.0) / schedule.steps());
    }
    return x;
}

} // namespace vecset
