#include "ui/window/studio_actions.h"

#include "ui/theme/theme.h"

#include <QKeySequence>

namespace vecset {

StudioActions::StudioActions(QObject* parent) : QObject(parent) {
    using enum ActionGroup;
    open = add(File, "open", QKeySequence::Open);
    paste = add(File, "paste", QKeySequence::Paste);
    exportMesh = add(File, "export", QKeySequence(Qt::CTRL | Qt::Key_E));
    saveView = add(File, "camera", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    quit = add(File, "close", QKeySequence(Qt::CTRL | Qt::Key_Q));
    undo = add(Edit, "undo", QKeySequence::Undo);
    redo = add(Edit, "redo", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
    settings = add(Edit, "settings", QKeySequence(Qt::CTRL | Qt::Key_Comma));
    fullScreen = add(View, "frame", QKeySequence(Qt::Key_F11));
    fullScreen->setCheckable(true);
    resetLayout = add(View, "layers");
    showLog = add(View, "log", QKeySequence(Qt::CTRL | Qt::Key_L));
    generate = add(Generate, "generate", QKeySequence(Qt::CTRL | Qt::Key_Return));
    cancel = add(Generate, "cancel", QKeySequence(Qt::Key_Escape));
    cancelAll = add(Generate, "cancel", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Escape));
    newSeed = add(Generate, "dice", QKeySequence(Qt::CTRL | Qt::Key_R));
    compareModels = add(Compare, "compare", QKeySequence(Qt::CTRL | Qt::Key_K));
    compare = add(Compare, "split", QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_K));
    compareEntries = add(Compare, "history", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K));
    closeComparison = add(Compare, "close", QKeySequence(Qt::CTRL | Qt::Key_W));
    models = add(Tools, "model", QKeySequence(Qt::CTRL | Qt::Key_M));
    shortcuts = add(Help, "help", QKeySequence(Qt::Key_Question));
    systemInfo = add(Help, "info");
    copyDiagnostics = add(Help, "copy");
    about = add(Help, "info");
    quit->setMenuRole(QAction::QuitRole);
    settings->setMenuRole(QAction::PreferencesRole);
    about->setMenuRole(QAction::AboutRole);
    retranslateUi();
}

QAction* StudioActions::add(ActionGroup group, const char* icon, const QKeySequence& shortcut) {
    auto* action = new QAction(themedIcon(QString::fromLatin1(icon)), {}, this);
    action->setShortcut(shortcut);
    m_listed.push_back({group, action});
    return action;
}

std::vector<QAction*> StudioActions::inGroup(ActionGroup group) const {
    std::vector<QAction*> actions;
    for (const Listed& listed : m_listed) {
        if (listed.group == group) actions.push_back(listed.action);
    }
    return actions;
}

QString StudioActions::groupTitle(ActionGroup group) {
    switch (group) {
    case ActionGroup::File: return tr("&File");
    case ActionGroup::Edit: return tr("&Edit");
    case ActionGroup::View: return tr("&View");
    case ActionGroup::Generate: return tr("&Generate");
    case ActionGroup::Compare: return tr("&Compare");
    case ActionGroup::Tools: return tr("&Tools");
    case ActionGroup::Help: break;
    }
    return tr("&Help");
}

void StudioActions::retranslateUi() {
    const auto say = [](QAction* action, const QString& text, const QString& tip) {
        action->setText(text);
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(keys.isEmpty() ? tip : QStringLiteral("%1  (%2)").arg(tip, keys));
        action->setStatusTip(tip);
    };
    say(open, tr("&Open pictures…"), tr("Open one picture, or several as a queue"));
    say(paste, tr("&Paste picture"), tr("Take the picture from the clipboard"));
    say(exportMesh, tr("&Export…"), tr("Write the shape to a file and check it"));
    say(saveView, tr("&Save view as picture…"), tr("Save what the viewport shows, with a transparent background"));
    say(quit, tr("&Quit"), tr("Close the program; the session is kept"));
    say(undo, tr("&Undo mesh change"), tr("Take back the last change of resolution, decoder or clean-up"));
    say(redo, tr("&Redo mesh change"), tr("Apply the mesh change again"));
    say(settings, tr("&Settings…"), tr("Look, language, history, device"));
    say(fullScreen, tr("&Full screen"), tr("Use the whole screen"));
    say(resetLayout, tr("&Reset panels"), tr("Put all panels back where they were at first"));
    say(showLog, tr("Show &log"), tr("What the program did, with warnings"));
    say(generate, tr("&Generate"), tr("Make a shape of the picture; while one is made, the next waits in the queue"));
    say(cancel, tr("&Cancel"), tr("Stop the running job; the model stays loaded"));
    say(cancelAll, tr("Cancel &all"), tr("Stop the running job and empty the queue"));
    say(newSeed, tr("&New seed"), tr("Roll another seed and generate"));
    say(compareModels, tr("Compare &teacher and student"),
        tr("Run the model and its teacher or student on the same matte, seed and noise, side by side"));
    say(compare, tr("Compare two &step counts"),
        tr("Run the model twice on the same matte, seed and noise, once with a tenth or ten times of the steps"));
    say(compareEntries, tr("Compare two &results"), tr("Show the two results selected in the history side by side"));
    say(closeComparison, tr("C&lose comparison"), tr("Back to the single view"));
    say(models, tr("&Models…"), tr("Models on this machine: size, memory need, licence; add a folder"));
    say(shortcuts, tr("&Keyboard shortcuts"), tr("All shortcuts on one sheet"));
    say(systemInfo, tr("&System information"), tr("Machine, libraries, graphics, folders"));
    say(copyDiagnostics, tr("Copy &diagnostics"), tr("System information and the end of the log, for a report"));
    say(about, tr("&About Vecset Studio"), tr("Version, licences, credits"));
    open->setIconText(tr("Open", "tool bar")); // the menu's words are too long for the tool bar
    paste->setIconText(tr("Paste", "tool bar"));
    generate->setIconText(tr("Generate", "tool bar"));
    cancel->setIconText(tr("Cancel", "tool bar"));
    compareModels->setIconText(tr("Compare", "tool bar"));
    compare->setIconText(tr("Compare", "tool bar"));
    exportMesh->setIconText(tr("Export", "tool bar"));
}

} // namespace vecset
