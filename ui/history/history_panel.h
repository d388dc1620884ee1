#pragma once

#include "core/base/error.h"
#include "ui/history/history_entry.h"
#include "ui/widgets/notice_bar.h"

#include <QWidget>

#include <optional>
#include <vector>

class QAction;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QToolButton;

namespace vecset {

class EmptyState;
class HistoryLibrary;
class HistoryModel;
class HistoryView;

/// The strip of earlier results at the bottom of the window: click to show one, Ctrl+click a second one to compare,
/// drag one out as a GLB file, search, mark, rename, delete with undo.
class HistoryPanel : public QWidget {
    Q_OBJECT
public:
    explicit HistoryPanel(HistoryLibrary* library, QWidget* parent = nullptr);

    [[nodiscard]] HistoryView& view() { return *m_view; }
    [[nodiscard]] HistoryModel& model() { return *m_model; }
    [[nodiscard]] std::vector<HistoryEntry> selectedEntries() const; ///< in the order of the strip
    /// Selects an entry and brings it into sight, without `activated`.
    void select(const QString& id);
    /// The two selected results, or the selected one and the other half of its comparison; the older one (of a
    /// comparison: side A) first. Empty when there is no such pair.
    [[nodiscard]] std::vector<HistoryEntry> pairToCompare() const;
    void focusSearch();

public Q_SLOTS:
    void undoDelete(); ///< brings back what was deleted last

Q_SIGNALS:
    void activated(const vecset::HistoryEntry& entry); ///< show this result
    void rerunRequested(const vecset::HistoryEntry& entry);
    void recipeRequested(const vecset::HistoryEntry& entry);
    void compareRequested(const vecset::HistoryEntry& a, const vecset::HistoryEntry& b); ///< a: the older one
    void exportRequested(const vecset::HistoryEntry& entry);
    void noticeRaised(vecset::NoticeLevel level, const QString& text, const QString& remedy,
                      const std::vector<vecset::NoticeAction>& actions);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// What can be done with the selection; one row each in the header and in the menu.
    struct Command {
        QToolButton* button = nullptr;
        QAction* action = nullptr;
    };
    Command addCommand(const QString& icon, void (HistoryPanel::*slot)());
    void buildHeader();
    void buildPages();
    void connectView();
    void connectLibrary();
    void retranslateUi();
    void say(const Command& command, const QString& text, const QString& toolTip);
    void updateCommands();
    void updatePage();
    void showMenu(const QPoint& position);
    void showFault(ErrorCode code, const QString& message);
    void showNotes(const QStringList& notes);

    void openSelected();
    void rerunSelected();
    void restoreRecipe();
    void exportSelected();
    void compareSelected();
    void renameSelected();
    void toggleFavourite();
    void deleteSelected();
    void showFolder();
    [[nodiscard]] std::optional<HistoryEntry> single() const; ///< the entry, when exactly one is selected

    HistoryLibrary* m_library;
    HistoryModel* m_model;
    HistoryView* m_view;
    QLabel* m_title = nullptr;
    QLabel* m_count = nullptr;
    QLineEdit* m_search = nullptr;
    QAction* m_searchIcon = nullptr;
    QToolButton* m_favourites = nullptr;
    QWidget* m_commands = nullptr;
    QHBoxLayout* m_commandRow = nullptr;
    Command m_compare, m_open, m_rerun, m_recipe, m_export, m_star, m_rename, m_folder, m_delete;
    QStackedWidget* m_pages = nullptr;
    EmptyState* m_empty = nullptr;
    EmptyState* m_noMatch = nullptr;
    QStringList m_lastDeleted;
};

} // namespace vecset
