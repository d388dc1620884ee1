#pragma once

#include "core/geometry/triangle_mesh.h"
#include "ui/export/export_choices.h"

#include <QDialog>
#include <QJsonObject>

#include <memory>

namespace vecset {

/// Writes a mesh to a file for a program of the user's choice. The file is written on a pool into a folder beside the
/// target, read back, and moved into place only when both agree; the dialog then shows what was found. Never blocks,
/// never raises a message box: what goes wrong stands in the dialog with its remedy.
class ExportDialog : public QDialog {
    Q_OBJECT
public:
    ExportDialog(std::shared_ptr<const TriangleMesh> mesh, const QString& suggestedName, QWidget* parent = nullptr);
    ~ExportDialog() override;

    /// Goes into GLB files as a note, from which dropping the file on the window restores the settings.
    void setRecipe(const QJsonObject& recipe);
    /// The choices made last; hand them to the next dialog and to the session file.
    [[nodiscard]] QJsonObject state() const;
    void restoreState(const QJsonObject& state);

    [[nodiscard]] ExportChoices choices() const;
    void setChoices(const ExportChoices& choices);
    [[nodiscard]] QString path() const;
    void setPath(const QString& path);
    [[nodiscard]] bool isRunning() const;

public Q_SLOTS:
    void startExport();
    void cancelExport();
    void reject() override; ///< while it runs: cancels; else closes

Q_SIGNALS:
    void exported(const QString& path); ///< a verified file is in place
    void failed(const QString& cause);

protected:
    void changeEvent(QEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace vecset
