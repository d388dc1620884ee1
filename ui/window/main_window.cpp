#include "ui/window/main_window.h"

#include "ui/dialogs/about_dialog.h"
#include "ui/dialogs/log_model.h"
#include "ui/dialogs/system_info_dialog.h"
#include "ui/export/export_choices.h"
#include "ui/export/export_dialog.h"
#include "ui/generation/generation_panel.h"
#include "ui/history/glb_recipe.h"
#include "ui/history/history_panel.h"
#include "ui/input/input_panel.h"
#include "ui/theme/theme.h"
#include "ui/window/mesh_settings_command.h"
#include "ui/window/queue_panel.h"
#include "ui/window/status_line.h"
#include "ui/window/studio_actions.h"
#include "ui/window/viewport_panel.h"
#include "viewer/mesh_view.h"

#include <QClipboard>
#include <QCloseEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QGuiApplication>
#include <QMimeData>
#include <QStandardPaths>
#include <QTimer>
#include <QUndoStack>
#include <QtConcurrent>

namespace vecset {
namespace {

/// The settings' first choices for the export dialog; after that it remembers its own.
ExportChoices exportDefaults(const Settings& settings) {
    return ExportChoices::fromJson({{QStringLiteral("target"), nameOf(ExportTarget::Custom)},
                                    {QStringLiteral("format"), settings.text(setting::kExportFormat)},
                                    {QStringLiteral("size"), settings.real(setting::kExportSize)},
                                    {QStringLiteral("unit"), settings.text(setting::kExportUnit)},
                                    {QStringLiteral("up"), settings.text(setting::kExportUpAxis)},
                                    {QStringLiteral("ground"), settings.flag(setting::kExportGround)}});
}

} // namespace

MainWindow::MainWindow(StudioServices& services, QWidget* parent)
    : QMainWindow(parent), m_services(services),
      m_session(new StudioSession(services.controller, services.history, services.timing, this)),
      m_actions(new StudioActions(this)), m_undo(new QUndoStack(this)) {
    setAcceptDrops(true);
    setWindowIcon(applicationIcon());
    setDockOptions(AnimatedDocks | AllowTabbedDocks | AllowNestedDocks);
    buildPanels();
    buildDocks();
    buildMenus();
    buildToolBar();
    connectActions();
    connectSession();
    connectPanels();
    connectComparison();
    retranslateUi();
    restoreSession();
    refreshReadiness();
    QTimer::singleShot(0, this, &MainWindow::loadModels);
}

MainWindow::~MainWindow() = default;

void MainWindow::connectActions() {
    const auto on = [this](QAction* action, auto&& run) { connect(action, &QAction::triggered, this, run); };
    on(m_actions->open, [this] { m_input->chooseFile(); });
    on(m_actions->paste, [this] { m_input->pasteClipboard(); });
    on(m_actions->exportMesh, [this] { exportShape(m_session->shown()); });
    on(m_actions->saveView, [this] { saveView(); });
    on(m_actions->quit, [this] { close(); });
    on(m_actions->undo, [this] { m_undo->undo(); });
    on(m_actions->redo, [this] { m_undo->redo(); });
    on(m_actions->settings, [this] { showSettings(); });
    on(m_actions->fullScreen, [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    on(m_actions->resetLayout, [this] { resetLayout(); });
    on(m_actions->showLog, [this] { showLog(); });
    on(m_actions->generate, [this] { generate(); });
    on(m_actions->cancel, [this] { m_session->cancelRunning(); });
    on(m_actions->cancelAll, [this] { m_services.controller.cancelAll(); });
    on(m_actions->newSeed, [this] {
        GenerationSettings settings = m_generation->settings();
        settings.seedLocked = false;
        m_generation->setSettings(settings);
        generate();
    });
    on(m_actions->models, [this] { showModels(); });
    on(m_actions->shortcuts, [this] { showShortcuts(); });
    on(m_actions->systemInfo, [this] {
        auto* dialog = new SystemInfoDialog(systemContext(), &m_services.log, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->show();
    });
    on(m_actions->copyDiagnostics, [this] { copyDiagnostics(); });
    on(m_actions->about, [this] {
        auto* dialog = new AboutDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->show();
    });
    connect(m_undo, &QUndoStack::canUndoChanged, m_actions->undo, &QAction::setEnabled);
    connect(m_undo, &QUndoStack::canRedoChanged, m_actions->redo, &QAction::setEnabled);
    m_actions->undo->setEnabled(false);
    m_actions->redo->setEnabled(false);
}

void MainWindow::connectSession() {
    connect(m_session, &StudioSession::runningChanged, this, &MainWindow::refreshRunning);
    connect(&m_services.controller, &GenerationController::jobsChanged, this, &MainWindow::refreshRunning);
    connect(m_session, &StudioSession::shapeShown, this, &MainWindow::showCurrent);
    connect(m_session, &StudioSession::captionChanged, this,
            [this] { m_viewport->setCaption(captionOf(m_session->shown())); });
    connect(m_session, &StudioSession::previewed, this,
            [this](const std::shared_ptr<const TriangleMesh>& mesh, const QString& note) {
                m_viewport->showPreview(mesh, note);
            });
    connect(m_session, &StudioSession::generated, this, [this] { m_undo->clear(); });
    connect(m_session, &StudioSession::saved, m_history, &HistoryPanel::select);
    connect(m_session, &StudioSession::noticeRaised, this, &MainWindow::notify);
    connect(m_session, &StudioSession::costsChanged, this, [this] {
        m_generation->refreshCosts();
        refreshPrediction();
    });
    connect(m_session, &StudioSession::modelReady, this, [this](const PipelineFacts& facts) {
        m_modelProblem.clear();
        m_input->setMultiView(facts.multiView);
        m_status->setMachine(QStringLiteral("%1 · %2").arg(QString::fromStdString(facts.device),
                                                           QString::fromStdString(facts.precision)));
        refreshReadiness();
        if (!std::exchange(m_ready, true)) Q_EMIT ready();
    });
    connect(m_session, &StudioSession::modelFailed, this, [this](const QString&, const QString& cause) {
        m_modelProblem = cause;
        notify(NoticeLevel::Error, cause, tr("Choose another model, or check this one under Tools, Models."));
        refreshReadiness();
        if (!std::exchange(m_ready, true)) Q_EMIT ready();
    });
}

void MainWindow::connectPanels() {
    connect(m_input, &InputPanel::changed, this, [this] {
        refreshReadiness();
        if (m_generateWhenReady && m_input->blockedReason().isEmpty()) {
            m_generateWhenReady = false;
            generate();
        }
    });
    connect(m_input, &InputPanel::noticeRaised, this,
            [this](NoticeLevel level, const QString& text, const QString& remedy) {
                m_generateWhenReady =
                    false; // the picture that was waited for did not come; the next one must not start by itself
                notify(level, text, remedy);
            });
    connect(m_input, &InputPanel::batchRequested, this, [this](const QStringList& files) {
        RunInput input;
        input.matte = m_input->matteOptions();
        input.borderRatio = m_input->borderRatio();
        m_session->generateFiles(files, input, m_generation->settings());
    });
    m_generation->setCostEstimate([this](const CostQuery& query) { return costOf(query); });
    connect(m_generation, &GenerationPanel::settingsChanged, this, &MainWindow::refreshPrediction);
    connect(m_generation, &GenerationPanel::meshSettingsChanged, this, &MainWindow::meshSettingsChanged);
    connect(m_generation, &GenerationPanel::generateRequested, this, [this] { generate(); });
    connect(m_generation, &GenerationPanel::cancelRequested, m_session, &StudioSession::cancelRunning);
    connect(m_generation, &GenerationPanel::modelChosen, this, &MainWindow::chooseModel);
    connect(m_viewport, &ViewportPanel::exportRequested, m_actions->exportMesh, &QAction::trigger);
    connect(m_viewport, &ViewportPanel::sampleRequested, this, [this] {
        m_generateWhenReady = true;
        m_input->openSample(0);
    });
    connect(m_viewport, &ViewportPanel::urlsDropped, this, [this](const QList<QUrl>& urls) {
        QStringList files;
        for (const QUrl& url : urls) files << url.toLocalFile();
        openFiles(files);
    });
    connect(m_history, &HistoryPanel::activated, this, [this](const HistoryEntry& entry) {
        m_viewport->closeComparison(); // one result was asked for
        m_session->open(entry);
    });
    connect(m_history, &HistoryPanel::rerunRequested, this, &MainWindow::rerun);
    connect(m_history, &HistoryPanel::recipeRequested, this,
            [this](const HistoryEntry& entry) { applyRecipe(entry.recipe); });
    connect(m_history, &HistoryPanel::compareRequested, m_session, &StudioSession::compareEntries);
    connect(m_history, &HistoryPanel::exportRequested, this, [this](const HistoryEntry& entry) {
        m_services.history.loadMesh(entry.id, this,
                                    [this, entry](const HistoryOutcome<HistoryLibrary::MeshPointer>& mesh) {
                                        if (!mesh.value) return notify(NoticeLevel::Error, mesh.fault.message, {});
                                        ShownShape shape;
                                        shape.mesh = *mesh.value;
                                        shape.entry = entry;
                                        shape.title = entry.title;
                                        exportShape(shape);
                                    });
    });
    connect(
        m_history, &HistoryPanel::noticeRaised, this,
        [this](NoticeLevel level, const QString& text, const QString& remedy,
               const std::vector<NoticeAction>& actions) { m_viewport->notices().show(level, text, remedy, actions); });
    connect(&m_services.history, &HistoryLibrary::loaded, this, [this](const QStringList& notes) {
        for (const QString& note : notes) notify(NoticeLevel::Warning, note, {});
    });
    connect(&m_services.settings, &Settings::changed, this, [this](const QString& key) {
        if (key == setting::kTurntableSpeed) m_viewport->view().setTurntableSpeed(m_services.settings.real(key));
    });
    connect(&m_services.settings, &Settings::saveFailed, this, [this](const QString& cause) {
        notify(NoticeLevel::Warning, tr("The settings could not be saved: %1").arg(cause),
               tr("Free some space or check the permissions."));
    });
    connect(m_status, &StatusLine::warningsClicked, m_actions->showLog, &QAction::trigger);
    connect(&m_services.log, &LogModel::warningCountChanged, m_status, &StatusLine::setWarnings);
}

bool MainWindow::generate() {
    if (!m_input->blockedReason().isEmpty() || !m_generation->model() || !m_modelProblem.isEmpty()) {
        const QString why = m_input->blockedReason().isEmpty() ? m_modelProblem : m_input->blockedReason();
        notify(NoticeLevel::Info, why.isEmpty() ? tr("The models are still being read.") : why, {});
        return false;
    }
    m_viewport->closeComparison();
    m_generation->nextSeed();
    GenerationSettings settings = m_generation->settings();
    settings.livePreview = settings.livePreview && m_services.settings.flag(setting::kLivePreview);
    m_session->generate(runInput(), settings);
    return true;
}

RunInput MainWindow::runInput() const {
    RunInput input;
    input.pictures = m_input->pictures();
    input.matte.mode = MatteMode::None; // the panel has made the matte
    input.borderRatio = m_input->borderRatio();
    input.title = m_input->title();
    input.state = m_input->state();
    return input;
}

std::optional<double> MainWindow::costOf(const CostQuery& query) const {
    const TimingKey key{query.modelFolder, query.networkPasses, query.method, query.resolution};
    return query.decodeOnly ? m_services.timing.predictDecode(key) : m_services.timing.predict(key);
}

void MainWindow::refreshPrediction() {
    const ModelEntry* model = m_generation->model();
    if (!model) return m_generation->setPrediction(std::nullopt);
    m_generation->setPrediction(
        m_services.timing.predict(StudioSession::timingKey(m_generation->settings(), model->guidanceEmbedded)));
}

void MainWindow::refreshReadiness() {
    QString why = m_modelProblem;
    if (why.isEmpty() && m_models.empty()) why = tr("The models are still being read.");
    if (why.isEmpty()) why = m_input->blockedReason();
    m_generation->setBlocked(why);
    m_actions->generate->setEnabled(why.isEmpty());
    m_actions->newSeed->setEnabled(why.isEmpty());
    m_actions->generate->setStatusTip(why);
    refreshComparison();
    refreshPrediction();
}

void MainWindow::refreshRunning() {
    const auto& running = m_session->running();
    m_actions->cancel->setEnabled(running.has_value());
    m_actions->cancelAll->setEnabled(m_services.controller.isBusy());
    showComparisonProgress();
    if (!running) {
        m_generation->setIdle();
        m_status->setIdle();
        return;
    }
    const int waiting = static_cast<int>(m_services.controller.jobs().size()) - 1;
    m_status->setRunning(running->title, running->progress.stage, running->progress.fraction, running->secondsLeft,
                         waiting);
    if (running->loading) {
        m_generation->setIdle(); // a model that warms up stands in nobody's way
    } else {
        m_generation->setRunning(running->progress.stage, running->progress.fraction,
                                 timeLeftText(running->secondsLeft));
    }
}

ShapeCaption MainWindow::captionOf(const ShownShape& shape) const {
    ShapeCaption caption{shape.title, shape.seconds, shape.statistics.faces, shape.statistics.closed, {}};
    if (!shape.entry && !shape.isEmpty()) caption.note = tr("not saved");
    return caption;
}

void MainWindow::showCurrent(bool keepCamera) {
    const ShownShape& shape = m_session->shown();
    if (shape.isEmpty()) return m_viewport->clear();
    m_meshSettings = m_generation->settings().mesh;
    m_viewport->showShape(shape.mesh, captionOf(shape), keepCamera);
}

void MainWindow::meshSettingsChanged() {
    const MeshRequest after = m_generation->settings().mesh;
    if (!m_session->redecode(m_generation->settings())) return;
    m_undo->push(new MeshSettingsCommand(
        m_meshSettings, after, [this](const MeshRequest& mesh) { applyMeshSettings(mesh); }, tr("mesh settings")));
    m_meshSettings = after;
}

void MainWindow::applyMeshSettings(const MeshRequest& mesh) {
    GenerationSettings settings = m_generation->settings();
    settings.mesh = mesh;
    m_meshSettings = mesh;
    m_generation->setSettings(settings);
    m_session->redecode(settings);
}

void MainWindow::rerun(const HistoryEntry& entry) {
    applyRecipe(entry.recipe);
    m_generateWhenReady = true;
    if (m_input->blockedReason().isEmpty()) {
        m_generateWhenReady = false;
        generate();
    }
}

void MainWindow::applyRecipe(const QJsonObject& recipe) {
    if (recipe.isEmpty()) return notify(NoticeLevel::Warning, tr("This result carries no recipe."), {});
    GenerationSettings settings = settingsOfRecipe(recipe);
    settings.seedLocked = true; // the same shape again, until the person says otherwise
    m_generation->setSettings(settings);
    const QJsonObject input = inputOfRecipe(recipe);
    if (!input.isEmpty()) m_input->restoreState(input);
    notify(NoticeLevel::Success, tr("The recipe is restored: picture, settings and seed."), {});
}

void MainWindow::openFiles(const QStringList& files) {
    QStringList pictures;
    for (const QString& file : files) {
        if (const auto recipe = readRecipe(file)) {
            applyRecipe(*recipe);
        } else {
            pictures << file;
        }
    }
    if (!pictures.isEmpty()) m_input->openFiles(pictures);
}

void MainWindow::exportShape(const ShownShape& shape) {
    if (shape.isEmpty()) return notify(NoticeLevel::Info, tr("There is no shape to export yet."), {});
    auto* dialog = new ExportDialog(shape.mesh, shape.title, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (m_exportState.isEmpty()) {
        dialog->setChoices(exportDefaults(m_services.settings));
    } else {
        dialog->restoreState(m_exportState);
    }
    dialog->setRecipe(shape.entry ? shape.entry->recipe : makeRecipe(shape.settings, {}));
    connect(dialog, &QDialog::finished, this, [this, dialog] { m_exportState = dialog->state(); });
    dialog->open();
}

void MainWindow::saveView() {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    const QString file = QFileDialog::getSaveFileName(
        this, tr("Save view as picture"), folder + QStringLiteral("/shape.png"), tr("PNG pictures (*.png)"));
    if (file.isEmpty()) return;
    const QSize pixels = m_viewport->view().size() * 2;
    m_viewport->view().capture(pixels, true, [this, file](const QImage& picture) {
        auto* watcher = new QFutureWatcher<bool>(this);
        connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, file] {
            watcher->deleteLater();
            if (watcher->result())
                return notify(NoticeLevel::Success, tr("Saved %1.").arg(QFileInfo(file).fileName()), {});
            notify(NoticeLevel::Error, tr("%1 could not be written.").arg(file),
                   tr("Check the folder's permissions and free space."));
        });
        watcher->setFuture(QtConcurrent::run([picture, file] { return !picture.isNull() && picture.save(file); }));
    });
}

SystemContext MainWindow::systemContext() const {
    SystemContext context;
    context.openGlRenderer = m_viewport->view().support().renderer;
    if (const auto& facts = m_session->facts()) {
        context.computeDevice = QStringLiteral("%1, %2").arg(QString::fromStdString(facts->device),
                                                             QString::fromStdString(facts->precision));
        context.model = QString::fromStdString(facts->model);
    }
    context.historyFolder = m_services.history.folder();
    return context;
}

void MainWindow::copyDiagnostics() {
    auto* watcher = new QFutureWatcher<QList<SystemSection>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        QGuiApplication::clipboard()->setText(
            diagnosticsText(watcher->result(), m_services.log.lastEntries(SystemInfoDialog::kLogLines)));
        notify(NoticeLevel::Success, tr("The diagnostics are in the clipboard."), {});
    });
    watcher->setFuture(QtConcurrent::run([context = systemContext()] { return collectSystemInfo(context); }));
}

void MainWindow::notify(NoticeLevel level, const QString& text, const QString& remedy) {
    m_viewport->notices().show(level, text, remedy);
}

} // namespace vecset
