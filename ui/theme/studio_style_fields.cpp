// The controls of StudioStyle that consist of several parts: combo box, spin box, slider, progress bar.

#include "ui/theme/draw.h"
#include "ui/theme/studio_style.h"
#include "ui/theme/theme.h"

#include <QAbstractSpinBox>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

#include <algorithm>

namespace vecset {

namespace {

constexpr int kPadding = 8;    // between a field's outline and its text
constexpr int kArrowRoom = 24; // for the arrow of a combo box
constexpr int kSpinRoom = 18;  // for the two arrows of a spin box

const Tokens& tokens() { return Theme::instance().tokens(); }

bool has(const QStyleOption& option, QStyle::StateFlag flag) { return (option.state & flag) != 0; }

bool isQuiet(const QWidget* widget) {
    return widget != nullptr && widget->property("role").toString() == QLatin1String("quiet");
}

} // namespace

void StudioStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                     const QWidget* widget) const {
    if (control == CC_ComboBox) {
        if (const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option))
            return drawComboBox(*box, *painter, widget);
    } else if (control == CC_SpinBox) {
        if (const auto* box = qstyleoption_cast<const QStyleOptionSpinBox*>(option))
            return drawSpinBox(*box, *painter, widget);
    } else if (control == CC_Slider) {
        if (const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option))
            return drawSlider(*slider, *painter, widget);
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void StudioStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                              const QWidget* widget) const {
    // The style sheet's style draws the three parts of a progress bar one by one; here the second is the whole.
    if (element == CE_ProgressBarGroove || element == CE_ProgressBarLabel) return;
    if (element == CE_ProgressBarContents) {
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option))
            return drawProgress(*bar, *painter, widget);
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

QRect StudioStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                  const QWidget* widget) const {
    QRect rect;
    if (const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        control == CC_ComboBox && box != nullptr) {
        rect = comboBoxPart(*box, part);
    } else if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
               control == CC_SpinBox && spin != nullptr) {
        rect = spinBoxPart(*spin, part);
    } else if (const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
               control == CC_Slider && slider != nullptr) {
        return sliderPart(*slider, part); // mirrored by "upsideDown" already
    } else {
        return QProxyStyle::subControlRect(control, option, part, widget);
    }
    return visualRect(option->direction, option->rect, rect);
}

QSize StudioStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                                    const QWidget* widget) const {
    const auto& t = tokens();
    QSize size = contents;
    switch (type) {
    case CT_ComboBox: return {size.width() + kPadding + kArrowRoom + 2, t.controlHeight};
    case CT_SpinBox: {
        const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
        const bool arrows = spin == nullptr || spin->buttonSymbols != QAbstractSpinBox::NoButtons;
        return {size.width() + kPadding + (arrows ? kSpinRoom : 6), t.controlHeight};
    }
    case CT_LineEdit: return {size.width() + 2 * kPadding, std::max(t.controlHeight, size.height())};
    case CT_ItemViewItem:
        size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return {size.width() + 4, std::max(size.height(), t.controlHeight - 2)};
    case CT_Slider: return size;
    case CT_ProgressBar: {
        const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option);
        const bool withText = bar != nullptr && bar->textVisible;
        return withText ? QSize(std::max(size.width(), 120), t.controlHeight - 6)
                        : QSize(std::max(size.width(), 80), 6);
    }
    default: return QProxyStyle::sizeFromContents(type, option, contents, widget);
    }
}

QRect StudioStyle::comboBoxPart(const QStyleOptionComboBox& option, SubControl part) const {
    const QRect r = option.rect;
    switch (part) {
    case SC_ComboBoxEditField: return r.adjusted(option.editable ? 6 : kPadding - 2, 1, -kArrowRoom, -1);
    case SC_ComboBoxArrow: return QRect(r.right() + 1 - kArrowRoom, r.top(), kArrowRoom, r.height());
    default: return r;
    }
}

void StudioStyle::drawComboBox(const QStyleOptionComboBox& option, QPainter& painter, const QWidget* widget) const {
    const auto& t = tokens();
    if (option.frame) {
        QStyleOption box = option;
        // A combo box that is not typed into shows the ring only to keyboard users, as a button does.
        if (!option.editable && !has(option, State_KeyboardFocusChange)) box.state &= ~State_HasFocus;
        draw::field(painter, option.rect, box, widget != nullptr && widget->property("invalid").toBool(),
                    isQuiet(widget));
    }
    const auto arrow = proxy()->subControlRect(CC_ComboBox, &option, SC_ComboBoxArrow, widget);
    draw::chevron(painter, QRectF(arrow).translated(-2, 0), draw::Arrow::Down,
                  has(option, State_Enabled) ? t.muted : t.disabled);
}

QRect StudioStyle::spinBoxPart(const QStyleOptionSpinBox& option, SubControl part) const {
    const QRect r = option.rect;
    const bool arrows = option.buttonSymbols != QAbstractSpinBox::NoButtons;
    const int left = r.right() + 1 - kSpinRoom, half = r.height() / 2;
    switch (part) {
    case SC_SpinBoxUp: return arrows ? QRect(left, r.top(), kSpinRoom, half) : QRect();
    case SC_SpinBoxDown: return arrows ? QRect(left, r.top() + half, kSpinRoom, r.height() - half) : QRect();
    case SC_SpinBoxEditField: return r.adjusted(kPadding - 3, 1, arrows ? -kSpinRoom : -4, -1);
    default: return r;
    }
}

