#pragma once

#include "core/base/rgba_image.h"

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace vecset {

/// A picture as the image encoder takes it.
struct ProcessedImage {
    int size = 0;
    std::vector<float> rgb;  ///< [3, size, size] in [-1, 1], on white
    std::vector<float> mask; ///< [1, size, size] in [-1, 1]; the published conditioners ignore it
};

/// The side of the object that a picture shows; the numbers are the official view indices.
enum class ViewSide { Front = 0, Left = 1, Back = 2, Right = 3 };

/// The share of the picture that stays free around the object when nothing else is asked for.
inline constexpr double kDefaultBorderRatio = 0.15;

/// Scales the object (the box around all pixels with alpha > 0) so that its longer side fills all but `borderRatio` of
/// a white square as large as the picture's longer side. Alpha of the result: the object's mask.
/// The last row and column of the box are left out and colours are rounded down, as in the official processor.
/// @throws Error EmptyMatte when there is no object, InvalidInput for a border ratio outside [0, 0.9].
/// Source: ImageProcessorV2.recenter of Hunyuan3D-2 (reference/hunyuan3d-2.md, section 4).
[[nodiscard]] RgbaImage recentre(const RgbaImage& picture, double borderRatio = kDefaultBorderRatio);

/// `recentre`, then a bicubic resize (mask: nearest): alpha of the size x size result is the mask.
[[nodiscard]] RgbaImage recentreAndResize(const RgbaImage& picture, int size, double borderRatio = kDefaultBorderRatio);

/// The official ImageProcessorV2: recentre, resize, [-1, 1]. About 0.4 ms of one core for a picture of 128 x 128 to 112
/// x 112.
[[nodiscard]] ProcessedImage processImage(const RgbaImage& picture, int size, double borderRatio = kDefaultBorderRatio);

/// The official MVImageProcessorV2: every view processed, sorted by side.
/// @throws Error InvalidInput for no view or a side given twice.
[[nodiscard]] std::vector<std::pair<ViewSide, ProcessedImage>>
processViews(std::vector<std::pair<ViewSide, RgbaImage>> views, int size, double borderRatio = kDefaultBorderRatio);

/// "front", "left", "back", "right". Error InvalidInput for another name.
[[nodiscard]] ViewSide viewSideFromName(std::string_view name);
[[nodiscard]] std::string_view toString(ViewSide side);

} // namespace vecset
