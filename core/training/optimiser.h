#pragma once

#include "core/training/muon.h"
#include "core/training/recipe.h"

#include <map>
#include <memory>

namespace vecset {

/// Which parameters Muon takes: every 2-D weight of a hidden layer, packed q, k, v cut into their matrices. Input and
/// output layers, embeddings, modulation, norms, biases and small tables go to AdamW.
/// @param heads of the per-head interleaved attention of the shape VAE (its rows are [head, q|k|v, d]).
[[nodiscard]] std::vector<Muon::Weight> muonWeights(const std::vector<FlatParameters::Entry>& entries, int heads);

/// Muon and AdamW over one flat parameter vector, with gradient clipping and an exponential moving average of the
/// weights. The step is the same for any number of threads.
class Optimiser {
public:
    /// @param rateScales factors on the rates of parameters whose name starts with the key
    Optimiser(FlatParameters& parameters, const OptimiserRecipe& recipe, int heads,
              const std::map<std::string, double>& rateScales = {});

    /// Adds the shards' gradients, clips, updates values and average, clears the gradients.
    /// @return the norm of the gradient before clipping; not finite: nothing was changed.
    double step(std::int64_t step, double rateFactor, WorkerTeam& team);

    /// The state that a checkpoint stores, by name; `values` is the parameters themselves.
    [[nodiscard]] std::map<std::string, at::Tensor> state();
    /// Copies a stored state back. Error WeightMismatch when a tensor is missing or has another size.
    void restore(const std::map<std::string, at::Tensor>& stored);
    /// Exchanges the weights and their average (for evaluation, and back).
    void swapAverage();
    /// Starts the average afresh at the present weights.
    void resetAverage();

private:
    void adamStep(std::int64_t step, double rateFactor, const at::Tensor& gradients);
    FlatParameters& m_parameters;
    OptimiserRecipe m_recipe;
    std::unique_ptr<Muon> m_muon;
    at::Tensor m_adamMask;  ///< where AdamW owns the element: the factor on its rate; else 0
    at::Tensor m_decayMask; ///< the same where AdamW decays it
    at::Tensor m_momentum, m_first, m_second, m_average;
};

} // namespace vecset
