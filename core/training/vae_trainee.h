#pragma once

#include "core/models/shape_vae.h"
#include "core/training/batch_feed.h"
#include "core/training/recipe.h"
#include "core/training/shape_set.h"
#include "core/training/trainee.h"

#include <filesystem>
#include <vector>

namespace vecset {

/// Trains the shape VAE: surface points in, soft occupancy at query points out, a small KL term on the latents.
class VaeTrainee final : public Trainee {
public:
    /// @param modelFolder receives the exported model.
    /// @param shares of the data sets' draws, see DataMix; empty: by number of items. @param device of the networks.
    VaeTrainee(const VaeRecipe& recipe, std::vector<TrainingShape> train, std::vector<TrainingShape> heldOut,
               std::filesystem::path modelFolder, const std::vector<double>& shares = {}, at::Device device = at::kCPU);
    /// Takes the weights (and anchors) of a trained network of the same sizes instead of random ones.
    /// @throws Error WeightMismatch naming the first weight that differs in shape.
    void startFrom(ShapeVae& trained);

    [[nodiscard]] int shards() const override { return m_recipe.shards; }
    torch::nn::Module& module(int shard) override;
    Figures addGradients(int shard, std::int64_t step) override;
    [[nodiscard]] std::string batchItems(int shard, std::int64_t step) const override;
    Figures evaluate(WorkerTeam& team, const JobContext& job) override;
    void exportModel() override;

    /// Mean V-IoU and S-IoU of reconstructions, over `shapes` of the set, evenly spread.
    [[nodiscard]] Figures reconstruct(const std::vector<TrainingShape>& set, std::size_t shapes, int queries,
                                      WorkerTeam& team, const JobContext& job);
    [[nodiscard]] const std::vector<TrainingShape>& heldOut() const { return m_heldOut; }
    [[nodiscard]] const std::vector<TrainingShape>& train() const { return m_train; }

private:
    struct Batch {
        at::Tensor surface, points, labels; ///< [B, N, 6], [B, Q, 3], [B, Q]; on the CPU
    };
    [[nodiscard]] Batch draw(int shard, std::int64_t step) const;
    void placeAnchors();
    VaeRecipe m_recipe;
    std::vector<TrainingShape> m_train, m_heldOut;
    DrawOrder m_order;
    std::vector<ShapeVae> m_networks; ///< one per shard
    std::filesystem::path m_modelFolder;
    at::Device m_device;
    BatchFeed<Batch> m_feed;
};

} // namespace vecset
