#pragma once

#include "core/training/batch_feed.h"
#include "core/training/flow_examiner.h"

#include <filesystem>

namespace vecset {

/// What both phases of `train flow` share. One network per shard.
struct FlowSetting {
    FlowRecipe recipe;
    const FlowData* data = nullptr;
    at::Device device = at::kCPU; ///< of the networks, the weights and the batches that they get
    const FlowExaminer* examiner = nullptr;
    std::vector<FlowNetwork> networks;
    at::Tensor weights; ///< [K], mean 1: the loss weight of each component
    FlowData::Examination train, heldOut;
    std::filesystem::path modelFolder;
    YAML::Node vaeParams; ///< of the exported configuration
    std::map<std::string, at::Tensor> vaeWeights; ///< with the latent basis, keys from "vae."
};

/// First phase: picture to components by least squares. Pretrains the image encoder, and is the control.
class RegressionTrainee final : public Trainee {
public:
    /// @param file receives the weights. The setting is kept by reference.
    RegressionTrainee(FlowSetting& setting, std::filesystem::path file);
    [[nodiscard]] int shards() const override { return m_setting.recipe.shards; }
    torch::nn::Module& module(int shard) override { return *m_networks[static_cast<std::size_t>(shard)]; }
    Figures addGradients(int shard, std::int64_t step) override;
    Figures evaluate(WorkerTeam& team, const JobContext& job) override;
    /// Writes regression.safetensors.
    void exportModel() override;

private:
    FlowSetting& m_setting;
    std::vector<RegressionNetwork> m_networks;
    std::filesystem::path m_file;
    BatchFeed<FlowData::Batch> m_feed;
};

/// Second phase: the rectified flow, velocity prediction, with the regression loss kept on.
class FlowTrainee final : public Trainee {
public:
    explicit FlowTrainee(FlowSetting& setting);
    [[nodiscard]] int shards() const override { return m_setting.recipe.shards; }
    torch::nn::Module& module(int shard) override { return *m_setting.networks[static_cast<std::size_t>(shard)]; }
    Figures addGradients(int shard, std::int64_t step) override;
    Figures evaluate(WorkerTeam& team, const JobContext& job) override;
    /// Writes the model folder: config.yaml and all weights, and beside them regression.safetensors, the control that
    /// was trained inside this run.
    void exportModel() override;

private:
    FlowSetting& m_setting;
    BatchFeed<FlowData::Batch> m_feed;
};

} // namespace vecset
