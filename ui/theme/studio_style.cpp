#include "ui/theme/studio_style.h"

#include "ui/theme/draw.h"
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

void drawFocus(QPainter& painter, const QStyleOption& option, const QWidget* widget) {
    // Mouse users see no ring; text fields draw their own outline in both cases.
    if (!has(option, QStyle::State_KeyboardFocusChange)) return;
    QRectF rect = option.rect;
    const bool wholeButton = widget != nullptr && widget->inherits("QAbstractButton") &&
                             !widget->inherits("QCheckBox") && !widget->inherits("QRadioButton");
    if (wholeButton) rect = widget->rect();
    const bool item = widget != nullptr && widget->inherits("QAbstractItemView");
    if (item && has(option, QStyle::State_Selected)) return; // the selection shows where one is
    paintFocusRing(painter, rect, wholeButton || item ? tokens().radius : 4);
}

void drawItemPanel(QPainter& painter, const QStyleOptionViewItem& option, const QWidget* widget) {
    const auto& t = tokens();
    const bool tabular =
        qobject_cast<const QTreeView*>(widget) != nullptr || qobject_cast<const QTableView*>(widget) != nullptr;
    if (option.backgroundBrush.style() != Qt::NoBrush) painter.fillRect(option.rect, option.backgroundBrush);
    const bool selected = has(option, QStyle::State_Selected), over = has(option, QStyle::State_MouseOver);
    if (!has(option, QStyle::State_Enabled) || (!selected && !over)) return;
    const bool active = has(option, QStyle::State_Active) || qobject_cast<const QComboBox*>(widget) != nullptr;
    const QColor ground = selected ? (active ? t.accentSoft : t.pressed) : t.hover;
    if (tabular)
        painter.fillRect(option.rect, ground);
    else
        draw::roundedBox(painter, QRectF(option.rect), 4, ground, ground, 0);
}

bool isInvalid(const QWidget* widget) { return widget != nullptr && widget->property("invalid").toBool(); }

} // namespace

StudioStyle::StudioStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {
    m_pulse.setInterval(33);
    connect(&m_pulse, &QTimer::timeout, this, [this] {
        std::erase_if(m_moving,
                      [](const QPointer<QWidget>& widget) { return widget == nullptr || !widget->isVisible(); });
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
    case PE_IndicatorItemViewItemCheck: draw::checkBox(*painter, *option); break;
    case PE_IndicatorRadioButton: draw::radioButton(*painter, *option); break;
    case PE_IndicatorMenuCheckMark: draw::menuCheck(*painter, *option); break;
    case PE_IndicatorArrowUp:
    case PE_IndicatorSpinUp: arrow(draw::Arrow::Up); break;
    case PE_IndicatorArrowDown:
    case PE_IndicatorHeaderArrow:
    case PE_IndicatorSpinDown: arrow(draw::Arrow::Down); break;
    case PE_IndicatorArrowLeft: arrow(draw::Arrow::Left); break;
    case PE_IndicatorArrowRight: arrow(draw::Arrow::Right); break;
    case PE_IndicatorBranch: draw::branch(*painter, *option); break;
    case PE_FrameFocusRect: drawFocus(*painter, *option, widget); break;
    case PE_FrameLineEdit: break; // the panel draws the outline
    case PE_PanelLineEdit: {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        const bool embedded =
            widget != nullptr && widget->parentWidget() != nullptr &&
            (widget->parentWidget()->inherits("QAbstractSpinBox") || widget->parentWidget()->inherits("QComboBox"));
        if (frame != nullptr && frame->lineWidth > 0 && !embedded)
            draw::field(*painter, option->rect, *option, isInvalid(widget), false);
        break;
    }
    case PE_PanelItemViewRow: break; // each item draws its own ground
    case PE_PanelItemViewItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option))
            drawItemPanel(*painter, *item, widget);
        break;
    default: painter->restore(); return QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
    painter->restore();
}

QRect StudioStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const {
    if (element == SE_LineEditContents) {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame != nullptr && frame->lineWidth > 0) return option->rect.adjusted(6, 1, -6, -1);
    }
    if (element == SE_ProgressBarGroove || element == SE_ProgressBarContents || element == SE_ProgressBarLabel)
        return option->rect;
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

int StudioStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                           QStyleHintReturn* data) const {
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
        return standardIcon(icon, option, widget)
            .pixmap(QSize(side, side), widget != nullptr ? widget->devicePixelRatioF() : 1.0);
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
