#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace vecset {

/// An 8-bit picture, rows from the top, RGBA (sRGB, alpha not premultiplied), no padding: size width * height * 4.
struct RgbaImage {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> pixels;

    RgbaImage() = default;
    RgbaImage(int w, int h)
        : width(w), height(h), pixels(static_cast<std::size_t>(w) * static_cast<std::size_t>(h) * 4) {}
    [[nodiscard]] bool isEmpty() const { return pixels.empty(); }
    [[nodiscard]] const std::uint8_t* at(int x, int y) const {
        return pixels.data() +
               (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)) * 4;
    }
    [[nodiscard]] std::uint8_t* at(int x, int y) {
        return pixels.data() +
               (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)) * 4;
    }
};

} // namespace vecset
