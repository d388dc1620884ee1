#pragma once

#include "core/training/distill_setting.h"
#include "core/training/trainee.h"

namespace vecset {

/// Stage 1: one pass with the guidance scale as input learns the velocity that two passes of the teacher give.
/// Source: flashvdm.md, part 2, stage 1.
class GuidanceTrainee final : public Trainee {
public:
    explicit GuidanceTrainee(DistillSetting& setting) : m_setting(setting) {}
    [[nodiscard]] int shards() const override { return m_setting.recipe.shards; }
    torch::nn::Module& module(int shard) override { return *m_setting.students[static_cast<std::size_t>(shard)]; }
    Figures addGradients(int shard, std::int64_t step) override;
    Figures evaluate(WorkerTeam& team, const JobContext& job) override;
    void exportModel() override { exportStudent(m_setting); }

private:
    DistillSetting& m_setting;
};

/// Relative errors of the student's velocity against the guided teacher's, on real latents mixed with noise.
struct GuidanceErrors {
    std::vector<double> times, scales;
    std::vector<std::vector<double>> errors; ///< [time][scale]

    [[nodiscard]] double mean() const;
    /// <prefix>error: the mean; <prefix>error_t0.10 and <prefix>error_w2.00: means over all scales, over all times.
    [[nodiscard]] Trainee::Figures margins(const std::string& prefix) const;
    /// <prefix>error_t0.10_w2.00 for every pair.
    [[nodiscard]] Trainee::Figures grid(const std::string& prefix) const;
};
/// Measures the student at these times and at `scales` scales, evenly across the recipe's range.
[[nodiscard]] GuidanceErrors guidanceErrors(const DistillSetting& setting, const DistillExaminer::Split& split,
                                            std::vector<double> times, int scales, WorkerTeam& team);

} // namespace vecset
