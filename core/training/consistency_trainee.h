#pragma once

#include "core/training/consistency_loss.h"
#include "core/training/trainee.h"

namespace vecset {

/// V-IoU of the student with 1 and with the recipe's steps through the sampler's schedule, and how far its shapes are
/// from those that the solver reaches in 50 steps from the same noise (`end_error`, relative).
class StudentJudge {
public:
    [[nodiscard]] Trainee::Figures operator()(const DistillSetting& setting, WorkerTeam& team, const JobContext& job);

private:
    at::Tensor m_ends[2]; ///< the solver's shapes of the two splits; found once
};

/// Stage 2: one phase count of consistency flow distillation. Its companion is the EMA target network.
class ConsistencyTrainee final : public Trainee {
public:
    ConsistencyTrainee(DistillSetting& setting, const ConsistencyLossRecipe& recipe, int phases)
        : m_setting(setting), m_loss(setting, recipe, phases) {}
    [[nodiscard]] int shards() const override { return m_setting.recipe.shards; }
    torch::nn::Module& module(int shard) override { return *m_setting.students[static_cast<std::size_t>(shard)]; }
    Figures addGradients(int shard, std::int64_t step) override;
    Figures afterStep(std::int64_t step, double rate, WorkerTeam& team) override;
    [[nodiscard]] std::map<std::string, at::Tensor> companionState() override { return m_loss.state(); }
    Figures evaluate(WorkerTeam& team, const JobContext& job) override;
    void exportModel() override { exportStudent(m_setting); }

private:
    DistillSetting& m_setting;
    ConsistencyLoss m_loss;
    StudentJudge m_judge;
};

} // namespace vecset
