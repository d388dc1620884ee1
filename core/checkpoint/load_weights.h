#pragma once

#include "core/checkpoint/weight_set.h"

#include <map>
#include <string>
#include <vector>

namespace torch::nn {
class Module;
}

namespace vecset {

/// What loadWeights did. Keys are module-relative.
struct LoadReport {
    std::size_t loaded = 0;
    std::vector<std::string> missing;    ///< below an optional prefix and left as they were; sorted
    std::vector<std::string> unexpected; ///< always empty after a success (they are an error)
};

/// Copies stored tensors into a module's parameters and buffers, converting type and device. Strict: every registered
/// parameter and buffer must be there with its exact shape, and every key below the prefix must be used. Nothing is
/// copied unless everything fits. (A tensor that is not part of a checkpoint must be a plain member, not registered.)
/// @param prefix           what the file puts before the module's own keys: "vae.", or "" for a file of its own. Keys
///                         outside the prefix are ignored.
/// @param optionalPrefixes module-relative ("encoder."): parts that may be absent as a whole. A part that is there only
///                         in part is an error.
/// @throws Error WeightMismatch with the counts and the first keys of each kind, in one line.
LoadReport loadWeights(torch::nn::Module& module, const WeightSet& weights, const std::string& prefix = "",
                       const std::vector<std::string>& optionalPrefixes = {});

/// As loadWeights for a module that was made without starting values (core/nn/skip_initialisation.h), or whose weights
/// were dropped: each stored tensor goes straight to `device` in the type `dtype` (whole numbers keep theirs) and
/// becomes the parameter; the memory that the module had reserved is given back. Parameters no longer ask for
/// gradients. The file's pages are let go tensor by tensor, so host memory never holds the file and the weights at
/// once.
LoadReport adoptWeights(torch::nn::Module& module, const WeightSet& weights, const std::string& prefix,
                        at::Device device, at::ScalarType dtype);

/// Nothing but the check that loadWeights and adoptWeights begin with. @throws Error WeightMismatch.
void checkWeights(const torch::nn::Module& module, const WeightSet& weights, const std::string& prefix);

/// Gives the memory of a module's parameters and buffers back. They keep their shapes and types, so that adoptWeights()
/// can fill them again; their values are meaningless until then.
void dropWeights(torch::nn::Module& module);

/// All parameters and buffers, detached, under prefix + name: what writeSafetensors stores.
[[nodiscard]] std::map<std::string, at::Tensor> namedWeights(const torch::nn::Module& module,
                                                             const std::string& prefix = "");

} // namespace vecset
