#include "core/image/turn_upright.h"

#include <cstring>

namespace vecset {

RgbaImage turnUpright(RgbaImage picture, int orientation) {
    if (orientation < 2 || orientation > 8) return picture;
    const bool transposed = orientation >= 5;
    // After the transposition of 5 to 8 what remains is a mirroring, as for 1 to 4.
    const bool mirrorX = orientation == 2 || orientation == 3 || orientation == 6 || orientation == 7;
    const bool mirrorY = orientation == 3 || orientation == 4 || orientation == 7 || orientation == 8;
    RgbaImage upright(transposed ? picture.height : picture.width, transposed ? picture.width : picture.height);
    for (int y = 0; y < upright.height; ++y) {
        for (int x = 0; x < upright.width; ++x) {
            const int u = mirrorX ? upright.width - 1 - x : x, v = mirrorY ? upright.height - 1 - y : y;
            std::memcpy(upright.at(x, y), transposed ? picture.at(v, u) : picture.at(u, v), 4);
        }
    }
    return upright;
}

} // namespace vecset
