#include "ui/compare/comparison_task.h"

#include "core/base/error.h"
#include "core/geometry/mesh_statistics.h"

#include <QPromise>
#include <QtConcurrentRun>

#include <new>
#include <utility>

namespace vecset {
namespace {

constexpr int kProgressSteps = 100;

ErrorText textOf(const std::exception& exception) {
    if (const auto* error = dynamic_cast<const Error*>(&exception))
        return describeError(error->code(), QString::fromUtf8(error->what()));
    const bool memory = dynamic_cast<const std::bad_alloc*>(&exception) != nullptr;
    return describeError(memory ? ErrorCode::OutOfMemory : ErrorCode::Internal, QString::fromUtf8(exception.what()));
}

} // namespace

ComparisonTask::ComparisonTask(QObject* parent) : QObject(parent) {}

ComparisonTask::~ComparisonTask() { stop(); }

void ComparisonTask::start(Mesh a, Mesh b) {
    stop();
    m_stop = std::stop_source{};
    const auto work = [a = std::move(a), b = std::move(b), stop = m_stop.get_token()](QPromise<Finding>& promise) {
        promise.setProgressRange(0, kProgressSteps);
        try {
            promise.addResult(Finding(BothFacts{meshFacts(meshStatistics(*a)), meshFacts(meshStatistics(*b))}));
            const JobContext job(stop, [&promise](const Progress& progress) {
                promise.setProgressValue(static_cast<int>(progress.fraction * kProgressSteps));
            });
            promise.addResult(Finding(std::make_shared<const MeshComparison>(compareMeshes(*a, *b, job))));
        } catch (const Cancelled&) { // nobody waits for the answer
        } catch (const std::exception& exception) {
            promise.addResult(Finding(textOf(exception)));
        }
    };
    m_watcher = new QFutureWatcher<Finding>(this);
    connect(m_watcher, &QFutureWatcherBase::progressValueChanged, this,
            [this](int value) { Q_EMIT progressed(value / double(kProgressSteps)); });
    connect(m_watcher, &QFutureWatcherBase::resultReadyAt, this,
            [this](int index) { tell(m_watcher->resultAt(index)); });
    m_watcher->setFuture(QtConcurrent::run(work));
}

void ComparisonTask::stop() {
    m_stop.request_stop();
    if (m_watcher == nullptr) return;
    m_watcher->disconnect(this);
    m_watcher->deleteLater();
    m_watcher = nullptr;
}

void ComparisonTask::tell(const Finding& finding) {
    if (const auto* facts = std::get_if<BothFacts>(&finding)) return Q_EMIT examined(facts->first, facts->second);
    m_watcher->disconnect(this);
    m_watcher->deleteLater(); // it is the sender: not before this slot has returned
    m_watcher = nullptr;
    if (const auto* error = std::get_if<ErrorText>(&finding)) return Q_EMIT failed(error->cause, error->remedy);
    Q_EMIT done(std::get<std::shared_ptr<const MeshComparison>>(finding));
}

} // namespace vecset
