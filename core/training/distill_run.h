#pragma once

#include "core/training/batch_feed.h"
#include "core/training/distill_setting.h"
#include "core/training/train_loop.h"
#include "core/training/train_request.h"
#include "core/training/worker_team.h"

#include <memory>

namespace vecset {

/// A stage of distillation made ready: data, teacher, students. Not movable, because its parts refer to each other.
class DistillRun {
public:
    /// @param solver whose velocities are distilled; empty: the teacher's
    DistillRun(const TrainRequest& request, DistillRecipe recipe, const std::filesystem::path& solver,
               const SchedulerConfig* scheduler, const JobContext& job);
    DistillRun(const DistillRun&) = delete;
    DistillRun& operator=(const DistillRun&) = delete;

    [[nodiscard]] DistillSetting& setting() { return m_setting; }
    /// Trains for `share` of the recipe's budget; files are named by `name`. Adds its time and steps to the report.
    void train(Trainee& trainee, const std::string& name, double share);
    /// Adds the final figures: the student with these steps, the solver and, where the recipe names one, the reference
    /// (the undistilled model, two passes) with 50, 5 and 1 steps, and what the encoder's own latents reach (ceiling).
    void judge(const std::vector<int>& studentSteps);
    /// Writes figures-<stage>.json with judge's figures and `more`. Does nothing but report on other processes, like
    /// judge.
    [[nodiscard]] TrainReport finish(const std::string& stage, const Trainee::Figures& more = {});
    /// Whether this process is the one that measures and writes; known after train.
    [[nodiscard]] bool leads() const { return m_leads; }
    [[nodiscard]] WorkerTeam& team() { return m_team; }

private:
    /// 100 training icons, or all held-out ones.
    [[nodiscard]] DistillExaminer::Split finalSplit(bool heldOut) const;
    void judgeOne(const DistillSolver& network, const SchedulerConfig& scheduler, const std::vector<int>& steps,
                  const std::string& label);
    [[nodiscard]] std::string fingerprint(double share) const;
    void prepareData(const TrainRequest& request);

    const TrainRequest& m_request;
    const JobContext& m_job;
    WorkerTeam m_team;
    DistillSetting m_setting;
    std::unique_ptr<FlowData> m_data;
    std::unique_ptr<BatchFeed<FlowData::Batch>> m_feed;
    std::unique_ptr<DistillExaminer> m_examiner;
    std::vector<DistillExaminer::Split> m_splits; ///< of judge
    bool m_leads = true; ///< false on the other processes of a data-parallel run: they write nothing
    TrainReport m_report;
};

} // namespace vecset