void StudioStyle::drawSpinBox(const QStyleOptionSpinBox& option, QPainter& painter, const QWidget* widget) const {
    const auto& t = tokens();
    if (option.frame)
        draw::field(painter, option.rect, option, widget != nullptr && widget->property("invalid").toBool(),
                    isQuiet(widget));
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons) return;
    const auto arrow = [&](SubControl part, QAbstractSpinBox::StepEnabledFlag needed, draw::Arrow direction,
                           double shift) {
        const QRectF rect = proxy()->subControlRect(CC_SpinBox, &option, part, widget);
        const bool enabled = has(option, State_Enabled) && (option.stepEnabled & needed) != 0;
        const bool over = enabled && (option.activeSubControls & part) != 0 && has(option, State_MouseOver);
        draw::chevron(painter, rect.translated(-2, shift), direction,
                      !enabled ? t.disabled
                      : over   ? t.text
                               : t.muted,
                      2.75);
    };
    arrow(SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, draw::Arrow::Up, 2);
    arrow(SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, draw::Arrow::Down, -2);
}

QRect StudioStyle::sliderPart(const QStyleOptionSlider& option, SubControl part) const {
    const QRect r = option.rect;
    if (part != SC_SliderHandle) return r;
    const bool lying = option.orientation == Qt::Horizontal;
    const int length = proxy()->pixelMetric(PM_SliderLength, &option, nullptr);
    const int room = (lying ? r.width() : r.height()) - length;
    const int at =
        sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition, room, option.upsideDown);
    return lying ? QRect(r.left() + at, r.center().y() - length / 2 + 1, length, length)
                 : QRect(r.center().x() - length / 2 + 1, r.top() + at, length, length);
}

void StudioStyle::drawSlider(const QStyleOptionSlider& option, QPainter& painter, const QWidget* widget) const {
    const auto& t = tokens();
    const bool lying = option.orientation == Qt::Horizontal, enabled = has(option, State_Enabled);
    const QRectF handle = proxy()->subControlRect(CC_Slider, &option, SC_SliderHandle, widget);
    const QRectF all = option.rect;
    const QPointF middle = handle.center();
    const double half = 2;
    const QRectF groove = lying ? QRectF(all.left() + 1, middle.y() - half, all.width() - 2, 2 * half)
                                : QRectF(middle.x() - half, all.top() + 1, 2 * half, all.height() - 2);
    QRectF done = groove; // from the end where the minimum is
    if (lying)
        option.upsideDown ? done.setLeft(middle.x()) : done.setRight(middle.x());
    else
        option.upsideDown ? done.setTop(middle.y()) : done.setBottom(middle.y());
    painter.save();
    draw::roundedBox(painter, groove, half, enabled ? t.pressed : t.hover, {}, 0);
    draw::roundedBox(painter, done, half, enabled ? t.accent : t.disabled, {}, 0);
    const bool ring = enabled && has(option, State_HasFocus) && has(option, State_KeyboardFocusChange);
    const bool held = enabled && (has(option, State_Sunken) ||
                                  (has(option, State_MouseOver) && (option.activeSubControls & SC_SliderHandle) != 0));
    if (ring) draw::roundedBox(painter, handle.adjusted(0, 0, 0, 0), handle.width(), t.canvas, t.focus, 0);
    const double inset = ring ? 0.5 : held ? 0.5 : 1.5;
    const auto knob = Theme::instance().isDark() ? t.text : t.raised;
    draw::roundedBox(painter, handle.adjusted(inset, inset, -inset, -inset), handle.width(),
                     enabled ? knob : t.disabled,
                     ring      ? t.focus
                     : enabled ? (Theme::instance().isDark() ? t.surface : t.accent)
                               : t.surface,
                     ring ? 2.5 : 1.5);
    painter.restore();
}

void StudioStyle::drawProgress(const QStyleOptionProgressBar& option, QPainter& painter, const QWidget* widget) const {
    const auto& t = tokens();
    const bool withText = option.textVisible && option.rect.height() > 12;
    QRectF all = option.rect;
    if (!withText && all.height() > 6) all = QRectF(all.left(), all.center().y() - 3, all.width(), 6); // slim
    const double radius = std::min<double>(t.radius, all.height() / 2);
    const bool endless = option.minimum == 0 && option.maximum == 0;
    QRectF done = all;
    if (endless) {
        done.setWidth(all.width() * 0.3);
        done.translate(draw::wanderingPhase() * (all.width() - done.width()), 0);
        keepMoving(widget);
    } else {
        const double span = std::max(1, option.maximum - option.minimum);
        done.setWidth(all.width() * std::clamp((option.progress - option.minimum) / span, 0.0, 1.0));
    }
    painter.save();
    draw::roundedBox(painter, all, radius, t.pressed, {}, 0);
    QPainterPath outline;
    outline.addRoundedRect(all, radius, radius);
    painter.setClipPath(outline);
    const QColor fill = !has(option, State_Enabled) ? t.disabled : withText ? t.accentSoft : t.accent;
    if (done.width() > 0) draw::roundedBox(painter, done, endless ? radius : 0, fill, {}, 0);
    if (withText) {
        painter.setPen(has(option, State_Enabled) ? t.text : t.muted);
        painter.drawText(all, Qt::AlignCenter, option.text);
    }
    painter.restore();
}

} // namespace vecset
