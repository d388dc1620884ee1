#include "ui/compare/heat_bar.h"

#include "ui/compare/distance_scale.h"
#include "ui/compare/heat_legend.h"
#include "ui/theme/theme.h"
#include "ui/widgets/value_slider.h"

#include <QEvent>
#include <QHBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace vecset {
namespace {

constexpr int kBins = 96;

} // namespace

HeatBar::HeatBar(QWidget* parent) : QWidget(parent), m_legend(new HeatLegend(this)), m_slider(new ValueSlider(this)) {
    const Tokens& tokens = Theme::instance().tokens();
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(tokens.space3, tokens.space2, tokens.space3, tokens.space2);
    layout->setSpacing(tokens.space4);
    layout->addWidget(m_legend, 3);
    layout->addWidget(m_slider, 1);
    connect(m_slider, &ValueSlider::valueChanged, this, [this](double value) {
        m_maximum = value;
        showScale();
        Q_EMIT maximumChanged(value);
    });
    retranslateUi();
}

void HeatBar::setComparison(std::shared_ptr<const MeshComparison> comparison, double size) {
    m_comparison = std::move(comparison);
    m_size = size;
    if (!m_comparison) return showScale();
    const double suits = roundMaximum(*m_comparison, size);
    // One power of ten below a thousandth of the range, so that every value on the slider can be typed.
    const double step = std::pow(10.0, std::floor(std::log10(suits)) - 2.0);
    const double largest = std::max({2.0 * suits, std::ceil(m_comparison->hausdorff / step) * step, 10.0 * step});
    m_slider->setRange(step, largest, step, std::clamp(static_cast<int>(-std::floor(std::log10(step * 1.0001))), 0, 9));
    m_slider->setLogarithmic(true);
    m_slider->setDefaultValue(suits);
    setMaximum(suits);
}

void HeatBar::setMaximum(double distance) {
    m_slider->setValue(distance);
    m_maximum = m_slider->value();
    showScale();
}

void HeatBar::showScale() {
    m_legend->setScale(m_maximum, m_size);
    m_legend->setHistogram(m_comparison ? distanceHistogram(*m_comparison, m_maximum, kBins) : std::vector<double>{});
}

void HeatBar::retranslateUi() {
    m_slider->setLabel(tr("Full colour at"));
    m_slider->setToolTip(
        tr("The distance, in model units, that gets the last colour. Double-click the name for the value that suits "
           "these meshes."));
}

void HeatBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    QWidget::changeEvent(event);
}

} // namespace vecset
