#include "ui/compare/compare_view_parts.h"

#include "ui/compare/compare_bar.h"
#include "ui/compare/comparison_task.h"
#include "ui/compare/distance_scale.h"
#include "ui/compare/facts_panel.h"
#include "ui/compare/heat_bar.h"
#include "ui/compare/heat_colours.h"
#include "ui/compare/report_task.h"
#include "ui/compare/side_caption.h"
#include "ui/compare/split_stage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/notice_bar.h"
#include "viewer/mesh_view.h"
#include "viewer/orbit_camera.h"

#include <QBoxLayout>
#include <QDateTime>
#include <QDesktopServices>
#include <QFileInfo>
#include <QScrollArea>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace vecset {
namespace {

constexpr int kColumnFrom = 1000; ///< from this width on the facts stand beside the views, else under them
constexpr int kColumnWidth = 330;
constexpr int kRowHeight = 236;

Box3f boundsOf(const CompareSide& a, const CompareSide& b) {
    Box3f box;
    for (const auto* side : {&a, &b}) {
        if (!side->mesh || side->mesh->positions.empty()) continue;
        const Box3f own = side->mesh->bounds();
        box.extend(own.min);
        box.extend(own.max);
    }
    return box;
}

} // namespace

CompareView::Private::Private(CompareView* view)
    : q(view), m_camera(std::make_shared<OrbitCamera>()), m_ownNotices(new NoticeBar(view)),
      m_bar(new CompareBar(view)), m_captionA(new SideCaption(QStringLiteral("A"), view)),
      m_captionB(new SideCaption(QStringLiteral("B"), view)), m_stage(new SplitStage(view)),
      m_viewA(new MeshView(m_stage->parentA())), m_viewB(new MeshView(m_stage->parentB())),
      m_heatBar(new HeatBar(view)), m_factsArea(new QScrollArea(view)), m_facts(new FactsPanel),
      m_task(new ComparisonTask(view)), m_report(new ReportTask(view)) {
    m_viewA->setCamera(m_camera);
    m_viewB->setCamera(m_camera);
    m_stage->setViews(m_viewA, m_viewB);
    m_stage->handle()->setObjectName(QStringLiteral("wipeHandle"));
    setRole(m_factsArea, "plain");
    m_factsArea->setWidgetResizable(true);
    m_factsArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_factsArea->setWidget(m_facts);
    m_heatBar->hide();
    buildLayout();
    connectParts();
}

void CompareView::Private::buildLayout() {
    auto* captions = new QHBoxLayout;
    captions->setSpacing(0);
    captions->addWidget(m_captionA, 1);
    captions->addWidget(m_captionB, 1);
    auto* views = new QVBoxLayout;
    views->setSpacing(0);
    views->addLayout(captions);
    views->addWidget(m_stage, 1);
    views->addWidget(m_heatBar);
    m_body = new QBoxLayout(QBoxLayout::LeftToRight);
    m_body->setSpacing(0);
    m_body->addLayout(views, 1);
    m_body->addWidget(m_factsArea);
    auto* layout = new QVBoxLayout(q);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_ownNotices);
    layout->addWidget(m_bar);
    layout->addLayout(m_body, 1);
}

void CompareView::Private::connectParts() {
    connect(m_bar, &CompareBar::layoutChosen, q, &CompareView::setCompareLayout);
    connect(m_bar, &CompareBar::heatMapChosen, q, &CompareView::setHeatMap);
    connect(m_bar, &CompareBar::swapRequested, q, &CompareView::swapSides);
    connect(m_bar, &CompareBar::factsToggled, m_factsArea, &QWidget::setVisible);
    connect(m_bar, &CompareBar::saveRequested, q, &CompareView::chooseReport);
    connect(m_bar, &CompareBar::closeRequested, q, &CompareView::closed);
    connect(m_heatBar, &HeatBar::maximumChanged, q, [this] { paintHeat(); });
    connect(m_task, &ComparisonTask::progressed, m_facts, &FactsPanel::setMeasuring);
    connect(m_task, &ComparisonTask::examined, q, [this](const MeshFacts& a, const MeshFacts& b) {
        m_meshA = a;
        m_meshB = b;
        m_captionA->setMeshFacts(a);
        m_captionB->setMeshFacts(b);
        m_facts->setMeshFacts(a, b);
    });
    connect(m_task, &ComparisonTask::done, q,
            [this](const std::shared_ptr<const MeshComparison>& found) { takeComparison(found); });
    connect(m_task, &ComparisonTask::failed, q, [this](const QString& cause, const QString& remedy) {
        m_facts->setProblem(cause);
        notices().show(NoticeLevel::Warning, CompareView::tr("The distances could not be measured: %1").arg(cause),
                       remedy);
        if (!m_waitingReport.isEmpty()) saveNow(std::exchange(m_waitingReport, {}));
    });
    connect(m_report, &ReportTask::saved, q, [this](const QString& path) { tellSaved(path); });
    connect(m_report, &ReportTask::failed, q, [this](const QString& cause, const QString& remedy) {
        m_bar->setSaving(false);
        notices().show(NoticeLevel::Error, CompareView::tr("The report was not saved: %1").arg(cause), remedy);
        Q_EMIT q->reportFailed(cause);
    });
}

