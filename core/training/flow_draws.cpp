#include "core/training/flow_draws.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>

namespace vecset {

at::Generator stepGenerator(std::uint64_t seed, std::int64_t step, int shard) {
    return at::make_generator<at::CPUGeneratorImpl>(seed * 1000003 + static_cast<std::uint64_t>(step) * 64 +
                                                    static_cast<std::uint64_t>(shard));
}

at::Tensor drawEvenly(std::int64_t n, at::Generator& generator) {
    const auto options = at::TensorOptions(at::kFloat);
    return (at::randperm(n, generator, options) + at::rand({n}, generator, options)) / static_cast<double>(n);
}

at::Tensor drawTimes(std::int64_t n, double shift, at::Generator& generator) {
    const at::Tensor uniform = drawEvenly(n, generator);
    return uniform / (uniform + shift * (1 - uniform));
}

at::Tensor weightedError(const at::Tensor& difference, const at::Tensor& weights) {
    return (difference.square() * weights).mean();
}

} // namespace vecset
