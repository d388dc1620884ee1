#pragma once

#include "core/image/resize.h"

namespace vecset {

/// `resized` without any library, with the results of OpenCV 4.6 (generic x86-64 build) to the byte for Area and
/// Nearest and within one step for Cubic. For builds without OpenCV; the tests of the others compare the two.
[[nodiscard]] ByteRaster plainResized(const ByteView& source, int width, int height, Resampling resampling);

} // namespace vecset
