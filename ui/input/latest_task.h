#pragma once

#include "core/base/error.h"
#include "core/base/job_context.h"

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>
#include <QtConcurrent/QtConcurrentRun>

#include <functional>
#include <optional>
#include <stop_token>
#include <utility>

namespace vecset {

/// Work on a pool of which only the newest request counts: a new one asks the older to stop, and whatever that still
/// brings is dropped. Lives in, and delivers on, the thread of its context object, which must own it.
template <typename Result> class LatestTask {
public:
    using Work = std::function<Result(const JobContext&)>; ///< may throw Cancelled, nothing else
    using Deliver = std::function<void(const Result&)>;

    LatestTask(QThreadPool& pool, QObject* context, Deliver deliver)
        : m_pool(pool), m_context(context), m_deliver(std::move(deliver)) {}
    ~LatestTask() { m_stop.request_stop(); }
    LatestTask(const LatestTask&) = delete;
    LatestTask& operator=(const LatestTask&) = delete;

    void start(Work work) {
        cancel();
        m_stop = std::stop_source();
        m_running = true;
        auto* watcher = new QFutureWatcher<std::optional<Result>>(m_context);
        QObject::connect(watcher, &QFutureWatcherBase::finished, m_context, [this, watcher, ticket = m_ticket] {
            watcher->deleteLater();
            if (ticket != m_ticket) return;
            m_running = false;
            if (const auto result = watcher->result()) m_deliver(*result);
        });
        watcher->setFuture(
            QtConcurrent::run(&m_pool, [work = std::move(work), stop = m_stop.get_token()]() -> std::optional<Result> {
                try {
                    if (stop.stop_requested()) return std::nullopt;
                    return work(JobContext(stop));
                } catch (const Cancelled&) {
                    return std::nullopt;
                }
            }));
    }

    void cancel() {
        ++m_ticket;
        m_stop.request_stop();
        m_running = false;
    }

    [[nodiscard]] bool isRunning() const { return m_running; }

private:
    QThreadPool& m_pool;
    QObject* m_context;
    Deliver m_deliver;
    std::stop_source m_stop;
    quint64 m_ticket = 0;
    bool m_running = false;
};

} // namespace vecset
