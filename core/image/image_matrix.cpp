#include "core/image/image_matrix.h"

#include <opencv2/imgproc.hpp>

#include <cstring>

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

cv::Mat turnUpright(const cv::Mat& picture, int orientation) {
    cv::Mat upright = picture;
    if (orientation >= 5) cv::transpose(picture, upright);
    // After the transposition of 5 to 8 the remaining step is one flip, as for 2 to 4.
    switch (orientation) {
    case 2:
    case 6: cv::flip(upright.clone(), upright, 1); break;
    case 3:
    case 7: cv::flip(upright.clone(), upright, -1); break;
    case 4:
    case 8: cv::flip(upright.clone(), upright, 0); break;
    default: break;
    }
    return upright;
}

} // namespace vecset
