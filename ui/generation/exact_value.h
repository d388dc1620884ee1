#pragma once

#include "ui/widgets/value_slider.h"

namespace vecset {

/// The value behind a slider that shows it rounded: what a recipe set comes back exactly until the person moves the
/// slider.
class ExactValue {
public:
    explicit ExactValue(ValueSlider* slider) : m_slider(slider) {}

    void set(double value) {
        m_slider->setValue(value);
        m_set = value;
        m_shown = m_slider->value();
    }
    [[nodiscard]] double value() const { return m_slider->value() == m_shown ? m_set : m_slider->value(); }

private:
    ValueSlider* m_slider;
    double m_set = 0.0, m_shown = -1e300; ///< nothing was set yet
};

} // namespace vecset
