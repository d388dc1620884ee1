#include "core/image/image_matrix.h"
#include "core/image/picture_codec.h"
#include "core/image/turn_upright.h"

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

} // namespace

RgbaImage decodePicture(std::span<const std::byte> bytes, const ImageHeader& header, const std::string& name) {
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
    // OpenCV's TIFF decoder turns the picture itself.
    return turnUpright(toImage(rgba), header.format == ImageFormat::Tiff ? 1 : header.orientation);
}

std::vector<std::byte> encodePicture(const RgbaImage& image) {
    return withOpenCvErrors(ErrorCode::Internal, "cannot encode a PNG", [&] {
        cv::Mat bgra;
        cv::cvtColor(asMatrix(image), bgra, cv::COLOR_RGBA2BGRA);
        std::vector<std::uint8_t> encoded;
        cv::imencode(".png", bgra, encoded);
        const auto bytes = std::as_bytes(std::span(encoded));
        return std::vector<std::byte>(bytes.begin(), bytes.end());
    });
}

} // namespace vecset
