#pragma once

#include "ui/jobs/engine.h"
#include "ui/jobs/job.h"

#include <functional>
#include <memory>
#include <stop_token>

namespace vecset {

class JobMailbox;

/// A job as the inference thread receives it: a copy of its own, and the token of its own stop source.
struct Assignment {
    JobId id = 0;
    JobWork work;
    std::stop_token stop;
    bool freshEngine = false; ///< free the present engine first
};

/// Does jobs with the engine, one at a time, and posts what becomes of them. The one place of the studio that catches
/// what core throws: run() lets nothing out and posts exactly one Outcome. Knows no threads; whoever calls run() lends
/// it one.
class GenerationWorker {
public:
    GenerationWorker(std::function<std::unique_ptr<Engine>()> makeEngine, std::shared_ptr<JobMailbox> mailbox);
    ~GenerationWorker();

    void run(const Assignment& job);
    /// Frees the networks; to be called on the thread that ran them.
    void releaseEngine() { m_engine.reset(); }

private:
    [[nodiscard]] JobDone perform(const Assignment& job, const JobContext& context);
    void prepareModel(const std::filesystem::path& model, JobId id, const JobContext& context, JobDone& done);
    [[nodiscard]] GenerationResult generate(const GenerateWork& work, JobId id, const JobContext& context);

    std::function<std::unique_ptr<Engine>()> m_makeEngine;
    std::shared_ptr<JobMailbox> m_mailbox;
    std::unique_ptr<Engine> m_engine;
};

} // namespace vecset
