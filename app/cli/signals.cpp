#include "app/cli/signals.h"

#include "app/cli/exit_code.h"

#include <csignal>
#include <ctime>

#include <unistd.h>

namespace vecset::cli {
namespace {

sigset_t stopSignals() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    return set;
}

} // namespace

SignalStop::SignalStop() {
    const sigset_t set = stopSignals();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    m_waiter = std::jthread([this, set](const std::stop_token& done) {
        constexpr timespec kPoll{0, 100'000'000};
        while (!done.stop_requested()) {
            if (sigtimedwait(&set, nullptr, &kPoll) < 0) continue;
            if (m_source.stop_requested()) ::_exit(static_cast<int>(ExitCode::Cancelled));
            m_source.request_stop();
        }
    });
}

SignalStop::~SignalStop() = default;

} // namespace vecset::cli
