#pragma once

#include "core/verify/check_result.h"

#include <filesystem>

namespace vecset {

/// The picture processor against recorded data (image/*.safetensors): synthetic pictures (tensor `rgba`), picture files
/// (metadata `file`) and views (metadata `files`, tensor `view_idxs`). Sizes and border ratios come from the data.
///
/// The error is the largest difference in steps of 1/255: at most 1 for synthetic pictures, 2 for files (their mean:
/// 0.3).
[[nodiscard]] CheckResults verifyImage(const std::filesystem::path& file);

} // namespace vecset
