#pragma once

#include "core/base/rgba_image.h"

#include <array>
#include <cstdint>
#include <vector>

namespace vecset {

/// Pictures side by side, row by row, each centred in a cell of the largest size, `gap` pixels apart, laid over the
/// `background` colour (RGBA; alpha 0 keeps the sheet transparent). Empty pictures leave their cell free.
[[nodiscard]] RgbaImage contactSheet(const std::vector<RgbaImage>& pictures, int columns, int gap = 4,
                                     std::array<std::uint8_t, 4> background = {255, 255, 255, 255});

/// The picture enlarged by a whole number, every pixel a square: for small pictures in a sheet of larger ones.
[[nodiscard]] RgbaImage enlarged(const RgbaImage& picture, int factor);

} // namespace vecset
