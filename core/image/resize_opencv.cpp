#include "core/image/image_matrix.h"
#include "core/image/resize.h"

#include <opencv2/imgproc.hpp>

namespace vecset {
namespace {

int interpolationOf(Resampling resampling) {
    switch (resampling) {
    case Resampling::Cubic: return cv::INTER_CUBIC;
    case Resampling::Nearest: return cv::INTER_NEAREST;
    default: return cv::INTER_AREA;
    }
}

} // namespace

ByteRaster resized(const ByteView& source, int width, int height, Resampling resampling) {
    return withOpenCvErrors(ErrorCode::Internal, "cannot resize the picture", [&] {
        const int type = CV_8UC(source.channels);
        const cv::Mat from(source.height, source.width, type, const_cast<std::uint8_t*>(source.first), source.stride);
        ByteRaster result(width, height, source.channels);
        cv::Mat to(height, width, type, result.bytes.data());
        cv::resize(from, to, to.size(), 0, 0, interpolationOf(resampling));
        return result;
    });
}

} // namespace vecset
