#pragma once

#include <torch/nn/module.h>

#include <filesystem>
#include <string>

namespace vecset {

/// Copies all parameters and buffers that `to` has from a module of the same structure; `from` may have more.
/// @throws Error WeightMismatch naming the first one that is missing or of another shape.
void copyWeights(torch::nn::Module& from, torch::nn::Module& to);

/// `path` itself, or its subfolder model when it is a run. @throws Error InvalidInput naming `what` when it is empty.
[[nodiscard]] std::filesystem::path modelFolderOf(const std::filesystem::path& path, const std::string& what);

/// Tells one set of weights from another (FNV-1a over the float32 values), so that a resumed run keeps its teacher.
[[nodiscard]] std::string weightsDigest(const torch::nn::Module& module);

} // namespace vecset
