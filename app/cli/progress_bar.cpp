#include "app/cli/progress_bar.h"

#include <algorithm>
#include <cstdio>
#include <utility>

namespace vecset::cli {
namespace {
constexpr int kBarWidth = 28;
constexpr auto kRedrawInterval = std::chrono::milliseconds(100);
constexpr auto kLineInterval = std::chrono::seconds(10);
} // namespace

ProgressBar::ProgressBar(std::string label, bool onTerminal) : m_label(std::move(label)), m_onTerminal(onTerminal) {}

ProgressBar::~ProgressBar() {
    if (m_onTerminal && m_stage) std::fprintf(stderr, "\r\033[K");
}

void ProgressBar::show(const Progress& progress) {
    const auto now = Clock::now();
    const bool newStage = m_stage != progress.stage;
    if (newStage) {
        m_stage = progress.stage;
        m_stageStarted = now;
    }
    const double fraction = std::clamp(progress.fraction, 0.0, 1.0);
    if (newStage || fraction < m_stageStart) m_stageStart = fraction;
    if (m_onTerminal) {
        if (newStage || fraction >= 1.0 || now - m_lastDrawn >= kRedrawInterval) drawBar(fraction, now);
    } else if (newStage || now - m_lastDrawn >= kLineInterval) {
        m_lastDrawn = now;
        std::fprintf(stderr, "%s: %s %.0f %%%s\n", m_label.c_str(), std::string(toString(*m_stage)).c_str(),
                     fraction * 100.0, timeLeft(fraction, now).c_str());
    }
}

void ProgressBar::drawBar(double fraction, Clock::time_point now) {
    m_lastDrawn = now;
    const int filled = static_cast<int>(fraction * kBarWidth + 0.5);
    std::string bar;
    for (int i = 0; i < kBarWidth; ++i) bar += i < filled ? "▰" : "▱";
    std::fprintf(stderr, "\r\033[K%s: %-10s %s %3.0f %%%s", m_label.c_str(), std::string(toString(*m_stage)).c_str(),
                 bar.c_str(), fraction * 100.0, timeLeft(fraction, now).c_str());
    std::fflush(stderr);
}

std::string ProgressBar::timeLeft(double fraction, Clock::time_point now) const {
    const double elapsed = std::chrono::duration<double>(now - m_stageStarted).count();
    const double done = fraction - m_stageStart;
    if (done < 0.01 || elapsed < 1.0) return {};
    const int left = static_cast<int>(elapsed / done * (1.0 - fraction) + 0.5);
    char text[48];
    if (left >= 3600) std::snprintf(text, sizeof text, "  %d:%02d:%02d left", left / 3600, left / 60 % 60, left % 60);
    else std::snprintf(text, sizeof text, "  %d:%02d left", left / 60, left % 60);
    return text;
}

} // namespace vecset::cli
