#include "viewer/navigator.h"

#include "viewer/orbit_camera.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QWheelEvent>

#include <algorithm>
#include <cmath>

namespace vecset {
namespace {

constexpr double kDegreesPerHalf = 110.0; ///< turn for a drag over half the shorter side of the view
constexpr double kZoomPerStep = 1.16;     ///< per notch of the wheel, which is 120 units

} // namespace

double Navigator::shorterHalf() const {
    return std::max(1.0, std::min(m_size.width(), m_size.height()) / 2.0);
}

bool Navigator::handle(QEvent* event) {
    if (m_camera == nullptr) return false;
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick: return press(*static_cast<QMouseEvent*>(event));
    case QEvent::MouseMove: return move(*static_cast<QMouseEvent*>(event));
    case QEvent::MouseButtonRelease:
        if (static_cast<QMouseEvent*>(event)->button() != m_button || m_drag == Drag::None) return false;
        m_drag = Drag::None;
        return true;
    case QEvent::Wheel: return wheel(*static_cast<QWheelEvent*>(event));
    case QEvent::KeyPress: return key(*static_cast<QKeyEvent*>(event));
    default: return false;
    }
}

bool Navigator::press(const QMouseEvent& event) {
    if (m_drag != Drag::None) return true;
    const bool left = event.button() == Qt::LeftButton, shift = event.modifiers().testFlag(Qt::ShiftModifier);
    if (left && !shift) {
        m_drag = Drag::Orbit;
    } else if (event.button() == Qt::MiddleButton || left) {
        m_drag = Drag::Pan;
    } else {
        return false;
    }
    m_button = event.button();
    m_last = event.position();
    return true;
}

bool Navigator::move(const QMouseEvent& event) {
    if (m_drag == Drag::None) return false;
    if (!event.buttons().testFlag(m_button)) { // the release went elsewhere
        m_drag = Drag::None;
        return false;
    }
    const QPointF by = (event.position() - m_last) / shorterHalf();
    m_last = event.position();
    if (m_drag == Drag::Orbit) {
        m_camera->orbit(-by.x() * kDegreesPerHalf, by.y() * kDegreesPerHalf);
    } else {
        m_camera->pan({by.x(), -by.y()});
    }
    Q_EMIT movedByHand();
    return true;
}

bool Navigator::wheel(const QWheelEvent& event) {
    const double steps = event.angleDelta().y() / 120.0;
    if (steps == 0.0) return false;
    const QPointF fromMiddle = event.position() - QPointF(m_size.width() / 2.0, m_size.height() / 2.0);
    m_camera->zoomAt(std::pow(kZoomPerStep, steps), QPointF(fromMiddle.x(), -fromMiddle.y()) / shorterHalf());
    Q_EMIT movedByHand();
    return true;
}

bool Navigator::key(const QKeyEvent& event) {
    if ((event.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier) return false;
    switch (event.key()) {
    case Qt::Key_F: m_camera->frameAgain(); break;
    case Qt::Key_1: m_camera->lookFrom(ViewDirection::Front); break;
    case Qt::Key_3: m_camera->lookFrom(ViewDirection::Right); break;
    case Qt::Key_7: m_camera->lookFrom(ViewDirection::Top); break;
    case Qt::Key_5: m_camera->setOrthographic(!m_camera->pose().orthographic); break;
    case Qt::Key_Home: m_camera->reset(); break;
    default: return false;
    }
    Q_EMIT movedByHand();
    return true;
}

} // namespace vecset
