#include "core/image/image_processor.h"

#include "core/base/error.h"
#include "core/image/resize.h"

#include <algorithm>
#include <array>
#include <string>

namespace vecset {
namespace {

constexpr std::array<std::string_view, 4> kSideNames{"front", "left", "back", "right"};

struct Box {
    int left, top, width, height;
};

/// The box around all pixels with any alpha, without its last row and column.
Box objectBox(const RgbaImage& picture) {
    int left = picture.width, right = -1, top = picture.height, bottom = -1;
    for (int y = 0; y < picture.height; ++y) {
        const auto* row = picture.at(0, y);
        int first = 0, last = picture.width - 1;
        while (first <= last && row[first * 4 + 3] == 0) ++first;
        if (first > last) continue;
        while (row[last * 4 + 3] == 0) --last;
        left = std::min(left, first);
        right = std::max(right, last);
        top = std::min(top, y);
        bottom = y;
    }
    if (right <= left || bottom <= top) {
        throw Error(ErrorCode::EmptyMatte, "the picture shows no object: its background removal left nothing over");
    }
    return {left, top, right - left, bottom - top};
}

/// A picture on white with its mask: three channels and one.
struct Canvas {
    ByteRaster rgb, mask;
};

/// Lays the object over white at (left, top); float arithmetic and rounding down are the official processor's.
void layOverWhite(const ByteRaster& rgba, Canvas& canvas, int left, int top) {
    for (int y = 0; y < rgba.height; ++y) {
        const auto* row = rgba.row(y);
        auto* rgb = canvas.rgb.row(top + y) + 3 * left;
        auto* mask = canvas.mask.row(top + y) + left;
        for (int x = 0; x < rgba.width; ++x, row += 4, rgb += 3) {
            const float alpha = static_cast<float>(row[3]) / 255.0f;
            for (int c = 0; c < 3; ++c) {
                rgb[c] = static_cast<std::uint8_t>(static_cast<float>(row[c]) * alpha + 255.0f * (1.0f - alpha));
            }
            mask[x] = static_cast<std::uint8_t>(alpha * 255.0f);
        }
    }
}

Canvas recentreOnCanvas(const RgbaImage& picture, double borderRatio) {
    if (picture.isEmpty()) throw Error(ErrorCode::InvalidInput, "the picture is empty");
    if (!(borderRatio >= 0.0 && borderRatio <= 0.9)) {
        throw Error(ErrorCode::InvalidInput, "the border ratio must lie between 0 and 0.9");
    }
    const Box box = objectBox(picture);
    const int side = std::max(picture.width, picture.height);
    const double scale =
        static_cast<int>(side * (1.0 - borderRatio)) / static_cast<double>(std::max(box.width, box.height));
    const int width = std::max(1, static_cast<int>(box.width * scale));
    const int height = std::max(1, static_cast<int>(box.height * scale));
    const ByteRaster object =
        resized(ByteView(picture, box.left, box.top, box.width, box.height), width, height, Resampling::Area);
    Canvas canvas{{side, side, 3, 255}, {side, side, 1}};
    layOverWhite(object, canvas, (side - width) / 2, (side - height) / 2);
    return canvas;
}

/// The picture with the mask as its alpha.
RgbaImage merge(const Canvas& canvas) {
    RgbaImage image(canvas.rgb.width, canvas.rgb.height);
    for (std::size_t i = 0; i < canvas.mask.bytes.size(); ++i) {
        std::copy_n(canvas.rgb.bytes.data() + i * 3, 3, image.pixels.data() + i * 4);
        image.pixels[i * 4 + 3] = canvas.mask.bytes[i];
    }
    return image;
}

/// Recentred, at the wanted size.
Canvas processOnCanvas(const RgbaImage& picture, int size, double borderRatio) {
    if (size < 1 || size > 8192) throw Error(ErrorCode::InvalidInput, "the picture size must be 1 to 8192");
    const Canvas canvas = recentreOnCanvas(picture, borderRatio);
    return {resized(canvas.rgb, size, size, Resampling::Cubic), resized(canvas.mask, size, size, Resampling::Nearest)};
}

float toUnit(std::uint8_t value) { return static_cast<float>(value) / 255.0f * 2.0f - 1.0f; }

} // namespace

RgbaImage recentre(const RgbaImage& picture, double borderRatio) {
    return merge(recentreOnCanvas(picture, borderRatio));
}

RgbaImage recentreAndResize(const RgbaImage& picture, int size, double borderRatio) {
    return merge(processOnCanvas(picture, size, borderRatio));
}

ProcessedImage processImage(const RgbaImage& picture, int size, double borderRatio) {
    const Canvas canvas = processOnCanvas(picture, size, borderRatio);
    const std::size_t area = canvas.mask.bytes.size();
    ProcessedImage result{size, std::vector<float>(3 * area), std::vector<float>(area)};
    for (std::size_t c = 0; c < 3; ++c) {
        for (std::size_t i = 0; i < area; ++i) result.rgb[c * area + i] = toUnit(canvas.rgb.bytes[i * 3 + c]);
    }
    for (std::size_t i = 0; i < area; ++i) result.mask[i] = toUnit(canvas.mask.bytes[i]);
    return result;
}

std::vector<std::pair<ViewSide, ProcessedImage>> processViews(std::vector<std::pair<ViewSide, RgbaImage>> views,
                                                              int size, double borderRatio) {
    if (views.empty()) throw Error(ErrorCode::InvalidInput, "no view was given: name at least the front picture");
    std::stable_sort(views.begin(), views.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<std::pair<ViewSide, ProcessedImage>> processed;
    for (const auto& [side, picture] : views) {
        if (!processed.empty() && processed.back().first == side) {
            throw Error(ErrorCode::InvalidInput, "the " + std::string(toString(side)) + " view was given twice");
        }
        processed.emplace_back(side, processImage(picture, size, borderRatio));
    }
    return processed;
}

ViewSide viewSideFromName(std::string_view name) {
    const auto* found = std::find(kSideNames.begin(), kSideNames.end(), name);
    if (found == kSideNames.end()) {
        throw Error(ErrorCode::InvalidInput,
                    "unknown view '" + std::string(name) + "': use front, left, back or right");
    }
    return static_cast<ViewSide>(found - kSideNames.begin());
}

std::string_view toString(ViewSide side) { return kSideNames[static_cast<std::size_t>(side)]; }

} // namespace vecset
