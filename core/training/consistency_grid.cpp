#include "core/training/consistency_grid.h"

#include <ATen/ATen.h>

#include <algorithm>

namespace vecset {
namespace {

/// The times that the network receives in a schedule (float32 division, as the sampler does it), and 1.
std::vector<float> visitedTimes(const SchedulerConfig& scheduler, int steps) {
    std::vector<float> times;
    for (const double timestep : makeSchedule(scheduler, steps).timesteps) {
        times.push_back(static_cast<float>(timestep) / static_cast<float>(scheduler.trainTimesteps));
    }
    times.push_back(1.0f);
    return times;
}

} // namespace

ConsistencyGrid::ConsistencyGrid(const SchedulerConfig& scheduler, int phases)
    : m_times(visitedTimes(scheduler, scheduler.pcmTimesteps)), m_edges(visitedTimes(scheduler, phases)) {
    std::vector<float> ends;
    for (std::int64_t i = 0; i < size(); ++i) ends.push_back(phaseEnd(m_times[static_cast<std::size_t>(i)]));
    m_now = at::tensor(m_times);
    m_end = at::tensor(ends);
}

float ConsistencyGrid::phaseEnd(float t) const {
    const auto next = std::upper_bound(m_edges.begin(), m_edges.end(), t);
    return next == m_edges.end() ? 1.0f : *next;
}

ConsistencyGrid::Places ConsistencyGrid::Places::on(at::Device device) const {
    return {now.to(device), next.to(device), end.to(device)};
}

ConsistencyGrid::Places ConsistencyGrid::places(const at::Tensor& indices) const {
    return {m_now.index_select(0, indices), m_now.index_select(0, indices + 1), m_end.index_select(0, indices)};
}

at::Tensor ConsistencyGrid::indicesOf(const at::Tensor& t) const {
    return (at::bucketize(t, m_now, false, true) - 1).clamp(0, size() - 1);
}

SchedulerConfig consistencyScheduler(const ConsistencyLossRecipe& loss) {
    SchedulerConfig scheduler;
    scheduler.kind = SchedulerConfig::Kind::ConsistencyFlowMatchEuler;
    scheduler.trainTimesteps = loss.trainTimesteps;
    scheduler.pcmTimesteps = loss.trainTimesteps / loss.skip;
    return scheduler;
}

} // namespace vecset
