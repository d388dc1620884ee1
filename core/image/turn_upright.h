#pragma once

#include "core/base/rgba_image.h"

namespace vecset {

/// Carries out an EXIF orientation (1 to 8; anything else counts as 1).
[[nodiscard]] RgbaImage turnUpright(RgbaImage picture, int orientation);

} // namespace vecset
