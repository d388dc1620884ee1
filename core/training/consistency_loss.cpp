#include "core/training/consistency_loss.h"

#include "core/training/flow_draws.h"
#include "core/training/precision.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <cmath>

namespace vecset {
namespace {

at::Tensor column(const at::Tensor& perRow) { return perRow.view({-1, 1, 1}); }

DistillBatch rows(const DistillBatch& batch, std::int64_t first, std::int64_t count) {
    return {batch.tokens.narrow(0, first, count), batch.data.narrow(0, first, count),
            batch.noise.narrow(0, first, count), batch.guidance.narrow(0, first, count)};
}

std::int64_t drawBelow(std::int64_t count, at::Generator& generator) {
    return at::randint(count, {1}, generator, at::TensorOptions(at::kLong)).item<std::int64_t>();
}

} // namespace

ConsistencyLoss::ConsistencyLoss(DistillSetting& setting, const ConsistencyLossRecipe& recipe, int phases)
    : m_setting(setting), m_recipe(recipe), m_grid(setting.scheduler, phases) {
    for (const auto& student : setting.students) m_students.emplace_back(student);
    if (!recipe.emaTarget) return;
    Hunyuan3DDiT target = makeStudent(setting.students[0], 0);
    for (auto& parameter : target->parameters()) parameter.requires_grad_(false);
    m_target = DistillSolver(target);
}

const DistillSolver& ConsistencyLoss::targetOf(int shard) const {
    return m_recipe.emaTarget ? m_target : m_students[static_cast<std::size_t>(shard)];
}

ConsistencyLoss::Task ConsistencyLoss::consistencyTask(int shard, const DistillBatch& batch, at::Generator& generator) {
    const at::NoGradGuard guard;
    const at::Tensor times = drawTimes(batch.data.size(0), m_setting.recipe.shift, generator);
    const auto [now, next, end] = m_grid.places(m_grid.indicesOf(times)).on(m_setting.device);
    const at::Tensor x = at::lerp(batch.noise, batch.data, column(now));
    const at::Tensor stepped =
        x + column(next - now) * m_setting.solver.velocity(x, now, batch.tokens, batch.guidance);
    // Where the step reaches the phase's end the factor is 0 and the target is the stepped state itself.
    const at::Tensor ahead = targetOf(shard).velocity(stepped, next, batch.tokens, batch.guidance);
    return {x, now, end, stepped + column(end - next) * ahead};
}

ConsistencyLoss::Task ConsistencyLoss::rolloutTask(int shard, const DistillBatch& batch, at::Generator& generator) {
    const at::NoGradGuard guard;
    const std::int64_t n = batch.data.size(0);
    const auto pick = drawBelow(static_cast<std::int64_t>(m_recipe.rolloutSteps.size()), generator);
    const int steps = m_recipe.rolloutSteps[static_cast<std::size_t>(pick)];
    const ConsistencyGrid visited(m_setting.scheduler, steps);
    const auto place = static_cast<std::size_t>(drawBelow(steps, generator));
    const auto filled = [&](float time) { return at::full({n}, time, batch.noise.options()); };
    at::Tensor x = batch.noise;
    for (std::size_t i = 0; i < place; ++i) {
        const at::Tensor v = targetOf(shard).velocity(x, filled(visited.edges()[i]), batch.tokens, batch.guidance);
        x = x + (visited.edges()[i + 1] - visited.edges()[i]) * v;
    }
    const float time = visited.edges()[place];
    const at::Tensor now = filled(time), end = filled(m_grid.phaseEnd(time));
    return {x, now, end,
            m_setting.solver.follow(x, now, end, batch.tokens, batch.guidance, m_recipe.rolloutTeacherSteps,
                                    m_setting.recipe.shift)};
}

at::Tensor ConsistencyLoss::penalty(const at::Tensor& difference) const {
    const at::Tensor squares = (difference.flatten(1).square() * m_setting.weights).mean(1);
    if (!m_recipe.huber) return squares.mean();
    const double c = m_recipe.huberC;
    return (at::sqrt(squares + c * c) - c).mean();
}

ConsistencyLoss::Outcome ConsistencyLoss::operator()(int shard, std::int64_t step, at::Generator& generator) {
    Outcome outcome;
    outcome.batch = drawDistillBatch(m_setting, step, shard, generator);
    const DistillBatch& batch = outcome.batch;
    const std::int64_t n = batch.data.size(0);
    const auto rolled = static_cast<std::int64_t>(std::lround(m_recipe.rolloutFraction * static_cast<double>(n)));
    Task task = consistencyTask(shard, rows(batch, 0, n - rolled), generator);
    if (rolled > 0) {
        const Task more = rolloutTask(shard, rows(batch, n - rolled, rolled), generator);
        task = {at::cat({task.x, more.x}), at::cat({task.now, more.now}), at::cat({task.end, more.end}),
                at::cat({task.target, more.target})};
    }
    at::Tensor velocity;
    {
        const PrecisionScope precision(m_setting.recipe.optimiser.precision, m_setting.device);
        Hunyuan3DDiT& student = m_setting.students[static_cast<std::size_t>(shard)];
        velocity = student->forward(task.x, task.now, batch.tokens, batch.guidance).to(at::kFloat);
    }
    outcome.end = task.end;
    outcome.prediction = task.x + column(task.end - task.now) * velocity;
    outcome.loss = penalty(outcome.prediction - task.target);
    outcome.terms["consistency"] = outcome.loss.item<double>();
    if (m_recipe.realWeight > 0) { // rolled states lie on no line between a noise and a real shape
        const std::int64_t straight = n - rolled;
        const at::Tensor end = column(task.end.narrow(0, 0, straight));
        const at::Tensor real = at::lerp(batch.noise.narrow(0, 0, straight), batch.data.narrow(0, 0, straight), end);
        const at::Tensor pull = penalty(outcome.prediction.narrow(0, 0, straight) - real);
        outcome.terms["real"] = pull.item<double>();
        outcome.loss = (1 - m_recipe.realWeight) * outcome.loss + m_recipe.realWeight * pull;
    }
    outcome.terms["loss"] = outcome.loss.item<double>();
    return outcome;
}

void ConsistencyLoss::moveTarget() {
    if (!m_recipe.emaTarget) return;
    const at::NoGradGuard guard;
    auto targets = m_target.network()->named_parameters();
    for (const auto& item : m_setting.students[0]->named_parameters()) {
        targets[item.key()].lerp_(item.value(), 1 - m_recipe.targetDecay);
    }
}

std::map<std::string, at::Tensor> ConsistencyLoss::state() const {
    std::map<std::string, at::Tensor> state;
    if (!m_recipe.emaTarget) return state;
    for (const auto& item : m_target.network()->named_parameters()) state["target." + item.key()] = item.value();
    return state;
}

} // namespace vecset
