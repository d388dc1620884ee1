#pragma once

#include <QtCore/QObject>
#include <QtCore/QPointF>
#include <QtCore/QSizeF>

class QKeyEvent;
class QMouseEvent;
class QWheelEvent;

namespace vecset {

class OrbitCamera;

/// Turns mouse, wheel and key events of a window or widget into camera movements.
class Navigator : public QObject {
    Q_OBJECT

public:
    explicit Navigator(QObject* parent = nullptr) : QObject(parent) {}

    void setCamera(OrbitCamera* camera) { m_camera = camera; }
    void setViewSize(QSizeF size) { m_size = size; }
    /// True when the event moved the camera (or begins or ends a movement).
    bool handle(QEvent* event);

Q_SIGNALS:
    void movedByHand(); ///< for example to stop a turntable

private:
    bool press(const QMouseEvent& event);
    bool move(const QMouseEvent& event);
    bool wheel(const QWheelEvent& event);
    bool key(const QKeyEvent& event);
    [[nodiscard]] double shorterHalf() const;

    enum class Drag { None, Orbit, Pan };
    OrbitCamera* m_camera = nullptr;
    QSizeF m_size{1.0, 1.0};
    Drag m_drag = Drag::None;
    Qt::MouseButton m_button = Qt::NoButton;
    QPointF m_last;
};

} // namespace vecset
