#include "ui/widgets/segment_button.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace vecset {

namespace {
constexpr int kPadding = 8;
} // namespace

SegmentButton::SegmentButton(QString id, QWidget* parent) : QAbstractButton(parent), m_id(std::move(id)) {
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

void SegmentButton::setTexts(const QString& text, const QString& toolTip) {
    setText(text);
    m_tip = toolTip;
    setAccessibleName(text.isEmpty() ? toolTip : text);
    showTip();
    updateGeometry();
}

void SegmentButton::setUsable(bool usable, const QString& why) {
    m_why = usable ? QString() : why;
    setEnabled(usable);
    showTip();
}

void SegmentButton::showTip() {
    setToolTip(m_why.isEmpty() ? m_tip : m_why);
    setAccessibleDescription(toolTip());
}

int SegmentButton::iconRoom() const {
    if (icon().isNull()) return 0;
    return Theme::instance().tokens().iconSize + (text().isEmpty() ? 0 : 6);
}

QSize SegmentButton::sizeHint() const {
    const int words = text().isEmpty() ? 0 : fontMetrics().horizontalAdvance(text());
    return {words + iconRoom() + 2 * kPadding, Theme::instance().tokens().controlHeight - 4};
}

QSize SegmentButton::minimumSizeHint() const {
    const int words = text().isEmpty() ? 0 : fontMetrics().horizontalAdvance(QStringLiteral("M…"));
    return {words + iconRoom() + kPadding, sizeHint().height()};
}

void SegmentButton::paintEvent(QPaintEvent*) {
    const auto& t = Theme::instance().tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QColor ground = Qt::transparent, line = Qt::transparent;
    if (isChecked())
        ground = isEnabled() ? t.accentSoft : t.hover, line = isEnabled() ? t.accent : t.disabled;
    else if (isEnabled() && isDown())
        ground = t.pressed;
    else if (isEnabled() && underMouse())
        ground = t.hover;
    painter.setBrush(ground);
    painter.setPen(line);
    painter.drawRoundedRect(box, t.radius - 2, t.radius - 2);
    paintContents(painter, !isEnabled() ? t.disabled : isChecked() || underMouse() ? t.text : t.muted);
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        paintFocusRing(painter, rect(), t.radius - 2);
}

void SegmentButton::paintContents(QPainter& painter, const QColor& colour) const {
    const int side = Theme::instance().tokens().iconSize;
    const int room = width() - kPadding - iconRoom();
    const auto words = text().isEmpty() ? QString() : fontMetrics().elidedText(text(), Qt::ElideRight, room);
    const int wide = iconRoom() + fontMetrics().horizontalAdvance(words);
    int x = (width() - wide) / 2;
    if (!icon().isNull()) {
        const auto mode = isEnabled() ? QIcon::Normal : QIcon::Disabled;
        icon().paint(&painter, QRect(x, (height() - side) / 2, side, side), Qt::AlignCenter, mode,
                     isChecked() ? QIcon::On : QIcon::Off);
        x += iconRoom();
    }
    painter.setPen(colour);
    painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter | Qt::AlignLeft, words);
}

} // namespace vecset
