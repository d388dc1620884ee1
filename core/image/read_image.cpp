#include "core/image/read_image.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/image/image_header.h"
#include "core/image/picture_codec.h"

namespace vecset {

RgbaImage readImage(const std::filesystem::path& path) {
    const auto content = readFile(path, std::size_t{1} << 30);
    return decodeImage(std::as_bytes(std::span(content.data(), content.size())), path.string());
}

RgbaImage decodeImage(std::span<const std::byte> bytes, const std::string& name) {
    return decodePicture(bytes, readImageHeader(bytes, name), name);
}

std::vector<std::byte> encodePng(const RgbaImage& image) {
    if (image.isEmpty()) throw Error(ErrorCode::InvalidInput, "cannot write an empty picture");
    return encodePicture(image);
}

void writePng(const std::filesystem::path& path, const RgbaImage& image) {
    writeFileAtomically(path, encodePng(image));
}

} // namespace vecset
