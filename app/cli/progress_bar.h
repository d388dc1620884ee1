#pragma once

#include "core/base/job_context.h"

#include <chrono>
#include <optional>
#include <string>

namespace vecset::cli {

/// Shows a job's progress on standard error: a bar with the time left on a terminal (at most ten updates a second), and
/// elsewhere one line per stage plus one every ten seconds.
class ProgressBar {
public:
    ProgressBar(std::string label, bool onTerminal);
    ~ProgressBar();
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    void show(const Progress& progress);

private:
    using Clock = std::chrono::steady_clock;
    void drawBar(double fraction, Clock::time_point now);
    [[nodiscard]] std::string timeLeft(double fraction, Clock::time_point now) const;

    std::string m_label;
    bool m_onTerminal;
    std::optional<Stage> m_stage;
    Clock::time_point m_stageStarted{};
    double m_stageStart = 0; ///< fraction at which the stage was met: a resumed training does not begin at 0
    Clock::time_point m_lastDrawn{};
};

} // namespace vecset::cli
