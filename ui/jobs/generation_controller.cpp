#include "ui/jobs/generation_controller.h"

#include "ui/jobs/generation_worker.h"
#include "ui/jobs/inference_thread.h"
#include "ui/jobs/job_mailbox.h"

#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <utility>

namespace vecset {
namespace {

/// How long a running job may take to notice a stop before it is given up.
constexpr std::chrono::milliseconds kPatience{700};

void registerTypes() {
    qRegisterMetaType<JobId>("vecset::JobId");
    qRegisterMetaType<Progress>("vecset::Progress");
    qRegisterMetaType<PipelineFacts>("vecset::PipelineFacts");
    qRegisterMetaType<Outcome>("vecset::Outcome");
    qRegisterMetaType<std::shared_ptr<const TriangleMesh>>();
}

bool isDecode(const JobTicket& job) { return std::holds_alternative<DecodeWork>(job.work); }

} // namespace

GenerationController::GenerationController(EngineFactory factory, QObject* parent)
    : GenerationController(std::move(factory), RunOn::InferenceThread, parent) {}

GenerationController::GenerationController(EngineFactory factory, RunOn where, QObject* parent)
    : QObject(parent), m_patience(new QTimer(this)) {
    registerTypes();
    // By name: then nothing of ours travels through Qt's queue (see JobMailbox).
    m_mailbox =
        std::make_shared<JobMailbox>([this] { QMetaObject::invokeMethod(this, "deliver", Qt::QueuedConnection); });
    auto worker = std::make_unique<GenerationWorker>(std::move(factory), m_mailbox);
    if (where == RunOn::InferenceThread) {
        m_thread = std::make_unique<InferenceThread>(std::move(worker));
    } else {
        m_worker = std::move(worker);
    }
    m_patience->setSingleShot(true);
    m_patience->setInterval(kPatience);
    connect(m_patience, &QTimer::timeout, this, &GenerationController::giveUpRunning);
}

GenerationController::~GenerationController() {
    m_stop.request_stop();
    m_thread.reset();
    announceReplaced();
    while (!m_jobs.empty()) finish(m_jobs.front().id, Stopped{});
}

JobId GenerationController::submit(JobWork work, QString title) {
    const JobId id = ++m_lastId;
    if (std::holds_alternative<DecodeWork>(work)) replaceDecodes();
    m_jobs.push_back({id, std::move(title), std::move(work), JobTicket::Waiting});
    QMetaObject::invokeMethod(this, &GenerationController::takeTurn, Qt::QueuedConnection);
    return id;
}

/// A newer decode makes older ones pointless: those that wait go, a running one is asked to stop.
void GenerationController::replaceDecodes() {
    for (const JobTicket& job : m_jobs) {
        if (!isDecode(job)) continue;
        if (job.state == JobTicket::Running) {
            cancel(job.id);
        } else {
            m_replaced.push_back(job.id);
        }
    }
    std::erase_if(m_jobs, [](const JobTicket& job) { return isDecode(job) && job.state == JobTicket::Waiting; });
}

void GenerationController::announceReplaced() {
    for (const JobId id : std::exchange(m_replaced, {})) Q_EMIT finished(id, Stopped{});
}

void GenerationController::takeTurn() {
    const QPointer<GenerationController> self(this);
    announceReplaced();
    if (self) Q_EMIT jobsChanged();
    if (self) startNext();
}

void GenerationController::cancel(JobId id) {
    if (isRunning(id)) {
        m_stop.request_stop();
        if (!m_patience->isActive()) m_patience->start();
        return;
    }
    const bool waits = std::any_of(m_jobs.begin(), m_jobs.end(), [id](const JobTicket& job) { return job.id == id; });
    if (waits) finish(id, Stopped{});
}

void GenerationController::cancelAll() {
    std::vector<JobId> ids; // waiting ones first, so that none of them starts
    for (const JobTicket& job : m_jobs) ids.insert(ids.begin(), job.id);
    const QPointer<GenerationController> self(this);
    for (const JobId id : ids) {
        if (self) cancel(id);
    }
}

bool GenerationController::isRunning(JobId id) const {
    return !m_jobs.empty() && m_jobs.front().id == id && m_jobs.front().state == JobTicket::Running;
}

void GenerationController::startNext() {
    if (m_onThread != 0 || m_jobs.empty() || m_jobs.front().state == JobTicket::Running) return;
    JobTicket& job = m_jobs.front();
    job.state = JobTicket::Running;
    m_stop = std::stop_source();
    m_onThread = job.id;
    Assignment assignment{job.id, job.work, m_stop.get_token(), std::exchange(m_renewEngine, false)};
    if (m_thread) {
        m_thread->assign(std::move(assignment));
    } else {
        QMetaObject::invokeMethod(
            this, [this, assignment = std::move(assignment)] { m_worker->run(assignment); }, Qt::QueuedConnection);
    }
    const QPointer<GenerationController> self(this);
    Q_EMIT started(m_onThread);
    if (self) Q_EMIT jobsChanged();
}

void GenerationController::deliver() {
    const QPointer<GenerationController> self(this); // a slot may delete it
    for (JobMessage& message : m_mailbox->takeAll()) {
        if (self) receive(message);
    }
}

void GenerationController::receive(JobMessage& message) {
    const QPointer<GenerationController> self(this);
    if (auto* outcome = std::get_if<Outcome>(&message.content)) {
        m_onThread = 0;
        // What the user stopped is stopped, even when it was quicker.
        if (isRunning(message.id))
            finish(message.id, m_stop.stop_requested() ? Outcome(Stopped{}) : std::move(*outcome));
        if (self) startNext();
        return;
    }
    if (!isRunning(message.id) || m_stop.stop_requested()) return;
    if (const auto* progress = std::get_if<Progress>(&message.content)) Q_EMIT progressed(message.id, *progress);
    else if (const auto* facts = std::get_if<PipelineFacts>(&message.content)) Q_EMIT modelReady(*facts);
    else if (const auto* preview = std::get_if<PreviewMessage>(&message.content))
        Q_EMIT previewed(message.id, preview->mesh, preview->step);
}

void GenerationController::finish(JobId id, Outcome outcome) {
    if (isRunning(id)) m_patience->stop();
    std::erase_if(m_jobs, [id](const JobTicket& job) { return job.id == id; });
    const QPointer<GenerationController> self(this);
    Q_EMIT finished(id, std::move(outcome));
    if (self) Q_EMIT jobsChanged();
}

void GenerationController::giveUpRunning() {
    if (!m_jobs.empty() && m_jobs.front().state == JobTicket::Running) finish(m_jobs.front().id, Stopped{});
}

} // namespace vecset
