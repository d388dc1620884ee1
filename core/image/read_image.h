#pragma once

#include "core/base/rgba_image.h"

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace vecset {

/// Reads a picture file: PNG, JPEG, WebP, TIFF or BMP; 8 or 16 bits, greyscale, palette, RGB, CMYK (JPEG), with or
/// without alpha. The orientation note of cameras (EXIF) is carried out. Pictures without alpha come back opaque.
/// @throws Error UnreadableFile (missing, a directory, empty, cut off, damaged), UnsupportedFormat (another kind of
///         file), InvalidInput (more than 16384 pixels on a side or 150 million in all; found before any allocation).
[[nodiscard]] RgbaImage readImage(const std::filesystem::path& path);

/// The same from the bytes of a file; `name` stands for the picture in error messages.
[[nodiscard]] RgbaImage decodeImage(std::span<const std::byte> bytes, const std::string& name = "picture");

/// The bytes of a PNG file of this picture.
[[nodiscard]] std::vector<std::byte> encodePng(const RgbaImage& image);

/// Writes a PNG file atomically. Error InvalidInput for an empty picture, WriteFailed when the file cannot be written.
void writePng(const std::filesystem::path& path, const RgbaImage& image);

} // namespace vecset
