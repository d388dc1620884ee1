#include "ui/history/history_panel.h"

#include "core/base/logging.h"
#include "ui/base/error_text.h"
#include "ui/history/comparison_link.h"
#include "ui/history/history_library.h"
#include "ui/history/history_model.h"
#include "ui/history/history_view.h"
#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"

#include <QAction>
#include <QDesktopServices>
#include <QEvent>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QResizeEvent>
#include <QStackedWidget>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

namespace vecset {

HistoryPanel::HistoryPanel(HistoryLibrary* library, QWidget* parent)
    : QWidget(parent), m_library(library), m_model(new HistoryModel(library, this)),
      m_view(new HistoryView(m_model, library, this)) {
    setRole(this, "panel");
    auto* column = new QVBoxLayout(this);
    const auto& t = Theme::instance().tokens();
    column->setContentsMargins(t.space3, t.space2, t.space3, t.space2);
    column->setSpacing(t.space1);
    buildHeader();
    buildPages();
    connectView();
    connectLibrary();
    retranslateUi();
    updateCommands();
    updatePage();
}

HistoryPanel::Command HistoryPanel::addCommand(const QString& icon, void (HistoryPanel::*slot)()) {
    auto* action = new QAction(themedIcon(icon), QString(), this);
    connect(action, &QAction::triggered, this, slot);
    auto* button = new QToolButton(m_commands);
    button->setDefaultAction(action);
    setRole(button, "quiet");
    m_commandRow->addWidget(button);
    return {button, action};
}

void HistoryPanel::buildHeader() {
    const auto& t = Theme::instance().tokens();
    auto* row = new QHBoxLayout;
    row->setSpacing(t.space2);
    m_title = new QLabel(this);
    setRole(m_title, "section");
    m_count = new QLabel(this);
    setRole(m_count, "muted");
    m_commands = new QWidget(this);
    m_commandRow = new QHBoxLayout(m_commands);
    m_commandRow->setContentsMargins(0, 0, 0, 0);
    m_commandRow->setSpacing(t.space1);
    m_open = addCommand(QStringLiteral("image"), &HistoryPanel::openSelected);
    m_compare = addCommand(QStringLiteral("compare"), &HistoryPanel::compareSelected);
    m_rerun = addCommand(QStringLiteral("play"), &HistoryPanel::rerunSelected);
    m_recipe = addCommand(QStringLiteral("settings"), &HistoryPanel::restoreRecipe);
    m_export = addCommand(QStringLiteral("export"), &HistoryPanel::exportSelected);
    m_star = addCommand(QStringLiteral("star"), &HistoryPanel::toggleFavourite);
    m_rename = addCommand(QStringLiteral("copy"), &HistoryPanel::renameSelected);
    m_folder = addCommand(QStringLiteral("folder"), &HistoryPanel::showFolder);
    m_delete = addCommand(QStringLiteral("trash"), &HistoryPanel::deleteSelected);
    for (const auto& command : {m_open, m_rename, m_folder}) command.button->hide(); // in the menu only
    m_rename.action->setIcon({});
    m_compare.button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_search = new QLineEdit(this);
    m_search->setClearButtonEnabled(true);
    m_searchIcon = m_search->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_favourites = new QToolButton(this);
    m_favourites->setCheckable(true);
    m_favourites->setIcon(themedIcon(QStringLiteral("star")));
    m_favourites->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setRole(m_favourites, "quiet");
    row->addWidget(m_title);
    row->addWidget(m_count);
    row->addStretch(1);
    row->addWidget(m_commands);
    row->addWidget(m_search);
    row->addWidget(m_favourites);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
}

void HistoryPanel::buildPages() {
    m_pages = new QStackedWidget(this);
    m_empty = new EmptyState(m_pages);
    m_empty->setIcon(QStringLiteral("history"));
    m_noMatch = new EmptyState(m_pages);
    m_noMatch->setIcon(QStringLiteral("search"));
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_noMatch);
    static_cast<QVBoxLayout*>(layout())->addWidget(m_pages, 1);
    setTabOrder(m_search, m_favourites);
    setTabOrder(m_favourites, m_view);
    setFocusProxy(m_view);
}

