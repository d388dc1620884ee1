#include "core/training/distill_examiner.h"

#include "core/sampling/flow_sampler.h"
#include "core/sampling/noise.h"
#include "core/training/worker_team.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <cmath>

namespace vecset {

DistillExaminer::DistillExaminer(const DistillRecipe& recipe, const FlowData& data, const DistillTeacher& teacher,
                                 at::Tensor weights)
    : m_teacher(teacher), m_data(data), m_weights(std::move(weights)),
      m_decoded(flowDataRecipe(recipe, teacher), data, teacher.networks.vae),
      m_train(split(false, recipe.evaluateShapes)), m_heldOut(split(true, recipe.evaluateShapes)) {}

DistillExaminer::Split DistillExaminer::split(bool heldOut, int count) const {
    const at::NoGradGuard guard;
    Split result{heldOut ? "held_" : "train_", heldOut, m_data.examination(heldOut, count), {}};
    Conditioner conditioner = m_teacher.networks.conditioner;
    const at::Device device = conditioner->parameters().front().device();
    result.tokens = conditioner(result.examination.batch.pictures.to(device)).to(at::kFloat);
    return result;
}

at::Tensor DistillExaminer::sample(const DistillSolver& network, const Split& split, const Drawing& drawing,
                                   WorkerTeam& team) const {
    // At a time, whatever the number of threads: results must not depend on it.
    const std::int64_t rows = split.tokens.is_cpu() ? 16 : 256, n = split.tokens.size(0);
    const auto& vae = m_teacher.networks.vae->config();
    FlowRun run;
    run.schedule = makeSamplingSchedule(drawing.scheduler, drawing.steps);
    run.trainTimesteps = drawing.scheduler.trainTimesteps;
    const at::Tensor noise =
        seededNoise(drawing.seed, {n, vae.latentTokens(), vae.latentChannels()}).to(split.tokens.device());
    std::vector<at::Tensor> parts(static_cast<std::size_t>((n + rows - 1) / rows));
    team.run(static_cast<int>(parts.size()), [&](int part) {
        const at::NoGradGuard guard;
        const std::int64_t first = part * rows, count = std::min(rows, n - first);
        const at::Tensor tokens = split.tokens.narrow(0, first, count);
        const at::Tensor scale = at::full({count}, drawing.guidance, tokens.options());
        const auto velocity = [&](const at::Tensor& x, double time) {
            return network.velocity(x, at::full({count}, time, tokens.options()), tokens, scale);
        };
        parts[static_cast<std::size_t>(part)] = integrateFlow(velocity, noise.narrow(0, first, count), run).flatten(1);
    });
    return at::cat(parts);
}

double DistillExaminer::volumeIou(const at::Tensor& components, const Split& split, WorkerTeam& team,
                                  const JobContext& job) const {
    return m_decoded.volumeIou(components, split.examination, split.heldOut, team, job);
}

double DistillExaminer::distance(const at::Tensor& a, const at::Tensor& b) const {
    return std::sqrt(((a - b).flatten(1).square() * m_weights).mean().item<double>());
}

double DistillExaminer::relativeError(const at::Tensor& a, const at::Tensor& b) const {
    const double size = (b.flatten(1).square() * m_weights).mean().item<double>();
    return distance(a, b) / std::sqrt(std::max(size, 1e-30));
}

Trainee::Figures DistillExaminer::judge(const DistillSolver& network, const Split& split, const Drawing& drawing,
                                        const std::string& label, WorkerTeam& team, const JobContext& job) const {
    constexpr std::int64_t kTwice = 32;
    const at::Tensor first = sample(network, split, drawing, team);
    Drawing other = drawing;
    ++other.seed;
    Split some = split;
    some.tokens = split.tokens.narrow(0, 0, std::min(kTwice, split.tokens.size(0)));
    const at::Tensor second = sample(network, some, other, team);
    return {{split.name + label + "_v_iou", volumeIou(first, split, team, job)},
            {split.name + label + "_spread", distance(first.narrow(0, 0, second.size(0)), second)}};
}

FlowRecipe flowDataRecipe(const DistillRecipe& recipe, const DistillTeacher& teacher) {
    FlowRecipe data;
    data.seed = recipe.seed;
    data.imageSize = teacher.networks.imageProcessor.size;
    data.borderRatio = teacher.networks.imageProcessor.borderRatio;
    data.latentTokens = static_cast<int>(teacher.networks.vae->config().latentTokens());
    data.latentChannels = static_cast<int>(teacher.networks.vae->config().latentChannels());
    data.encodePoints = recipe.encodePoints;
    data.imageShift = recipe.imageShift;
    data.imageScale = recipe.imageScale;
    data.colourJitter = recipe.colourJitter;
    data.iconFraction = recipe.iconFraction;
    data.turnedViews = recipe.turnedViews;
    data.evaluateShapes = recipe.evaluateShapes;
    data.batch = recipe.batch;
    data.shards = recipe.shards;
    return data;
}

SchedulerConfig velocityScheduler(const DistillRecipe& recipe) {
    SchedulerConfig scheduler;
    scheduler.shift = 1.0 / recipe.shift;
    return scheduler;
}

} // namespace vecset
