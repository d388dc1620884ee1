#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace vecset {

/// "model.fp16-00002-of-00003.safetensors" taken apart; a whole file has index 0 and count 0.
struct WeightFileName {
    std::string stem; ///< "model.fp16"
    int index = 0;    ///< from 1
    int count = 0;
};

/// Nothing is thrown for other names: they come back as a whole file of that stem.
[[nodiscard]] WeightFileName parseWeightFileName(const std::filesystem::path& file);
[[nodiscard]] std::string weightFileName(const WeightFileName& name);

/// All files of the set that `file` belongs to, in order.
/// @throws Error UnreadableFile naming the first one that is missing.
[[nodiscard]] std::vector<std::filesystem::path> completeWeightFiles(const std::filesystem::path& file);

/// The weights of a folder by preference: model.fp16, model.bf16, model.fp32, model; a single file before shards.
/// @throws Error UnreadableFile when there are none, a shard is missing, or two shard sets of one stem lie side by
///        side.
[[nodiscard]] std::vector<std::filesystem::path> findWeightFiles(const std::filesystem::path& folder);

} // namespace vecset
