#pragma once

#include "core/sampling/scheduler.h"
#include "core/training/distill_recipe.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <vector>

namespace vecset {

/// The times of consistency distillation: those that the shipped sampler (ConsistencyFlowMatchEuler) can visit, and the
/// phases between the times that it does visit with as many steps as there are phases.
class ConsistencyGrid {
public:
    /// @throws Error InvalidInput when the scheduler has fewer times than phases.
    ConsistencyGrid(const SchedulerConfig& scheduler, int phases);

    /// Number of times that training starts from; the end of the last is 1.
    [[nodiscard]] std::int64_t size() const { return static_cast<std::int64_t>(m_times.size()) - 1; }
    /// size() + 1 ascending times as the network receives them; the last is 1.
    [[nodiscard]] const std::vector<float>& times() const { return m_times; }
    /// phases + 1 ascending times, from 0 to 1.
    [[nodiscard]] const std::vector<float>& edges() const { return m_edges; }

    /// Where some rows of a batch are: their time, the time one solver step later, and the end of their phase; [n]
    /// each.
    struct Places {
        at::Tensor now, next, end;
        [[nodiscard]] Places on(at::Device device) const;
    };
    /// @param indices [n] int64, 0 to size() - 1
    [[nodiscard]] Places places(const at::Tensor& indices) const;
    /// The largest index whose time is not above t (up to rounding). t: [n] in [0, 1].
    [[nodiscard]] at::Tensor indicesOf(const at::Tensor& t) const;
    /// The end of the phase that time t < 1 lies in.
    [[nodiscard]] float phaseEnd(float t) const;

private:
    std::vector<float> m_times, m_edges;
    at::Tensor m_now, m_end; ///< [size + 1], [size]
};

/// The student's scheduler: trainTimesteps / skip times.
[[nodiscard]] SchedulerConfig consistencyScheduler(const ConsistencyLossRecipe& loss);

} // namespace vecset
