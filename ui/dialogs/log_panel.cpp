#include "ui/dialogs/log_panel.h"

#include "ui/dialogs/log_filter.h"
#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QStackedLayout>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

namespace vecset {
namespace {

QToolButton* makeTool(const char* icon, bool checkable, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setIcon(themedIcon(QLatin1String(icon)));
    button->setCheckable(checkable);
    return button;
}

} // namespace

LogPanel::LogPanel(LogModel& model, QWidget* parent) : QWidget(parent), m_model(model), m_filter(new LogFilter(this)) {
    setRole(this, "panel");
    m_filter->setSourceModel(&model);
    buildTools();
    buildView();
    arrange();
    connect(&Theme::instance(), &Theme::changed, this, &LogPanel::fitColumns);
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, [this] {
        if (m_follow->isChecked()) m_view->scrollToBottom();
        updateState();
    });
    connect(m_filter, &QAbstractItemModel::rowsRemoved, this, &LogPanel::updateState);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &LogPanel::updateState);
    retranslateUi();
    setLowestLevel(LogLevel::Info);
    setFollowing(true);
}

void LogPanel::buildTools() {
    m_level = new QComboBox(this);
    for (const LogLevel level : {LogLevel::Debug, LogLevel::Info, LogLevel::Warning, LogLevel::Error}) {
        m_level->addItem(QString(), static_cast<int>(level));
    }
    connect(m_level, &QComboBox::currentIndexChanged, this, [this] {
        m_filter->setLowestLevel(static_cast<LogLevel>(m_level->currentData().toInt()));
        updateState();
    });
    m_search = new QLineEdit(this);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter->setText(text);
        updateState();
    });
    m_count = new QLabel(this);
    setRole(m_count, "muted");
    m_pause = makeTool("pause", true, this);
    connect(m_pause, &QToolButton::toggled, this, [this](bool paused) {
        m_model.setPaused(paused);
        m_pause->setIcon(themedIcon(paused ? QStringLiteral("play") : QStringLiteral("pause")));
        retranslateUi();
    });
    m_follow = makeTool("chevron-down", true, this);
    connect(m_follow, &QToolButton::clicked, this, &LogPanel::setFollowing);
    m_copy = makeTool("copy", false, this);
    connect(m_copy, &QToolButton::clicked, this, &LogPanel::copy);
    m_clear = makeTool("trash", false, this);
    connect(m_clear, &QToolButton::clicked, &m_model, &LogModel::clear);
}

void LogPanel::buildView() {
    m_view = new QTreeView(this);
    setRole(m_view, "plain");
    m_view->setModel(m_filter);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true); // thousands of rows scroll without measuring each
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setAllColumnsShowFocus(true);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->header()->setStretchLastSection(true);
    m_view->header()->setSectionsMovable(false);
    connect(m_view, &QWidget::customContextMenuRequested, this, &LogPanel::showMenu);
    connect(m_view->verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] {
        const auto* bar = m_view->verticalScrollBar();
        m_follow->setChecked(bar->sliderPosition() >= bar->maximum());
    });
    m_empty = new EmptyState(this);
    m_empty->setIcon(QStringLiteral("log"));
}

void LogPanel::arrange() {
    const Tokens& tokens = Theme::instance().tokens();
    auto* tools = new QHBoxLayout;
    tools->setContentsMargins(tokens.space3, tokens.space2, tokens.space3, tokens.space2);
    tools->setSpacing(tokens.space2);
    tools->addWidget(m_level);
    tools->addWidget(m_search, 1);
    tools->addWidget(m_count);
    for (auto* button : {m_pause, m_follow, m_copy, m_clear}) tools->addWidget(button);
    m_pages = new QStackedLayout;
    auto* body = new QHBoxLayout; // the first column stands under the tools
    body->setContentsMargins(tokens.space2, 0, 0, 0);
    body->addLayout(m_pages);
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(tools);
    layout->addLayout(body, 1);
    setFocusProxy(m_search);
}

void LogPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    QWidget::changeEvent(event);
}

void LogPanel::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) copy();
    else if (event->matches(QKeySequence::Find)) m_search->setFocus(Qt::ShortcutFocusReason);
    else QWidget::keyPressEvent(event);
}

