#include "core/image/read_image.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/image/image_header.h"
#include "core/image/image_matrix.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>

namespace vecset {
namespace {

/// libtiff's 8-bit reader multiplies colours by alpha; RgbaImage holds them as painted.
void undoPremultiplication(cv::Mat& rgba) {
    for (int y = 0; y < rgba.rows; ++y) {
        auto* row = rgba.ptr<cv::Vec4b>(y);
        for (int x = 0; x < rgba.cols; ++x) {
            const int alpha = row[x][3];
            if (alpha == 0 || alpha == 255) continue;
            for (int c = 0; c < 3; ++c) {
                row[x][c] = static_cast<std::uint8_t>(std::min(255, (row[x][c] * 255 + alpha / 2) / alpha));
            }
        }
    }
}

cv::Mat decode(std::span<const std::byte> bytes, const ImageHeader& header, const std::string& name) {
    const cv::Mat raw(1, static_cast<int>(bytes.size()), CV_8U, const_cast<std::byte*>(bytes.data()));
    // IMREAD_UNCHANGED keeps alpha and 16 bits and leaves the orientation to us; JPEG has neither of the two.
    const int mode =
        header.format == ImageFormat::Jpeg ? cv::IMREAD_COLOR | cv::IMREAD_IGNORE_ORIENTATION : cv::IMREAD_UNCHANGED;
    const cv::Mat decoded = withOpenCvErrors(ErrorCode::UnreadableFile, name + " cannot be decoded",
                                             [&] { return cv::imdecode(raw, mode); });
    if (decoded.empty()) {
        throw Error(ErrorCode::UnreadableFile, name + " is cut off, damaged or of an unusual kind: save it as PNG");
    }
    cv::Mat rgba = toRgba8(decoded, name);
    if (header.format == ImageFormat::Tiff && decoded.channels() == 4 && decoded.depth() == CV_8U) {
        undoPremultiplication(rgba);
    }
    return rgba;
}

} // namespace

RgbaImage readImage(const std::filesystem::path& path) {
    const auto content = readFile(path, std::size_t{1} << 30);
    return decodeImage(std::as_bytes(std::span(content.data(), content.size())), path.string());
}

RgbaImage decodeImage(std::span<const std::byte> bytes, const std::string& name) {
    const auto header = readImageHeader(bytes, name);
    cv::Mat rgba = decode(bytes, header, name);
    // OpenCV's TIFF decoder turns the picture itself.
    if (header.format != ImageFormat::Tiff) rgba = turnUpright(rgba, header.orientation);
    return toImage(rgba);
}

std::vector<std::byte> encodePng(const RgbaImage& image) {
    if (image.isEmpty()) throw Error(ErrorCode::InvalidInput, "cannot write an empty picture");
    return withOpenCvErrors(ErrorCode::Internal, "cannot encode a PNG", [&] {
        cv::Mat bgra;
        cv::cvtColor(asMatrix(image), bgra, cv::COLOR_RGBA2BGRA);
        std::vector<std::uint8_t> encoded;
        cv::imencode(".png", bgra, encoded);
        const auto bytes = std::as_bytes(std::span(encoded));
        return std::vector<std::byte>(bytes.begin(), bytes.end());
    });
}

void writePng(const std::filesystem::path& path, const RgbaImage& image) {
    writeFileAtomically(path, encodePng(image));
}

} // namespace vecset
