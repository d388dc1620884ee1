#include "ui/widgets/value_slider.h"

#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"

#include <QDoubleSpinBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace vecset {

namespace {
constexpr int kMostPositions = 1000; // finer than any screen shows a panel's slider
} // namespace

ValueSlider::ValueSlider(QWidget* parent) : ValueSlider(QString(), parent) {}

ValueSlider::ValueSlider(const QString& label, QWidget* parent)
    : QWidget(parent), m_label(new ElidedLabel(this)), m_slider(new QSlider(Qt::Horizontal, this)),
      m_entry(new QDoubleSpinBox(this)) {
    build();
    setLabel(label);
    setRange(m_minimum, m_maximum, m_step, m_decimals);
    connect(&Theme::instance(), &Theme::changed, this, &ValueSlider::fitEntry);
}

void ValueSlider::build() {
    const auto& t = Theme::instance().tokens();
    auto* words = new QHBoxLayout;
    words->setSpacing(t.space2);
    words->addWidget(m_label, 1);
    words->addWidget(m_entry);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(words);
    layout->addWidget(m_slider);
    m_label->setBuddy(m_entry);
    m_label->installEventFilter(this);
    m_entry->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_entry->setAlignment(Qt::AlignRight);
    m_entry->setKeyboardTracking(false); // half-typed numbers are nobody's choice
    m_entry->setGroupSeparatorShown(true);
    m_entry->setAccelerated(true);
    setFocusProxy(m_slider);
    connect(m_slider, &QSlider::valueChanged, this,
            [this](int position) { edit(valueAt(position), !m_slider->isSliderDown()); });
    connect(m_slider, &QSlider::sliderReleased, this, &ValueSlider::commit);
    connect(m_entry, &QDoubleSpinBox::valueChanged, this, [this](double value) { edit(rounded(value), true); });
}

void ValueSlider::setLabel(const QString& text) {
    m_label->setText(text);
    m_label->setVisible(!text.isEmpty());
    m_slider->setAccessibleName(text);
    m_entry->setAccessibleName(text);
}

void ValueSlider::setRange(double minimum, double maximum, double step, int decimals) {
    m_minimum = std::min(minimum, maximum), m_maximum = std::max(minimum, maximum);
    m_step = step > 0 ? step : 1;
    m_decimals = decimals;
    const QSignalBlocker quietSlider(m_slider), quietEntry(m_entry);
    const double positions = std::round((m_maximum - m_minimum) / m_step);
    m_slider->setRange(0, m_logarithmic || positions > kMostPositions ? kMostPositions : static_cast<int>(positions));
    m_slider->setSingleStep(m_logarithmic ? kMostPositions / 100
                                          : std::max(1, static_cast<int>(m_slider->maximum() / positions)));
    m_slider->setPageStep(std::max(1, m_slider->maximum() / 10));
    m_entry->setDecimals(decimals);
    m_entry->setRange(m_minimum, m_maximum);
    m_entry->setSingleStep(m_step);
    fitEntry();
    setValue(m_value);
}

void ValueSlider::setLogarithmic(bool on) {
    m_logarithmic = on && m_minimum > 0;
    setRange(m_minimum, m_maximum, m_step, m_decimals);
}

void ValueSlider::setSuffix(const QString& suffix) {
    m_entry->setSuffix(suffix);
    fitEntry();
}

void ValueSlider::setSpecialValueText(const QString& text) {
    m_entry->setSpecialValueText(text);
    fitEntry();
}

void ValueSlider::setDefaultValue(double value) {
    m_default = value;
    m_hasDefault = true;
}

/// Room for the longest number, so that the entry does not jump while the slider moves.
void ValueSlider::fitEntry() {
    const auto wide = [this](const QString& text) { return fontMetrics().horizontalAdvance(text); };
    const int number = std::max(wide(m_entry->textFromValue(m_minimum)), wide(m_entry->textFromValue(m_maximum)));
    const int text = std::max(number + wide(m_entry->suffix()), wide(m_entry->specialValueText()));
    m_entry->setFixedWidth(std::max(text, wide(QStringLiteral("0000"))) + 24);
}

int ValueSlider::positionOf(double value) const {
    const double span = m_logarithmic ? std::log(m_maximum / m_minimum) : m_maximum - m_minimum;
    if (span <= 0) return 0;
    const double part = (m_logarithmic ? std::log(value / m_minimum) : value - m_minimum) / span;
    return static_cast<int>(std::lround(part * m_slider->maximum()));
}

double ValueSlider::valueAt(int position) const {
    const double part = static_cast<double>(position) / std::max(1, m_slider->maximum());
    const double value =
        m_logarithmic ? m_minimum * std::pow(m_maximum / m_minimum, part) : m_minimum + part * (m_maximum - m_minimum);
    return position == m_slider->maximum() ? m_maximum : rounded(value);
}

double ValueSlider::rounded(double value) const {
    if (!std::isfinite(value)) return m_value;
    const double steps = std::round((value - m_minimum) / m_step);
    const double unit = std::pow(10.0, m_decimals);
    const double clean =
        std::round((m_minimum + steps * m_step) * unit) / unit; // 0.30000000000000004 is not what was meant
    return std::clamp(value >= m_maximum ? m_maximum : clean, m_minimum, m_maximum);
}

void ValueSlider::setValue(double value) {
    m_value = m_committed = rounded(value);
    show(m_value);
}

void ValueSlider::show(double value) {
    const QSignalBlocker quietSlider(m_slider), quietEntry(m_entry);
    m_slider->setValue(positionOf(value));
    m_entry->setValue(value);
}

void ValueSlider::edit(double value, bool commitNow) {
    if (value != m_value) {
        m_value = value;
        const QSignalBlocker quietSlider(m_slider), quietEntry(m_entry);
        m_entry->setValue(value);
        if (!m_slider->isSliderDown()) m_slider->setValue(positionOf(value));
        Q_EMIT valueChanged(value);
    } else {
        show(value); // e.g. an entry that was rounded back
    }
    if (commitNow) commit();
}

void ValueSlider::commit() {
    show(m_value);
    if (m_value == m_committed) return;
    m_committed = m_value;
    Q_EMIT valueCommitted(m_value);
}

bool ValueSlider::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_label && event->type() == QEvent::MouseButtonDblClick && m_hasDefault && isEnabled()) {
        edit(rounded(m_default), true);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ValueSlider::changeEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTipChange) { // one tip for all three parts
        m_label->setToolTip(toolTip());
        m_slider->setToolTip(toolTip());
        m_entry->setToolTip(toolTip());
        m_slider->setAccessibleDescription(toolTip());
        m_entry->setAccessibleDescription(toolTip());
    } else if (event->type() == QEvent::FontChange || event->type() == QEvent::LocaleChange) {
        fitEntry();
    }
    QWidget::changeEvent(event);
}

} // namespace vecset
