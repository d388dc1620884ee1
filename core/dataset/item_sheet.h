#pragma once

#include "core/base/rgba_image.h"
#include "core/dataset/dataset.h"

#include <string_view>

namespace vecset {

/// One picture to check an item by eye: its catalogue picture and rendered views; the surface samples from the front,
/// the right and above, coloured by normal (red +x, green +y, blue +z); the sharp samples in the same way; and the
/// distance samples near three planes through the middle (warm inside, cool outside).
/// @throws Error InvalidInput when there is no such item, UnreadableFile when its file is damaged.
[[nodiscard]] RgbaImage itemSheet(const Dataset& dataset, std::string_view id);

/// Catalogue picture and first `views` views of many items, one item after the other, for a look at a whole data set.
[[nodiscard]] RgbaImage overviewSheet(const Dataset& dataset, const std::vector<DatasetItem>& items, int views,
                                      int columns);

} // namespace vecset
