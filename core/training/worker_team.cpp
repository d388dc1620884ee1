#include "core/training/worker_team.h"

#include <ATen/Parallel.h>

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace vecset {

struct WorkerTeam::Shared {
    std::mutex mutex;
    std::condition_variable start, done;
    std::vector<std::thread> threads;
    const std::function<void(int)>* work = nullptr;
    std::atomic<int> next{0};
    int jobs = 0;
    int busy = 0;
    std::uint64_t round = 0;
    bool quit = false;
    bool sequential = false, warm = false; ///< of the calling thread
    std::exception_ptr failure;

    void takeJobs() {
        for (int job = next++; job < jobs; job = next++) {
            try {
                (*work)(job);
            } catch (...) {
                const std::lock_guard lock(mutex);
                if (!failure) failure = std::current_exception();
                next = jobs;
            }
        }
    }

    void loop() {
        at::set_num_threads(1);
        for (std::uint64_t seen = 0;;) {
            std::unique_lock lock(mutex);
            start.wait(lock, [&] { return quit || round != seen; });
            if (quit) return;
            seen = round;
            lock.unlock();
            takeJobs();
            lock.lock();
            if (--busy == 0) done.notify_all();
        }
    }
};

WorkerTeam::WorkerTeam(int threads) : m_shared(new Shared) {
    at::set_num_threads(1);
    for (int i = 1; i < threads; ++i) m_shared->threads.emplace_back([this] { m_shared->loop(); });
}

WorkerTeam::~WorkerTeam() {
    {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->quit = true;
    }
    m_shared->start.notify_all();
    for (auto& thread : m_shared->threads) thread.join();
    delete m_shared;
}

void WorkerTeam::setSequential(bool on) { m_shared->sequential = on; }

int WorkerTeam::threads() const { return static_cast<int>(m_shared->threads.size()) + 1; }

void WorkerTeam::run(int jobs, const std::function<void(int)>& work) {
    Shared& shared = *m_shared;
    if (shared.sequential) {
        for (int job = 0; job < jobs; ++job) work(job);
        return;
    }
    const int alone = shared.warm || jobs < 2 ? 0 : 1; // the very first job has no company, see setSequential
    if (alone) work(0);
    shared.warm = true;
    {
        const std::lock_guard lock(shared.mutex);
        shared.work = &work;
        shared.jobs = jobs;
        shared.next = alone;
        shared.busy = static_cast<int>(shared.threads.size());
        shared.failure = nullptr;
        ++shared.round;
    }
    shared.start.notify_all();
    shared.takeJobs();
    std::unique_lock lock(shared.mutex);
    shared.done.wait(lock, [&] { return shared.busy == 0; });
    if (shared.failure) std::rethrow_exception(std::exchange(shared.failure, nullptr));
}

} // namespace vecset
