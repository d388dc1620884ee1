#pragma once

#include <ATen/core/Tensor.h>
#include <c10/core/ScalarType.h>
#include <yaml-cpp/yaml.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace vecset {

using NamedTensors = std::map<std::string, at::Tensor>;

/// Small enough for a repository to carry each file without large-file storage.
inline constexpr std::size_t kShardBytes = std::size_t{16} << 20;

/// Writes tensors into one or several safetensors files of at most `maxBytes` (header included; a larger tensor gets a
/// file of its own): STEM.safetensors, or STEM-00001-of-0000N.safetensors. All files are written beside first and then
/// renamed, so a failure leaves the older set as it was; files of an older set of that stem are removed last.
/// @return the files in order.
/// @throws Error WriteFailed, InvalidInput as writeSafetensors.
std::vector<std::filesystem::path> writeShards(const std::filesystem::path& folder, const std::string& stem,
                                               const NamedTensors& tensors, std::size_t maxBytes = kShardBytes,
                                               const std::map<std::string, std::string>& metadata = {});

/// Writes config.yaml and the weights in storage type `dtype` (Half: model.fp16, BFloat16: model.bf16, Float: model);
/// only floating-point tensors are converted. Makes the folder. Readable by openModelFolder.
/// @throws Error InvalidInput when a value does not fit the type (|x| > 65504 in fp16) or is not finite; WriteFailed.
void saveModelFolder(const std::filesystem::path& folder, const YAML::Node& config, const NamedTensors& weights,
                     at::ScalarType dtype = at::ScalarType::Half, std::size_t maxShardBytes = kShardBytes,
                     const std::map<std::string, std::string>& metadata = {});

} // namespace vecset
