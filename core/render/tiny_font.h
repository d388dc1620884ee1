#pragma once

#include "core/base/rgba_image.h"

#include <array>
#include <cstdint>
#include <string>

namespace vecset {

/// Writes text in a 3x5 pixel font, enlarged `scale` times: digits, lower-case letters and . - _ / : % ( ).
/// Other characters leave a gap. (x, y) is the upper left corner; each character is 4 * scale wide.
void drawTinyText(RgbaImage& image, int x, int y, const std::string& text, std::array<std::uint8_t, 3> colour,
                  int scale);

} // namespace vecset
