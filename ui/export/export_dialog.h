#pragma once

#include "core/base/error.h"
#include "core/geometry/triangle_mesh.h"
#include "ui/export/export_advice.h"
#include "ui/export/export_choices.h"

#include <QDialog>
#include <QJsonObject>
#include <QTimer>

#include <memory>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace vecset {

class ExportForm;
class ExportJob;
class ExportOutcomeCard;
class ProgressButton;
struct ExportResult;

/// Writes a mesh to a file for a program of the user's choice. The file is written on a pool into a folder beside the
/// target, read back, and moved into place only when both agree; the dialog then shows what was found. Never blocks,
/// never raises a message box: what goes wrong stands in the dialog with its remedy. Show it with open() or show().
class ExportDialog : public QDialog {
    Q_OBJECT
public:
    ExportDialog(std::shared_ptr<const TriangleMesh> mesh, const QString& suggestedName, QWidget* parent = nullptr);

    /// Goes into GLB files as a note, from which dropping the file on the window restores the settings (readRecipe).
    void setRecipe(const QJsonObject& recipe) { m_recipe = recipe; }
    /// The choices made last and the folder; hand them to the next dialog and to the session file.
    [[nodiscard]] QJsonObject state() const;
    void restoreState(const QJsonObject& state);

    [[nodiscard]] ExportChoices choices() const;
    void setChoices(const ExportChoices& choices);
    [[nodiscard]] QString path() const;
    void setPath(const QString& path);
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] const ExportOutcomeCard& outcome() const { return *m_outcome; }

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
    void build();
    QLayout* buildPathRow();
    void connectAll();
    void retranslateUi();
    void measureMesh();
    void followFormat();
    void followPath();
    void adviseSoon() { m_adviseSoon.start(); }
    void advise();
    void showAdvice(const std::vector<ExportAdvice>& advice);
    void showMeasures();
    void browse();
    void enableInput(bool on);
    void showFailure(ErrorCode code, const QString& message);
    void showResult(const ExportResult& result);
    void showIdle();

    std::shared_ptr<const TriangleMesh> m_mesh;
    ExportFacts m_facts;
    QJsonObject m_recipe;
    ExportJob* m_job;
    QTimer m_adviseSoon;
    quint64 m_question = 0; ///< counts advise(), late answers are dropped
    QString m_blocked;      ///< why it cannot start
    QString m_written;      ///< the file that the last export made
    ExportForm* m_form;
    QLabel* m_summary;
    QLabel* m_fileLabel;
    QLineEdit* m_path;
    QPushButton* m_browse;
    QVBoxLayout* m_adviceBox;
    ExportOutcomeCard* m_outcome;
    QPushButton* m_close;
    ProgressButton* m_export;
};

} // namespace vecset
