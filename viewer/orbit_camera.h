#pragma once

#include "core/geometry/vec3.h"

#include <QtCore/QObject>
#include <QtCore/QPointF>

namespace vecset {

enum class ViewDirection { Front, Back, Right, Left, Top, Bottom };

/// Where an OrbitCamera stands. Model space: y up, the object's front facing +z.
struct OrbitPose {
    double yaw = 0.0;   ///< degrees; 0: in front of the object (+z), 90: on its +x side
    double pitch = 0.0; ///< degrees, -90 to 90; positive: looks down from above
    double distance = 3.0;
    Vec3f target{};
    bool orthographic = false;
    double fov = 32.0; ///< degrees across the shorter side of the picture

    bool operator==(const OrbitPose&) const = default;
};

/// The eye and its axes (unit length), ready for a renderer.
struct EyeFrame {
    Vec3f eye, right, up, forward;
};

/// A camera that turns around a point. Views that share one move together.
///
/// Points of the picture are given as QPointF in units of half its shorter side: (0, 0) is the middle, x to the right,
/// y upwards, and ±1 the nearer borders.
class OrbitCamera : public QObject {
    Q_OBJECT

public:
    explicit OrbitCamera(QObject* parent = nullptr);

    [[nodiscard]] const OrbitPose& pose() const { return m_pose; }
    void setPose(const OrbitPose& pose);
    [[nodiscard]] EyeFrame eyeFrame() const;
    /// Half the shorter side of the picture in model units, at the target.
    [[nodiscard]] double halfExtent() const;

    void orbit(double yawDegrees, double pitchDegrees);
    /// Moves the scene by this much of the picture, at the target's depth.
    void pan(QPointF by);
    /// Brings the scene nearer by `factor` (> 1) or farther away (< 1); what lies under `at` stays there.
    void zoomAt(double factor, QPointF at = {});
    void lookFrom(ViewDirection direction);
    void setOrthographic(bool on);

    /// Shows the whole box from the present side. An empty box frames the unit cube.
    void frame(const Box3f& box);
    /// As frame() with the box framed last.
    void frameAgain();
    /// Back to the three-quarter view from the front, in perspective, everything in sight.
    void reset();

Q_SIGNALS:
    void changed();

private:
    OrbitPose m_pose;
    Box3f m_box;
};

} // namespace vecset
