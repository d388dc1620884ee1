#pragma once

#include "core/base/job_context.h"
#include "core/verify/check_result.h"

#include <filesystem>
#include <functional>

namespace vecset {

/// What a look through a folder of golden data found.
struct VerifyReport {
    CheckResults results;
    std::vector<std::filesystem::path> unrecognised; ///< safetensors files that are neither weights nor a known case

    [[nodiscard]] std::size_t failures() const;
    /// At least one case was compared and all passed.
    [[nodiscard]] bool passed() const { return !results.empty() && failures() == 0; }
};

/// Compares everything in `folder` (and below) that was recorded from the official code with what this program
/// computes. A file's kind is recognised by the tensors in it, so names and sizes of files and folders are free; see
/// /shared/parity/README.md for the layout. A case that cannot be computed is a failed case, not an exception.
/// @param onResult called after each file with its results, for a report that grows; may be empty
/// @throws Error UnreadableFile when there is no such folder; Cancelled.
[[nodiscard]] VerifyReport verifyFolder(const std::filesystem::path& folder,
                                        const std::function<void(const CheckResults&)>& onResult = {},
                                        const JobContext& job = {});

} // namespace vecset
