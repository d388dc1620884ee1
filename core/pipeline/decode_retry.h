#pragma once

#include "core/base/error.h"
#include "core/decoding/volume_options.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace vecset {

/// Host memory that a decode and its mesh need beside the model, in bytes: grows with the squared resolution.
/// From measured peaks of the built-in model at 128 to 512 cells, with a margin.
[[nodiscard]] std::uint64_t decodeMemoryBytes(int resolution);

/// The largest usual resolution below `resolution` that fits into `available` bytes; 0 when none does.
[[nodiscard]] int resolutionThatFits(int resolution, std::uint64_t available);

/// Calls `attempt` with the options as asked; each time it throws Error OutOfMemory or OutOfGpuMemory it is called
/// again with a quarter of the points per network call (three times, down to 256), the last time without Lightning,
/// whose choice of tokens is made in one piece. What had to be changed is told in `notes`.
/// @throws Error of the last attempt, its message replaced by adviceWhenFull().
void decodeWithinMemory(const DecodeOptions& options, std::vector<std::string>& notes,
                        const std::function<void(const DecodeOptions&)>& attempt);

/// What happened and which settings would fit, in one or two sentences.
/// @param available free memory in bytes, of the host; 0 when unknown
[[nodiscard]] std::string adviceWhenFull(ErrorCode code, const DecodeOptions& options, std::uint64_t available);

[[nodiscard]] bool isMemoryShortage(const Error& error);

} // namespace vecset
