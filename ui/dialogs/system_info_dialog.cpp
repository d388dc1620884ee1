#include "ui/dialogs/system_info_dialog.h"

#include "ui/dialogs/log_model.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <QtConcurrent>

namespace vecset {
namespace {

QWidget* makeSection(const SystemSection& section) {
    const Tokens& tokens = Theme::instance().tokens();
    auto* card = new QFrame;
    setRole(card, "card");
    auto* grid = new QGridLayout(card);
    grid->setContentsMargins(tokens.space3, tokens.space3, tokens.space3, tokens.space3);
    grid->setHorizontalSpacing(tokens.space4);
    grid->setVerticalSpacing(tokens.space2);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 3);
    auto* title = new QLabel(section.title, card);
    setRole(title, "section");
    grid->addWidget(title, 0, 0, 1, 2);
    for (const SystemFact& fact : section.facts) {
        const int row = grid->rowCount();
        auto* name = new QLabel(fact.name, card);
        name->setWordWrap(true);
        auto* value = new QLabel(fact.value, card);
        value->setWordWrap(true);
        value->setTextFormat(Qt::PlainText);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        value->setAccessibleName(fact.name);
        grid->addWidget(name, row, 0, Qt::AlignTop);
        grid->addWidget(value, row, 1, Qt::AlignTop);
    }
    return card;
}

} // namespace

SystemInfoDialog::SystemInfoDialog(const SystemContext& context, const LogModel* log, QWidget* parent)
    : QDialog(parent), m_context(context), m_log(log), m_page(new QWidget), m_rows(new QVBoxLayout(m_page)),
      m_hint(new QLabel(this)), m_copy(new QPushButton(this)), m_close(new QPushButton(this)) {
    const Tokens& tokens = Theme::instance().tokens();
    m_rows->setContentsMargins(0, 0, tokens.space2, 0);
    m_rows->setSpacing(tokens.space3);
    auto* area = new QScrollArea(this);
    setRole(area, "plain");
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(m_page);
    setRole(m_hint, "muted");
    m_hint->setWordWrap(true);
    setRole(m_copy, "primary");
    m_copy->setIcon(themedIcon(QStringLiteral("copy"), &Tokens::accentText));
    m_copy->setEnabled(false);
    m_copy->setAutoDefault(false);
    m_close->setAutoDefault(false);
    connect(m_copy, &QPushButton::clicked, this, &SystemInfoDialog::copy);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(tokens.space2);
    buttons->addWidget(m_hint, 1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_copy);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(tokens.space4, tokens.space4, tokens.space4, tokens.space4);
    layout->setSpacing(tokens.space3);
    layout->addWidget(area, 1);
    layout->addLayout(buttons);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        m_sections = m_watcher.result();
        showFacts();
        Q_EMIT ready();
    });
    retranslateUi();
    resize(fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 40);
}

void SystemInfoDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    QDialog::changeEvent(event);
}

void SystemInfoDialog::retranslateUi() {
    setWindowTitle(tr("System information"));
    m_hint->setText(tr("Put this into a problem report. Your home folder is written as ~."));
    m_copy->setText(tr("Copy diagnostics"));
    m_copy->setToolTip(tr("Copies these facts and the last %n line(s) of the log.", nullptr, kLogLines));
    m_close->setText(tr("Close"));
    collect();
}

void SystemInfoDialog::collect() {
    m_watcher.setFuture(QtConcurrent::run(collectSystemInfo, m_context));
}

void SystemInfoDialog::showFacts() {
    while (auto* item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const SystemSection& section : m_sections) m_rows->addWidget(makeSection(section));
    m_rows->addStretch();
    m_copy->setEnabled(true);
}

QString SystemInfoDialog::diagnosticsText() const {
    if (m_sections.isEmpty()) return {};
    return vecset::diagnosticsText(m_sections, m_log == nullptr ? QList<LogEntry>() : m_log->lastEntries(kLogLines));
}

void SystemInfoDialog::copy() {
    QApplication::clipboard()->setText(diagnosticsText());
    m_hint->setText(tr("Copied. Paste it into your report."));
}

} // namespace vecset
