#pragma once

#include "core/verify/check_result.h"

#include <filesystem>

namespace vecset {

/// Both schedulers against `file` (schedules.safetensors): the error is in units in the last place of float32, at
/// most 1. Settings are read from the tensors' names (euler_shift3_N10_sigmas, pcm100_N5_timesteps,
/// pcm100_base_sigmas).
[[nodiscard]] CheckResults verifySchedules(const std::filesystem::path& file);

} // namespace vecset
