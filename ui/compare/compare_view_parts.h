#pragma once

#include "ui/compare/compare_facts.h"
#include "ui/compare/compare_view.h"

#include <QImage>
#include <QString>

#include <memory>
#include <optional>

class QBoxLayout;
class QScrollArea;

namespace vecset {

class CompareBar;
class ComparisonTask;
class FactsPanel;
class HeatBar;
class ReportTask;
class SideCaption;
class SplitStage;

/// The parts of the view and what they show.
class CompareView::Private {
public:
    explicit Private(CompareView* view);

    void showSides();
    void showMeshes(bool frame);
    void measure();
    void takeComparison(std::shared_ptr<const MeshComparison> found);
    void paintHeat();
    void arrange();
    void saveNow(const QString& path);
    void showPicture();
    [[nodiscard]] const QImage& input() const;
    [[nodiscard]] NoticeBar& notices() const { return m_notices != nullptr ? *m_notices : *m_ownNotices; }
    [[nodiscard]] bool ready() const { return m_a.mesh && m_b.mesh; }
    void buildLayout();
    void connectParts();
    void tellSaved(const QString& path);

    CompareView* q;
    std::shared_ptr<OrbitCamera> m_camera;
    NoticeBar* m_ownNotices;
    NoticeBar* m_notices = nullptr;
    CompareBar* m_bar;
    SideCaption *m_captionA, *m_captionB;
    SplitStage* m_stage;
    MeshView *m_viewA, *m_viewB;
    HeatBar* m_heatBar;
    QScrollArea* m_factsArea;
    FactsPanel* m_facts;
    QBoxLayout* m_body = nullptr;
    ComparisonTask* m_task;
    ReportTask* m_report;

    CompareSide m_a, m_b;
    std::optional<MeshFacts> m_meshA, m_meshB;
    std::shared_ptr<const MeshComparison> m_comparison;
    QImage m_picture;
    QString m_waitingReport; ///< asked for while the distances were still being measured
    double m_size = 0.0;
    HeatMap m_heat = HeatMap::Off;
};

} // namespace vecset