void CompareView::Private::showSides() {
    m_bar->setNames(m_a.name, m_b.name);
    m_bar->setReportReady(ready());
    m_captionA->setSide(m_a);
    m_captionB->setSide(m_b);
    m_facts->setSides(m_a, m_b);
    m_captionA->setMeshFacts(m_meshA);
    m_captionB->setMeshFacts(m_meshB);
    m_facts->setMeshFacts(m_meshA, m_meshB);
    showPicture();
}

const QImage& CompareView::Private::input() const {
    return !m_picture.isNull() ? m_picture : !m_a.picture.isNull() ? m_a.picture : m_b.picture;
}

void CompareView::Private::showPicture() { m_facts->setPicture(input()); }

/// One frame for both, so that sizes can be compared.
void CompareView::Private::showMeshes(bool frame) {
    const auto show = [](MeshView* view, const CompareSide& side) {
        if (side.mesh)
            view->setMesh(side.mesh, true);
        else
            view->clear();
    };
    show(m_viewA, m_a);
    show(m_viewB, m_b);
    if (!frame) return;
    m_camera->frame(boundsOf(m_a, m_b));
    m_camera->reset();
}

void CompareView::Private::measure() {
    m_task->stop();
    m_comparison.reset();
    m_meshA.reset();
    m_meshB.reset();
    m_bar->setHeatMapReady(false); // the choice stays and holds again once there are distances
    m_heatBar->hide();
    m_facts->setMeasuring(ready() ? 0.0 : -1.0);
    if (ready()) m_task->start(m_a.mesh, m_b.mesh);
}

void CompareView::Private::takeComparison(std::shared_ptr<const MeshComparison> found) {
    m_comparison = std::move(found);
    m_size = comparedSize(*m_a.mesh, *m_b.mesh);
    m_facts->setDistances(m_comparison, m_size);
    m_heatBar->setComparison(m_comparison, m_size);
    m_bar->setHeatMapReady(true);
    paintHeat();
    Q_EMIT q->measured();
    if (!m_waitingReport.isEmpty()) saveNow(std::exchange(m_waitingReport, {}));
}

void CompareView::Private::paintHeat() {
    const auto paint = [this](MeshView* view, bool on, const std::vector<float>& distances) {
        view->setVertexColours(on ? heatColours(distances, m_heatBar->maximum()) : std::vector<Vec3f>{});
    };
    if (!m_comparison) return;
    paint(m_viewA, m_heat == HeatMap::OnA || m_heat == HeatMap::OnBoth, m_comparison->distanceA);
    paint(m_viewB, m_heat == HeatMap::OnB || m_heat == HeatMap::OnBoth, m_comparison->distanceB);
    m_heatBar->setVisible(m_heat != HeatMap::Off);
}

/// The facts stand where there is room.
void CompareView::Private::arrange() {
    const bool column = q->width() >= kColumnFrom * Theme::instance().fontScale();
    m_body->setDirection(column ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_facts->setOrientation(column ? Qt::Vertical : Qt::Horizontal);
    const int wide = static_cast<int>(kColumnWidth * Theme::instance().fontScale());
    const int high = std::min(static_cast<int>(kRowHeight * Theme::instance().fontScale()), q->height() * 2 / 5);
    m_factsArea->setMinimumWidth(column ? wide : 0);
    m_factsArea->setMaximumWidth(column ? wide : QWIDGETSIZE_MAX);
    m_factsArea->setMinimumHeight(column ? 0 : high);
    m_factsArea->setMaximumHeight(column ? QWIDGETSIZE_MAX : high);
}

void CompareView::Private::saveNow(const QString& path) {
    CompareReport report;
    report.a = m_a;
    report.b = m_b;
    report.meshA = m_meshA;
    report.meshB = m_meshB;
    report.comparison = m_comparison;
    report.size = m_size;
    report.heatMaximum = m_heatBar->maximum();
    report.input = input();
    report.made = QDateTime::currentDateTime();
    report.programVersion = QStringLiteral(VECSET_VERSION);
    m_report->start(path, std::move(report), m_camera->pose());
}

void CompareView::Private::tellSaved(const QString& path) {
    m_bar->setSaving(false);
    const auto open = [](const QString& what) {
        return [what] { QDesktopServices::openUrl(QUrl::fromLocalFile(what)); };
    };
    notices().show(NoticeLevel::Success, CompareView::tr("The report is saved as %1.").arg(QFileInfo(path).fileName()),
                   {},
                   {{CompareView::tr("Open"), open(path)},
                    {CompareView::tr("Show folder"), open(QFileInfo(path).absolutePath())}});
    Q_EMIT q->reportSaved(path);
}

} // namespace vecset
