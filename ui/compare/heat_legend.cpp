#include "ui/compare/heat_legend.h"

#include "ui/compare/distance_scale.h"
#include "ui/compare/heat_colours.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <utility>

namespace vecset {
namespace {

constexpr int kBarHeight = 10;
constexpr int kHistogramHeight = 20;
constexpr int kGap = 3;

} // namespace

HeatLegend::HeatLegend(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
    describe();
}

void HeatLegend::setScale(double maximum, double size) {
    m_maximum = maximum;
    m_size = size;
    describe();
    update();
}

void HeatLegend::setHistogram(std::vector<double> histogram) {
    m_histogram = std::move(histogram);
    update();
}

void HeatLegend::describe() {
    setToolTip(tr("Distance of each vertex to the other surface. The curve shows how many vertices have it."));
    setAccessibleName(tr("Scale of the distance colours"));
    //: %1: distance in model units, %2: share of the size
    setAccessibleDescription(tr("From 0 to %1 model units, which is %2 of the size.")
                                 .arg(distanceText(m_maximum, m_maximum), percentText(m_maximum, m_size)));
}

void HeatLegend::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange) {
        describe();
        update();
    }
    QWidget::changeEvent(event);
}

QSize HeatLegend::sizeHint() const {
    const QFontMetrics small(Theme::instance().smallFont());
    return {320, kHistogramHeight + kGap + kBarHeight + kGap + small.lineSpacing()};
}

QSize HeatLegend::minimumSizeHint() const { return {140, sizeHint().height()}; }

/// Keeps half a number's width free at both ends, so that the outer numbers stand under their ticks.
QRect HeatLegend::barRect() const {
    const QFontMetrics small(Theme::instance().smallFont());
    const int left = small.horizontalAdvance(QLatin1Char('0')), right = small.horizontalAdvance(tickText(1.0)) / 2;
    return {left, kHistogramHeight + kGap, std::max(20, width() - left - right - 2), kBarHeight};
}

QString HeatLegend::tickText(double share) const {
    const QString number = distanceText(share * m_maximum, m_maximum);
    if (!(m_size > 0.0) || share <= 0.0) return number;
    //: A tick of the scale: distance in model units and, behind it, percent of the size
    return tr("%1 · %2").arg(number, percentText(share * m_maximum, m_size));
}

void HeatLegend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect bar = barRect();
    paintHistogram(painter, bar);
    paintBar(painter, bar);
    paintTicks(painter, bar);
}

void HeatLegend::paintBar(QPainter& painter, const QRect& bar) const {
    QLinearGradient gradient(bar.topLeft(), bar.topRight());
    for (int m = 0; m <= 16; ++m) gradient.setColorAt(m / 16.0, heatColour(m / 16.0));
    painter.setPen(Qt::NoPen);
    painter.setBrush(gradient);
    painter.drawRoundedRect(bar, kBarHeight / 3.0, kBarHeight / 3.0);
}

void HeatLegend::paintHistogram(QPainter& painter, const QRect& bar) const {
    if (m_histogram.empty()) return;
    const double floor = bar.top() - kGap, step = bar.width() / double(m_histogram.size());
    QPainterPath path(QPointF(bar.left(), floor));
    for (std::size_t m = 0; m < m_histogram.size(); ++m) {
        path.lineTo(bar.left() + (double(m) + 0.5) * step, floor - m_histogram[m] * (kHistogramHeight - 2));
    }
    path.lineTo(bar.left() + bar.width(), floor - m_histogram.back() * (kHistogramHeight - 2));
    path.lineTo(bar.left() + bar.width(), floor);
    path.closeSubpath();
    QColor fill = Theme::instance().tokens().muted;
    fill.setAlphaF(0.35f);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawPath(path);
}

/// Five numbers where they fit, else three, else two.
void HeatLegend::paintTicks(QPainter& painter, const QRect& bar) const {
    const QFont font = Theme::instance().smallFont();
    const QFontMetrics small(font);
    int parts = 4;
    while (parts > 1 && bar.width() / parts < small.horizontalAdvance(tickText(1.0)) + 12) parts /= 2;
    painter.setFont(font);
    painter.setPen(Theme::instance().tokens().muted);
    for (int m = 0; m <= parts; ++m) {
        const double share = m / double(parts);
        const QString text = m == parts ? QStringLiteral("≥ ") + tickText(share) : tickText(share);
        const int wide = small.horizontalAdvance(text), middle = bar.left() + int(share * bar.width());
        const int left = std::clamp(middle - wide / 2, 0, std::max(0, width() - wide));
        painter.drawText(QRect(left, bar.bottom() + kGap, wide + 2, small.lineSpacing()),
                         Qt::AlignLeft | Qt::AlignVCenter, text);
    }
}

} // namespace vecset
