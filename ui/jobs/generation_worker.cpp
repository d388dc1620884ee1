#include "ui/jobs/generation_worker.h"

#include "core/base/logging.h"
#include "core/base/machine.h"
#include "ui/jobs/job_mailbox.h"
#include "ui/jobs/progress_filter.h"

#include <chrono>
#include <exception>
#include <new>
#include <utility>

namespace vecset {
namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

const std::filesystem::path& modelOf(const JobWork& work) {
    return std::visit([](const auto& w) -> const std::filesystem::path& { return w.model; }, work);
}

/// The failure that is in flight; only to be called inside a handler.
Failure presentFailure() {
    try {
        throw;
    } catch (const Error& error) {
        return {error.code(), QString::fromUtf8(error.what())};
    } catch (const std::bad_alloc&) {
        return {ErrorCode::OutOfMemory, QStringLiteral("memory is full")};
    } catch (const std::exception& error) {
        return {ErrorCode::Internal, QString::fromUtf8(error.what())};
    } catch (...) {
        return {ErrorCode::Internal, QStringLiteral("an exception of an unknown kind")};
    }
}

/// Failures that a person can cause are no defects of the program.
void logFailure(const Failure& failure) {
    const auto level = failure.code == ErrorCode::Internal ? spdlog::level::err : spdlog::level::warn;
    logger("jobs").log(level, "job failed: {}: {}", toString(failure.code), failure.message.toStdString());
}

} // namespace

GenerationWorker::GenerationWorker(std::function<std::unique_ptr<Engine>()> makeEngine,
                                   std::shared_ptr<JobMailbox> mailbox)
    : m_makeEngine(std::move(makeEngine)), m_mailbox(std::move(mailbox)) {}

GenerationWorker::~GenerationWorker() = default;

void GenerationWorker::run(const Assignment& job) {
    ProgressFilter filter;
    const JobContext context(job.stop, [&](const Progress& progress) {
        if (filter.passes(progress, Clock::now())) m_mailbox->push({job.id, progress});
    });
    Outcome outcome = Stopped{};
    try {
        if (job.freshEngine) m_engine.reset();
        context.throwIfCancelled();
        outcome = perform(job, context);
    } catch (const Cancelled&) {
    } catch (...) {
        const Failure failure = presentFailure();
        logFailure(failure);
        outcome = failure;
    }
    m_mailbox->push({job.id, std::move(outcome)});
}

JobDone GenerationWorker::perform(const Assignment& job, const JobContext& context) {
    const auto started = Clock::now();
    resetPeakMemory();
    JobDone done;
    prepareModel(modelOf(job.work), job.id, context, done);
    if (const auto* generation = std::get_if<GenerateWork>(&job.work)) {
        done.result = std::make_shared<GenerationResult>(generate(*generation, job.id, context));
    } else if (const auto* decoding = std::get_if<DecodeWork>(&job.work)) {
        done.result = std::make_shared<GenerationResult>(m_engine->decode(decoding->latents, decoding->mesh, context));
    }
    done.seconds = secondsSince(started);
    done.peakMemory = peakMemoryBytes();
    return done;
}

void GenerationWorker::prepareModel(const std::filesystem::path& model, JobId id, const JobContext& context,
                                    JobDone& done) {
    const auto started = Clock::now();
    if (!m_engine) m_engine = m_makeEngine();
    done.modelWasWarm = m_engine->isWarm(model);
    done.facts = m_engine->load(model, context);
    if (!done.modelWasWarm) done.loadSeconds = secondsSince(started);
    m_mailbox->push({id, done.facts});
}

GenerationResult GenerationWorker::generate(const GenerateWork& work, JobId id, const JobContext& context) {
    GenerationRequest request = work.request;
    request.preview = nullptr;
    if (work.livePreview) {
        request.preview = [&](int step, TriangleMesh mesh) {
            context.throwIfCancelled();
            m_mailbox->push({id, PreviewMessage{std::make_shared<const TriangleMesh>(std::move(mesh)), step}});
        };
    }
    return m_engine->generate(request, context);
}

} // namespace vecset
