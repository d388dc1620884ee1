#include "ui/compare/report_task.h"

#include "core/base/error.h"
#include "core/base/machine.h"

#include <QtConcurrentRun>

#include <new>
#include <utility>

namespace vecset {
namespace {

constexpr int kPixels = 720; ///< of a picture's side: sharp on paper at a third of the page, seconds to draw

std::optional<ErrorText> write(const QString& path, CompareReport report, const OrbitPose& pose,
                               const std::stop_token& stop) {
    const auto text = [](ErrorCode code, const std::exception& e) {
        return describeError(code, QString::fromUtf8(e.what()));
    };
    try {
        report.machine = machineFacts();
        const JobContext job(stop);
        if (!path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive)) {
            report.pictures = drawReportPictures(*report.a.mesh, *report.b.mesh, report.comparison.get(),
                                                 report.heatMaximum, pose, kPixels, job);
        }
        job.throwIfCancelled();
        writeReport(path, report);
        return std::nullopt;
    } catch (const Cancelled&) {
        return std::nullopt; // nobody waits for the answer
    } catch (const Error& e) {
        return text(e.code(), e);
    } catch (const std::bad_alloc& e) {
        return text(ErrorCode::OutOfMemory, e);
    } catch (const std::exception& e) {
        return text(ErrorCode::Internal, e);
    }
}

} // namespace

ReportTask::ReportTask(QObject* parent) : QObject(parent) {
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &ReportTask::finish);
}

ReportTask::~ReportTask() { m_stop.request_stop(); }

void ReportTask::start(const QString& path, CompareReport report, const OrbitPose& pose) {
    if (m_running || !report.a.mesh || !report.b.mesh) return;
    m_running = true;
    m_path = path;
    m_watcher.setFuture(QtConcurrent::run([path, report = std::move(report), pose, stop = m_stop.get_token()] {
        return write(path, report, pose, stop);
    }));
}

void ReportTask::finish() {
    m_running = false;
    const std::optional<ErrorText> problem = m_watcher.result();
    if (problem)
        Q_EMIT failed(problem->cause, problem->remedy);
    else
        Q_EMIT saved(m_path);
}

} // namespace vecset
