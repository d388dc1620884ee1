#pragma once

#include "core/geometry/mesh_comparison.h"
#include "ui/compare/compare_modes.h"
#include "ui/compare/compare_side.h"
#include "viewer/view_style.h"

#include <QWidget>

#include <memory>

namespace vecset {

class MeshView;
class NoticeBar;
class OrbitCamera;

/// Two results beside each other for the middle of the window: linked views or a wipe, what each cost, how far the two
/// surfaces are apart, a heat map of the distances, and a report of all that as a file. Measures on the thread pool;
/// what goes wrong is a notice.
class CompareView : public QWidget {
    Q_OBJECT

public:
    explicit CompareView(QWidget* parent = nullptr);
    ~CompareView() override;

    /// Shows two results. A mesh may still be missing (null): the view then waits for the next call.
    void setSides(CompareSide a, CompareSide b);
    [[nodiscard]] const CompareSide& sideA() const;
    [[nodiscard]] const CompareSide& sideB() const;
    /// The input picture that both came from; without it the first side's own is shown.
    void setPicture(const QImage& picture);
    /// What becomes of a side ('a' or 'b') whose mesh is not there yet: in words, and as a share of the stage. Ends
    /// with the mesh.
    void setProgress(char side, const QString& text, double fraction);
    /// Drops meshes and views' contents, and stops measuring.
    void clear();

    /// The look of the main viewport, apart from what a heat map needs.
    void setViewStyle(const ViewStyle& style);
    /// Where notices go; without this call they appear in a bar of the view's own.
    void setNoticeBar(NoticeBar* notices);

    [[nodiscard]] OrbitCamera& camera();
    [[nodiscard]] MeshView& viewA();
    [[nodiscard]] MeshView& viewB();

    void swapSides();
    void setCompareLayout(CompareLayout layout);
    [[nodiscard]] CompareLayout compareLayout() const;
    void setHeatMap(HeatMap heat);
    [[nodiscard]] HeatMap heatMap() const;
    /// The distance that gets the last colour, in model units.
    void setHeatMaximum(double distance);
    [[nodiscard]] double heatMaximum() const;
    /// Part of the width that shows the left mesh, 0 to 1.
    void setWipe(double fraction);
    [[nodiscard]] double wipe() const;

    /// Null until measured.
    [[nodiscard]] std::shared_ptr<const MeshComparison> comparison() const;
    [[nodiscard]] bool isMeasuring() const;

    /// Draws the pictures and writes the report on the pool; ".json" gives the data alone, anything else HTML. Answers
    /// with reportSaved() or a notice.
    void saveReport(const QString& path);
    [[nodiscard]] bool isSavingReport() const;

public Q_SLOTS:
    /// Asks for a file, then saveReport().
    void chooseReport();

Q_SIGNALS:
    void closed();
    void measured();
    void reportSaved(const QString& path);
    void reportFailed(const QString& cause);
    void sidesSwapped();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace vecset
