#include "viewer/veil.h"

#include <QtCore/QEvent>
#include <QtGui/QLinearGradient>
#include <QtGui/QPainter>

namespace vecset {
namespace {

constexpr int kPatienceMs = 5000;

/// A window that is covered altogether is never exposed by the X server, and Qt 3D draws into exposed windows only.
constexpr int kLeftOpen = 1; ///< pixel rows

} // namespace

Veil::Veil(QWidget* parent) : QWidget(parent) {
    setAttribute(Qt::WA_DontCreateNativeAncestors);
    setAttribute(Qt::WA_NativeWindow);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::NoFocus);
    parent->installEventFilter(this);
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatienceMs);
    connect(&m_patience, &QTimer::timeout, this, &Veil::lift);
}

void Veil::setColours(const QColor& top, const QColor& bottom) {
    m_top = top;
    m_bottom = bottom;
    update();
}

void Veil::lift() {
    m_lifted = true;
    m_patience.stop();
    parentWidget()->removeEventFilter(this);
    hide();
}

void Veil::cover() {
    setGeometry(0, 0, parentWidget()->width(), qMax(1, parentWidget()->height() - kLeftOpen));
    raise();
}

bool Veil::eventFilter(QObject* watched, QEvent* event) {
    if (!m_lifted && (event->type() == QEvent::Resize || event->type() == QEvent::Show)) {
        cover();
        if (event->type() == QEvent::Show && !m_patience.isActive()) m_patience.start();
    }
    return QWidget::eventFilter(watched, event);
}

void Veil::paintEvent(QPaintEvent*) {
    QLinearGradient gradient(0.0, 0.0, 0.0, height());
    gradient.setColorAt(0.0, m_top);
    gradient.setColorAt(1.0, m_bottom);
    QPainter(this).fillRect(rect(), gradient);
}

} // namespace vecset
