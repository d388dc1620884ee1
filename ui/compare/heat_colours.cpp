#include "ui/compare/heat_colours.h"

namespace vecset {

QColor heatColour(double share) {
    const Vec3f colour = heatScaleColour(share);
    return QColor::fromRgbF(colour.x, colour.y, colour.z);
}

} // namespace vecset
