#pragma once

#include "core/geometry/mesh_comparison.h"

#include <QWidget>

#include <memory>

namespace vecset {

class HeatLegend;
class ValueSlider;

/// Under the views while a heat map is on: the scale, and a slider for the distance at its end.
class HeatBar : public QWidget {
    Q_OBJECT

public:
    explicit HeatBar(QWidget* parent = nullptr);

    /// New distances: the scale ends at a round number that suits them.
    void setComparison(std::shared_ptr<const MeshComparison> comparison, double size);
    void setMaximum(double distance);
    [[nodiscard]] double maximum() const { return m_maximum; }

Q_SIGNALS:
    void maximumChanged(double distance); ///< by the person

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();
    void showScale();

    HeatLegend* m_legend;
    ValueSlider* m_slider;
    std::shared_ptr<const MeshComparison> m_comparison;
    double m_size = 0.0;
    double m_maximum = 1.0;
};

} // namespace vecset
