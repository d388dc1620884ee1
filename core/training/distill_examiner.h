#pragma once

#include "core/sampling/scheduler.h"
#include "core/training/distill_recipe.h"
#include "core/training/distill_teacher.h"
#include "core/training/flow_examiner.h"

#include <string>

namespace vecset {

/// Measures teachers and students alike: draws shapes for icons through the sampler's own schedules.
class DistillExaminer {
public:
    DistillExaminer(const DistillRecipe& recipe, const FlowData& data, const DistillTeacher& teacher,
                    at::Tensor weights);

    /// Icons of one split, what they show, and their tokens.
    struct Split {
        std::string name; ///< "train_" or "held_"
        bool heldOut = false;
        FlowData::Examination examination;
        at::Tensor tokens; ///< [n, L, D]
    };
    /// `count` icons, evenly spread over the split.
    [[nodiscard]] Split split(bool heldOut, int count) const;
    /// The splits that evaluations during training use.
    [[nodiscard]] const Split& during(bool heldOut) const { return heldOut ? m_heldOut : m_train; }

    /// How a set of shapes is drawn.
    struct Drawing {
        SchedulerConfig scheduler;
        int steps = 5;
        double guidance = 1;
        std::uint64_t seed = 1;
    };
    /// Follows `network` from noise that depends on seed and place only; components [n, K].
    [[nodiscard]] at::Tensor sample(const DistillSolver& network, const Split& split, const Drawing& drawing,
                                    WorkerTeam& team) const;
    /// Mean V-IoU of components [n, K] decoded by the teacher's shape autoencoder.
    [[nodiscard]] double volumeIou(const at::Tensor& components, const Split& split, WorkerTeam& team,
                                   const JobContext& job) const;
    /// Root of the mean weighted square of a - b. The latents of two unrelated shapes are about 1.4 apart.
    [[nodiscard]] double distance(const at::Tensor& a, const at::Tensor& b) const;
    /// Root of weighted |a - b|^2 / weighted |b|^2, of tensors with K numbers per row.
    [[nodiscard]] double relativeError(const at::Tensor& a, const at::Tensor& b) const;

    /// V-IoU, and the distance between the samples of two seeds ("spread", of at most 32 icons: 0 for a network that
    /// only knows the mean of all shapes that fit a picture, which V-IoU rewards). Keys: <split><label>_v_iou and
    /// <split><label>_spread.
    [[nodiscard]] Trainee::Figures judge(const DistillSolver& network, const Split& split, const Drawing& drawing,
                                         const std::string& label, WorkerTeam& team, const JobContext& job) const;

private:
    const DistillTeacher& m_teacher;
    const FlowData& m_data;
    at::Tensor m_weights; ///< [K]
    FlowExaminer m_decoded;
    Split m_train, m_heldOut;
};

/// The part of a distillation's recipe that decides what data are drawn, in the form that FlowData reads.
[[nodiscard]] FlowRecipe flowDataRecipe(const DistillRecipe& recipe, const DistillTeacher& teacher);
/// The schedule that velocity networks are sampled with: Euler steps spaced as the training times were.
[[nodiscard]] SchedulerConfig velocityScheduler(const DistillRecipe& recipe);

} // namespace vecset
