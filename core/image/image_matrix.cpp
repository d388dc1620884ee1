#include "core/image/image_matrix.h"

#include <opencv2/imgproc.hpp>

namespace vecset {

cv::Mat asMatrix(const RgbaImage& image) {
    return {image.height, image.width, CV_8UC4, const_cast<std::uint8_t*>(image.pixels.data())};
}

RgbaImage toImage(const cv::Mat& rgba) {
    CV_Assert(rgba.type() == CV_8UC4);
    RgbaImage image(rgba.cols, rgba.rows);
    cv::Mat target = asMatrix(image);
    rgba.copyTo(target);
    return image;
}

cv::Mat toRgba8(const cv::Mat& decoded, const std::string& name) {
    cv::Mat bytes = decoded;
    if (decoded.depth() == CV_16U) decoded.convertTo(bytes, CV_8U, 1.0 / 257.0);
    if (decoded.depth() == CV_32F || decoded.depth() == CV_64F) decoded.convertTo(bytes, CV_8U, 255.0);
    if (bytes.depth() != CV_8U) {
        throw Error(ErrorCode::UnsupportedFormat, name + " stores pixels in an unusual type: save it as an 8-bit PNG");
    }
    cv::Mat rgba;
    switch (bytes.channels()) {
    case 1: cv::cvtColor(bytes, rgba, cv::COLOR_GRAY2RGBA); break;
    case 3: cv::cvtColor(bytes, rgba, cv::COLOR_BGR2RGBA); break;
    case 4: cv::cvtColor(bytes, rgba, cv::COLOR_BGRA2RGBA); break;
    default:
        throw Error(ErrorCode::UnsupportedFormat,
                    name + " has " + std::to_string(bytes.channels()) + " channels: save it as an RGB or RGBA PNG");
    }
    return rgba;
}

std::vector<float> valuesOf(const cv::Mat& matrix) {
    CV_Assert(matrix.type() == CV_32F);
    std::vector<float> values(matrix.total());
    cv::Mat target(matrix.rows, matrix.cols, CV_32F, values.data());
    matrix.copyTo(target);
    return values;
}

} // namespace vecset
