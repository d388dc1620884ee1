#pragma once

#include "core/training/consistency_grid.h"
#include "core/training/distill_setting.h"

namespace vecset {

/// The loss of consistency flow distillation over a batch; shared by its own stage and the adversarial one.
///
/// For a grid time t in a phase that ends at e the student predicts f(x, t) = x + (e - t) v(x, t, w). The solver moves
/// x one grid step forward; f of the target network from there, without gradient, is what the student should say. At
/// the end of a phase f is the identity whatever the network says. Source: flashvdm.md, part 2, stage 2.
class ConsistencyLoss {
public:
    /// @param shards students are those of the setting; the target network starts as a copy of the first.
    ConsistencyLoss(DistillSetting& setting, const ConsistencyLossRecipe& recipe, int phases);

    /// What one shard's share of a step came to.
    struct Outcome {
        at::Tensor loss;       ///< scalar with gradient
        at::Tensor prediction; ///< [n, T, C] f(x, t) with gradient
        at::Tensor end;        ///< [n] the phase ends
        DistillBatch batch;    ///< rows as in `prediction`
        Trainee::Figures terms;
    };
    [[nodiscard]] Outcome operator()(int shard, std::int64_t step, at::Generator& generator);

    /// Moves the target network towards the student. Call once after every step.
    void moveTarget();
    /// The target network's tensors by name, for a checkpoint; empty without an EMA target.
    [[nodiscard]] std::map<std::string, at::Tensor> state() const;

    [[nodiscard]] const ConsistencyGrid& grid() const { return m_grid; }
    /// The distance of one or many rows, averaged. difference: [n, T, C].
    [[nodiscard]] at::Tensor penalty(const at::Tensor& difference) const;

private:
    /// States, times and what the student should predict there.
    struct Task {
        at::Tensor x, now, end, target;
    };
    [[nodiscard]] Task consistencyTask(int shard, const DistillBatch& batch, at::Generator& generator);
    [[nodiscard]] Task rolloutTask(int shard, const DistillBatch& batch, at::Generator& generator);
    [[nodiscard]] const DistillSolver& targetOf(int shard) const;

    DistillSetting& m_setting;
    ConsistencyLossRecipe m_recipe;
    ConsistencyGrid m_grid;
    DistillSolver m_target{nullptr};       ///< the EMA network; null: the students themselves
    std::vector<DistillSolver> m_students; ///< one per shard, without gradients
};

} // namespace vecset
