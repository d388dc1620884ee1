#pragma once

#include "core/base/error.h"
#include "ui/export/export_work.h"

#include <QObject>

#include <memory>

namespace vecset {

/// One export on a pool thread, with signals on the GUI thread: any number of `progressed`, then exactly one of the
/// other three. Deleting the job stops it as `cancel` does.
class ExportJob : public QObject {
    Q_OBJECT
public:
    explicit ExportJob(QObject* parent = nullptr);
    ~ExportJob() override;

    void start(std::shared_ptr<const TriangleMesh> mesh, const QString& path, const ExportChoices& choices,
               const QJsonObject& recipe);
    /// Answers at once with `cancelled`, unless the file is just being moved into place: then the export completes.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_brake != nullptr; }

Q_SIGNALS:
    void progressed(double fraction);
    void finished(const vecset::ExportResult& result);
    void failed(vecset::ErrorCode code, const QString& message);
    void cancelled();

private:
    std::shared_ptr<ExportBrake> m_brake; ///< of the export under way
};

} // namespace vecset
