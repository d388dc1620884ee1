#include "core/image/exif_orientation.h"

#include "core/image/byte_reader.h"

namespace vecset {
namespace {

constexpr std::size_t kEntrySize = 12;
constexpr unsigned kTagWidth = 256, kTagHeight = 257, kTagOrientation = 274;
constexpr unsigned kTypeShort = 3, kTypeLong = 4;

} // namespace

TiffDirectory readTiffDirectory(std::span<const std::byte> block) {
    TiffDirectory directory;
    const ByteReader reader(block, block.size() > 1 && block[0] == std::byte{'M'});
    const auto start = reader.u32(4);
    const auto count = start ? reader.u16(*start) : std::nullopt;
    if (!count) return directory;
    for (std::size_t i = 0; i < *count; ++i) {
        const std::size_t entry = std::size_t{*start} + 2 + i * kEntrySize;
        const auto tag = reader.u16(entry);
        const auto type = reader.u16(entry + 2);
        if (!tag || !type) break;
        std::optional<std::size_t> value;
        if (*type == kTypeShort) value = reader.u16(entry + 8);
        if (*type == kTypeLong) value = reader.u32(entry + 8);
        if (!value) continue;
        if (*tag == kTagWidth) directory.width = value;
        if (*tag == kTagHeight) directory.height = value;
        if (*tag == kTagOrientation && *value >= 1 && *value <= 8) directory.orientation = static_cast<int>(*value);
    }
    return directory;
}

} // namespace vecset
