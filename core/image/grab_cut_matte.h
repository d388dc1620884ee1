#pragma once

#include "core/base/job_context.h"
#include "core/base/rgba_image.h"

#include <vector>

namespace vecset {

/// Matte ([height, width] in [0, 1]) by GrabCut on a copy of at most 400 pixels a side: the border is taken
/// for background, so are pixels that look like it and connect to it. Keeps the largest object and pieces of at least a
/// twentieth of it; the edge is carried to full size along the picture's own edges (guided filter).
/// Error Internal or OutOfMemory when OpenCV fails; NotAvailable without OpenCV (matte_unavailable.cpp).
[[nodiscard]] std::vector<float> grabCutMatte(const RgbaImage& picture, const JobContext& job);

} // namespace vecset
