#include "core/image/image_support.h"

#include <opencv2/core/version.hpp>

namespace vecset {

const ImageSupport& imageSupport() {
    static const ImageSupport support{"OpenCV " CV_VERSION, true, true};
    return support;
}

} // namespace vecset
