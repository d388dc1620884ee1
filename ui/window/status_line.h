#pragma once

#include "core/base/job_context.h"

#include <QStatusBar>

#include <optional>

class QLabel;
class QProgressBar;
class QTimer;
class QToolButton;

namespace vecset {

/// "0.6 s left", "2 min left"; empty without a number.
[[nodiscard]] QString timeLeftText(std::optional<double> seconds);

/// The bottom line of the window: what runs and how far it is, what computes, how much memory the program has, and how
/// many warnings wait in the log.
class StatusLine : public QStatusBar {
    Q_OBJECT

public:
    explicit StatusLine(QWidget* parent = nullptr);

    void setRunning(const QString& title, Stage stage, double fraction, std::optional<double> secondsLeft, int waiting);
    void setIdle();
    /// For example "cpu · 2 threads · float32".
    void setMachine(const QString& text);
    void setWarnings(int count);

Q_SIGNALS:
    void warningsClicked();

protected:
    void changeEvent(QEvent* event) override;

private:
    void showMemory();
    void retranslateUi();

    QLabel* m_job;
    QProgressBar* m_bar;
    QLabel* m_machine;
    QLabel* m_memory;
    QToolButton* m_warnings;
    QTimer* m_memoryTimer;
    int m_warningCount = 0;
    bool m_idle = true;
};

} // namespace vecset
