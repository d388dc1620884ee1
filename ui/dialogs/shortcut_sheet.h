#pragma once

#include <QDialog>
#include <QList>
#include <QStringList>

class QAction;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;

namespace vecset {

/// A thing that keys or the mouse do without an action of its own: "Drag", "Turn the view".
struct ShortcutHint {
    QString keys, what;
};

/// One block of the cheat sheet.
struct ShortcutGroup {
    QString title;
    QList<QAction*> actions;   ///< those without a shortcut are left out
    QList<ShortcutHint> hints; ///< shown below the actions
};

/// The cheat sheet: every shortcut by group, searchable by name or key, copied as plain text. Built from the actions
/// themselves, so it cannot lie.
class ShortcutSheet : public QDialog {
    Q_OBJECT

public:
    explicit ShortcutSheet(const QList<ShortcutGroup>& groups, QWidget* parent = nullptr);

    /// E.g. after a language change, with the new titles.
    void setGroups(const QList<ShortcutGroup>& groups);
    void setSearch(const QString& text);
    [[nodiscard]] QString printableText() const; ///< what is shown, one shortcut a line
    [[nodiscard]] int shownCount() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Line {
        QStringList keys;
        QString what;
    };
    struct Block {
        QString title;
        QList<Line> lines;
    };
    [[nodiscard]] QList<Block> shownBlocks() const;
    [[nodiscard]] QWidget* makeBlock(const Block& block);
    void rebuild();
    void copy();
    void retranslateUi();

    QList<Block> m_blocks;
    QLineEdit* m_search;
    QScrollArea* m_area;
    QPushButton* m_copy;
    QLabel* m_nothing;
};

} // namespace vecset
