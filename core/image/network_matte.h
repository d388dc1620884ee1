#pragma once

#include "core/base/job_context.h"
#include "core/base/rgba_image.h"
#include "core/image/matte.h"

#include <vector>

namespace vecset {

/// Matte ([height, width] in [0, 1]) by a salient-object network: the first output with one channel, through
/// a sigmoid when it holds logits, stretched to the full range when the network is sure of anything.
/// @throws Error UnreadableFile, InvalidInput, UnsupportedFormat; see MatteOptions for input size and colours.
///         NotAvailable without OpenCV (matte_unavailable.cpp).
[[nodiscard]] std::vector<float> networkMatte(const RgbaImage& picture, const MatteOptions& options,
                                              const JobContext& job);

} // namespace vecset
