#include "core/image/image_support.h"

namespace vecset {

const ImageSupport& imageSupport() {
    static const ImageSupport support{"stb", false, false};
    return support;
}

} // namespace vecset
