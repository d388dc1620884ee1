#include "core/decoding/decode_progress.h"

#include <algorithm>
#include <numeric>

namespace vecset {
namespace {

/// Queries of a refined level per squared cell count; measured 9 to 15 on the golden shapes.
constexpr double kQueriesPerFace = 12.0;

double secondsBetween(std::chrono::steady_clock::time_point a, std::chrono::steady_clock::time_point b) {
    return std::chrono::duration<double>(b - a).count();
}

} // namespace

DecodeProgress::DecodeProgress(const std::vector<GridLevel>& levels, const JobContext& job)
    : m_job(job), m_queries(levels.size(), 0), m_seconds(levels.size(), 0.0), m_started(Clock::now()),
      m_levelStarted(m_started) {
    for (const GridLevel& level : levels) {
        const auto cells = static_cast<double>(level.cells);
        const bool coarsest = m_expected.empty();
        m_expected.push_back(coarsest ? static_cast<double>(level.vertexCount()) : kQueriesPerFace * cells * cells);
        m_resolutions.push_back(level.cells);
    }
}

void DecodeProgress::closeLevel() {
    const auto now = Clock::now();
    m_seconds[m_level] += secondsBetween(m_levelStarted, now);
    m_levelStarted = now;
}

void DecodeProgress::beginLevel(std::size_t index, std::uint64_t queries) {
    closeLevel();
    m_level = index;
    m_expected[index] = static_cast<double>(queries);
}

void DecodeProgress::announce(std::uint64_t queries) { m_expected[m_level] += static_cast<double>(queries); }

void DecodeProgress::add(std::uint64_t queries) {
    m_queries[m_level] += static_cast<std::int64_t>(queries);
    const double done = std::accumulate(m_queries.begin(), m_queries.end(), 0.0);
    const double expected = std::accumulate(m_expected.begin(), m_expected.end(), 0.0);
    m_fraction = std::clamp(done / std::max(expected, 1.0), m_fraction, 1.0);
    m_job.report(Stage::Decode, m_fraction);
}

void DecodeProgress::finish(DecodeStatistics* statistics) {
    closeLevel();
    if (statistics != nullptr) {
        *statistics = {m_resolutions, m_queries, m_seconds, secondsBetween(m_started, Clock::now()), 0};
    }
    m_job.report(Stage::Decode, 1.0);
}

} // namespace vecset
