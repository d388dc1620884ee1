#pragma once

#include "core/base/rgba_image.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace vecset {

// Private to core/image.

/// Bytes in rows from the top: [height][width][channels], without gaps.
struct ByteRaster {
    int width = 0, height = 0, channels = 0;
    std::vector<std::uint8_t> bytes;

    ByteRaster() = default;
    ByteRaster(int w, int h, int count, std::uint8_t fill = 0)
        : width(w), height(h), channels(count),
          bytes(static_cast<std::size_t>(w) * static_cast<std::size_t>(h) * static_cast<std::size_t>(count), fill) {}
    [[nodiscard]] std::uint8_t* row(int y) { return bytes.data() + rowBytes() * static_cast<std::size_t>(y); }
    [[nodiscard]] const std::uint8_t* row(int y) const {
        return bytes.data() + rowBytes() * static_cast<std::size_t>(y);
    }
    [[nodiscard]] std::size_t rowBytes() const {
        return static_cast<std::size_t>(width) * static_cast<std::size_t>(channels);
    }
};

/// A part of somebody else's raster; valid as long as that one.
struct ByteView {
    const std::uint8_t* first = nullptr; ///< the top left pixel
    int width = 0, height = 0, channels = 0;
    std::size_t stride = 0; ///< bytes from one row to the next

    ByteView(const ByteRaster& raster)
        : first(raster.bytes.data()), width(raster.width), height(raster.height), channels(raster.channels),
          stride(raster.rowBytes()) {}
    /// The box of w x h pixels at (left, top) of a picture; it must lie inside.
    ByteView(const RgbaImage& image, int left, int top, int w, int h)
        : first(image.at(left, top)), width(w), height(h), channels(4),
          stride(static_cast<std::size_t>(image.width) * 4) {}
    [[nodiscard]] const std::uint8_t* row(int y) const { return first + stride * static_cast<std::size_t>(y); }
};

} // namespace vecset
