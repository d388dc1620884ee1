#pragma once

#include "ui/dialogs/log_model.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QStackedLayout;
class QToolButton;
class QTreeView;

namespace vecset {

class EmptyState;
class LogFilter;

/// The log as a panel: level, search, pause, copy, clear. It follows the newest line until the person scrolls up, and
/// goes on when they scroll back down. Seeing the panel is what resets the warning badge; that is up to the window.
class LogPanel : public QWidget {
    Q_OBJECT

public:
    /// @param model must outlive the panel.
    explicit LogPanel(LogModel& model, QWidget* parent = nullptr);

    void setLowestLevel(LogLevel level);
    void setSearch(const QString& text);
    /// The selected lines, or all that are shown when none is selected; as they would be copied.
    [[nodiscard]] QString copyText() const;

Q_SIGNALS:
    void copied(int lines);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildTools();
    void buildView();
    void arrange();
    void retranslateUi();
    void fitColumns();
    void showMenu(const QPoint& position);
    void copy();
    void copyAll();
    void setFollowing(bool follow);
    void updateState();
    [[nodiscard]] QString linesOf(const QModelIndexList& rows) const;

    LogModel& m_model;
    LogFilter* m_filter;
    QComboBox* m_level;
    QLineEdit* m_search;
    QLabel* m_count;
    QToolButton *m_pause, *m_follow, *m_copy, *m_clear;
    QTreeView* m_view;
    EmptyState* m_empty;
    QStackedLayout* m_pages;
};

} // namespace vecset
