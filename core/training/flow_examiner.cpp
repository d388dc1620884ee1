#include "core/training/flow_examiner.h"

#include "core/sampling/flow_sampler.h"
#include "core/sampling/noise.h"
#include "core/training/occupancy_score.h"
#include "core/training/worker_team.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

namespace vecset {

FlowExaminer::FlowExaminer(const FlowRecipe& recipe, const FlowData& data, const ShapeVae& vae)
    : m_recipe(recipe), m_data(data), m_vae(vae) {}

double FlowExaminer::volumeIou(const at::Tensor& components, const FlowData::Examination& examination, bool heldOut,
                               WorkerTeam& team, const JobContext& job) const {
    constexpr int kQueries = 8192;
    const auto count = static_cast<std::int64_t>(examination.objects.size());
    if (count == 0) return 0;
    std::vector<double> scores(static_cast<std::size_t>(count));
    const auto& config = m_vae->config();
    team.run(static_cast<int>(count), [&](int i) {
        job.throwIfCancelled();
        const c10::InferenceMode inference;
        ShapeVae vae = m_vae;
        const LatentBasis& basis = m_data.basis();
        const at::Tensor latents = at::matmul(basis.expand, components[i].to(at::kCPU, at::kFloat)) + basis.mean;
        const at::Tensor tokens = vae->decodePosterior(
            latents.view({1, config.numLatents, config.embedDim}).to(vae->parameters().front().device()));
        const auto object = static_cast<std::size_t>(examination.objects[static_cast<std::size_t>(i)]);
        scores[static_cast<std::size_t>(i)] =
            scoreTokens(vae, tokens, m_data.shapes(heldOut)[object], kQueries).volumeIou;
    });
    double sum = 0;
    for (const double score : scores) sum += score;
    return sum / static_cast<double>(count);
}

double FlowExaminer::velocityLoss(FlowNetwork& network, const FlowRecipe& recipe,
                                  const FlowData::Examination& examination, double time) {
    const c10::InferenceMode inference;
    const std::int64_t n = examination.batch.components.size(0);
    const at::Device device = network->parameters().front().device();
    const at::Tensor target =
        examination.batch.components.to(device).view({n, recipe.latentTokens, recipe.latentChannels});
    const at::Tensor noise = seededNoise(recipe.seed, target.sizes(), 0xE7A).to(device);
    const at::Tensor tokens = network->conditioner(examination.batch.pictures.to(device));
    const at::Tensor velocity =
        network->model->forward((1 - time) * noise + time * target, at::full({n}, time, noise.options()), tokens);
    return at::mse_loss(velocity, target - noise).item<double>();
}

at::Tensor FlowExaminer::sample(FlowNetwork& network, const FlowRecipe& recipe, const at::Tensor& tokens, int steps,
                                double guidance, std::uint64_t seed) {
    const c10::InferenceMode inference;
    const std::int64_t n = tokens.size(0);
    SchedulerConfig scheduler;
    scheduler.shift = 1.0 / recipe.shift;
    FlowRun run;
    run.schedule = makeSamplingSchedule(scheduler, steps);
    const at::Tensor both = guidance == 1.0 ? tokens : at::cat({tokens, at::zeros_like(tokens)});
    const auto velocity = [&](const at::Tensor& x, double time) {
        const at::Tensor input = guidance == 1.0 ? x : at::cat({x, x});
        const at::Tensor v =
            network->model->forward(input, at::full({input.size(0)}, time, tokens.options().dtype(at::kFloat)), both);
        return guidance == 1.0 ? v : applyGuidance(v, guidance);
    };
    const at::Tensor noise = seededNoise(seed, {n, recipe.latentTokens, recipe.latentChannels}).to(tokens.device());
    return integrateFlow(velocity, noise, run).flatten(1);
}

} // namespace vecset
