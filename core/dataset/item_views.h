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
};

/// Draws an object from random sides in random light. Cameras resemble the pictures of furniture catalogues (a little
/// from above, front seen aslant). Three of four views show the object stretched by exp(U(-0.28, 0.28)) per axis, so that
/// picture and shape can be varied together. `solidHalfExtents`: of the closed solid.
[[nodiscard]] std::vector<ItemView> renderViews(const TexturedScene& scene, Vec3f solidHalfExtents, int count, int size,
                                                std::uint64_t seed, const JobContext& job = {});

} // namespace vecset
