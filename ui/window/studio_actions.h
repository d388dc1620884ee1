#pragma once

#include <QAction>
#include <QObject>

#include <vector>

namespace vecset {

/// A group of the shortcut sheet and a menu of the window.
enum class ActionGroup { File, Edit, View, Generate, Compare, Tools, Help };

/// Every command of the window, with its icon, shortcut and words. The window connects them; the menu bar, the tool bar
/// and the shortcut sheet show them.
class StudioActions : public QObject {
    Q_OBJECT

public:
    explicit StudioActions(QObject* parent = nullptr);

    QAction *open, *paste, *exportMesh, *saveView, *quit;
    QAction *undo, *redo, *settings;
    QAction *fullScreen, *resetLayout, *showLog;
    QAction *generate, *cancel, *cancelAll, *newSeed;
    QAction *compareModels, *compare, *compareEntries, *closeComparison;
    QAction *models;
    QAction *shortcuts, *systemInfo, *copyDiagnostics, *about;

    [[nodiscard]] std::vector<QAction*> inGroup(ActionGroup group) const;
    [[nodiscard]] static QString groupTitle(ActionGroup group); ///< with mnemonic
    void retranslateUi();

private:
    struct Listed {
        ActionGroup group;
        QAction* action;
    };
    QAction* add(ActionGroup group, const char* icon, const QKeySequence& shortcut = {});
    std::vector<Listed> m_listed;
};

} // namespace vecset
