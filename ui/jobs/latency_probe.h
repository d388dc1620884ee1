#pragma once

#include <QElapsedTimer>
#include <QObject>

#include <vector>

class QTimer;

namespace vecset {

/// How late an event loop was, in milliseconds.
struct LatencyReport {
    int samples = 0;
    double p50 = 0.0, p99 = 0.0, max = 0.0;
};

/// Measures how long events wait on the thread that it lives on: a timer of 5 ms, and by how much each tick overshoots.
/// That is what a click would have waited. Costs about 0.1 % of a core while it runs.
class LatencyProbe : public QObject {
    Q_OBJECT

public:
    explicit LatencyProbe(QObject* parent = nullptr);

    void start(); ///< forgets what was measured before
    LatencyReport stop();
    [[nodiscard]] LatencyReport report() const; ///< so far; includes a wait that is still going on

private:
    void tick();
    QTimer* m_timer;
    QElapsedTimer m_clock;
    std::vector<double> m_late; ///< ms
};

} // namespace vecset
