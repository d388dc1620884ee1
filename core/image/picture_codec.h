#pragma once

#include "core/base/rgba_image.h"
#include "core/image/image_header.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace vecset {

// Private to core/image. One implementation per backend: picture_codec_opencv.cpp, picture_codec_stb.cpp.

/// The picture of a whole file whose header was read, upright, 16 bits rounded to 8.
/// @throws Error UnreadableFile, UnsupportedFormat, OutOfMemory; NotAvailable for a format that this build cannot read.
[[nodiscard]] RgbaImage decodePicture(std::span<const std::byte> bytes, const ImageHeader& header,
                                      const std::string& name);

/// The bytes of a PNG file; `image` is not empty. Error Internal when the library fails.
[[nodiscard]] std::vector<std::byte> encodePicture(const RgbaImage& image);

} // namespace vecset
