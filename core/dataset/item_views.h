#pragma once

#include "core/base/job_context.h"
#include "core/base/rgba_image.h"
#include "core/geometry/textured_scene.h"

#include <cstdint>
#include <vector>

namespace vecset {

/// One rendered picture of an object, with what was done to it.
struct ItemView {
    RgbaImage image;
    Vec3f scale{1.0f, 1.0f, 1.0f}; ///< factor per axis of the solid's points; the longest half extent stays 0.95
    Vec3f camera;                  ///< yaw, pitch, field of view in degrees
    int turns = 0; ///< quarter turns about y that bring the object before this camera: z to x, x to -z
};

/// What is drawn of an object.
struct ViewPlan {
    int count = 16;     ///< pictures from the front and its sides
    int turned = 0;     ///< further pictures, of the object turned by one, two, three, one... quarter turns
    int size = 128;     ///< pixels on a side
    double tint = 0.0;  ///< how coloured the key light is: factors exp(U(-tint, tint)) on red and blue
};

/// Draws an object from random sides in random light. Cameras resemble the pictures of furniture catalogues (a little
/// from above, front seen aslant). Three of four views show the object stretched by exp(U(-0.28, 0.28)) per axis, so
/// that picture and shape can be varied together; the stretch is applied after the turn. `solidHalfExtents`: of the
/// closed solid.
[[nodiscard]] std::vector<ItemView> renderViews(const TexturedScene& scene, Vec3f solidHalfExtents,
                                                const ViewPlan& plan, std::uint64_t seed, const JobContext& job = {});

/// One picture as the catalogues show their objects: from the front right or left, a little from above, bright.
[[nodiscard]] RgbaImage renderIcon(const TexturedScene& scene, int size, std::uint64_t seed);

} // namespace vecset
