#include "core/image/plain_resize.h"

namespace vecset {

ByteRaster resized(const ByteView& source, int width, int height, Resampling resampling) {
    return plainResized(source, width, height, resampling);
}

} // namespace vecset
