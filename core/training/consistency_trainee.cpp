#include "core/training/consistency_trainee.h"

#include "core/training/flow_draws.h"

#include <set>

namespace vecset {

Trainee::Figures ConsistencyTrainee::addGradients(int shard, std::int64_t step) {
    at::Generator generator = stepGenerator(m_setting.recipe.seed, step, shard);
    const auto outcome = m_loss(shard, step, generator);
    (outcome.loss / m_setting.recipe.shards).backward();
    return outcome.terms;
}

Trainee::Figures ConsistencyTrainee::afterStep(std::int64_t, double, WorkerTeam&) {
    m_loss.moveTarget();
    return {};
}

Trainee::Figures ConsistencyTrainee::evaluate(WorkerTeam& team, const JobContext& job) {
    return m_judge(m_setting, team, job);
}

Trainee::Figures StudentJudge::operator()(const DistillSetting& setting, WorkerTeam& team, const JobContext& job) {
    constexpr int kSolverSteps = 50;
    Trainee::Figures figures;
    if (!setting.examiner) return figures;
    const DistillRecipe& recipe = setting.recipe;
    const DistillExaminer& examiner = *setting.examiner;
    const DistillSolver student(setting.students[0]);
    for (const bool heldOut : {false, true}) {
        const auto& split = examiner.during(heldOut);
        at::Tensor& ends = m_ends[heldOut ? 1 : 0];
        if (!ends.defined()) {
            ends = examiner.sample(setting.solver, split,
                                   {velocityScheduler(recipe), kSolverSteps, recipe.guidance, recipe.seed}, team);
        }
        for (const int steps : std::set<int>{1, recipe.sampleSteps}) {
            const at::Tensor drawn =
                examiner.sample(student, split, {setting.scheduler, steps, recipe.guidance, recipe.seed}, team);
            const std::string name = split.name + std::to_string(steps) + "_steps_";
            figures[name + "v_iou"] = examiner.volumeIou(drawn, split, team, job);
            figures[name + "end_error"] = examiner.relativeError(drawn, ends);
        }
    }
    return figures;
}

} // namespace vecset
