// The building of the window: docks, menus, tool bar, words, session. What they do is in main_window.cpp.
#include "ui/dialogs/log_panel.h"
#include "ui/dialogs/model_catalog_calls.h"
#include "ui/dialogs/model_manager.h"
#include "ui/dialogs/settings_dialog.h"
#include "ui/dialogs/shortcut_sheet.h"
#include "ui/generation/generation_panel.h"
#include "ui/history/history_panel.h"
#include "ui/input/input_panel.h"
#include "ui/theme/theme.h"
#include "ui/window/main_window.h"
#include "ui/window/queue_panel.h"
#include "ui/window/status_line.h"
#include "ui/window/studio_actions.h"
#include "ui/window/viewport_panel.h"
#include "viewer/mesh_view.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QDropEvent>
#include <QFutureWatcher>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QToolBar>
#include <QToolButton>
#include <QUndoStack>
#include <QtConcurrent>

namespace vecset {
namespace {

constexpr int kLayoutVersion = 1;

QDockWidget* makeDock(const char* name, QWidget* content, QMainWindow* window, Qt::DockWidgetArea area) {
    auto* dock = new QDockWidget(window);
    dock->setObjectName(QString::fromLatin1(name));
    dock->setWidget(content);
    window->addDockWidget(area, dock);
    return dock;
}

QString folderOf(const ModelEntry& model) { return QString::fromStdU16String(model.folder.u16string()); }

} // namespace

void MainWindow::buildPanels() {
    m_viewport = new ViewportPanel(this);
    m_input = new InputPanel(this);
    m_generation = new GenerationPanel(this);
    m_history = new HistoryPanel(&m_services.history, this);
    m_queue = new QueuePanel(m_services.controller, this);
    m_log = new LogPanel(m_services.log, this);
    m_status = new StatusLine(this);
    setCentralWidget(m_viewport);
    setStatusBar(m_status);
}

void MainWindow::buildDocks() {
    setCorner(Qt::BottomLeftCorner,
              Qt::LeftDockWidgetArea); // the columns are high, the history lies under the viewport
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    m_inputDock = makeDock("input", m_input, this, Qt::LeftDockWidgetArea);
    m_generationDock = makeDock("generation", m_generation, this, Qt::RightDockWidgetArea);
    m_historyDock = makeDock("history", m_history, this, Qt::BottomDockWidgetArea);
    m_queueDock = makeDock("queue", m_queue, this, Qt::BottomDockWidgetArea);
    m_logDock = makeDock("log", m_log, this, Qt::BottomDockWidgetArea);
    tabifyDockWidget(m_historyDock, m_queueDock);
    tabifyDockWidget(m_historyDock, m_logDock);
    for (auto* dock : {m_historyDock, m_queueDock, m_logDock})
        dock->setTitleBarWidget(new QWidget(dock)); // their tabs name them
    m_historyDock->raise();
    resize(1440, 900);
    resizeDocks({m_inputDock, m_generationDock}, {264, 300}, Qt::Horizontal);
    resizeDocks({m_historyDock}, {150}, Qt::Vertical);
    m_firstLayout = saveState(kLayoutVersion);
}

void MainWindow::buildMenus() {
    using enum ActionGroup;
    for (const ActionGroup group : {File, Edit, View, Generate, Compare, Tools, Help}) {
        QMenu* menu = menuBar()->addMenu(QString());
        m_menus.push_back(menu);
        if (group == View) {
            const ViewportPanel::Actions& view = m_viewport->actions();
            for (auto* action : {view.frame, view.front, view.right, view.top, view.reset}) menu->addAction(action);
            menu->addSeparator();
            for (auto* action :
                 {view.orthographic, view.turntable, view.wire, view.flat, view.backFaces, view.grid, view.axes}) {
                menu->addAction(action);
            }
            menu->addSeparator();
            m_panelsMenu = menu->addMenu(QString());
            for (auto* dock : {m_inputDock, m_generationDock, m_historyDock, m_queueDock, m_logDock}) {
                m_panelsMenu->addAction(dock->toggleViewAction());
            }
        }
        for (QAction* action : m_actions->inGroup(group)) {
            menu->addAction(action);
            addAction(action); // the shortcut also works in full screen, and with the focus in the 3D window
        }
    }
}

void MainWindow::buildToolBar() {
    m_toolBar = addToolBar(QString());
    m_toolBar->setObjectName(QStringLiteral("tools"));
    m_toolBar->setMovable(false);
    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toolBar->addActions({m_actions->open, m_actions->paste});
    m_toolBar->addSeparator();
    m_toolBar->addActions({m_actions->generate, m_actions->cancel});
    m_compareButton = new QToolButton(m_toolBar);
    m_compareButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toolBar->addWidget(m_compareButton);
    m_toolBar->addAction(m_actions->exportMesh);
    m_toolBar->addSeparator();
    m_toolBar->addActions({m_actions->undo, m_actions->redo});
    auto* spacer = new QWidget(m_toolBar);
    spacer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_toolBar->addWidget(spacer);
    m_modelLabel = new QLabel(m_toolBar);
    setRole(m_modelLabel, "muted");
    m_toolBar->addWidget(m_modelLabel);
    m_toolBar->addAction(m_actions->models);
    m_toolBar->addAction(m_actions->settings);
    for (QAction* action : {m_actions->undo, m_actions->redo, m_actions->models, m_actions->settings}) {
        qobject_cast<QToolButton*>(m_toolBar->widgetForAction(action))->setToolButtonStyle(Qt::ToolButtonIconOnly);
    }
}

void MainWindow::retranslateUi() {
    setWindowTitle(tr("Vecset Studio"));
    m_actions->retranslateUi();
    for (std::size_t i = 0; i < m_menus.size(); ++i)
        m_menus[i]->setTitle(StudioActions::groupTitle(static_cast<ActionGroup>(i)));
    m_panelsMenu->setTitle(tr("&Panels"));
    m_inputDock->setWindowTitle(tr("Input"));
    m_generationDock->setWindowTitle(tr("Generation"));
    m_historyDock->setWindowTitle(tr("History"));
    m_queueDock->setWindowTitle(tr("Queue"));
    m_logDock->setWindowTitle(tr("Log"));
    m_toolBar->setWindowTitle(tr("Tools"));
}

void MainWindow::loadModels() {
    auto* watcher = new QFutureWatcher<std::vector<ModelEntry>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        useModels(watcher->result());
    });
    watcher->setFuture(QtConcurrent::run([] { return listModels(); }));
}