void HistoryPanel::connectView() {
    connect(m_search, &QLineEdit::textChanged, m_model, &HistoryModel::setSearchText);
    connect(m_search, &QLineEdit::textChanged, this, &HistoryPanel::updatePage);
    connect(m_favourites, &QToolButton::toggled, this, [this](bool on) {
        m_favourites->setIcon(themedIcon(on ? QStringLiteral("star-filled") : QStringLiteral("star")));
        m_model->setFavouritesOnly(on);
        updatePage();
    });
    connect(m_noMatch, &EmptyState::buttonClicked, this, [this] {
        m_search->clear();
        m_favourites->setChecked(false);
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &HistoryPanel::updateCommands);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(m_model, signal, this, &HistoryPanel::updatePage);
    }
    connect(m_model, &QAbstractItemModel::dataChanged, this, &HistoryPanel::updateCommands);
    connect(m_view, &QWidget::customContextMenuRequested, this, &HistoryPanel::showMenu);
    connect(m_view, &HistoryView::opened, this, &HistoryPanel::activated);
    connect(m_view, &HistoryView::deleteRequested, this, &HistoryPanel::deleteSelected);
    connect(m_view, &HistoryView::favouriteToggled, this,
            [this](const HistoryEntry& entry) { m_library->setFavourite(entry.id, !entry.favourite); });
    connect(m_view, &HistoryView::draggedTooEarly, this, [this] {
        Q_EMIT noticeRaised(NoticeLevel::Info, tr("The file is ready now: drag the result once more."), {}, {});
    });
    connect(m_view, &HistoryView::dragFailed, this, [this](const QString& cause) {
        Q_EMIT noticeRaised(NoticeLevel::Error, tr("The result could not be dragged out: %1").arg(cause),
                            tr("Use Export to choose a folder with enough room."), {});
    });
}

void HistoryPanel::connectLibrary() {
    connect(m_library, &HistoryLibrary::entriesChanged, this, &HistoryPanel::updatePage);
    connect(m_library, &HistoryLibrary::failed, this, &HistoryPanel::showFault);
    connect(m_library, &HistoryLibrary::loaded, this, [this](const QStringList& notes) {
        updatePage();
        showNotes(notes);
    });
    connect(m_library, &HistoryLibrary::removed, this, [this](const QStringList& ids) {
        m_lastDeleted = ids;
        const QPointer<HistoryPanel> self(this);
        Q_EMIT noticeRaised(NoticeLevel::Info,
                            tr("%Ln result(s) moved to the trash.", nullptr, static_cast<int>(ids.size())), {},
                            {{tr("Undo"), [self, ids] {
                                  if (self) self->m_library->restore(ids);
                              }}});
    });
    connect(m_library, &HistoryLibrary::restored, this, [this](const QStringList& ids) {
        if (ids == m_lastDeleted) m_lastDeleted.clear();
        if (!ids.isEmpty()) select(ids.front());
    });
}

void HistoryPanel::showFault(ErrorCode code, const QString& message) {
    const auto text = describeError(code, message);
    Q_EMIT noticeRaised(NoticeLevel::Error, tr("The history could not be changed: %1").arg(text.cause), text.remedy,
                        {});
}

void HistoryPanel::showNotes(const QStringList& notes) {
    if (notes.isEmpty()) return;
    for (const auto& note : notes) logger("history").warn("{}", note.toStdString());
    const auto remedy = notes.size() == 1 ? QString() : tr("The log names them all.");
    Q_EMIT noticeRaised(NoticeLevel::Warning,
                        notes.size() == 1
                            ? notes.front()
                            : tr("%Ln history entries were skipped because they are damaged. Nothing was deleted.",
                                 nullptr, static_cast<int>(notes.size())),
                        remedy, {});
}

std::vector<HistoryEntry> HistoryPanel::selectedEntries() const { return m_view->selectedEntries(); }

std::optional<HistoryEntry> HistoryPanel::single() const {
    const auto entries = selectedEntries();
    return entries.size() == 1 ? std::optional(entries.front()) : std::nullopt;
}

void HistoryPanel::select(const QString& id) {
    const auto index = m_model->indexOf(id);
    if (!index.isValid()) return;
    m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect); // also while Ctrl is held
    m_view->scrollTo(index);
}

void HistoryPanel::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void HistoryPanel::openSelected() {
    if (const auto entry = single()) Q_EMIT activated(*entry);
}

void HistoryPanel::rerunSelected() {
    if (const auto entry = single()) Q_EMIT rerunRequested(*entry);
}

void HistoryPanel::restoreRecipe() {
    if (const auto entry = single()) Q_EMIT recipeRequested(*entry);
}

void HistoryPanel::exportSelected() {
    if (const auto entry = single()) Q_EMIT exportRequested(*entry);
}

void HistoryPanel::compareSelected() {
    const auto entries = pairToCompare();
    if (entries.size() == 2) Q_EMIT compareRequested(entries[0], entries[1]);
}

std::vector<HistoryEntry> HistoryPanel::pairToCompare() const {
    auto entries = selectedEntries();
    if (entries.size() == 1) {
        if (const auto other = comparedWith(entries.front(), m_library->entries())) entries.push_back(*other);
    }
    if (entries.size() != 2) return {};
    const QString side = comparisonOf(entries[0].recipe).role;
    const bool together = comparisonOf(entries[0].recipe).id == comparisonOf(entries[1].recipe).id && !side.isEmpty();
    const bool turned = together ? side != QLatin1String("a") : entries[1].created <= entries[0].created;
    if (turned) std::swap(entries[0], entries[1]);
    return entries;
}

void HistoryPanel::renameSelected() {
    if (single()) m_view->edit(m_view->selectionModel()->selectedIndexes().front());
}

