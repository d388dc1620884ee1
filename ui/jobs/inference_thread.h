#pragma once

#include "ui/jobs/generation_worker.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

namespace vecset {

/// The one thread on which networks run, for the life of the program: CUDA device, stream and inference mode belong to
/// a thread, and so do LibTorch's helpers. It waits for a job, does it, and waits again; it needs no event loop.
///
/// It and every thread that it starts run at a lower priority than the rest of the program, so that the window answers
/// while all cores compute (figures in the .cpp).
class InferenceThread {
public:
    /// Takes the worker over; its engine is made, used and freed on this thread.
    explicit InferenceThread(std::unique_ptr<GenerationWorker> worker);
    /// Waits for the job that is under way, which its owner has asked to stop.
    ~InferenceThread();

    /// Hands a job over; the one before must have posted its outcome.
    void assign(Assignment job);

private:
    void loop(const std::stop_token& end);

    std::unique_ptr<GenerationWorker> m_worker;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::optional<Assignment> m_next;
    std::jthread m_thread; ///< last: joins before the rest goes
};

} // namespace vecset