void MainWindow::useModels(std::vector<ModelEntry> models) {
    m_models = std::move(models);
    m_session->setModels(m_models);
    const auto usable = std::find_if(m_models.begin(), m_models.end(), [](const auto& m) { return m.isUsable(); });
    m_generation->setModels(m_models);
    if (usable == m_models.end()) {
        m_modelProblem = tr("No model can be used on this machine.");
        notify(NoticeLevel::Error, m_modelProblem, tr("Add a model folder under Tools, Models."));
        refreshReadiness();
        if (!std::exchange(m_ready, true)) Q_EMIT ready();
        return;
    }
    if (!m_ready) { // the settings of the last session, once the models are known
        const QJsonObject kept = m_services.session.value(QStringLiteral("generation")).toObject();
        const bool restore = m_services.settings.flag(setting::kRestoreSession) && !kept.isEmpty();
        if (restore) m_generation->setSettings(GenerationSettings::fromJson(kept));
        if (!m_generation->model() || !m_generation->model()->isUsable()) m_generation->setModel(*usable);
    }
    m_meshSettings = m_generation->settings().mesh;
    chooseModel(folderOf(*m_generation->model()));
}

void MainWindow::chooseModel(const QString& folder) {
    m_modelProblem.clear();
    m_modelLabel->setText(
        m_generation->model() ? tr("Model: %1").arg(QString::fromStdString(m_generation->model()->name)) : QString());
    m_session->warmUp(folder);
    refreshReadiness();
}

void MainWindow::restoreSession() {
    m_viewport->view().setTurntableSpeed(m_services.settings.real(setting::kTurntableSpeed));
    if (!m_services.settings.flag(setting::kRestoreSession)) return;
    SessionState& session = m_services.session;
    if (!session.bytes(QStringLiteral("geometry")).isEmpty())
        restoreGeometry(session.bytes(QStringLiteral("geometry")));
    restoreState(session.bytes(QStringLiteral("layout")), kLayoutVersion);
    m_viewport->restoreState(session.value(QStringLiteral("viewport")).toObject());
    const QJsonObject input = session.value(QStringLiteral("input")).toObject();
    if (!input.isEmpty()) m_input->restoreState(input);
    m_exportState = session.value(QStringLiteral("export")).toObject();
    for (const QString& note : {m_services.settings.loadNote(), session.loadNote()}) {
        if (!note.isEmpty()) notify(NoticeLevel::Warning, note, {});
    }
    const QString shown = session.value(QStringLiteral("shown")).toString();
    if (shown.isEmpty()) return;
    const auto reopen = [this, shown] {
        const auto entry = m_services.history.find(shown);
        if (entry && m_session->shown().isEmpty()) m_session->open(*entry);
    };
    if (m_services.history.isLoaded()) return reopen();
    connect(&m_services.history, &HistoryLibrary::loaded, this, reopen, Qt::SingleShotConnection);
}

