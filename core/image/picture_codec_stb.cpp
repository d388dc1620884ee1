#include "core/base/error.h"
#include "core/image/picture_codec.h"
#include "core/image/turn_upright.h"

#include <cmath>
#include <memory>
#include <type_traits>

#define STBI_ONLY_PNG
#define STBI_ONLY_JPEG
#define STBI_ONLY_BMP
#define STBI_NO_STDIO
#define STBI_MAX_DIMENSIONS 16384
#define STB_IMAGE_STATIC
#define STB_IMAGE_IMPLEMENTATION
#include <stb/stb_image.h>
#define STBI_WRITE_NO_STDIO
#define STB_IMAGE_WRITE_STATIC
#define STB_IMAGE_WRITE_IMPLEMENTATION
#include <stb/stb_image_write.h>

namespace vecset {
namespace {

constexpr int kRgba = 4;

struct StbFree {
    void operator()(void* pixels) const { stbi_image_free(pixels); }
};

[[noreturn]] void failDecoding(const std::string& name) {
    const char* reason = stbi_failure_reason();
    if (reason != nullptr && std::string(reason) == "outofmem") {
        throw Error(ErrorCode::OutOfMemory, name + ": not enough memory to decode it");
    }
    throw Error(ErrorCode::UnreadableFile, name + " is cut off, damaged or of an unusual kind (" +
                                               (reason != nullptr ? reason : "no reason given") + "): save it as PNG");
}

/// 16 bits to 8, halves to even as the other backend rounds.
std::uint8_t toByte(stbi_us value) { return static_cast<std::uint8_t>(std::lrint(value / 257.0)); }
std::uint8_t toByte(stbi_uc value) { return value; }

/// `load` is stbi_load_from_memory or its sister for 16 bits.
template <typename Load>
RgbaImage decoded(Load load, std::span<const std::byte> bytes, const std::string& name) {
    int width = 0, height = 0, channels = 0;
    const auto* data = reinterpret_cast<const stbi_uc*>(bytes.data());
    using Sample = std::remove_pointer_t<decltype(load(data, 0, &width, &height, &channels, kRgba))>;
    const std::unique_ptr<Sample, StbFree> pixels(
        load(data, static_cast<int>(bytes.size()), &width, &height, &channels, kRgba));
    if (!pixels) failDecoding(name);
    RgbaImage image(width, height);
    for (std::size_t i = 0; i < image.pixels.size(); ++i) image.pixels[i] = toByte(pixels.get()[i]);
    return image;
}

} // namespace

RgbaImage decodePicture(std::span<const std::byte> bytes, const ImageHeader& header, const std::string& name) {
    if (header.format == ImageFormat::WebP || header.format == ImageFormat::Tiff) {
        throw Error(ErrorCode::NotAvailable, name + " is a " + (header.format == ImageFormat::WebP ? "WebP" : "TIFF") +
                                                 " picture, which this build cannot read (it was made without "
                                                 "OpenCV): save it as PNG, JPEG or BMP");
    }
    const auto* data = reinterpret_cast<const stbi_uc*>(bytes.data());
    const bool deep = stbi_is_16_bit_from_memory(data, static_cast<int>(bytes.size())) != 0;
    return turnUpright(deep ? decoded(stbi_load_16_from_memory, bytes, name)
                            : decoded(stbi_load_from_memory, bytes, name),
                       header.orientation);
}

std::vector<std::byte> encodePicture(const RgbaImage& image) {
    std::vector<std::byte> file;
    const auto append = [](void* target, void* data, int size) {
        const auto* bytes = static_cast<const std::byte*>(data);
        static_cast<std::vector<std::byte>*>(target)->insert(static_cast<std::vector<std::byte>*>(target)->end(), bytes,
                                                             bytes + size);
    };
    if (stbi_write_png_to_func(append, &file, image.width, image.height, kRgba, image.pixels.data(),
                               image.width * kRgba) == 0) {
        throw Error(ErrorCode::Internal, "cannot encode a PNG: stb_image_write failed (not enough memory?)");
    }
    return file;
}

} // namespace vecset
