#include "viewer/orbit_camera.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace vecset {
namespace {

constexpr double kRadians = std::numbers::pi / 180.0;
constexpr double kMargin = 0.82; ///< share of the shorter side that a framed box may fill
constexpr double kDefaultYaw = 32.0, kDefaultPitch = 18.0;
constexpr double kNearest = 1e-3, kFarthest = 1e4;

Box3f unitCube() {
    Box3f box;
    box.extend({-0.5f, -0.5f, -0.5f});
    box.extend({0.5f, 0.5f, 0.5f});
    return box;
}

double wrapped(double degrees) {
    const double turned = std::fmod(degrees + 180.0, 360.0);
    return turned < 0.0 ? turned + 180.0 : turned - 180.0;
}

EyeFrame eyeFrameOf(const OrbitPose& pose) {
    const double yaw = pose.yaw * kRadians, pitch = pose.pitch * kRadians;
    const auto vec = [](double x, double y, double z) {
        return Vec3f{static_cast<float>(x), static_cast<float>(y), static_cast<float>(z)};
    };
    EyeFrame frame;
    frame.forward = vec(-std::sin(yaw) * std::cos(pitch), -std::sin(pitch), -std::cos(yaw) * std::cos(pitch));
    frame.right = vec(std::cos(yaw), 0.0, -std::sin(yaw));
    frame.up = cross(frame.right, frame.forward);
    frame.eye = pose.target - frame.forward * static_cast<float>(pose.distance);
    return frame;
}

/// The pose moved and drawn back until every corner of the box lies within the margin.
OrbitPose framed(OrbitPose pose, const Box3f& box) {
    const EyeFrame axes = eyeFrameOf(pose);
    const double slope = std::tan(pose.fov * kRadians / 2.0) * kMargin;
    pose.target = box.center();
    pose.distance = kNearest;
    for (int corner = 0; corner < 8; ++corner) {
        const Vec3f p = Vec3f{(corner & 1) ? box.max.x : box.min.x, (corner & 2) ? box.max.y : box.min.y,
                              (corner & 4) ? box.max.z : box.min.z} -
                        pose.target;
        const double side = std::max(std::fabs(dot(p, axes.right)), std::fabs(dot(p, axes.up)));
        const double nearer = pose.orthographic ? 0.0 : static_cast<double>(dot(p, axes.forward));
        pose.distance = std::max(pose.distance, side / slope - nearer);
    }
    return pose;
}

} // namespace

OrbitCamera::OrbitCamera(QObject* parent) : QObject(parent), m_box(unitCube()) {
    reset();
}

void OrbitCamera::setPose(const OrbitPose& pose) {
    OrbitPose next = pose;
    next.yaw = wrapped(next.yaw);
    next.pitch = std::clamp(next.pitch, -90.0, 90.0);
    next.distance = std::clamp(next.distance, kNearest, kFarthest);
    next.fov = std::clamp(next.fov, 1.0, 120.0);
    if (next == m_pose) return;
    m_pose = next;
    Q_EMIT changed();
}

EyeFrame OrbitCamera::eyeFrame() const {
    return eyeFrameOf(m_pose);
}

double OrbitCamera::halfExtent() const {
    return m_pose.distance * std::tan(m_pose.fov * kRadians / 2.0);
}

void OrbitCamera::orbit(double yawDegrees, double pitchDegrees) {
    OrbitPose pose = m_pose;
    pose.yaw += yawDegrees;
    pose.pitch += pitchDegrees;
    setPose(pose);
}

void OrbitCamera::pan(QPointF by) {
    const EyeFrame axes = eyeFrame();
    const double scale = halfExtent();
    OrbitPose pose = m_pose;
    pose.target += axes.right * static_cast<float>(-by.x() * scale) + axes.up * static_cast<float>(-by.y() * scale);
    setPose(pose);
}

void OrbitCamera::zoomAt(double factor, QPointF at) {
    if (!(factor > 0.0)) return;
    const double before = halfExtent();
    OrbitPose pose = m_pose;
    pose.distance = std::clamp(pose.distance / factor, kNearest, kFarthest);
    const double moved = before * (1.0 - pose.distance / m_pose.distance);
    const EyeFrame axes = eyeFrame();
    pose.target += axes.right * static_cast<float>(at.x() * moved) + axes.up * static_cast<float>(at.y() * moved);
    setPose(pose);
}

void OrbitCamera::lookFrom(ViewDirection direction) {
    OrbitPose pose = m_pose;
    switch (direction) {
    case ViewDirection::Front: pose.yaw = 0.0, pose.pitch = 0.0; break;
    case ViewDirection::Back: pose.yaw = 180.0, pose.pitch = 0.0; break;
    case ViewDirection::Right: pose.yaw = 90.0, pose.pitch = 0.0; break;
    case ViewDirection::Left: pose.yaw = -90.0, pose.pitch = 0.0; break;
    case ViewDirection::Top: pose.yaw = 0.0, pose.pitch = 90.0; break;
    case ViewDirection::Bottom: pose.yaw = 0.0, pose.pitch = -90.0; break;
    }
    setPose(pose);
}

void OrbitCamera::setOrthographic(bool on) {
    OrbitPose pose = m_pose;
    pose.orthographic = on;
    setPose(pose);
}

void OrbitCamera::frame(const Box3f& box) {
    m_box = box.isEmpty() ? unitCube() : box;
    setPose(framed(m_pose, m_box));
}

void OrbitCamera::frameAgain() {
    frame(m_box);
}

void OrbitCamera::reset() {
    OrbitPose pose;
    pose.yaw = kDefaultYaw;
    pose.pitch = kDefaultPitch;
    pose.fov = m_pose.fov;
    setPose(framed(pose, m_box));
}

} // namespace vecset
