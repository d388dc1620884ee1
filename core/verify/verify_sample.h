#pragma once

#include "core/verify/check_result.h"

#include <filesystem>

namespace vecset {

/// sample.safetensors beside a whole model: schedule; picture tokens; the raw velocity of every step from the recorded
/// latents before it (1e-4); the whole run from the recorded noise, step by step (1e-3, because guidance and steps
/// amplify); the grid of its shape (1e-3). Steps and guidance come from the metadata.
[[nodiscard]] CheckResults verifySample(const std::filesystem::path& file);

} // namespace vecset
