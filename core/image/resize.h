#pragma once

#include "core/image/byte_raster.h"

namespace vecset {

// Private to core/image. One implementation per backend: resize_opencv.cpp, resize_plain.cpp.

/// The ways of OpenCV's resize for 8-bit pictures that the official picture processor uses.
enum class Resampling {
    Area,   ///< each pixel the mean of the area it covers; where a side grows, a mix of two neighbours (INTER_AREA)
    Cubic,  ///< four neighbours each way, no prefilter (INTER_CUBIC)
    Nearest ///< one pixel, its index rounded down (INTER_NEAREST)
};

/// The picture in another size, both at least 1 x 1, with any number of channels. Error Internal or OutOfMemory when
/// the library behind it fails.
[[nodiscard]] ByteRaster resized(const ByteView& source, int width, int height, Resampling resampling);

} // namespace vecset
