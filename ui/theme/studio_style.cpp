#include "ui/theme/studio_style.h"

#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDockWidget>
#include <QLineEdit>
#include <QPainter>
#include <QSlider>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTableView>
#include <QTreeView>

namespace vecset {

namespace {

const Tokens& tokens() { return Theme::instance().tokens(); }

bool has(const QStyleOption& option, QStyle::StateFlag flag) { return (option.state & flag) != 0; }

void drawCheckBox(QPainter& painter, const QStyleOption& option) {
    const auto& t = tokens();
    const bool on = has(option, QStyle::State_On), some = has(option, QStyle::State_NoChange);
    const bool enabled = has(option, QStyle::State_Enabled);
    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const double side = box.width();
    QColor fill = t.raised, line = has(option, QStyle::State_MouseOver) ? t.muted : t.disabled, mark = t.accentText;
    if (on || some) fill = line = has(option, QStyle::State_MouseOver) ? t.accentHover : t.accent;
    if (!enabled) fill = on || some ? t.hover : t.surface, line = t.border, mark = t.disabled;
    draw::roundedBox(painter, box, 4, fill, line);
    if (!on && !some) return;
    painter.setPen(QPen(mark, side * 0.125, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&box, side](double x, double y) { return box.topLeft() + QPointF(x * side, y * side); };
    if (some) painter.drawLine(at(0.27, 0.5), at(0.73, 0.5));
    else painter.drawPolyline(QPolygonF{at(0.24, 0.53), at(0.43, 0.71), at(0.77, 0.31)});
}

void drawRadioButton(QPainter& painter, const QStyleOption& option) {
    const auto& t = tokens();
    const bool on = has(option, QStyle::State_On), enabled = has(option, QStyle::State_Enabled);
    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    QColor fill = t.raised, line = has(option, QStyle::State_MouseOver) ? t.muted : t.disabled, mark = t.accentText;
    if (on) fill = line = has(option, QStyle::State_MouseOver) ? t.accentHover : t.accent;
    if (!enabled) fill = on ? t.hover : t.surface, line = t.border, mark = t.disabled;
    draw::roundedBox(painter, box, box.width() / 2, fill, line);
    if (!on) return;
    const double inset = box.width() * 0.31;
    draw::roundedBox(painter, box.adjusted(inset, inset, -inset, -inset), box.width(), mark, mark, 0);
}

void drawMenuCheck(QPainter& painter, const QStyleOption& option) {
    const auto& t = tokens();
    if (!has(option, QStyle::State_On)) return;
    const double side = std::min(option.rect.width(), option.rect.height());
    const QPointF corner = QRectF(option.rect).center() - QPointF(side / 2, side / 2);
    const auto at = [&corner, side](double x, double y) { return corner + QPointF(x * side, y * side); };
    painter.setPen(QPen(has(option, QStyle::State_Enabled) ? t.accent : t.disabled, 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF{at(0.2, 0.53), at(0.42, 0.74), at(0.82, 0.28)});
}

void drawFocus(QPainter& painter, const QStyleOption& option, const QWidget* widget) {
    // Mouse users see no ring; text fields draw their own outline in both cases.
    if (!has(option, QStyle::State_KeyboardFocusChange)) return;
    QRectF rect = option.rect;
    const bool wholeButton = widget != nullptr && widget->inherits("QAbstractButton") && !widget->inherits("QCheckBox") &&
                             !widget->inherits("QRadioButton");
    if (wholeButton) rect = widget->rect();
    const bool item = widget != nullptr && widget->inherits("QAbstractItemView");
    if (item && has(option, QStyle::State_Selected)) return; // the selection shows where one is
    paintFocusRing(painter, rect, wholeButton || item ? tokens().radius : 4);
}

void drawItemPanel(QPainter& painter, const QStyleOptionViewItem& option, const QWidget* widget) {
    const auto& t = tokens();
    const bool tabular = qobject_cast<const QTreeView*>(widget) != nullptr || qobject_cast<const QTableView*>(widget) != nullptr;
    if (option.backgroundBrush.style() != Qt::NoBrush) painter.fillRect(option.rect, option.backgroundBrush);
    const bool selected = has(option, QStyle::State_Selected), over = has(option, QStyle::State_MouseOver);
    if (!has(option, QStyle::State_Enabled) || (!selected && !over)) return;
    const bool active = has(option, QStyle::State_Active) || qobject_cast<const QComboBox*>(widget) != nullptr;
    const QColor ground = selected ? (active ? t.accentSoft : t.pressed) : t.hover;
    if (tabular) painter.fillRect(option.rect, ground);
    else draw::roundedBox(painter, QRectF(option.rect), 4, ground, ground, 0);
}

void drawBranch(QPainter& painter, const QStyleOption& option) {
    if (has(option, QStyle::State_Selected)) painter.fillRect(option.rect, has(option, QStyle::State_Active) ? tokens().accentSoft : tokens().pressed);
    if (!has(option, QStyle::State_Children)) return;
    const auto direction = has(option, QStyle::State_Open) ? draw::Arrow::Down : draw::Arrow::Right;
    draw::chevron(painter, option.rect, direction, has(option, QStyle::State_MouseOver) ? tokens().text : tokens().muted, 3.5);
}

bool isInvalid(const QWidget* widget) { return widget != nullptr && widget->property("invalid").toBool(); }

} // namespace

namespace draw {

void chevron(QPainter& painter, const QRectF& rect, Arrow direction, const QColor& colour, double extent) {
    const QPointF c = rect.center();
    const double scale = tokens().controlHeight / 28.0;
    extent *= scale;
    const double half = extent / 2;
    QPolygonF line;
    switch (direction) {
    case Arrow::Up: line = {c + QPointF(-extent, half), c + QPointF(0, -half), c + QPointF(extent, half)}; break;
    case Arrow::Down: line = {c + QPointF(-extent, -half), c + QPointF(0, half), c + QPointF(extent, -half)}; break;
    case Arrow::Left: line = {c + QPointF(half, -extent), c + QPointF(-half, 0), c + QPointF(half, extent)}; break;
    case Arrow::Right: line = {c + QPointF(-half, -extent), c + QPointF(half, 0), c + QPointF(-half, extent)}; break;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.5 * scale, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
    painter.restore();
}

void roundedBox(QPainter& painter, const QRectF& rect, double radius, const QColor& fill, const QColor& line, double width) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(width > 0 ? QPen(line, width) : QPen(Qt::NoPen));
    painter.setBrush(fill);
    painter.drawRoundedRect(rect, radius, radius);
}

void field(QPainter& painter, const QRect& rect, const QStyleOption& option, bool invalid, bool quiet) {
    const auto& t = tokens();
    const bool enabled = has(option, QStyle::State_Enabled), over = has(option, QStyle::State_MouseOver);
    QColor fill = enabled ? t.raised : t.surface, line = t.border;
    if (quiet && enabled) fill = over ? t.hover : QColor(Qt::transparent), line = Qt::transparent;
    else if (enabled && over) line = mixColours(t.border, t.muted, 0.5);
    const bool focus = enabled && has(option, QStyle::State_HasFocus);
    if (focus) line = t.focus;
    if (invalid) line = t.danger;
    const double width = focus || invalid ? 1.5 : 1;
    const double inset = width / 2;
    painter.save();
    roundedBox(painter, QRectF(rect).adjusted(inset, inset, -inset, -inset), t.radius - inset, fill, line, width);
    painter.restore();
}

} // namespace draw

StudioStyle::StudioStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {
    m_pulse.setInterval(33);
    connect(&m_pulse, &QTimer::timeout, this, [this] {
        std::erase_if(m_moving, [](const QPointer<QWidget>& widget) { return widget == nullptr || !widget->isVisible(); });
        const auto moving = std::exchange(m_moving, {}); // those that still wander put themselves back when they paint
        if (moving.empty()) m_pulse.stop();
        for (const auto& widget : moving) widget->update();
    });
}

void StudioStyle::keepMoving(const QWidget* widget) const {
    if (widget == nullptr) return;
    m_moving.emplace_back(const_cast<QWidget*>(widget));
    if (!m_pulse.isActive()) m_pulse.start();
}

void StudioStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                const QWidget* widget) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const auto arrow = [&](draw::Arrow direction) {
        const auto colour = has(*option, State_Enabled) ? tokens().muted : tokens().disabled;
        draw::chevron(*painter, option->rect, direction, colour);
    };
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: drawCheckBox(*painter, *option); break;
    case PE_IndicatorRadioButton: drawRadioButton(*painter, *option); break;
    case PE_IndicatorMenuCheckMark: drawMenuCheck(*painter, *option); break;
    case PE_IndicatorArrowUp:
    case PE_IndicatorSpinUp: arrow(draw::Arrow::Up); break;
    case PE_IndicatorArrowDown:
    case PE_IndicatorHeaderArrow:
    case PE_IndicatorSpinDown: arrow(draw::Arrow::Down); break;
    case PE_IndicatorArrowLeft: arrow(draw::Arrow::Left); break;
    case PE_IndicatorArrowRight: arrow(draw::Arrow::Right); break;
    case PE_IndicatorBranch: drawBranch(*painter, *option); break;
    case PE_FrameFocusRect: drawFocus(*painter, *option, widget); break;
    case PE_FrameLineEdit: break; // the panel draws the outline
    case PE_PanelLineEdit: {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        const bool embedded = widget != nullptr && widget->parentWidget() != nullptr &&
                              (widget->parentWidget()->inherits("QAbstractSpinBox") || widget->parentWidget()->inherits("QComboBox"));
        if (frame != nullptr && frame->lineWidth > 0 && !embedded) draw::field(*painter, option->rect, *option, isInvalid(widget), false);
        break;
    }
    case PE_PanelItemViewRow: break; // each item draws its own ground
    case PE_PanelItemViewItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option)) drawItemPanel(*painter, *item, widget);
        break;
    default:
        painter->restore();
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
    painter->restore();
}

