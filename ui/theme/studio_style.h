#pragma once

#include <QPointer>
#include <QProxyStyle>
#include <QTimer>

#include <vector>

class QStyleOptionComboBox;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionSpinBox;

namespace vecset {

/// Paints what a style sheet cannot without picture files: fields, check marks, arrows, sliders, progress, list
/// selection and keyboard rings, all from the tokens and sharp at every scale. Boxes and words are the style sheet's
/// part.
class StudioStyle final : public QProxyStyle {
    Q_OBJECT

public:
    StudioStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                       const QWidget* widget) const override;
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption* option,
                                       const QWidget* widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                                         const QWidget* widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                                QStyleHintReturn* data) const override;
    [[nodiscard]] QIcon standardIcon(StandardPixmap icon, const QStyleOption* option,
                                     const QWidget* widget) const override;
    [[nodiscard]] QPixmap standardPixmap(StandardPixmap icon, const QStyleOption* option,
                                         const QWidget* widget) const override;
    void polish(QWidget* widget) override;
    using QProxyStyle::polish;

private:
    void drawComboBox(const QStyleOptionComboBox& option, QPainter& painter, const QWidget* widget) const;
    void drawSpinBox(const QStyleOptionSpinBox& option, QPainter& painter, const QWidget* widget) const;
    void drawSlider(const QStyleOptionSlider& option, QPainter& painter, const QWidget* widget) const;
    void drawProgress(const QStyleOptionProgressBar& option, QPainter& painter, const QWidget* widget) const;
    [[nodiscard]] QRect sliderPart(const QStyleOptionSlider& option, SubControl part) const;
    [[nodiscard]] QRect spinBoxPart(const QStyleOptionSpinBox& option, SubControl part) const;
    [[nodiscard]] QRect comboBoxPart(const QStyleOptionComboBox& option, SubControl part) const;
    void keepMoving(const QWidget* widget) const;

    // Progress bars without an end are repainted by this timer while one is visible.
    mutable std::vector<QPointer<QWidget>> m_moving;
    mutable QTimer m_pulse;
};

} // namespace vecset
