#include "ui/jobs/inference_thread.h"

#include <utility>

#include <pthread.h>
#include <sys/resource.h>
#include <unistd.h>

namespace vecset {
namespace {

/// On Linux the nice value belongs to a thread and is inherited by the threads that it starts (OpenMP's,
/// parallelFor's).
///
/// Measured on 2 cores beside two computing threads: at nice 0 the GUI thread wakes up 4.6 ms late (median) and 10 ms
/// of its work take 18; at nice 5 both are as if nobody computed (0.1 and 10 ms), like at 10. One computing thread at
/// nice 0 (12 to 14 ms) is worse than two at nice 5, and half as fast. More than 5 only starves the networks when other
/// programs compute.
constexpr int kNice = 5;

void beInferenceThread() {
    ::pthread_setname_np(::pthread_self(), "inference");
    ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), kNice); // refused: it just competes
}

} // namespace

InferenceThread::InferenceThread(std::unique_ptr<GenerationWorker> worker)
    : m_worker(std::move(worker)), m_thread([this](const std::stop_token& end) { loop(end); }) {}

InferenceThread::~InferenceThread() = default;

void InferenceThread::assign(Assignment job) {
    {
        const std::lock_guard lock(m_mutex);
        m_next = std::move(job);
    }
    m_changed.notify_one();
}

void InferenceThread::loop(const std::stop_token& end) {
    beInferenceThread();
    for (;;) {
        std::optional<Assignment> job;
        {
            std::unique_lock lock(m_mutex);
            if (!m_changed.wait(lock, end, [this] { return m_next.has_value(); })) break;
            job = std::exchange(m_next, std::nullopt);
        }
        m_worker->run(*job);
    }
    m_worker->releaseEngine();
}

} // namespace vecset
