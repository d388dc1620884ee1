#pragma once

#include <ATen/core/Generator.h>
#include <ATen/core/Tensor.h>

#include <cstdint>

namespace vecset {

// The random numbers and errors that all trainings of a flow share.

/// Random numbers of one shard of one step: what a resumed run draws again.
[[nodiscard]] at::Generator stepGenerator(std::uint64_t seed, std::int64_t step, int shard);
/// n numbers in [0, 1), one in each of n equal parts of the interval, in random order. [n]
[[nodiscard]] at::Tensor drawEvenly(std::int64_t n, at::Generator& generator);
/// Evenly drawn times in [0, 1), moved towards noise: t' = t / (t + shift (1 - t)). [n]
[[nodiscard]] at::Tensor drawTimes(std::int64_t n, double shift, at::Generator& generator);
/// Mean over rows and components of weight * difference^2. difference: [n, K]; weights: [K].
[[nodiscard]] at::Tensor weightedError(const at::Tensor& difference, const at::Tensor& weights);

} // namespace vecset
