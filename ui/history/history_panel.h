#pragma once

#include "ui/history/history_entry.h"
#include "ui/widgets/notice_bar.h"

#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;
class QStackedWidget;
class QToolButton;

namespace vecset {

class EmptyState;
class HistoryLibrary;
class HistoryModel;
class HistoryView;

/// The strip of earlier results at the bottom of the window: click to show one, Ctrl+click a second one to compare, drag
/// one out as a GLB file, search, mark, rename, delete with undo.
class HistoryPanel : public QWidget {
    Q_OBJECT
public:
    explicit HistoryPanel(HistoryLibrary* library, QWidget* parent = nullptr);

    [[nodiscard]] HistoryView& view() { return *m_view; }
    [[nodiscard]] HistoryModel& model() { return *m_model; }
    [[nodiscard]] std::vector<HistoryEntry> selectedEntries() const; ///< in the order of the strip
    /// Selects an entry and brings it into sight, without `activated`.
    void select(const QString& id);
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

private:
    void buildHeader();
    void buildBody();
    void connectLibrary();
    void retranslateUi();
    void applyIcons();
    void updateActions();
    void updatePage();
    void showMenu(const QPoint& position);
    void deleteSelected();
    void toggleFavourite();
    void compareSelected();
    void renameCurrent();
    template <typename Signal> void withCurrent(Signal signal);

    HistoryLibrary* m_library;
    HistoryModel* m_model;
    HistoryView* m_view = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_count = nullptr;
    QLineEdit* m_search = nullptr;
    QToolButton* m_favourites = nullptr;
    QToolButton* m_compare = nullptr;
    QToolButton* m_rerun = nullptr;
    QToolButton* m_recipe = nullptr;
    QToolButton* m_export = nullptr;
    QToolButton* m_star = nullptr;
    QToolButton* m_delete = nullptr;
    QStackedWidget* m_pages = nullptr;
    EmptyState* m_empty = nullptr;
    EmptyState* m_noMatch = nullptr;
    QStringList m_lastDeleted;
};

} // namespace vecset
