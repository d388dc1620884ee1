#include "core/training/muon.h"

#include "core/training/worker_team.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <cmath>

namespace vecset {

at::Tensor orthogonalised(const at::Tensor& matrices) {
    constexpr double a = 3.4445, b = -4.7750, c = 2.0315;
    const bool tall = matrices.size(1) > matrices.size(2);
    at::Tensor x = tall ? matrices.transpose(1, 2).contiguous() : matrices;
    x = x / (x.flatten(1).norm(2, 1).view({-1, 1, 1}) + 1e-7);
    for (int step = 0; step < 5; ++step) {
        const at::Tensor gram = at::bmm(x, x.transpose(1, 2));
        x = at::baddbmm(x, at::baddbmm(gram, gram, gram, b, c), x, a, 1);
    }
    return tall ? x.transpose(1, 2) : x;
}

Muon::Muon(std::vector<Weight> weights, double momentum) : m_weights(std::move(weights)), m_momentum(momentum) {
    constexpr std::size_t kLargestStack = 8; // small enough to share the work between threads
    for (std::size_t w = 0; w < m_weights.size(); ++w) {
        const FlatParameters::Entry& entry = m_weights[w].entry;
        const MatrixSplit split = m_weights[w].split;
        const std::int64_t rows = entry.shape[0] / split.parts, columns = entry.shape[1];
        for (std::int64_t p = 0; p < split.parts; ++p) {
            auto found = std::find_if(m_stacks.begin(), m_stacks.end(), [&](const Stack& s) {
                return s.rows == rows && s.columns == columns && s.members.size() < kLargestStack;
            });
            if (found == m_stacks.end()) found = m_stacks.insert(m_stacks.end(), Stack{rows, columns, {}});
            found->members.emplace_back(w, p);
        }
    }
}

at::Tensor Muon::matrix(const at::Tensor& flat, std::size_t weight, std::int64_t part) const {
    const FlatParameters::Entry& entry = m_weights[weight].entry;
    const MatrixSplit split = m_weights[weight].split;
    const std::int64_t columns = entry.shape[1];
    return FlatParameters::part(flat, entry)
        .view({split.groups, split.parts, entry.shape[0] / (split.groups * split.parts), columns})
        .select(1, part);
}

void Muon::applyStack(const Stack& stack, at::Tensor& values, const at::Tensor& updates, double rate,
                      double weightDecay) const {
    std::vector<at::Tensor> inputs;
    for (const auto& [weight, part] : stack.members) {
        inputs.push_back(matrix(updates, weight, part).reshape({stack.rows, stack.columns}));
    }
    const at::Tensor result = orthogonalised(at::stack(inputs));
    const double scale = std::sqrt(std::max(1.0, static_cast<double>(stack.rows) / static_cast<double>(stack.columns)));
    for (std::size_t i = 0; i < stack.members.size(); ++i) {
        at::Tensor target = matrix(values, stack.members[i].first, stack.members[i].second);
        const double own = rate * m_weights[stack.members[i].first].rateScale;
        target.mul_(1 - own * weightDecay);
        target.add_(result[static_cast<std::int64_t>(i)].reshape(target.sizes()), -own * scale);
    }
}

void Muon::step(at::Tensor& values, const at::Tensor& gradients, at::Tensor& momentum, double rate, double weightDecay,
                WorkerTeam& team) const {
    const at::NoGradGuard guard;
    momentum.lerp_(gradients, 1 - m_momentum);
    const at::Tensor updates = at::lerp(gradients, momentum, m_momentum);
    team.run(static_cast<int>(m_stacks.size()), [&](int index) {
        const at::NoGradGuard workerGuard;
        applyStack(m_stacks[static_cast<std::size_t>(index)], values, updates, rate, weightDecay);
    });
}

} // namespace vecset
