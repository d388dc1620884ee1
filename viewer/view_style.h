#pragma once

#include <QtGui/QColor>

namespace vecset {

enum class Shading { Studio, Matcap, Normals };

/// How a viewport looks. The defaults suit a dark window; see lightViewStyle() for the other theme.
struct ViewStyle {
    Shading shading = Shading::Studio;
    bool flat = false;     ///< facets instead of smooth normals
    bool wire = false;     ///< edges over the shaded surface; doubles the cost of a frame
    bool backFaces = true; ///< faces seen from inside in another colour
    bool grid = true;
    bool axes = true;
    bool shadow = true;    ///< soft contact shadow on the ground
    bool occlusion = true; ///< darker hollows, from the light that reaches every vertex
    QColor backgroundTop{0x2b, 0x2e, 0x34};
    QColor backgroundBottom{0x15, 0x16, 0x19};
    QColor clay{0xcf, 0xc6, 0xba};
    QColor gridColour{0x8a, 0x90, 0x9a};
    QColor labelColour{0x9a, 0xa0, 0xaa};

    bool operator==(const ViewStyle&) const = default;
};

/// The same look for a light window.
[[nodiscard]] inline ViewStyle lightViewStyle() {
    ViewStyle style;
    style.backgroundTop = QColor(0xfb, 0xfb, 0xfc);
    style.backgroundBottom = QColor(0xdd, 0xdf, 0xe3);
    style.clay = QColor(0xc2, 0xb6, 0xa8);
    style.gridColour = QColor(0x7c, 0x82, 0x8c);
    style.labelColour = QColor(0x5c, 0x62, 0x6c);
    return style;
}

} // namespace vecset
