#pragma once

#include "core/base/error.h"
#include "ui/dialogs/model_catalog_calls.h"

#include <QDialog>

#include <optional>
#include <stop_token>

class QLabel;
class QProgressBar;
class QPushButton;
class QTreeView;

namespace vecset {

class ModelDetails;
class ModelTable;
class NoticeBar;

/// The models that the studio knows: what they need, under which licence they come, whether their files are whole.
/// Models are imported by their folder, which stays where it is. All work is done on pool threads.
class ModelManager : public QDialog {
    Q_OBJECT

public:
    explicit ModelManager(ModelCatalogCalls calls, QWidget* parent = nullptr);
    ~ModelManager() override; ///< stops a check that runs; does not wait for it

    /// The model that the next run uses is marked in the list.
    void setCurrentModel(const QString& folder);
    void refresh();
    /// Looks into the folder, then adds it; a folder that holds no usable model is refused with a notice.
    void importFolder(const QString& folder);
    void verifySelected();
    void removeSelected();
    void chooseSelected();

    [[nodiscard]] ModelTable& table() const { return *m_table; }
    [[nodiscard]] ModelDetails& details() const { return *m_details; }
    [[nodiscard]] NoticeBar& notices() const { return *m_notices; }
    void select(const QString& folder);
    [[nodiscard]] std::optional<ModelEntry> selected() const;
    [[nodiscard]] bool isVerifying() const { return m_verifying; }

Q_SIGNALS:
    void modelChosen(const vecset::ModelEntry& entry);
    void modelsChanged(const std::vector<vecset::ModelEntry>& entries); ///< after each reading of the list
    void verified(bool good);

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildTable();
    void buildButtons();
    void arrange();
    void retranslateUi();
    void fitTable();
    void askForFolder();
    void showEntries(std::vector<ModelEntry> entries, const QString& note);
    void showSelected();
    void showError(ErrorCode code, const QString& message);
    void verifyDone(const QString& folder, const QString& report, const std::optional<Error>& error);
    void add(const QString& folder);

    ModelCatalogCalls m_calls;
    ModelTable* m_table;
    NoticeBar* m_notices;
    QTreeView* m_view;
    ModelDetails* m_details;
    QPushButton *m_import, *m_remove, *m_verify, *m_choose;
    QProgressBar* m_progress;
    QLabel* m_status;
    std::stop_source m_stop;
    QString m_selectAfterRefresh;
    bool m_verifying = false;
    int m_listing = 0; ///< number of the latest reading; older ones are dropped
};

} // namespace vecset
