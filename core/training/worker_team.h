#pragma once

#include <functional>

namespace vecset {

/// Runs the shards of a training step at the same time, each on one thread of its own with LibTorch's inner parallelism
/// off: for networks this small two one-thread workers are faster than two threads inside every operation.
/// What a job computes must not depend on which thread runs it; then results do not depend on the number of threads.
class WorkerTeam {
public:
    /// @param threads 1 runs everything on the calling thread.
    explicit WorkerTeam(int threads);
    ~WorkerTeam();
    WorkerTeam(const WorkerTeam&) = delete;
    WorkerTeam& operator=(const WorkerTeam&) = delete;

    /// Calls work(job) for job in [0, jobs) and waits; the first exception is thrown to the caller.
    void run(int jobs, const std::function<void(int)>& work);
    /// While on, jobs run one after another on the calling thread. LibTorch's libraries choose their kernels at the
    /// first use; when two threads met there, 3 of 200 runs differed from the others in the last bits. (The first job
    /// of a team runs alone for the same reason.)
    void setSequential(bool on);
    [[nodiscard]] int threads() const;

private:
    struct Shared;
    Shared* m_shared;
};

} // namespace vecset
