#include "ui/export/export_job.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>
#include <QtConcurrent>

#include <new>
#include <optional>

namespace vecset {
namespace {

struct Answer {
    std::optional<ExportResult> result;
    ErrorCode code = ErrorCode::Internal;
    QString message;
    bool stopped = false;
};

template <typename Work> Answer answerOf(Work work) {
    Answer answer;
    try {
        answer.result = work();
    } catch (const Cancelled&) {
        answer.stopped = true;
    } catch (const Error& error) {
        answer.code = error.code();
        answer.message = QString::fromUtf8(error.what());
    } catch (const std::bad_alloc&) {
        answer.code = ErrorCode::OutOfMemory;
        answer.message = QStringLiteral("not enough memory for the export");
    } catch (const std::exception& error) {
        answer.message = QString::fromUtf8(error.what());
    }
    return answer;
}

} // namespace

ExportJob::ExportJob(QObject* parent) : QObject(parent) {}

ExportJob::~ExportJob() {
    if (m_brake) m_brake->stop();
}

void ExportJob::start(std::shared_ptr<const TriangleMesh> mesh, const QString& path, const ExportChoices& choices,
                      const QJsonObject& recipe) {
    if (isRunning()) return;
    m_brake = std::make_shared<ExportBrake>();
    auto* watcher = new QFutureWatcher<Answer>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this, [this, brake = m_brake](int percent) {
        if (brake == m_brake) Q_EMIT progressed(percent / 100.0);
    });
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, brake = m_brake] {
        watcher->deleteLater();
        if (brake != m_brake) return; // cancelled before
        m_brake.reset();
        const auto answer = watcher->result();
        if (answer.result)
            Q_EMIT finished(*answer.result);
        else if (answer.stopped)
            Q_EMIT cancelled();
        else
            Q_EMIT failed(answer.code, answer.message);
    });
    watcher->setFuture(
        QtConcurrent::run([mesh = std::move(mesh), path, choices, recipe, brake = m_brake](QPromise<Answer>& promise) {
            promise.setProgressRange(0, 100);
            const JobContext job(brake->token(),
                                 [&promise](const Progress& p) { promise.setProgressValue(int(p.fraction * 100)); });
            promise.addResult(answerOf([&] { return runExport(*mesh, path, choices, recipe, *brake, job); }));
        }));
}

void ExportJob::cancel() {
    if (!m_brake || !m_brake->stop()) return;
    m_brake.reset();
    Q_EMIT cancelled();
}

} // namespace vecset
