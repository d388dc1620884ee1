#pragma once

#include "ui/dialogs/system_info.h"

#include <QDialog>
#include <QFutureWatcher>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace vecset {

class LogModel;

/// What program, machine and folders are, and one button that puts all of it with the end of the log on the clipboard.
class SystemInfoDialog : public QDialog {
    Q_OBJECT

public:
    static constexpr int kLogLines = 200;

    /// @param log may be null; must outlive the dialog.
    SystemInfoDialog(const SystemContext& context, const LogModel* log, QWidget* parent = nullptr);

    /// What "Copy diagnostics" copies; empty until the facts are collected.
    [[nodiscard]] QString diagnosticsText() const;

Q_SIGNALS:
    void ready();

protected:
    void changeEvent(QEvent* event) override;

private:
    void collect();
    void showFacts();
    void copy();
    void retranslateUi();

    SystemContext m_context;
    const LogModel* m_log;
    QList<SystemSection> m_sections;
    QFutureWatcher<QList<SystemSection>> m_watcher;
    QWidget* m_page;
    QVBoxLayout* m_rows;
    QLabel* m_hint;
    QPushButton* m_copy;
    QPushButton* m_close;
};

} // namespace vecset
