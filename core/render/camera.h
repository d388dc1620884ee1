#pragma once

#include "core/geometry/vec3.h"

#include <span>

namespace vecset {

/// A perspective camera that looks at `target`. Model space: y up, the object's front facing +z.
struct Camera {
    float yawDegrees = 0.0f;   ///< 0: in front of the object (+z), 90: on its +x side
    float pitchDegrees = 0.0f; ///< positive: looks down from above
    float fovDegrees = 35.0f;  ///< opening angle across the shorter side of the picture
    float distance = 0.0f;     ///< from eye to target; 0: as near as shows everything, centred (target is then ignored)
    Vec3f target{};
    float margin = 0.03f; ///< part of the picture kept free on each side when distance is 0
};

/// A point on the picture: pixels from the top left corner, and 1 / depth (0 when it is not in front of the camera).
struct ScreenPoint {
    float x = 0.0f, y = 0.0f, inverseDepth = 0.0f;
};

/// The placed camera: an orthonormal frame and the scale from tangent to pixels.
struct View {
    Vec3f eye, right, up, forward;
    float pixelsPerTangent = 1.0f;
    float centerX = 0.0f, centerY = 0.0f;

    [[nodiscard]] ScreenPoint project(Vec3f point) const;
    /// Unit direction of the ray through a point of the picture (pixels).
    [[nodiscard]] Vec3f ray(float x, float y) const;
};

/// Places the camera for a picture of width x height pixels that shows `points`.
/// @throws Error InvalidInput for an impossible picture size or opening angle.
[[nodiscard]] View placeCamera(const Camera& camera, std::span<const Vec3f> points, int width, int height);

} // namespace vecset
