#include "ui/window/status_line.h"

#include "core/base/machine.h"
#include "ui/generation/stage_text.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QTimer>
#include <QToolButton>

#include <cmath>

namespace vecset {

QString timeLeftText(std::optional<double> seconds) {
    if (!seconds || *seconds < 0) return {};
    const QLocale locale;
    if (*seconds < 10)
        return QCoreApplication::translate("StatusLine", "%1 s left").arg(locale.toString(*seconds, 'f', 1));
    if (*seconds < 90)
        return QCoreApplication::translate("StatusLine", "%1 s left").arg(locale.toString(*seconds, 'f', 0));
    return QCoreApplication::translate("StatusLine", "%1 min left")
        .arg(locale.toString(std::ceil(*seconds / 60), 'f', 0));
}

StatusLine::StatusLine(QWidget* parent)
    : QStatusBar(parent), m_job(new QLabel(this)), m_bar(new QProgressBar(this)), m_machine(new QLabel(this)),
      m_memory(new QLabel(this)), m_warnings(new QToolButton(this)), m_memoryTimer(new QTimer(this)) {
    setSizeGripEnabled(false);
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(140);
    for (auto* label : {m_machine, m_memory}) setRole(label, "muted");
    m_warnings->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    addWidget(m_job);
    addWidget(m_bar);
    addPermanentWidget(m_machine);
    addPermanentWidget(m_memory);
    addPermanentWidget(m_warnings);
    connect(m_warnings, &QToolButton::clicked, this, &StatusLine::warningsClicked);
    connect(m_memoryTimer, &QTimer::timeout, this, &StatusLine::showMemory);
    m_memoryTimer->start(2000);
    retranslateUi();
    setIdle();
}

void StatusLine::setRunning(const QString& title, Stage stage, double fraction, std::optional<double> secondsLeft,
                            int waiting) {
    m_idle = false;
    QStringList parts;
    if (!title.isEmpty()) parts << title;
    parts << stageText(stage);
    const QString left = timeLeftText(secondsLeft);
    if (!left.isEmpty()) parts << left;
    if (waiting > 0) parts << tr("%n waiting", nullptr, waiting);
    m_job->setText(parts.join(QStringLiteral("  ·  ")));
    m_bar->setValue(static_cast<int>(std::lround(fraction * 1000)));
    m_bar->show();
}

void StatusLine::setIdle() {
    m_idle = true;
    m_job->setText(tr("Ready"));
    m_bar->hide();
}

void StatusLine::setMachine(const QString& text) { m_machine->setText(text); }

void StatusLine::setWarnings(int count) {
    m_warningCount = count;
    retranslateUi();
}

void StatusLine::showMemory() {
    m_memory->setText(
        QLocale().formattedDataSize(static_cast<qint64>(residentMemoryBytes()), 1, QLocale::DataSizeTraditionalFormat));
}

void StatusLine::retranslateUi() {
    m_memory->setToolTip(tr("Memory that the program uses at the moment"));
    m_machine->setToolTip(tr("Where the networks run, and in which number format"));
    m_warnings->setText(QLocale().toString(m_warningCount));
    m_warnings->setIcon(m_warningCount > 0 ? themedIcon(QStringLiteral("warning"), &Tokens::warning)
                                           : themedIcon(QStringLiteral("check")));
    m_warnings->setToolTip(m_warningCount > 0 ? tr("%n warnings: open the log", nullptr, m_warningCount)
                                              : tr("No warnings: open the log"));
    m_warnings->setAccessibleName(m_warnings->toolTip());
    if (m_idle) setIdle();
    showMemory();
}

void StatusLine::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    QStatusBar::changeEvent(event);
}

} // namespace vecset
