#include "ui/jobs/progress_filter.h"

namespace vecset {
namespace {

constexpr std::chrono::milliseconds kInterval{50};

} // namespace

bool ProgressFilter::passes(const Progress& progress, Clock::time_point now) {
    const bool sameStage = m_last && m_last->stage == progress.stage;
    const bool ended = sameStage && m_last->fraction >= 1.0;
    const bool isEnd = progress.fraction >= 1.0 && !ended;
    const bool isDue = now - m_passedAt >= kInterval && !(ended && progress.fraction >= 1.0);
    if (sameStage && !isEnd && !isDue) return false;
    m_last = progress;
    m_passedAt = now;
    return true;
}

} // namespace vecset
