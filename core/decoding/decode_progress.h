#pragma once

#include "core/base/job_context.h"
#include "core/decoding/grid_levels.h"
#include "core/decoding/volume_options.h"

#include <chrono>
#include <cstdint>
#include <vector>

namespace vecset {

/// Counts the queries of every level, tells the job how far the whole decode is, and times it. Levels to come are
/// estimated from their surface; the reported fraction never falls.
class DecodeProgress {
public:
    DecodeProgress(const std::vector<GridLevel>& levels, const JobContext& job);

    /// Level `index` starts with that many points to evaluate.
    void beginLevel(std::size_t index, std::uint64_t queries);
    /// Points beyond those announced were found necessary.
    void announce(std::uint64_t queries);
    /// Polls for cancellation.
    void add(std::uint64_t queries);
    void finish(DecodeStatistics* statistics);

private:
    using Clock = std::chrono::steady_clock;
    void closeLevel();
    const JobContext& m_job;
    std::vector<double> m_expected;      ///< per level
    std::vector<std::int64_t> m_queries; ///< per level
    std::vector<double> m_seconds;       ///< per level
    std::vector<int> m_resolutions;
    std::size_t m_level = 0;
    double m_fraction = 0.0;
    Clock::time_point m_started;
    Clock::time_point m_levelStarted;
};

} // namespace vecset
