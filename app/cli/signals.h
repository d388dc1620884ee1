#pragma once

#include <stop_token>
#include <thread>

namespace vecset::cli {

/// Turns SIGINT and SIGTERM into a stop request; a second signal ends the process at once. Make it first in main,
/// before any other thread exists, so that every thread inherits the blocked signals.
class SignalStop {
public:
    SignalStop();
    ~SignalStop();
    [[nodiscard]] std::stop_token token() const { return m_source.get_token(); }

private:
    std::stop_source m_source;
    std::jthread m_waiter;
};

} // namespace vecset::cli