QRect StudioStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const {
    if (element == SE_LineEditContents) {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame != nullptr && frame->lineWidth > 0) return option->rect.adjusted(6, 1, -6, -1);
    }
    if (element == SE_ProgressBarGroove || element == SE_ProgressBarContents || element == SE_ProgressBarLabel) return option->rect;
    if (element == SE_CheckBoxFocusRect || element == SE_RadioButtonFocusRect) return option->rect;
    return QProxyStyle::subElementRect(element, option, widget);
}

int StudioStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    const auto& t = tokens();
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return t.controlHeight * 4 / 7; // 16 of 28
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return t.space2;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize: return t.iconSize;
    case PM_DefaultFrameWidth: return 1;
    case PM_FocusFrameHMargin: return 5; // between the edge of a list's item, its icon and its text
    case PM_SliderThickness:
    case PM_SliderControlThickness: return t.controlHeight * 9 / 14; // 18 of 28
    case PM_SliderLength: return t.controlHeight / 2;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin: return widget != nullptr && widget->isWindow() ? t.space4 : t.space3;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return t.space2;
    case PM_SplitterWidth: return 6;
    case PM_ScrollView_ScrollBarSpacing: return 0;
    case PM_MenuButtonIndicator: return 16;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_TreeViewIndentation: return t.controlHeight * 9 / 14;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int StudioStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const {
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ComboBox_Popup:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ItemView_ActivateItemOnSingleClick: return 0;
    case SH_ItemView_ShowDecorationSelected: return 1;
    case SH_Slider_AbsoluteSetButtons: return Qt::LeftButton; // a click in the groove goes there at once
    case SH_Slider_PageSetButtons: return Qt::NoButton;
    case SH_ToolTip_WakeUpDelay: return 500;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QIcon StudioStyle::standardIcon(StandardPixmap icon, const QStyleOption* option, const QWidget* widget) const {
    switch (icon) {
    case SP_TitleBarCloseButton:
    case SP_DockWidgetCloseButton:
    case SP_LineEditClearButton: return themedIcon(QStringLiteral("close"), &Tokens::muted);
    case SP_TitleBarNormalButton: return themedIcon(QStringLiteral("float"), &Tokens::muted);
    case SP_MessageBoxInformation: return themedIcon(QStringLiteral("info"), &Tokens::accent);
    case SP_MessageBoxWarning: return themedIcon(QStringLiteral("warning"), &Tokens::warning);
    case SP_MessageBoxCritical: return themedIcon(QStringLiteral("error"), &Tokens::danger);
    case SP_MessageBoxQuestion: return themedIcon(QStringLiteral("help"), &Tokens::accent);
    case SP_ToolBarHorizontalExtensionButton: return themedIcon(QStringLiteral("more"));
    default: return QProxyStyle::standardIcon(icon, option, widget);
    }
}

QPixmap StudioStyle::standardPixmap(StandardPixmap icon, const QStyleOption* option, const QWidget* widget) const {
    if (icon == SP_TitleBarCloseButton || icon == SP_TitleBarNormalButton) {
        const int side = tokens().iconSize - 4;
        return standardIcon(icon, option, widget).pixmap(QSize(side, side), widget != nullptr ? widget->devicePixelRatioF() : 1.0);
    }
    return QProxyStyle::standardPixmap(icon, option, widget);
}

void StudioStyle::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    // Scrolling a panel must not hand the keyboard to the field under the pointer (see Theme::eventFilter).
    if (widget->focusPolicy() == Qt::WheelFocus) widget->setFocusPolicy(Qt::StrongFocus);
    // What docks hold lies on the panels' ground, not on the window's canvas.
    const bool inDock = qobject_cast<QDockWidget*>(widget->parentWidget()) != nullptr;
    if (inDock && qobject_cast<QAbstractButton*>(widget) == nullptr) widget->setAutoFillBackground(true);
    if (qobject_cast<QLineEdit*>(widget) != nullptr || qobject_cast<QSlider*>(widget) != nullptr ||
        qobject_cast<QAbstractSpinBox*>(widget) != nullptr || qobject_cast<QComboBox*>(widget) != nullptr) {
        widget->setAttribute(Qt::WA_Hover);
    }
}

} // namespace vecset
