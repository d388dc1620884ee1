#pragma once

#include "core/training/flow_data.h"
#include "core/training/flow_network.h"
#include "core/training/trainee.h"

namespace vecset {

/// Measures generators from pictures: draws shapes for icons and compares them with the truth.
class FlowExaminer {
public:
    /// @param vae of the data's latents; its own latent basis, if any, is not used: the data's is.
    FlowExaminer(const FlowRecipe& recipe, const FlowData& data, const ShapeVae& vae);

    /// Whitened components [n, K] to the mean V-IoU against these objects.
    [[nodiscard]] double volumeIou(const at::Tensor& components, const FlowData::Examination& examination, bool heldOut,
                                   WorkerTeam& team, const JobContext& job) const;
    /// Mean squared velocity error at `time` over all components (the unconditional Gaussian bound is
    /// 1 / ((1 - t)^2 + t^2)), without and with nothing dropped.
    [[nodiscard]] static double velocityLoss(FlowNetwork& network, const FlowRecipe& recipe,
                                             const FlowData::Examination& examination, double time);
    /// Follows the flow from noise that depends on the object's number only. tokens: [n, T, C]; returns [n, K].
    [[nodiscard]] static at::Tensor sample(FlowNetwork& network, const FlowRecipe& recipe, const at::Tensor& tokens,
                                           int steps, double guidance, std::uint64_t seed);

private:
    FlowRecipe m_recipe;
    const FlowData& m_data;
    ShapeVae m_vae;
};

} // namespace vecset
