#pragma once

#include "ui/base/error_text.h"
#include "ui/compare/compare_report.h"
#include "viewer/orbit_camera.h"

#include <QFutureWatcher>
#include <QObject>
#include <QString>

#include <optional>
#include <stop_token>

namespace vecset {

/// Draws the pictures of a report and writes it, on the thread pool. One at a time. When it is destroyed nothing more
/// is written.
class ReportTask : public QObject {
    Q_OBJECT

public:
    explicit ReportTask(QObject* parent = nullptr);
    ~ReportTask() override;

    /// `report`: everything but the pictures and the machine. Does nothing while another report is being written.
    void start(const QString& path, CompareReport report, const OrbitPose& pose);
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void saved(const QString& path);
    void failed(const QString& cause, const QString& remedy);

private:
    void finish();

    QFutureWatcher<std::optional<ErrorText>> m_watcher;
    std::stop_source m_stop;
    QString m_path;
    bool m_running = false;
};

} // namespace vecset
