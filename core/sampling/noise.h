#pragma once

#include <ATen/ATen.h>

#include <cstdint>

namespace vecset {

/// Standard normal numbers that depend on the seed and the position only: float32 on the CPU, contiguous, the same bits
/// on every machine, compiler and thread count (torch's own generators differ between devices). Element 2i and 2i + 1
/// come from one Box-Muller pair, so a longer tensor of the same seed begins with the shorter one.
/// `stream` separates independent uses of one seed.
[[nodiscard]] at::Tensor seededNoise(std::uint64_t seed, at::IntArrayRef shape, std::uint64_t stream = 0);

} // namespace vecset
