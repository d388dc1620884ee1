#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace vecset {

enum class ImageFormat { Png, Jpeg, WebP, Tiff, Bmp };

/// What a picture file says about itself before anything is decoded.
struct ImageHeader {
    ImageFormat format = ImageFormat::Png;
    std::size_t width = 0, height = 0; ///< as stored, before the orientation is applied
    int orientation = 1;               ///< EXIF orientation, 1 to 8
};

/// Recognises the format, reads size and orientation, and finds files that were cut off.
/// @throws Error UnreadableFile (empty, cut off, damaged), UnsupportedFormat, InvalidInput (too large).
[[nodiscard]] ImageHeader readImageHeader(std::span<const std::byte> bytes, const std::string& name);

} // namespace vecset
