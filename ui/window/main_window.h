#pragma once

#include "core/pipeline/model_catalog.h"
#include "ui/dialogs/system_info.h"
#include "ui/generation/cost_estimate.h"
#include "ui/generation/generation_settings.h"
#include "ui/window/studio_services.h"
#include "ui/window/studio_session.h"

#include <QMainWindow>

#include <vector>

class QDockWidget;
class QLabel;
class QTimer;
class QToolBar;
class QToolButton;
class QUndoStack;

namespace vecset {

class GenerationPanel;
class HistoryPanel;
class InputPanel;
class LogPanel;
class QueuePanel;
class StatusLine;
class StudioActions;
class ViewportPanel;
struct CompareSide;
struct ShapeCaption;

/// The window: puts the panels in their places and connects them to the session. It decides nothing itself; what
/// happens is in StudioSession, how it looks in the panels.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(StudioServices& services, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Pictures to load, or exported results whose recipe is restored.
    void openFiles(const QStringList& files);

    [[nodiscard]] StudioSession& session() { return *m_session; }
    [[nodiscard]] InputPanel& input() { return *m_input; }
    [[nodiscard]] GenerationPanel& generation() { return *m_generation; }
    [[nodiscard]] HistoryPanel& history() { return *m_history; }
    [[nodiscard]] ViewportPanel& viewport() { return *m_viewport; }
    [[nodiscard]] StudioActions& actions() { return *m_actions; }
    /// Whether the models are known and one of them is loaded.
    [[nodiscard]] bool isReady() const { return m_ready; }
    /// Starts a generation when nothing stands against it.
    bool generate();
    void saveSession();

Q_SIGNALS:
    void ready(); ///< the first model is loaded, or cannot be

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildPanels();
    void buildDocks();
    void buildMenus();
    void buildToolBar();
    void connectActions();
    void connectSession();
    void connectPanels();
    void restoreSession();
    void loadModels();
    void useModels(std::vector<ModelEntry> models);
    void chooseModel(const QString& folder);
    void resetLayout();
    void retranslateUi();
    void refreshReadiness();
    void refreshPrediction();
    void refreshRunning();
    void showCurrent(bool keepCamera);
    [[nodiscard]] ShapeCaption captionOf(const ShownShape& shape) const;
    [[nodiscard]] RunInput runInput() const;
    [[nodiscard]] std::optional<double> costOf(const CostQuery& query) const;
    void meshSettingsChanged();
    void applyMeshSettings(const MeshRequest& mesh);
    // Comparisons: main_window_compare.cpp
    void connectComparison();
    void compareModels();
    void compareStepCounts();
    void startComparison(const ComparePlan& plan, const RunInput& input);
    void advanceComparison(char side, const ShownShape& shape);
    void endComparison(const ShownShape& a, const ShownShape& b);
    void abandonComparison();
    void showComparisonProgress();
    void refreshComparison();
    void makeRoomForComparison(bool comparing);
    [[nodiscard]] CompareSide sideOf(const ShownShape& shape) const;
    void applyRecipe(const QJsonObject& recipe);
    void rerun(const HistoryEntry& entry);
    void exportShape(const ShownShape& shape);
    void saveView();
    void showSettings();
    void showModels();
    void showLog();
    void showShortcuts();
    [[nodiscard]] SystemContext systemContext() const;
    void copyDiagnostics();
    void notify(NoticeLevel level, const QString& text, const QString& remedy);

    StudioServices& m_services;
    StudioSession* m_session;
    StudioActions* m_actions;
    InputPanel* m_input = nullptr;
    GenerationPanel* m_generation = nullptr;
    HistoryPanel* m_history = nullptr;
    QueuePanel* m_queue = nullptr;
    LogPanel* m_log = nullptr;
    ViewportPanel* m_viewport = nullptr;
    StatusLine* m_status = nullptr;
    QDockWidget *m_inputDock = nullptr, *m_generationDock = nullptr, *m_historyDock = nullptr, *m_queueDock = nullptr,
                *m_logDock = nullptr;
    std::vector<QMenu*> m_menus; ///< in the order of ActionGroup
    QMenu* m_panelsMenu = nullptr;
    QToolBar* m_toolBar = nullptr;
    QLabel* m_modelLabel = nullptr;
    QToolButton* m_compareButton = nullptr;
    std::vector<QDockWidget*> m_madeRoom; ///< hidden while results are compared
    QUndoStack* m_undo;
    MeshRequest m_meshSettings; ///< as last applied, for undo
    std::vector<ModelEntry> m_models;
    QByteArray m_firstLayout;
    QString m_modelProblem;
    QJsonObject m_exportState;
    bool m_generateWhenReady = false; ///< the sample of the first run is still being read
    bool m_ready = false;
};

} // namespace vecset
