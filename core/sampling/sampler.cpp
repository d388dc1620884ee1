#include "core/sampling/sampler.h"

#include "core/base/error.h"
#include "core/models/vecset_model.h"
#include "core/sampling/noise.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <cmath>
#include <string>

namespace vecset {
namespace {

constexpr double kMaxGuidance = 1000.0;

void checkArguments(VecsetModel& model, const at::Tensor& cond, const SampleOptions& options) {
    if (!(std::abs(options.guidance) <= kMaxGuidance)) {
        throw Error(ErrorCode::InvalidInput, "the guidance scale must be a number up to 1000; 5 is usual");
    }
    const std::int64_t channels = model.model->config().contextInDim;
    if (cond.dim() != 3 || cond.size(0) != 1 || cond.size(1) < 1 || cond.size(2) != channels) {
        throw Error(ErrorCode::InvalidInput, "the sampler takes the tokens of one picture, [1, tokens, " +
                                                 std::to_string(channels) + "], from this model's own conditioner");
    }
}

} // namespace

VelocityFunction guidedVelocity(VecsetModel& model, const at::Tensor& cond, double guidance, bool oneRowAtATime) {
    Hunyuan3DDiT network = model.model;
    const at::Tensor context = cond;
    if (network->guidanceEmbedded()) {
        const at::Tensor scale = at::full({1}, guidance, at::TensorOptions(at::kFloat).device(cond.device()));
        return [network, context, scale](const at::Tensor& x, double time) mutable {
            return network->forward(x, at::full({1}, time, x.options().dtype(at::kFloat)), context, scale);
        };
    }
    if (guidance == 1.0) {
        return [network, context](const at::Tensor& x, double time) mutable {
            return network->forward(x, at::full({1}, time, x.options().dtype(at::kFloat)), context);
        };
    }
    if (oneRowAtATime) {
        return [network, context, none = at::zeros_like(context), guidance](const at::Tensor& x, double time) mutable {
            const at::Tensor times = at::full({1}, time, x.options().dtype(at::kFloat));
            const at::Tensor conditional = network->forward(x, times, context);
            return applyGuidance(at::cat({conditional, network->forward(x, times, none)}), guidance);
        };
    }
    const at::Tensor both = at::cat({context, at::zeros_like(context)}); // no picture is zeros, whatever the views
    return [network, both, guidance](const at::Tensor& x, double time) mutable {
        const at::Tensor times = at::full({2}, time, x.options().dtype(at::kFloat));
        return applyGuidance(network->forward(x.expand({2, -1, -1}), times, both), guidance);
    };
}

at::Tensor sampleLatents(VecsetModel& model, const at::Tensor& cond, const SampleOptions& options,
                         const JobContext& job) {
    checkArguments(model, cond, options);
    const c10::InferenceMode guard;
    const ShapeVaeConfig& vae = model.vae->config();
    FlowRun run;
    run.schedule = makeSamplingSchedule(model.scheduler, options.steps);
    run.trainTimesteps = model.scheduler.trainTimesteps;
    run.onStep = options.onStep;
    const at::Tensor noise = seededNoise(options.seed, {1, vae.latentTokens(), vae.latentChannels()}).to(cond.device());
    return integrateFlow(guidedVelocity(model, cond, options.guidance, options.oneRowAtATime), noise, run, job);
}

} // namespace vecset
