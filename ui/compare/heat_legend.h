#pragma once

#include <QWidget>

#include <vector>

namespace vecset {

/// The scale of a heat map: the colours, what they mean in model units and in percent of the shape's size, and above
/// them how often each distance occurs.
class HeatLegend : public QWidget {
    Q_OBJECT

public:
    explicit HeatLegend(QWidget* parent = nullptr);

    /// @param size what 100 % is, in model units; 0 leaves the percentages out.
    void setScale(double maximum, double size);
    /// Heights 0 to 1 of equal parts of the scale; empty: none.
    void setHistogram(std::vector<double> histogram);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] double maximum() const { return m_maximum; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void describe();
    [[nodiscard]] QRect barRect() const;
    [[nodiscard]] QString tickText(double share) const;
    void paintBar(QPainter& painter, const QRect& bar) const;
    void paintHistogram(QPainter& painter, const QRect& bar) const;
    void paintTicks(QPainter& painter, const QRect& bar) const;

    std::vector<double> m_histogram;
    double m_maximum = 1.0;
    double m_size = 0.0;
};

} // namespace vecset
