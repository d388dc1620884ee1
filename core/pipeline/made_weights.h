#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace vecset {

/// Numbers that depend on nothing but (seed, name, index): uniform in [-bound, bound) in 65,536 steps, made on all
/// cores, about a nanosecond each. Float or Half, on the CPU.
[[nodiscard]] at::Tensor uniformNumbers(std::uint64_t seed, const std::string& name,
                                        const std::vector<std::int64_t>& shape, double bound, at::ScalarType type);

/// How an untrained network of the family starts: LibTorch's own rule (uniform within 1/sqrt(inputs)), or DINOv2's (a
/// deviation of 0.02 and no biases).
enum class StartingRule { Linear, Picture };

/// A starting value for the parameter `name` of a network: norms and layer scales are ones, their biases zeros. The
/// layers that the official code sets to zero before training (modulations, output) get the linear rule, as nothing
/// would reach the output otherwise.
/// @param parameters of the whole network; only their shapes are read
[[nodiscard]] at::Tensor startingValue(const std::map<std::string, at::Tensor>& parameters, const std::string& name,
                                       StartingRule rule, std::uint64_t seed, at::ScalarType type);

} // namespace vecset
