#pragma once

#include "ui/dialogs/log_entry.h"

#include <cstddef>
#include <deque>
#include <mutex>

namespace vecset {

class LogModel;

/// Where lines wait between the thread that logs and the GUI thread. Shared by the model and its sink, because the sink
/// may live longer: loggers are global.
class LogInbox {
public:
    LogInbox(LogModel* model, std::size_t capacity) : m_model(model), m_capacity(capacity) {}

    void post(LogEntry entry);
    /// All that wait; the next line announces itself again.
    [[nodiscard]] std::deque<LogEntry> take();
    [[nodiscard]] std::deque<LogEntry> copy() const;
    /// The model is going: lines are swallowed from now on.
    void detach();

private:
    mutable std::mutex m_mutex;
    LogModel* m_model;
    std::size_t m_capacity;
    std::deque<LogEntry> m_waiting;
    bool m_announced = false;
};

} // namespace vecset