void MainWindow::saveSession() {
    SessionState& session = m_services.session;
    session.setBytes(QStringLiteral("geometry"), saveGeometry());
    if (m_madeRoom.empty())
        session.setBytes(QStringLiteral("layout"), saveState(kLayoutVersion)); // not the one of a comparison
    session.setValue(QStringLiteral("viewport"), m_viewport->state());
    session.setValue(QStringLiteral("input"), m_input->state());
    session.setValue(QStringLiteral("generation"), m_generation->settings().toJson());
    session.setValue(QStringLiteral("export"), m_exportState);
    const auto& entry = m_session->shown().entry;
    session.setValue(QStringLiteral("shown"), entry ? entry->id : QString());
}

void MainWindow::resetLayout() {
    m_madeRoom.clear();
    restoreState(m_firstLayout, kLayoutVersion);
    for (auto* dock : {m_inputDock, m_generationDock, m_historyDock}) dock->show();
    m_historyDock->raise();
}

void MainWindow::showLog() {
    m_logDock->show();
    m_logDock->raise();
}

void MainWindow::showSettings() {
    auto* dialog = new SettingsDialog(m_services.settings, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void MainWindow::showModels() {
    auto* dialog = new ModelManager(pipelineModelCatalog(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (m_generation->model()) dialog->setCurrentModel(folderOf(*m_generation->model()));
    connect(dialog, &ModelManager::modelChosen, this, [this](const ModelEntry& model) {
        m_generation->setModel(model);
        chooseModel(folderOf(model));
    });
    connect(dialog, &ModelManager::modelsChanged, this, &MainWindow::useModels);
    dialog->show();
}

void MainWindow::showShortcuts() {
    using enum ActionGroup;
    QList<ShortcutGroup> groups;
    for (const ActionGroup group : {File, Edit, View, Generate, Compare, Tools, Help}) {
        const auto actions = m_actions->inGroup(group);
        groups.append({StudioActions::groupTitle(group).remove(QLatin1Char('&')),
                       QList<QAction*>(actions.begin(), actions.end()),
                       {}});
    }
    const ViewportPanel::Actions& view = m_viewport->actions();
    groups.append({tr("Viewport"),
                   {},
                   {{QStringLiteral("F"), view.frame->toolTip()},
                    {QStringLiteral("1"), view.front->toolTip()},
                    {QStringLiteral("3"), view.right->toolTip()},
                    {QStringLiteral("7"), view.top->toolTip()},
                    {QStringLiteral("5"), view.orthographic->toolTip()},
                    {tr("Home"), view.reset->toolTip()},
                    {tr("Left drag"), tr("Turn the view")},
                    {tr("Middle drag, Shift and left drag"), tr("Move the view")},
                    {tr("Wheel"), tr("Zoom to the pointer")}}});
    auto* sheet = new ShortcutSheet(groups, this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->show();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    m_viewport->closeComparison();
    saveSession();
    if (m_session->isBusy() && m_services.settings.flag(setting::kConfirmQuit)) {
        const auto answer = QMessageBox::question(
            this, tr("Quit while a job runs?"),
            tr("The running job is stopped and the queue is dropped. Finished results are saved."));
        if (answer != QMessageBox::Yes) return event->ignore();
    }
    m_services.controller.cancelAll();
    event->accept();
}

void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
        refreshReadiness();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls() || InputPanel::canTake(event->mimeData())) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    if (!event->mimeData()->hasUrls()) {
        m_input->take(event->mimeData());
        return;
    }
    QStringList files;
    for (const QUrl& url : event->mimeData()->urls()) {
        if (url.isLocalFile()) files << url.toLocalFile();
    }
    if (!files.isEmpty()) openFiles(files);
}

} // namespace vecset
