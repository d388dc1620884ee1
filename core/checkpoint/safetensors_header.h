#pragma once

#include "core/checkpoint/tensor_info.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>

namespace vecset {

/// Where one tensor lies: bytes [begin, end) of the data section.
struct TensorEntry {
    TensorInfo info;
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
};

/// The parsed and fully checked head of a safetensors file.
struct SafetensorsHeader {
    std::map<std::string, TensorEntry> tensors;
    std::map<std::string, std::string> metadata;
    std::size_t dataOffset = 0; ///< where the data section starts in the file
};

/// Reads the header of a whole file's bytes: 8 bytes little-endian length, JSON, data. The header is hostile input:
/// afterwards every entry lies inside the data section, its size fits its type and shape, and the entries cover the
/// section without a gap or an overlap. Nothing is allocated by a size that the file claims.
/// @param fileName only for messages.
/// @throws Error UnreadableFile naming file and key.
/// Source: the format description of the safetensors project (README, "Format").
[[nodiscard]] SafetensorsHeader parseSafetensorsHeader(std::span<const std::byte> file, const std::string& fileName);

/// The largest header that is accepted (100 MB, the limit of the format's own library).
inline constexpr std::size_t kMaxSafetensorsHeader = 100'000'000;

} // namespace vecset