void LogPanel::retranslateUi() {
    const QStringList levels{tr("Everything"), tr("Facts and problems"), tr("Warnings and errors"), tr("Errors only")};
    for (int i = 0; i < levels.size(); ++i) m_level->setItemText(i, levels.at(i));
    const auto name = [](QWidget* widget, const QString& text, const QString& toolTip) {
        widget->setAccessibleName(text);
        widget->setToolTip(toolTip);
    };
    name(m_level, tr("Level"), tr("Hides what is less important than this. Nothing is thrown away."));
    m_search->setPlaceholderText(tr("Search the log"));
    name(m_search, tr("Search the log"), tr("Shows the lines that contain this text in the part or the message."));
    if (m_pause->isChecked())
        name(m_pause, tr("Go on"), tr("Shows the lines that have come since the log was paused."));
    else name(m_pause, tr("Pause"), tr("Holds the list still. New lines wait and are not lost."));
    name(m_follow, tr("Follow"), tr("Keeps the newest line in sight. Scrolling up stops it."));
    name(m_copy, tr("Copy"), tr("Copies the selected lines, or all that are shown when none is selected."));
    name(m_clear, tr("Clear"), tr("Empties this list. The log file keeps its lines."));
    m_view->setAccessibleName(tr("Log"));
    m_model.retranslate();
    fitColumns();
    updateState();
}

void LogPanel::fitColumns() {
    const QFontMetrics metrics(Theme::instance().bodyFont());
    int level = metrics.horizontalAdvance(tr("Level"));
    for (const LogLevel each : {LogLevel::Debug, LogLevel::Info, LogLevel::Warning, LogLevel::Error}) {
        level = std::max(level, metrics.horizontalAdvance(LogModel::levelText(each)));
    }
    const int air = metrics.height();
    m_view->header()->resizeSection(LogModel::Time,
                                    metrics.horizontalAdvance(QStringLiteral("00:00:00.000")) + 2 * air);
    m_view->header()->resizeSection(LogModel::Level, level + 3 * air);
    m_view->header()->resizeSection(LogModel::Source,
                                    metrics.horizontalAdvance(QStringLiteral("checkpoint")) + 2 * air);
}

void LogPanel::setLowestLevel(LogLevel level) {
    m_level->setCurrentIndex(m_level->findData(static_cast<int>(level)));
}

void LogPanel::setSearch(const QString& text) {
    m_search->setText(text);
}

void LogPanel::setFollowing(bool follow) {
    m_follow->setChecked(follow);
    if (follow) m_view->scrollToBottom();
}

void LogPanel::updateState() {
    const int shown = m_filter->rowCount();
    const int all = m_model.rowCount();
    m_count->setText(shown == all ? tr("%n line(s)", nullptr, all) : tr("%1 of %n line(s)", nullptr, all).arg(shown));
    if (all == 0)
        m_empty->setTexts(tr("Nothing has been logged yet."),
                          tr("What the program does, and what goes wrong, appears here."));
    else m_empty->setTexts(tr("No line matches."), tr("Choose a lower level or another search text."));
    m_pages->setCurrentWidget(shown == 0 ? static_cast<QWidget*>(m_empty) : m_view);
    m_copy->setEnabled(shown > 0);
    m_clear->setEnabled(all > 0);
}

QString LogPanel::linesOf(const QModelIndexList& rows) const {
    QStringList lines;
    for (const QModelIndex& row : rows) lines.append(logLine(row.data(LogModel::EntryRole).value<LogEntry>()));
    return lines.join(QLatin1Char('\n'));
}

QString LogPanel::copyText() const {
    QModelIndexList rows = m_view->selectionModel()->selectedRows();
    if (rows.isEmpty()) {
        for (int row = 0; row < m_filter->rowCount(); ++row) rows.append(m_filter->index(row, 0));
    }
    std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.row() < b.row(); });
    return linesOf(rows);
}

void LogPanel::copy() {
    const QString text = copyText();
    if (text.isEmpty()) return;
    QApplication::clipboard()->setText(text);
    Q_EMIT copied(static_cast<int>(text.count(QLatin1Char('\n'))) + 1);
}

void LogPanel::copyAll() {
    m_view->clearSelection();
    copy();
}

void LogPanel::showMenu(const QPoint& position) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(themedIcon(QStringLiteral("copy")), tr("Copy selected lines"), this, &LogPanel::copy)
        ->setEnabled(m_view->selectionModel()->hasSelection());
    menu->addAction(tr("Copy all shown lines"), this, &LogPanel::copyAll);
    menu->addSeparator();
    menu->addAction(tr("Select all"), m_view, &QAbstractItemView::selectAll);
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

} // namespace vecset
