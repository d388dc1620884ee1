#include "ui/widgets/progress_button.h"

#include "ui/theme/draw.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTimer>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>

namespace vecset {

namespace {

constexpr int kPulse = 33; // milliseconds between pictures while the fraction is unknown

} // namespace

ProgressButton::ProgressButton(QWidget* parent) : QAbstractButton(parent), m_cancel(new QToolButton(this)) {
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_cancel->setIcon(themedIcon(QStringLiteral("close"), &Tokens::text));
    m_cancel->setCursor(Qt::ArrowCursor);
    m_cancel->hide();
    connect(m_cancel, &QToolButton::clicked, this, &ProgressButton::cancelRequested);
    connect(this, &QAbstractButton::clicked, this, [this] {
        if (m_state == State::Idle)
            Q_EMIT activated();
        else if (m_state == State::Blocked)
            QToolTip::showText(mapToGlobal(QPoint(0, height())), m_detail, this);
    });
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        updateGeometry();
        placeCancel();
        update();
    });
    retranslateUi();
}

void ProgressButton::retranslateUi() {
    m_cancel->setAccessibleName(tr("Cancel"));
    m_cancel->setToolTip(tr("Stop this run. The model stays loaded, nothing else is lost."));
    describe();
}

void ProgressButton::setIdle(const QString& text, const QString& prediction) {
    m_idleText = text;
    m_detail = prediction;
    enter(State::Idle);
}

void ProgressButton::setRunning(const QString& stage, double fraction, const QString& left) {
    m_stage = stage;
    m_detail = left;
    m_fraction = std::min(fraction, 1.0);
    enter(State::Running);
}

void ProgressButton::setBlocked(const QString& why) {
    m_detail = why;
    enter(State::Blocked);
}

void ProgressButton::setCancelVisible(bool visible) {
    m_cancelVisible = visible;
    enter(m_state);
}

void ProgressButton::setIdleIcon(const QIcon& icon) {
    m_icon = icon;
    updateGeometry();
    update();
}

void ProgressButton::enter(State state) {
    const bool keyboardWasHere = m_cancel->hasFocus();
    m_state = state;
    m_cancel->setVisible(state == State::Running && m_cancelVisible);
    if (keyboardWasHere && state != State::Running) setFocus(Qt::OtherFocusReason);
    setCursor(state == State::Idle ? Qt::PointingHandCursor : Qt::ArrowCursor);
    placeCancel();
    describe();
    update();
}

void ProgressButton::describe() {
    setAccessibleName(m_state == State::Running ? m_stage : m_idleText);
    QString about = m_detail;
    if (m_state == State::Running && m_fraction >= 0) {
        about = tr("%1 percent done. %2").arg(QString::number(static_cast<int>(m_fraction * 100)), m_detail);
    }
    setAccessibleDescription(about);
}

QSize ProgressButton::sizeHint() const {
    const auto& t = Theme::instance().tokens();
    const int words = QFontMetrics(Theme::instance().strongFont()).horizontalAdvance(m_idleText);
    const int detail = QFontMetrics(Theme::instance().smallFont()).horizontalAdvance(m_detail);
    return {std::clamp(std::max(words + t.iconSize, detail) + 2 * t.space4, 12 * t.fontBody, 24 * t.fontBody),
            t.controlHeight + 2 * t.space2};
}

QSize ProgressButton::minimumSizeHint() const { return {9 * Theme::instance().tokens().fontBody, sizeHint().height()}; }

void ProgressButton::paintGround(QPainter& painter) const {
    const auto& t = Theme::instance().tokens();
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    if (m_state == State::Idle && isEnabled()) {
        const auto fill = isDown() ? t.accentPressed : underMouse() ? t.accentHover : t.accent;
        return draw::roundedBox(painter, box, t.radius, fill, fill);
    }
    draw::roundedBox(painter, box, t.radius, m_state == State::Running ? t.raised : t.hover, t.border);
    if (m_state != State::Running) return;
    QPainterPath outline;
    outline.addRoundedRect(box, t.radius, t.radius);
    painter.save();
    painter.setClipPath(outline);
    QRectF done = rect();
    if (m_fraction >= 0)
        done.setWidth(width() * m_fraction);
    else
        done = QRectF(draw::wanderingPhase() * width() * 0.7, 0, width() * 0.3, height());
    painter.fillRect(done, t.accentSoft);
    painter.fillRect(QRectF(done.left(), height() - 3, done.width(), 3), t.accent);
    painter.restore();
}

