#pragma once

#include "core/training/flat_parameters.h"

#include <utility>


namespace vecset {

class WorkerTeam;

/// Replaces each matrix of a stack [n, rows, columns] by a nearly orthogonal one with the same singular vectors: five
/// quintic Newton-Schulz steps, which bring all singular values into about [0.7, 1.2]. Source: K. Jordan, "Muon: an
/// optimizer for hidden layers in neural networks" (2024), coefficients 3.4445, -4.7750, 2.0315.
[[nodiscard]] at::Tensor orthogonalised(const at::Tensor& matrices);

/// How a weight is cut into the matrices that act as one linear map each: viewed as [groups, parts, rows, columns],
/// matrix number p is [groups * rows, columns].
struct MatrixSplit {
    std::int64_t groups = 1, parts = 1;
};

/// Muon: Nesterov momentum whose every hidden matrix is orthogonalised before it is applied. Matrices of equal shape
/// are orthogonalised as one stack; the stacks run on the team's threads.
class Muon {
public:
    struct Weight {
        FlatParameters::Entry entry;
        MatrixSplit split;
        double rateScale = 1;
    };
    Muon(std::vector<Weight> weights, double momentum);

    /// values -= rate * (scale * orthogonal update + weightDecay * values), scale = sqrt(max(1, rows / columns)).
    /// @param momentum flat like the values; this optimiser's state.
    void step(at::Tensor& values, const at::Tensor& gradients, at::Tensor& momentum, double rate, double weightDecay,
              WorkerTeam& team) const;

private:
    struct Stack {
        std::int64_t rows = 0, columns = 0;
        std::vector<std::pair<std::size_t, std::int64_t>> members; ///< weight, part
    };
    [[nodiscard]] at::Tensor matrix(const at::Tensor& flat, std::size_t weight, std::int64_t part) const;
    void applyStack(const Stack& stack, at::Tensor& values, const at::Tensor& updates, double rate,
                    double weightDecay) const;
    std::vector<Weight> m_weights;
    std::vector<Stack> m_stacks;
    double m_momentum;
};

} // namespace vecset
