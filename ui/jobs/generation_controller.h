#pragma once

#include "ui/jobs/engine.h"
#include "ui/jobs/job.h"

#include <QObject>

#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

class QTimer;

namespace vecset {

class GenerationWorker;
class InferenceThread;
class JobMailbox;
struct JobMessage;

/// Owns the inference thread and the queue of jobs: the GUI's only way to the networks.
///
/// Jobs run one after another in the order of their submission, each with a stop source of its own, and go on after a
/// failure. Every job that was submitted ends in exactly one finished(): also one that is cancelled while it waits, one
/// that a newer DecodeWork replaces, and every job that is open when the controller is destroyed (these in the
/// destructor). No signal of a job follows its finished(). All signals arrive on the controller's thread, from the
/// event loop, never from inside submit(); cancel() of a waiting job finishes it at once. All work, and the life of the
/// engine itself, is on the inference thread.
class GenerationController : public QObject {
    Q_OBJECT

public:
    using EngineFactory =
        std::function<std::unique_ptr<Engine>()>; ///< called on the inference thread, when first needed
    /// Caller: jobs run on the controller's own thread, in a later turn of its event loop; for deterministic tests.
    enum class RunOn { InferenceThread, Caller };

    explicit GenerationController(EngineFactory factory, QObject* parent = nullptr);
    GenerationController(EngineFactory factory, RunOn where, QObject* parent = nullptr);
    /// Asks the running job to stop and waits for it.
    ~GenerationController() override;

    JobId submit(JobWork work, QString title);
    /// Unknown and finished ids are ignored. A running job answers within a second: when the networks cannot be
    /// interrupted that soon, the job is given up and finished as Stopped, and the next one starts when they come back.
    void cancel(JobId id);
    void cancelAll();
    /// The next job frees the engine and makes a new one: the factory's answer has changed (another device or thread
    /// count).
    void renewEngine() { m_renewEngine = true; }

    [[nodiscard]] bool isBusy() const { return !m_jobs.empty(); }
    /// In the order in which they run; the first one may be running.
    [[nodiscard]] const std::vector<JobTicket>& jobs() const { return m_jobs; }

Q_SIGNALS:
    void jobsChanged();
    void started(JobId id);
    /// At most 20 a second, but no change of stage and no end of a stage is left out.
    void progressed(JobId id, Progress progress);
    /// A coarse mesh; see PreviewSink for the meaning of `step`.
    void previewed(JobId id, std::shared_ptr<const TriangleMesh> mesh, int step);
    /// A model was loaded, or asked for while it was loaded already.
    void modelReady(PipelineFacts facts);
    void finished(JobId id, Outcome outcome);

private Q_SLOTS:
    void deliver();

private:
    void takeTurn();
    void startNext();
    void receive(JobMessage& message);
    void finish(JobId id, Outcome outcome);
    void giveUpRunning();
    void replaceDecodes();
    void announceReplaced();
    [[nodiscard]] bool isRunning(JobId id) const;

    std::shared_ptr<JobMailbox> m_mailbox;
    std::unique_ptr<InferenceThread> m_thread;  ///< null with RunOn::Caller
    std::unique_ptr<GenerationWorker> m_worker; ///< null with RunOn::InferenceThread
    std::vector<JobTicket> m_jobs;
    std::vector<JobId> m_replaced; ///< gone, but not announced yet
    std::stop_source m_stop;       ///< of the running job; a fresh one for each, so that no stop is lost or leaks
    QTimer* m_patience;            ///< from the cancel of a running job to giving it up
    bool m_renewEngine = false;
    JobId m_lastId = 0;
    JobId m_onThread = 0;          ///< what the inference thread works on, also after it was given up; 0: nothing
};

} // namespace vecset
