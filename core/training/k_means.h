#pragma once

#include "core/geometry/vec3.h"

#include <cstdint>
#include <vector>

namespace vecset {

/// `count` centres of the points (Lloyd's method from a k-means++ start), in a fixed order: the same points and seed
/// give the same centres. @throws Error InvalidInput with fewer points than centres.
[[nodiscard]] std::vector<Vec3f> kMeans(const std::vector<Vec3f>& points, int count, int rounds, std::uint64_t seed);

} // namespace vecset
