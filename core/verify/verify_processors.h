#pragma once

#include "core/verify/check_result.h"

#include <filesystem>

namespace vecset {

/// The choice of tokens and the attention to them against `file` (flashvdm_processor.safetensors), every case cN in it.
///
/// Outputs: relative error at most 1e-5. Selections: the error is the number of tokens chosen differently that a tie
/// does not excuse (a token may differ when its similarity lies within 1e-5, relative, of the last one kept; for
/// `merge` when its weight lies within 1e-4, relative, of the threshold); none is allowed.
[[nodiscard]] CheckResults verifyProcessors(const std::filesystem::path& file);

} // namespace vecset
