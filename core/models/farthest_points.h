#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace vecset {

/// Greedy farthest point sampling: after `first`, always the point farthest from those chosen; ties go to the lower
/// row.
///
/// @param points [B, N, 3], any device (chosen on the CPU).
/// @param count  1 to N.
/// @param first  row to start from.
/// @return int64 [B, count] rows, on the points' device.
at::Tensor farthestPoints(const at::Tensor& points, std::int64_t count, std::int64_t first);

/// The first `count` of a seeded random permutation of 0..n-1, the same on every machine. int64 [count], CPU.
at::Tensor seededSubset(std::int64_t n, std::int64_t count, std::uint64_t seed);

} // namespace vecset
