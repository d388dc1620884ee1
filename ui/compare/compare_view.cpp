#include "ui/compare/compare_view.h"

#include "ui/compare/compare_bar.h"
#include "ui/compare/compare_report.h"
#include "ui/compare/compare_view_parts.h"
#include "ui/compare/comparison_task.h"
#include "ui/compare/heat_bar.h"
#include "ui/compare/report_task.h"
#include "ui/compare/side_caption.h"
#include "ui/compare/split_stage.h"
#include "ui/theme/theme.h"
#include "viewer/mesh_view.h"

#include <QFileDialog>
#include <QStandardPaths>

#include <utility>

namespace vecset {

CompareView::CompareView(QWidget* parent) : QWidget(parent), d(std::make_unique<Private>(this)) {
    setRole(this, "canvas");
    connect(&Theme::instance(), &Theme::changed, this, [this] { d->arrange(); });
    clear();
}

CompareView::~CompareView() = default;

void CompareView::setSides(CompareSide a, CompareSide b) {
    const bool other = !a.sameMesh(d->m_a) || !b.sameMesh(d->m_b);
    d->m_a = std::move(a);
    d->m_b = std::move(b);
    if (other) {
        d->m_waitingReport.clear();
        d->m_bar->setSaving(d->m_report->isRunning());
        d->showMeshes(true);
        d->measure();
    }
    d->showSides();
}

const CompareSide& CompareView::sideA() const { return d->m_a; }
const CompareSide& CompareView::sideB() const { return d->m_b; }

void CompareView::setPicture(const QImage& picture) {
    d->m_picture = picture;
    d->showPicture();
}

void CompareView::setProgress(char side, const QString& text, double fraction) {
    (side == 'a' ? d->m_captionA : d->m_captionB)->setProgress(text, fraction);
}

void CompareView::clear() {
    d->m_picture = {};
    d->m_a = {};
    d->m_b = {};
    d->m_waitingReport.clear();
    d->m_bar->setSaving(d->m_report->isRunning());
    d->m_heat = HeatMap::Off;
    d->m_bar->setHeatMap(HeatMap::Off);
    d->measure();
    d->showMeshes(false);
    d->showSides();
}

void CompareView::setViewStyle(const ViewStyle& style) {
    d->m_viewA->setStyle(style);
    d->m_viewB->setStyle(style);
}

void CompareView::setNoticeBar(NoticeBar* notices) { d->m_notices = notices; }

OrbitCamera& CompareView::camera() { return *d->m_camera; }
MeshView& CompareView::viewA() { return *d->m_viewA; }
MeshView& CompareView::viewB() { return *d->m_viewB; }

void CompareView::swapSides() {
    std::swap(d->m_a, d->m_b);
    std::swap(d->m_meshA, d->m_meshB);
    d->showMeshes(false);
    if (d->m_comparison) {
        auto swapped = std::make_shared<MeshComparison>(*d->m_comparison);
        std::swap(swapped->distanceA, swapped->distanceB);
        d->m_comparison = std::move(swapped);
        // The colours stay on the mesh that wears them.
        if (d->m_heat == HeatMap::OnA || d->m_heat == HeatMap::OnB)
            d->m_heat = d->m_heat == HeatMap::OnA ? HeatMap::OnB : HeatMap::OnA;
        d->m_bar->setHeatMap(d->m_heat);
        d->paintHeat();
    } else if (d->ready()) {
        d->measure();
    }
    d->showSides();
    Q_EMIT sidesSwapped();
}

void CompareView::setCompareLayout(CompareLayout layout) {
    d->m_bar->setCompareLayout(layout);
    d->m_stage->setWiping(layout == CompareLayout::Wipe);
}

CompareLayout CompareView::compareLayout() const {
    return d->m_stage->isWiping() ? CompareLayout::Wipe : CompareLayout::SideBySide;
}

void CompareView::setHeatMap(HeatMap heat) {
    if (!d->m_comparison) return;
    d->m_heat = heat;
    d->m_bar->setHeatMap(heat);
    d->paintHeat();
}

HeatMap CompareView::heatMap() const { return d->m_heat; }

void CompareView::setHeatMaximum(double distance) {
    d->m_heatBar->setMaximum(distance);
    d->paintHeat();
}

double CompareView::heatMaximum() const { return d->m_heatBar->maximum(); }
void CompareView::setWipe(double fraction) { d->m_stage->setFraction(fraction); }
double CompareView::wipe() const { return d->m_stage->fraction(); }
std::shared_ptr<const MeshComparison> CompareView::comparison() const { return d->m_comparison; }
bool CompareView::isMeasuring() const { return d->m_task->isRunning(); }

void CompareView::saveReport(const QString& path) {
    if (!d->ready() || isSavingReport()) return;
    d->m_bar->setSaving(true);
    if (isMeasuring())
        d->m_waitingReport = path;
    else
        d->saveNow(path);
}

bool CompareView::isSavingReport() const { return d->m_report->isRunning() || !d->m_waitingReport.isEmpty(); }

void CompareView::chooseReport() {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto* dialog = new QFileDialog(this, tr("Save the comparison"), folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Report with pictures (*.html)"), tr("Figures only (*.json)")});
    dialog->setDefaultSuffix(QStringLiteral("html"));
    dialog->selectFile(reportFileName(d->m_a, d->m_b));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(filter.contains(QLatin1String("*.json")) ? QStringLiteral("json")
                                                                          : QStringLiteral("html"));
    });
    connect(dialog, &QFileDialog::fileSelected, this, &CompareView::saveReport);
    dialog->open();
}

void CompareView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    d->arrange();
}

} // namespace vecset
