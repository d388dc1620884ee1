#include "core/image/image_header.h"

#include "core/base/error.h"
#include "core/image/byte_reader.h"
#include "core/image/exif_orientation.h"

#include <array>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <string_view>

namespace vecset {
namespace {

constexpr std::size_t kLargestSide = 16384;
constexpr std::size_t kLargestArea = 150'000'000;

[[noreturn]] void failCutOff(const std::string& name) {
    throw Error(ErrorCode::UnreadableFile, name + " is cut off or damaged: get the file again");
}

template <typename T> T need(const std::optional<T>& value, const std::string& name) {
    if (!value) failCutOff(name);
    return *value;
}

/// CRC-32 as PNG uses it. Checked here because libpng would print its own complaint beside ours.
std::uint32_t crc32(std::span<const std::byte> bytes) {
    static const auto table = [] {
        std::array<std::uint32_t, 256> values{};
        for (std::uint32_t i = 0; i < 256; ++i) {
            std::uint32_t value = i;
            for (int bit = 0; bit < 8; ++bit) value = (value & 1u) != 0 ? 0xedb88320u ^ value >> 1 : value >> 1;
            values[i] = value;
        }
        return values;
    }();
    std::uint32_t crc = 0xffffffffu;
    for (const std::byte byte : bytes) crc = table[(crc ^ std::to_integer<std::uint32_t>(byte)) & 0xffu] ^ crc >> 8;
    return ~crc;
}

ImageHeader readPng(std::span<const std::byte> bytes, const std::string& name) {
    const ByteReader reader(bytes, true);
    ImageHeader header{ImageFormat::Png, need(reader.u32(16), name), need(reader.u32(20), name), 1};
    std::size_t at = 8;
    while (!reader.hasText(at + 4, "IEND")) {
        const std::size_t length = need(reader.u32(at), name);
        if (reader.part(at + 8, length + 4).size() != length + 4) failCutOff(name);
        if (crc32(reader.part(at + 4, length + 4)) != need(reader.u32(at + 8 + length), name)) failCutOff(name);
        if (reader.hasText(at + 4, "eXIf"))
            header.orientation = readTiffDirectory(reader.part(at + 8, length)).orientation;
        at += length + 12;
    }
    (void)need(reader.u32(at + 8), name); // the end mark's own checksum
    return header;
}

bool isFrameHeader(std::uint32_t marker) { // SOF0 to SOF15 without DHT, JPG and DAC
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

ImageHeader readJpeg(std::span<const std::byte> bytes, const std::string& name) {
    const ByteReader reader(bytes, true);
    ImageHeader header{ImageFormat::Jpeg, 0, 0, 1};
    for (std::size_t at = 2;;) {
        const auto first = need(reader.u8(at), name);
        const auto marker = need(reader.u8(at + 1), name);
        // Compressed data runs on until 0xff is followed by something other than 0, a fill byte or a restart marker.
        if (first != 0xff || marker == 0 || marker == 0xff || (marker >= 0xd0 && marker <= 0xd7)) {
            const auto rest = reader.part(at + 1, reader.size());
            const void* next = std::memchr(rest.data(), 0xff, rest.size());
            if (next == nullptr) failCutOff(name);
            at = static_cast<std::size_t>(static_cast<const std::byte*>(next) - bytes.data());
            continue;
        }
        if (marker == 0xd9) break;
        const std::size_t length = need(reader.u16(at + 2), name);
        if (length < 2) failCutOff(name);
        if (isFrameHeader(marker) && header.width == 0) {
            header.height = need(reader.u16(at + 5), name);
            header.width = need(reader.u16(at + 7), name);
        }
        if (marker == 0xe1 && reader.hasText(at + 4, std::string_view("Exif\0\0", 6)) && length > 8) {
            header.orientation = readTiffDirectory(reader.part(at + 10, length - 8)).orientation;
        }
        at += length + 2;
    }
    return header;
}

ImageHeader readWebP(std::span<const std::byte> bytes, const std::string& name) {
    const ByteReader reader(bytes, false);
    ImageHeader header{ImageFormat::WebP, 0, 0, 1};
    const std::size_t end = std::size_t{need(reader.u32(4), name)} + 8;
    if (end > reader.size()) failCutOff(name);
    for (std::size_t at = 12; at + 8 <= end;) {
        const std::size_t length = need(reader.u32(at + 4), name), body = at + 8;
        if (reader.hasText(at, "VP8X")) {
            if ((need(reader.u8(body), name) & 2u) != 0) {
                throw Error(ErrorCode::UnsupportedFormat, name + " is an animated WebP: save one frame as PNG");
            }
            header.width = need(reader.u24(body + 4), name) + 1;
            header.height = need(reader.u24(body + 7), name) + 1;
        } else if (reader.hasText(at, "VP8 ") && header.width == 0) {
            header.width = need(reader.u16(body + 6), name) & 0x3fffu;
            header.height = need(reader.u16(body + 8), name) & 0x3fffu;
        } else if (reader.hasText(at, "VP8L") && header.width == 0) {
            const auto bits = need(reader.u32(body + 1), name);
            header.width = (bits & 0x3fffu) + 1;
            header.height = (bits >> 14 & 0x3fffu) + 1;
        } else if (reader.hasText(at, "EXIF")) {
            auto block = reader.part(body, length);
            if (reader.hasText(body, std::string_view("Exif\0\0", 6))) block = reader.part(body + 6, length - 6);
            header.orientation = readTiffDirectory(block).orientation;
        }
        at = body + length + length % 2;
    }
    return header;
}

ImageHeader readTiff(std::span<const std::byte> bytes, const std::string& name) {
    const auto directory = readTiffDirectory(bytes);
    return {ImageFormat::Tiff, need(directory.width, name), need(directory.height, name), directory.orientation};
}

ImageHeader readBmp(std::span<const std::byte> bytes, const std::string& name) {
    const ByteReader reader(bytes, false);
    ImageHeader header{ImageFormat::Bmp, 0, 0, 1};
    const std::size_t dataAt = need(reader.u32(10), name);
    if (need(reader.u32(14), name) == 12) { // OS/2
        header.width = need(reader.u16(18), name);
        header.height = need(reader.u16(20), name);
        return header;
    }
    header.width = need(reader.u32(18), name);
    const auto rows = static_cast<std::int32_t>(need(reader.u32(22), name)); // negative: stored from the top
    header.height = static_cast<std::size_t>(std::llabs(rows));
    const std::size_t bits = need(reader.u16(28), name);
    const bool compressed = need(reader.u32(30), name) == 1 || need(reader.u32(30), name) == 2;
    if (header.width <= kLargestSide && header.height <= kLargestSide && !compressed) {
        const std::size_t stride = (header.width * bits + 31) / 32 * 4;
        if (dataAt > reader.size() || stride * header.height > reader.size() - dataAt) failCutOff(name);
    }
    return header;
}

[[noreturn]] void failUnknown(const ByteReader& reader, const std::string& name) {
    std::string kind = "is not a picture of a known format";
    if (reader.hasText(0, "GIF8")) kind = "is a GIF";
    if (reader.hasText(4, "ftyphei") || reader.hasText(4, "ftypmif")) kind = "is an HEIC picture";
    if (reader.hasText(4, "ftypavif")) kind = "is an AVIF picture";
    if (reader.hasText(0, "%PDF")) kind = "is a PDF document";
    throw Error(ErrorCode::UnsupportedFormat, name + " " + kind + ": use PNG, JPEG, WebP, TIFF or BMP");
}

ImageHeader readByFormat(std::span<const std::byte> bytes, const std::string& name) {
    const ByteReader reader(bytes, true);
    if (reader.hasText(0, "\x89PNG\r\n\x1a\n")) return readPng(bytes, name);
    if (reader.hasText(0, "\xff\xd8\xff")) return readJpeg(bytes, name);
    if (reader.hasText(0, "RIFF") && reader.hasText(8, "WEBP")) return readWebP(bytes, name);
    if (reader.hasText(0, std::string_view("II\x2a\0", 4)) || reader.hasText(0, std::string_view("MM\0\x2a", 4))) {
        return readTiff(bytes, name);
    }
    if (reader.hasText(0, "BM") && reader.size() >= 26) return readBmp(bytes, name);
    failUnknown(reader, name);
}

} // namespace

ImageHeader readImageHeader(std::span<const std::byte> bytes, const std::string& name) {
    if (bytes.empty()) throw Error(ErrorCode::UnreadableFile, name + " is empty (0 bytes): choose another file");
    const auto header = readByFormat(bytes, name);
    if (header.width == 0 || header.height == 0) failCutOff(name);
    if (header.width > kLargestSide || header.height > kLargestSide || header.width * header.height > kLargestArea) {
        throw Error(ErrorCode::InvalidInput, name + " has " + std::to_string(header.width) + " x " +
                                                 std::to_string(header.height) +
                                                 " pixels, more than 16384 on a side or 150 million: scale it down");
    }
    return header;
}

} // namespace vecset
