#pragma once

#include "core/training/distill_examiner.h"
#include "core/training/distill_recipe.h"
#include "core/training/distill_teacher.h"
#include "core/training/flow_data.h"

#include <functional>
#include <string>

namespace vecset {

/// What all stages of a distillation work with. The students are one equal copy per shard.
struct DistillSetting {
    DistillRecipe recipe;
    at::Device device = at::kCPU; ///< of all networks and weights, and of the batches that they get
    DistillTeacher teacher;
    DistillSolver solver{nullptr}; ///< whose velocities are the truth; often the teacher's denoiser
    std::vector<Hunyuan3DDiT> students;
    at::Tensor weights; ///< [K], mean 1: the loss weight of each component
    /// Positions [first, first + count) of a step's batch of `total`, as FlowData::draw; on the CPU.
    std::function<FlowData::Batch(std::int64_t step, int total, int first, int count)> draw;
    DistillExaminer* examiner = nullptr; ///< null: evaluations are empty (tests)
    SchedulerConfig scheduler;           ///< the student's
    std::filesystem::path modelFolder;   ///< receives the student
    std::filesystem::path vae;           ///< whose shape autoencoder is exported; empty: the teacher's
};

/// One shard's share of a step, ready for any stage.
struct DistillBatch {
    at::Tensor tokens; ///< [n, L, D], of the frozen image encoder
    at::Tensor data;   ///< [n, T, C], real latents
    at::Tensor noise;  ///< [n, T, C]
    at::Tensor guidance; ///< [n], drawn from the recipe's range
};
[[nodiscard]] DistillBatch drawDistillBatch(const DistillSetting& setting, std::int64_t step, int shard,
                                            at::Generator& generator);

/// Loss weights of the components, mean 1. [K]
[[nodiscard]] at::Tensor componentWeights(const LatentBasis& basis, double power);

/// Writes students[0] as a complete model in the official layout: guidance embedded, with the setting's scheduler, the
/// defaults of the recipe's `sampling` and the teacher's name.
/// @throws Error InvalidInput when the other shape autoencoder has another latent basis.
void exportStudent(const DistillSetting& setting);

} // namespace vecset
