#pragma once

#include "core/pipeline/model_catalog.h"

#include <QFrame>

#include <optional>

class QLabel;
class QPlainTextEdit;

namespace vecset {

class ElidedLabel;

/// Everything about one model: problem, where it is, what it needs, its licence with what must not be missed in it, and
/// the report of the last check.
class ModelDetails : public QFrame {
    Q_OBJECT

public:
    explicit ModelDetails(QWidget* parent = nullptr);

    void setEntry(const std::optional<ModelEntry>& entry);
    void setReport(const QString& report, bool good); ///< empty: none
    /// What must not be missed in the licence, as shown; empty when nothing was recognised.
    [[nodiscard]] QString licenceWarning() const;
    [[nodiscard]] QString licenceText() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void arrange();
    void retranslateUi();

    std::optional<ModelEntry> m_entry;
    QLabel *m_name, *m_problem, *m_facts, *m_defaults;
    ElidedLabel* m_folder;
    QLabel *m_reportTitle, *m_report, *m_licenceTitle, *m_licenceWarning;
    QPlainTextEdit* m_licence;
};

} // namespace vecset
