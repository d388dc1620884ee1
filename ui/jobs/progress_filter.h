#pragma once

#include "core/base/job_context.h"

#include <chrono>
#include <optional>

namespace vecset {

/// Thins out the progress of one job for the screen: at most 20 reports a second, but the first report of every stage
/// and its end always pass (the end once).
class ProgressFilter {
public:
    using Clock = std::chrono::steady_clock;
    [[nodiscard]] bool passes(const Progress& progress, Clock::time_point now);

private:
    std::optional<Progress> m_last; ///< that passed
    Clock::time_point m_passedAt;
};

} // namespace vecset
