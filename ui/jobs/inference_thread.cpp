#include "ui/jobs/inference_thread.h"

#include <utility>

#include <pthread.h>
#include <sys/resource.h>
#include <unistd.h>

namespace vecset {
namespace {

/// On Linux the nice value belongs to a thread and is inherited by the threads that it starts (OpenMP's, parallelFor's).
constexpr int kNice = 10;

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
