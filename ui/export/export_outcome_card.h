#pragma once

#include "ui/export/export_work.h"

#include <QFrame>

class QGridLayout;
class QLabel;
class QPushButton;

namespace vecset {

class ElidedLabel;

/// What came of an export: a tick and the facts that were read back, or what went wrong and what to do.
class ExportOutcomeCard : public QFrame {
    Q_OBJECT
public:
    explicit ExportOutcomeCard(QWidget* parent = nullptr);

    void showResult(const ExportResult& result, const ExportChoices& choices);
    void showFailure(const QString& cause, const QString& remedy);
    void showNote(const QString& text); ///< "cancelled"
    [[nodiscard]] bool isSuccess() const { return m_success; }
    [[nodiscard]] QString text() const; ///< everything that it says, for tests and screen readers

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class Mood { Success, Warning, Failure, Note };
    void show(Mood mood, const QString& headline, const QString& detail);
    void addFact(const QString& name, const QString& value);
    void clearFacts();
    void retranslateUi();

    QLabel* m_icon;
    QLabel* m_headline;
    QLabel* m_detail;
    QGridLayout* m_facts;
    QWidget* m_actions;
    QPushButton* m_openFolder;
    QPushButton* m_copyPath;
    QString m_path;
    bool m_success = false;
};

} // namespace vecset
