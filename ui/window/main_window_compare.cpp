// The window's comparisons: teacher and student, two step counts, two results of the history.
#include "ui/base/image_convert.h"
#include "ui/compare/compare_view.h"
#include "ui/generation/generation_panel.h"
#include "ui/generation/presets.h"
#include "ui/generation/stage_text.h"
#include "ui/history/history_panel.h"
#include "ui/input/input_panel.h"
#include "ui/window/compare_plan.h"
#include "ui/window/main_window.h"
#include "ui/window/status_line.h"
#include "ui/window/studio_actions.h"
#include "ui/window/viewport_panel.h"

#include <QDockWidget>
#include <QLocale>
#include <QToolButton>

#include <utility>

namespace vecset {

void MainWindow::connectComparison() {
    connect(m_actions->compareModels, &QAction::triggered, this, &MainWindow::compareModels);
    connect(m_actions->compare, &QAction::triggered, this, &MainWindow::compareStepCounts);
    connect(m_actions->compareEntries, &QAction::triggered, this, [this] {
        const auto entries = m_history->pairToCompare();
        if (entries.size() == 2) return m_session->compareEntries(entries[0], entries[1]);
        notify(NoticeLevel::Info, tr("Select two results in the history first."),
               tr("Hold Ctrl and click the second one."));
    });
    connect(m_actions->closeComparison, &QAction::triggered, m_viewport, &ViewportPanel::closeComparison);
    connect(m_generation, &GenerationPanel::compareRequested, this, &MainWindow::compareModels);
    connect(m_viewport, &ViewportPanel::comparingChanged, this, &MainWindow::makeRoomForComparison);
    connect(m_session, &StudioSession::comparisonStarted, this, &MainWindow::startComparison);
    connect(m_session, &StudioSession::comparisonAdvanced, this, &MainWindow::advanceComparison);
    connect(m_session, &StudioSession::comparisonReady, this, &MainWindow::endComparison);
    connect(m_session, &StudioSession::comparisonAbandoned, this, &MainWindow::abandonComparison);
}

/// The tool bar's button does the best that there is; the menu has both, and says why one of them is off.
void MainWindow::refreshComparison() {
    QString blocked = m_modelProblem;
    if (blocked.isEmpty())
        blocked = m_models.empty() ? tr("The models are still being read.") : m_input->blockedReason();
    const QString alone = whyNoComparison(m_generation->model(), m_models);
    const QString why = alone.isEmpty() ? blocked : alone;
    m_actions->retranslateUi(); // the usual words
    m_actions->compare->setEnabled(blocked.isEmpty());
    m_actions->compareModels->setEnabled(why.isEmpty());
    if (!why.isEmpty()) {
        m_actions->compareModels->setToolTip(why);
        m_actions->compareModels->setStatusTip(why);
    }
    QAction* best = alone.isEmpty() ? m_actions->compareModels : m_actions->compare;
    if (m_compareButton->defaultAction() == best) return;
    if (m_compareButton->defaultAction()) m_compareButton->removeAction(m_compareButton->defaultAction());
    m_compareButton->setDefaultAction(best);
}

void MainWindow::compareModels() {
    if (!m_actions->compareModels->isEnabled()) return;
    m_generation->nextSeed();
    m_session->compare(runInput(), teacherAndStudent(m_generation->settings(), m_models));
}

void MainWindow::compareStepCounts() {
    if (!m_actions->compare->isEnabled() || !m_generation->model()) return;
    m_generation->nextSeed();
    m_session->compare(runInput(), twoStepCounts(m_generation->settings()));
}

/// The view opens at once, with names and progress in place of the shapes.
void MainWindow::startComparison(const ComparePlan& plan, const RunInput& input) {
    CompareSide a, b;
    a.name = sideName(plan.a, m_models);
    b.name = sideName(plan.b, m_models);
    CompareView& view = m_viewport->compareView();
    view.clear();
    view.setSides(a, b);
    if (!input.pictures.empty()) view.setPicture(toQImage(input.pictures.front().picture));
    for (const char side : {'a', 'b'}) view.setProgress(side, tr("Waits for its turn"), 0.0);
    m_viewport->showComparison();
    refreshRunning();
}

void MainWindow::showComparisonProgress() {
    const auto& running = m_session->running();
    if (!running || running->side == 0 || !m_viewport->isComparing()) return;
    const QString stage = stageText(running->progress.stage);
    const QString left = timeLeftText(running->secondsLeft);
    m_viewport->compareView().setProgress(running->side,
                                          left.isEmpty() ? stage : QStringLiteral("%1  ·  %2").arg(stage, left),
                                          running->progress.fraction);
}

void MainWindow::advanceComparison(char side, const ShownShape& shape) {
    CompareView& view = m_viewport->compareView();
    CompareSide a = view.sideA(), b = view.sideB();
    (side == 'a' ? a : b) = sideOf(shape);
    view.setSides(std::move(a), std::move(b));
}

void MainWindow::endComparison(const ShownShape& a, const ShownShape& b) {
    CompareView& view = m_viewport->compareView();
    const bool fromHistory = !a.result && !b.result;
    if (fromHistory) view.setPicture({}); // that of an earlier comparison
    view.setSides(sideOf(a), sideOf(b));
    if (fromHistory || m_viewport->isComparing()) return m_viewport->showComparison();
    m_viewport->notices().show(NoticeLevel::Success, tr("The comparison is done. Both results are in the history."), {},
                               {{tr("Show"), [this] { m_viewport->showComparison(); }}});
}

void MainWindow::abandonComparison() {
    if (!m_viewport->isComparing()) return;
    m_viewport->closeComparison();
    m_viewport->compareView().clear();
}

CompareSide MainWindow::sideOf(const ShownShape& shape) const {
    const QString name = sideName(shape.settings, m_models);
    if (shape.result) {
        CompareSide side = compareSide(shape.result, name, shape.facts, shape.seconds, shape.peakMemory);
        side.resolution = shape.settings.mesh.decode.resolution;
        return side;
    }
    CompareSide side = compareSide(*shape.entry, shape.mesh);
    side.resolution = shape.settings.mesh.decode.resolution;
    side.name = QStringLiteral("%1 · %2").arg(shape.title, name);
    return side;
}

/// Two views and their figures need the width; the columns come back with the single view.
void MainWindow::makeRoomForComparison(bool comparing) {
    if (!comparing) {
        for (QDockWidget* dock : std::exchange(m_madeRoom, {})) dock->show();
        return;
    }
    for (QDockWidget* dock : {m_inputDock, m_generationDock}) {
        if (dock->isHidden() || dock->isFloating()) continue;
        m_madeRoom.push_back(dock);
        dock->hide();
    }
}

} // namespace vecset