/// All of them get what the first one lacks, so that one press makes a mixed selection uniform.
void HistoryPanel::toggleFavourite() {
    const auto entries = selectedEntries();
    for (const auto& entry : entries) m_library->setFavourite(entry.id, !entries.front().favourite);
}

void HistoryPanel::deleteSelected() {
    QStringList ids;
    for (const auto& entry : selectedEntries()) ids << entry.id;
    if (!ids.isEmpty()) m_library->remove(ids);
}

void HistoryPanel::undoDelete() {
    if (!m_lastDeleted.isEmpty()) m_library->restore(std::exchange(m_lastDeleted, {}));
}

void HistoryPanel::showFolder() {
    if (const auto entry = single()) QDesktopServices::openUrl(QUrl::fromLocalFile(entry->folder));
}

void HistoryPanel::updateCommands() {
    const auto entries = selectedEntries();
    const bool one = entries.size() == 1, any = !entries.empty();
    for (const auto& command : {m_open, m_rerun, m_recipe, m_export, m_rename, m_folder})
        command.action->setEnabled(one);
    m_compare.action->setEnabled(pairToCompare().size() == 2);
    m_star.action->setEnabled(any);
    m_star.action->setIcon(
        themedIcon(any && entries.front().favourite ? QStringLiteral("star-filled") : QStringLiteral("star")));
    m_delete.action->setEnabled(any);
}

void HistoryPanel::updatePage() {
    const auto all = static_cast<int>(m_library->entries().size());
    const bool none = all == 0, noMatch = !none && m_model->rowCount() == 0;
    m_pages->setCurrentWidget(none      ? static_cast<QWidget*>(m_empty)
                              : noMatch ? static_cast<QWidget*>(m_noMatch)
                                        : m_view);
    m_pages->setVisible(!none || m_library->isLoaded()); // no "nothing here yet" while it is being read
    m_count->setText(none                    ? QString()
                     : m_model->isFiltered() ? tr("%1 of %2", "shown of all").arg(m_model->rowCount()).arg(all)
                                             : QLocale().toString(all));
    m_search->setEnabled(!none);
    m_favourites->setEnabled(!none);
    m_commands->setVisible(!none &&
                           width() >= m_commands->sizeHint().width() + m_search->minimumSizeHint().width() + 240);
}

void HistoryPanel::showMenu(const QPoint& position) {
    if (!m_view->indexAt(position).isValid()) return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto& command : {m_open, m_compare, m_rerun, m_recipe}) menu->addAction(command.action);
    menu->addSeparator();
    for (const auto& command : {m_export, m_folder}) menu->addAction(command.action);
    menu->addSeparator();
    for (const auto& command : {m_star, m_rename, m_delete}) menu->addAction(command.action);
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

void HistoryPanel::say(const Command& command, const QString& text, const QString& toolTip) {
    command.action->setText(text);
    command.action->setToolTip(toolTip);
    command.button->setAccessibleName(text);
}

void HistoryPanel::retranslateUi() {
    m_title->setText(tr("History"));
    m_search->setPlaceholderText(tr("Search results"));
    m_search->setToolTip(tr("Shows results whose title, model, date or seed holds all the words."));
    m_search->setAccessibleName(tr("Search results"));
    m_favourites->setText(tr("Favourites"));
    m_favourites->setToolTip(tr("Shows favourites only."));
    m_favourites->setAccessibleName(tr("Favourites only"));
    m_view->setAccessibleName(tr("Results, newest first"));
    say(m_open, tr("Show"), tr("Shows this result in the viewport (Enter)."));
    say(m_compare, tr("Compare"),
        tr("Shows two results side by side. Select the second one with Ctrl+click; a result of a comparison brings its "
           "other half along."));
    say(m_rerun, tr("Run again"), tr("Generates once more from the same picture with the same settings and seed."));
    say(m_recipe, tr("Use these settings"),
        tr("Brings back the picture and all settings of this result. Nothing is run."));
    say(m_export, tr("Export…"), tr("Writes this mesh to a file. Or drag the result to a folder or another program."));
    say(m_star, tr("Favourite"), tr("Marks or unmarks the selected results as favourites (*)."));
    say(m_rename, tr("Rename"), tr("Gives this result another title (F2)."));
    say(m_folder, tr("Show files"), tr("Opens the folder with the picture, the mesh and the settings of this result."));
    say(m_delete, tr("Delete"), tr("Moves the selected results to the trash (Delete). They can be brought back."));
    m_empty->setTexts(
        tr("Your results will be kept here"),
        tr("Each one is saved with its picture, settings and times before you see it. Click to look at it again, "
           "Ctrl+click two to compare them, drag one out as a GLB file."));
    m_noMatch->setTexts(tr("No result matches"), tr("Try fewer words, or show all results again."));
    m_noMatch->setButton(tr("Show all"), tr("Clears the search and the favourites filter."));
    updatePage();
}

void HistoryPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    QWidget::changeEvent(event);
}

void HistoryPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    updatePage();
}

} // namespace vecset
