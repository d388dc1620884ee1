#include "ui/jobs/latency_probe.h"

#include <QTimer>

#include <algorithm>
#include <cmath>

namespace vecset {
namespace {

constexpr int kIntervalMs = 5;

double toMs(qint64 nanoseconds) { return static_cast<double>(nanoseconds) / 1e6; }

/// The value that a share `q` of the sorted samples does not exceed.
double quantile(const std::vector<double>& sorted, double q) {
    const auto rank = static_cast<std::size_t>(std::ceil(q * static_cast<double>(sorted.size())));
    return sorted[std::clamp<std::size_t>(rank, 1, sorted.size()) - 1];
}

} // namespace

LatencyProbe::LatencyProbe(QObject* parent) : QObject(parent), m_timer(new QTimer(this)) {
    m_timer->setTimerType(Qt::PreciseTimer);
    m_timer->setSingleShot(true); // the next one is due 5 ms after this one was handled: waits do not add up
    connect(m_timer, &QTimer::timeout, this, &LatencyProbe::tick);
}

void LatencyProbe::start() {
    m_late.clear();
    m_late.reserve(1 << 16);
    m_clock.start();
    m_timer->start(kIntervalMs);
}

void LatencyProbe::tick() {
    m_late.push_back(std::max(0.0, toMs(m_clock.nsecsElapsed()) - kIntervalMs));
    m_clock.restart();
    m_timer->start(kIntervalMs);
}

LatencyReport LatencyProbe::stop() {
    const LatencyReport result = report();
    m_timer->stop();
    return result;
}

LatencyReport LatencyProbe::report() const {
    std::vector<double> sorted = m_late;
    if (m_timer->isActive()) {
        const double waiting = toMs(m_clock.nsecsElapsed()) - kIntervalMs;
        if (waiting > 0.0) sorted.push_back(waiting);
    }
    if (sorted.empty()) return {};
    std::sort(sorted.begin(), sorted.end());
    return {static_cast<int>(sorted.size()), quantile(sorted, 0.5), quantile(sorted, 0.99), sorted.back()};
}

} // namespace vecset