/// Stage on the left, time left on the right, both in one line.
void ProgressButton::paintRunning(QPainter& painter, const QRect& room) const {
    const auto& t = Theme::instance().tokens();
    const auto strong = Theme::instance().strongFont(), small = Theme::instance().smallFont();
    const auto left = QFontMetrics(small).elidedText(m_detail, Qt::ElideRight, room.width());
    painter.setFont(small);
    painter.setPen(t.muted);
    painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter, left);
    const int taken = left.isEmpty() ? 0 : QFontMetrics(small).horizontalAdvance(left) + t.space2;
    const auto stage = QFontMetrics(strong).elidedText(m_stage, Qt::ElideRight, std::max(0, room.width() - taken));
    painter.setFont(strong);
    painter.setPen(t.text);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, stage);
}

/// Icon and action centred; under them, when there is one, the prediction or the reason.
void ProgressButton::paintResting(QPainter& painter, const QRect& room) const {
    const auto& t = Theme::instance().tokens();
    const bool lively = m_state == State::Idle && isEnabled();
    const QFontMetrics strong(Theme::instance().strongFont()), small(Theme::instance().smallFont());
    const int height = strong.height() + (m_detail.isEmpty() ? 0 : small.height());
    const int top = room.center().y() - height / 2 + 1;
    const int iconRoom = m_icon.isNull() ? 0 : t.iconSize + 6;
    const auto words = strong.elidedText(m_idleText, Qt::ElideRight, room.width() - iconRoom);
    int x = room.left() + (room.width() - iconRoom - strong.horizontalAdvance(words)) / 2;
    if (!m_icon.isNull()) {
        const QRect icon(x, top + (strong.height() - t.iconSize) / 2, t.iconSize, t.iconSize);
        m_icon.paint(&painter, icon, Qt::AlignCenter, lively ? QIcon::Normal : QIcon::Disabled);
        x += iconRoom;
    }
    painter.setFont(Theme::instance().strongFont());
    painter.setPen(lively ? t.accentText : t.disabled);
    painter.drawText(x, top + strong.ascent(), words);
    const QRect under(room.left(), top + strong.height(), room.width(), small.height());
    painter.setFont(Theme::instance().smallFont());
    painter.setPen(lively ? t.accentText : t.muted);
    painter.drawText(under, Qt::AlignCenter, small.elidedText(m_detail, Qt::ElideRight, room.width()));
}

void ProgressButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGround(painter);
    const auto& t = Theme::instance().tokens();
    const int cancelRoom = m_cancel->isVisible() ? m_cancel->width() + t.space1 : 0;
    const QRect room = rect().adjusted(t.space3, 0, -t.space3 - cancelRoom, 0);
    if (m_state == State::Running)
        paintRunning(painter, room);
    else
        paintResting(painter, room);
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        paintFocusRing(painter, rect(), t.radius);
        const auto inner = QRectF(rect()).adjusted(2.5, 2.5, -2.5, -2.5); // the ring alone would drown in the accent
        if (m_state == State::Idle) draw::roundedBox(painter, inner, t.radius - 2, Qt::transparent, t.accentText);
    }
    if (m_state == State::Running && m_fraction < 0) QTimer::singleShot(kPulse, this, qOverload<>(&QWidget::update));
}

void ProgressButton::placeCancel() {
    const int side = Theme::instance().tokens().controlHeight - 2;
    m_cancel->setGeometry(width() - side - 5, (height() - side) / 2, side, side);
}

void ProgressButton::resizeEvent(QResizeEvent* event) {
    placeCancel();
    QAbstractButton::resizeEvent(event);
}

void ProgressButton::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    QAbstractButton::changeEvent(event);
}

void ProgressButton::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter) return click();
    if (event->key() == Qt::Key_Escape && m_state == State::Running)
        Q_EMIT cancelRequested();
    else
        QAbstractButton::keyPressEvent(event);
}

bool ProgressButton::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && m_state == State::Blocked) {
        QToolTip::showText(mapToGlobal(QPoint(0, height())), m_detail, this);
        return true;
    }
    return QAbstractButton::event(event);
}

} // namespace vecset
