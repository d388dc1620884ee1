#include "core/render/contact_sheet.h"

#include "core/base/error.h"

#include <algorithm>

namespace vecset {
namespace {

/// Lays `source` over `target` (both with straight alpha).
void over(const std::uint8_t* source, std::uint8_t* target) {
    const int alpha = source[3], rest = (255 - alpha) * target[3] / 255, total = alpha + rest;
    if (total == 0) return;
    for (int c = 0; c < 3; ++c) {
        target[c] = static_cast<std::uint8_t>((source[c] * alpha + target[c] * rest + total / 2) / total);
    }
    target[3] = static_cast<std::uint8_t>(total);
}

void paste(const RgbaImage& picture, RgbaImage& sheet, int left, int top) {
    for (int y = 0; y < picture.height; ++y) {
        for (int x = 0; x < picture.width; ++x) over(picture.at(x, y), sheet.at(left + x, top + y));
    }
}

} // namespace

RgbaImage contactSheet(const std::vector<RgbaImage>& pictures, int columns, int gap,
                       std::array<std::uint8_t, 4> background) {
    if (pictures.empty() || columns < 1 || gap < 0)
        throw Error(ErrorCode::InvalidInput, "a contact sheet needs pictures");
    int cellWidth = 1, cellHeight = 1;
    for (const auto& picture : pictures) {
        cellWidth = std::max(cellWidth, picture.width);
        cellHeight = std::max(cellHeight, picture.height);
    }
    columns = std::min(columns, static_cast<int>(pictures.size()));
    const int rows = (static_cast<int>(pictures.size()) + columns - 1) / columns;
    RgbaImage sheet(columns * (cellWidth + gap) + gap, rows * (cellHeight + gap) + gap);
    for (std::size_t i = 0; i < sheet.pixels.size(); ++i) sheet.pixels[i] = background[i % 4];
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        const int column = static_cast<int>(i) % columns, row = static_cast<int>(i) / columns;
        const auto& picture = pictures[i];
        paste(picture, sheet, gap + column * (cellWidth + gap) + (cellWidth - picture.width) / 2,
              gap + row * (cellHeight + gap) + (cellHeight - picture.height) / 2);
    }
    return sheet;
}

RgbaImage enlarged(const RgbaImage& picture, int factor) {
    if (factor < 1) throw Error(ErrorCode::InvalidInput, "the enlargement must be at least 1");
    RgbaImage large(picture.width * factor, picture.height * factor);
    for (int y = 0; y < large.height; ++y) {
        for (int x = 0; x < large.width; ++x) std::copy_n(picture.at(x / factor, y / factor), 4, large.at(x, y));
    }
    return large;
}

} // namespace vecset
