#pragma once

#include "core/training/batch_feed.h"
#include "core/training/decoder_examiner.h"
#include "core/training/decoder_recipe.h"
#include "core/training/decoder_teacher.h"

#include <filesystem>
#include <vector>

namespace vecset {

/// Trains a narrow geometry decoder to give the standard decoder's field from the same tokens. Encoder, latents and the
/// stack that makes the tokens are frozen: models with either decoder understand the same latents.
class DecoderTrainee final : public Trainee {
public:
    /// Trains on the teacher's device.
    /// @param examiner of held-out shapes; @param modelFolder receives the exported model. All are kept by reference.
    DecoderTrainee(const DecoderRecipe& recipe, DecoderTeacher& teacher, const std::vector<TrainingShape>& train,
                   const DecoderExaminer& examiner, std::filesystem::path modelFolder);

    [[nodiscard]] int shards() const override { return m_recipe.shards; }
    torch::nn::Module& module(int shard) override { return *m_networks[static_cast<std::size_t>(shard)]; }
    Figures addGradients(int shard, std::int64_t step) override;
    [[nodiscard]] std::string batchItems(int shard, std::int64_t step) const override;
    Figures evaluate(WorkerTeam& team, const JobContext& job) override;
    void exportModel() override;

private:
    struct Batch {
        at::Tensor surface, points, labels; ///< [B, N, 6], [B, Q, 3], [B, Q]
        at::Tensor throughBasis;            ///< [B, 1, 1], truth values
        [[nodiscard]] Batch on(at::Device device) const;
    };
    void startFromTeacher();
    [[nodiscard]] std::vector<int> items(int shard, std::int64_t step) const; ///< of the training shapes
    [[nodiscard]] Batch draw(int shard, std::int64_t step) const;
    /// Tokens of the batch, without gradients. [B, L, width]
    [[nodiscard]] at::Tensor tokens(const Batch& batch, int shard, std::int64_t step);

    const DecoderRecipe& m_recipe;
    DecoderTeacher& m_teacher;
    const std::vector<TrainingShape>& m_train;
    const DecoderExaminer& m_examiner;
    std::vector<GeoDecoder> m_networks; ///< one per shard
    std::filesystem::path m_modelFolder;
    at::Device m_device;
    BatchFeed<Batch> m_feed;
};

} // namespace vecset
