#include "ui/widgets/section_header.h"

#include "ui/theme/draw.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace vecset {

namespace {

constexpr int kArrowRoom = 18;

QFont titleFont() {
    QFont font = Theme::instance().smallFont();
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

SectionHeader::SectionHeader(QWidget* parent) : QAbstractButton(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

void SectionHeader::setSummary(const QString& summary) {
    m_summary = summary;
    setAccessibleDescription(summary);
    update();
}

void SectionHeader::setOpen(bool open) {
    m_open = open;
    update();
}

QSize SectionHeader::sizeHint() const {
    return {QFontMetrics(titleFont()).horizontalAdvance(text()) + kArrowRoom + 8,
            Theme::instance().tokens().controlHeight};
}

QSize SectionHeader::minimumSizeHint() const {
    return {kArrowRoom + 3 * Theme::instance().tokens().fontBody, sizeHint().height()};
}

void SectionHeader::paintEvent(QPaintEvent*) {
    const auto& t = Theme::instance().tokens();
    QPainter painter(this);
    const bool lively = isEnabled() && underMouse();
    const auto colour = !isEnabled() ? t.disabled : lively ? t.text : t.muted;
    const QRect arrow = style()->visualRect(layoutDirection(), rect(), QRect(0, 0, kArrowRoom - 4, height()));
    const auto folded = isRightToLeft() ? draw::Arrow::Left : draw::Arrow::Right;
    draw::chevron(painter, arrow, m_open ? draw::Arrow::Down : folded, colour);
    const QRect room = style()->visualRect(layoutDirection(), rect(), rect().adjusted(kArrowRoom, 0, -2, 0));
    const auto align = style()->visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter;
    const QFontMetrics titles(titleFont());
    const auto title = titles.elidedText(text(), Qt::ElideRight, room.width());
    painter.setPen(colour);
    painter.setFont(titleFont());
    painter.drawText(room, static_cast<int>(align), title);
    const int left = room.width() - titles.horizontalAdvance(title) - t.space3;
    if (!m_open && left > 2 * t.fontBody) {
        const QFontMetrics small(Theme::instance().smallFont());
        painter.setFont(Theme::instance().smallFont());
        painter.setPen(isEnabled() ? t.muted : t.disabled);
        const auto right = style()->visualAlignment(layoutDirection(), Qt::AlignRight) | Qt::AlignVCenter;
        painter.drawText(room, static_cast<int>(right), small.elidedText(m_summary, Qt::ElideRight, left));
    }
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) paintFocusRing(painter, rect(), 4);
}

void SectionHeader::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Left: Q_EMIT openRequested(isRightToLeft()); break;
    case Qt::Key_Right: Q_EMIT openRequested(!isRightToLeft()); break;
    case Qt::Key_Return:
    case Qt::Key_Enter: click(); break;
    default: QAbstractButton::keyPressEvent(event);
    }
}

} // namespace vecset
