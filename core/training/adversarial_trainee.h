#pragma once

#include "core/training/consistency_trainee.h"
#include "core/training/discriminator.h"
#include "core/training/flat_parameters.h"
#include "core/training/optimiser.h"
#include "core/training/trainee.h"

#include <memory>

namespace vecset {

/// Stage 3: the consistency loss plus lambda times an adversarial one. The discriminator looks at what the frozen
/// solver network makes of the student's phase ends and of real latents, both moved back to a random time. It has an
/// optimiser of its own, whose state is a companion, like the EMA target network.
class AdversarialTrainee final : public Trainee {
public:
    AdversarialTrainee(DistillSetting& setting, const AdversarialRecipe& recipe);
    [[nodiscard]] int shards() const override { return m_setting.recipe.shards; }
    torch::nn::Module& module(int shard) override { return *m_setting.students[static_cast<std::size_t>(shard)]; }
    Figures addGradients(int shard, std::int64_t step) override;
    Figures afterStep(std::int64_t step, double rate, WorkerTeam& team) override;
    [[nodiscard]] std::map<std::string, at::Tensor> companionState() override;
    [[nodiscard]] std::vector<at::Tensor> companionGradients() override;
    Figures evaluate(WorkerTeam& team, const JobContext& job) override;
    void exportModel() override { exportStudent(m_setting); }

private:
    /// Adds the discriminator's gradients and returns that of the student's adversarial loss by its prediction.
    at::Tensor play(int shard, const ConsistencyLoss::Outcome& outcome, at::Generator& generator, Figures& terms);
    [[nodiscard]] double weightAt(std::int64_t step) const;

    DistillSetting& m_setting;
    AdversarialRecipe m_recipe;
    ConsistencyLoss m_loss;
    StudentJudge m_judge;
    std::vector<LatentDiscriminator> m_discriminators; ///< one per shard
    std::unique_ptr<FlatParameters> m_parameters;
    std::unique_ptr<Optimiser> m_optimiser;
};

} // namespace vecset
