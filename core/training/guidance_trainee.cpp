#include "core/training/guidance_trainee.h"

#include "core/sampling/noise.h"
#include "core/training/flow_draws.h"
#include "core/training/precision.h"
#include "core/training/worker_team.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <cstdio>

namespace vecset {
namespace {

std::string named(const char* format, double number) {
    char name[32];
    std::snprintf(name, sizeof name, format, number);
    return name;
}

} // namespace

Trainee::Figures GuidanceTrainee::addGradients(int shard, std::int64_t step) {
    const DistillRecipe& recipe = m_setting.recipe;
    at::Generator generator = stepGenerator(recipe.seed, step, shard);
    const DistillBatch batch = drawDistillBatch(m_setting, step, shard, generator);
    const std::int64_t n = batch.data.size(0);
    const at::Tensor times = drawTimes(n, recipe.shift, generator).to(m_setting.device);
    const at::Tensor x = at::lerp(batch.noise, batch.data, times.view({n, 1, 1}));
    const at::Tensor target = m_setting.solver.velocity(x, times, batch.tokens, batch.guidance);
    at::Tensor velocity;
    {
        const PrecisionScope precision(recipe.optimiser.precision, m_setting.device);
        Hunyuan3DDiT& student = m_setting.students[static_cast<std::size_t>(shard)];
        velocity = student->forward(x, times, batch.tokens, batch.guidance).to(at::kFloat);
    }
    const at::Tensor loss = weightedError((velocity - target).flatten(1), m_setting.weights);
    (loss / recipe.shards).backward();
    return {{"loss", loss.item<double>()}};
}

Trainee::Figures GuidanceTrainee::evaluate(WorkerTeam& team, const JobContext& job) {
    Figures figures;
    if (!m_setting.examiner) return figures;
    const DistillSolver student(m_setting.students[0]);
    const DistillExaminer::Drawing drawing{m_setting.scheduler, m_setting.recipe.sampleSteps, m_setting.recipe.guidance,
                                           m_setting.recipe.seed};
    for (const bool heldOut : {false, true}) {
        const auto& split = m_setting.examiner->during(heldOut);
        if (heldOut) {
            const GuidanceErrors errors = guidanceErrors(m_setting, split, {0.02, 0.3, 0.7}, 3, team);
            figures.merge(errors.margins(split.name));
        }
        const at::Tensor sampled = m_setting.examiner->sample(student, split, drawing, team);
        figures[split.name + "v_iou"] = m_setting.examiner->volumeIou(sampled, split, team, job);
    }
    return figures;
}

double GuidanceErrors::mean() const {
    double sum = 0;
    for (const auto& row : errors) {
        for (const double error : row) sum += error;
    }
    return sum / static_cast<double>(times.size() * scales.size());
}

Trainee::Figures GuidanceErrors::margins(const std::string& prefix) const {
    Trainee::Figures figures{{prefix + "error", mean()}};
    for (std::size_t t = 0; t < times.size(); ++t) {
        for (std::size_t w = 0; w < scales.size(); ++w) {
            figures[prefix + named("error_t%.2f", times[t])] += errors[t][w] / static_cast<double>(scales.size());
            figures[prefix + named("error_w%.2f", scales[w])] += errors[t][w] / static_cast<double>(times.size());
        }
    }
    return figures;
}

Trainee::Figures GuidanceErrors::grid(const std::string& prefix) const {
    Trainee::Figures figures;
    for (std::size_t t = 0; t < times.size(); ++t) {
        for (std::size_t w = 0; w < scales.size(); ++w) {
            figures[prefix + named("error_t%.2f", times[t]) + named("_w%.2f", scales[w])] = errors[t][w];
        }
    }
    return figures;
}

GuidanceErrors guidanceErrors(const DistillSetting& setting, const DistillExaminer::Split& split,
                              std::vector<double> times, int scales, WorkerTeam& team) {
    constexpr std::uint64_t kStream = 0xE7A;
    const DistillRecipe& recipe = setting.recipe;
    GuidanceErrors result;
    result.times = std::move(times);
    for (int i = 0; i < scales; ++i) {
        result.scales.push_back(recipe.guidanceLow +
                                (recipe.guidanceHigh - recipe.guidanceLow) * i / std::max(1, scales - 1));
    }
    result.errors.assign(result.times.size(), std::vector<double>(result.scales.size()));
    const auto& vae = setting.teacher.networks.vae->config();
    const std::int64_t n = split.tokens.size(0);
    const at::Tensor data =
        split.examination.batch.components.view({n, vae.latentTokens(), vae.latentChannels()}).to(setting.device);
    const at::Tensor noise = seededNoise(recipe.seed, data.sizes(), kStream).to(setting.device);
    const DistillSolver student(setting.students[0]);
    team.run(static_cast<int>(result.times.size()) * scales, [&](int pair) {
        const at::NoGradGuard guard;
        const auto row = static_cast<std::size_t>(pair / scales), column = static_cast<std::size_t>(pair % scales);
        const at::Tensor x = at::lerp(noise, data, result.times[row]),
                         t = at::full({n}, result.times[row], x.options());
        const at::Tensor w = at::full({n}, result.scales[column], x.options());
        result.errors[row][column] = setting.examiner->relativeError(
            student.velocity(x, t, split.tokens, w), setting.solver.velocity(x, t, split.tokens, w));
    });
    return result;
}

} // namespace vecset
