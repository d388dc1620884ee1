#pragma once

#include "core/base/error.h"
#include "core/base/rgba_image.h"

#include <opencv2/core.hpp>

#include <string>
#include <vector>

namespace vecset {

// Private to core/image, and only in builds with OpenCV: the only header that shows it.

/// The picture's own pixels seen as a matrix CV_8UC4 in RGBA order; valid as long as `image`. Treat as read-only.
[[nodiscard]] cv::Mat asMatrix(const RgbaImage& image);

/// A copy of a CV_8UC4 matrix in RGBA order.
[[nodiscard]] RgbaImage toImage(const cv::Mat& rgba);

/// Turns what a decoder gave (1, 3 or 4 channels in BGR order, 8 or 16 bits or float) into CV_8UC4 RGBA.
[[nodiscard]] cv::Mat toRgba8(const cv::Mat& decoded, const std::string& name);

/// The values of a CV_32F matrix, row by row.
[[nodiscard]] std::vector<float> valuesOf(const cv::Mat& matrix);

/// Runs work that calls OpenCV; its exceptions become Error (out of memory, else `code` with `what`).
template <typename Work> auto withOpenCvErrors(ErrorCode code, const std::string& what, Work&& work) {
    try {
        return work();
    } catch (const cv::Exception& e) {
        if (e.code == cv::Error::StsNoMem) throw Error(ErrorCode::OutOfMemory, what + ": not enough memory");
        throw Error(code, what + ": " + e.err);
    }
}

} // namespace vecset
