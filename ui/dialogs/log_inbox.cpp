#include "ui/dialogs/log_inbox.h"

#include "ui/dialogs/log_model.h"

#include <utility>

namespace vecset {

void LogInbox::post(LogEntry entry) {
    const std::lock_guard guard(m_mutex);
    if (m_model == nullptr) return;
    if (m_waiting.size() == m_capacity) m_waiting.pop_front();
    m_waiting.push_back(std::move(entry));
    if (std::exchange(m_announced, true)) return;
    // Under the lock, so that detach() cannot come between the check of m_model and the call; the call only queues.
    QMetaObject::invokeMethod(m_model, &LogModel::takeWaiting, Qt::QueuedConnection);
}

std::deque<LogEntry> LogInbox::take() {
    const std::lock_guard guard(m_mutex);
    m_announced = false;
    return std::exchange(m_waiting, {});
}

std::deque<LogEntry> LogInbox::copy() const {
    const std::lock_guard guard(m_mutex);
    return m_waiting;
}

void LogInbox::detach() {
    const std::lock_guard guard(m_mutex);
    m_model = nullptr;
    m_waiting.clear();
}

} // namespace vecset
