#include "ui/compare/split_handle.h"

#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace vecset {

SplitHandle::SplitHandle(QWidget* parent) : QWidget(parent) {
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    retranslateUi();
}

void SplitHandle::setMovable(bool on) {
    m_movable = on;
    m_dragging = false;
    setCursor(on ? Qt::SplitHCursor : Qt::ArrowCursor);
    setFocusPolicy(on ? Qt::StrongFocus : Qt::NoFocus);
    retranslateUi();
    update();
}

void SplitHandle::retranslateUi() {
    setAccessibleName(tr("Border of the wipe"));
    setToolTip(m_movable ? tr("Drag to uncover the other mesh. The arrow keys move it too, a double click centres it.")
                         : QString());
}

void SplitHandle::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    QWidget::changeEvent(event);
}

void SplitHandle::paintEvent(QPaintEvent*) {
    const Tokens& tokens = Theme::instance().tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), tokens.canvas);
    if (!m_movable) return;
    const QColor colour = m_dragging || m_hovered || hasFocus() ? tokens.accent : tokens.muted;
    const QPointF middle(width() / 2.0, height() / 2.0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRect(QRectF(middle.x() - 1, 0, 2, height()));
    painter.drawRoundedRect(QRectF(middle.x() - 5, middle.y() - 22, 10, 44), 5, 5);
    painter.setBrush(m_dragging || m_hovered || hasFocus() ? tokens.accentText : tokens.canvas);
    for (const int row : {-6, 0, 6}) painter.drawEllipse(middle + QPointF(0, row), 1.6, 1.6);
}

void SplitHandle::mousePressEvent(QMouseEvent* event) {
    if (!m_movable || event->button() != Qt::LeftButton) return event->ignore();
    m_dragging = true;
    m_grip = int(event->position().x()) - width() / 2;
    update();
}

void SplitHandle::mouseMoveEvent(QMouseEvent* event) {
    if (m_dragging) Q_EMIT dragged(x() + int(event->position().x()) - m_grip);
}

void SplitHandle::mouseReleaseEvent(QMouseEvent*) {
    m_dragging = false;
    update();
}

void SplitHandle::mouseDoubleClickEvent(QMouseEvent*) {
    if (m_movable) Q_EMIT centred();
}

void SplitHandle::keyPressEvent(QKeyEvent* event) {
    if (!m_movable) return event->ignore();
    switch (event->key()) {
    case Qt::Key_Left: return Q_EMIT nudged(-0.02);
    case Qt::Key_Right: return Q_EMIT nudged(0.02);
    case Qt::Key_Home: return Q_EMIT nudged(-1.0);
    case Qt::Key_End: return Q_EMIT nudged(1.0);
    case Qt::Key_Space: return Q_EMIT centred();
    default: QWidget::keyPressEvent(event);
    }
}

void SplitHandle::enterEvent(QEnterEvent*) {
    m_hovered = true;
    update();
}

void SplitHandle::leaveEvent(QEvent*) {
    m_hovered = false;
    update();
}

} // namespace vecset
