#include "core/render/camera.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace vecset {
namespace {

constexpr float kRadians = std::numbers::pi_v<float> / 180.0f;
constexpr float kNearest = 1e-4f;

/// Along one axis of the picture every point p must satisfy |p.lateral - center| <= slope * (distance + p.depth).
struct AxisFit {
    float slope;
    float right = -1e30f, left = -1e30f;

    void include(float lateral, float depth) {
        right = std::max(right, lateral - slope * depth);
        left = std::max(left, -lateral - slope * depth);
    }
    [[nodiscard]] float distance() const { return (right + left) / (2.0f * slope); }
    [[nodiscard]] float center() const { return (right - left) / 2.0f; }
};

/// Moves the eye to the nearest place from which all points are seen, the object in the middle.
void fit(View& view, std::span<const Vec3f> points, float slopeX, float slopeY) {
    AxisFit horizontal{slopeX}, vertical{slopeY};
    bool any = false;
    for (const Vec3f p : points) {
        if (!std::isfinite(p.x + p.y + p.z)) continue;
        const float depth = dot(p, view.forward);
        horizontal.include(dot(p, view.right), depth);
        vertical.include(dot(p, view.up), depth);
        any = true;
    }
    if (!any) {
        view.eye = view.forward * -3.0f;
        return;
    }
    const float distance = std::max({horizontal.distance(), vertical.distance()}) + 1e-3f;
    view.eye = view.right * horizontal.center() + view.up * vertical.center() - view.forward * distance;
}

} // namespace

ScreenPoint View::project(Vec3f point) const {
    const Vec3f offset = point - eye;
    const float depth = dot(offset, forward);
    if (!(depth > kNearest)) return {};
    const float scale = pixelsPerTangent / depth;
    return {centerX + dot(offset, right) * scale, centerY - dot(offset, up) * scale, 1.0f / depth};
}

Vec3f View::ray(float x, float y) const {
    return normalized(forward + right * ((x - centerX) / pixelsPerTangent) + up * ((centerY - y) / pixelsPerTangent));
}

View placeCamera(const Camera& camera, std::span<const Vec3f> points, int width, int height) {
    if (width < 1 || height < 1 || width > 16384 || height > 16384) {
        throw Error(ErrorCode::InvalidInput, "a picture must have 1 to 16384 pixels on each side");
    }
    if (!(camera.fovDegrees > 0.1f && camera.fovDegrees < 170.0f)) {
        throw Error(ErrorCode::InvalidInput, "the camera's opening angle must lie between 0.1 and 170 degrees");
    }
    const float yaw = camera.yawDegrees * kRadians, pitch = camera.pitchDegrees * kRadians;
    View view;
    view.forward = {-std::sin(yaw) * std::cos(pitch), -std::sin(pitch), -std::cos(yaw) * std::cos(pitch)};
    view.right = {std::cos(yaw), 0.0f, -std::sin(yaw)};
    view.up = cross(view.right, view.forward);
    const float tangent = std::tan(camera.fovDegrees * kRadians / 2.0f);
    const auto shorter = static_cast<float>(std::min(width, height));
    view.pixelsPerTangent = shorter / (2.0f * tangent);
    view.centerX = static_cast<float>(width) / 2.0f;
    view.centerY = static_cast<float>(height) / 2.0f;
    if (camera.distance > 0.0f) {
        view.eye = camera.target - view.forward * camera.distance;
    } else {
        const float free = 1.0f - 2.0f * std::clamp(camera.margin, 0.0f, 0.45f);
        fit(view, points, free * view.centerX / view.pixelsPerTangent, free * view.centerY / view.pixelsPerTangent);
    }
    return view;
}

} // namespace vecset
