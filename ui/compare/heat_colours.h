#pragma once

#include "core/geometry/vec3.h"

#include <QColor>

#include <vector>

namespace vecset {

/// The colour for a share of the maximum, 0 to 1 (clamped; NaN counts as 0): from deep blue over magenta and orange to
/// light yellow. Made in Oklab with evenly rising lightness, so that equal steps of distance look like equal steps,
/// order survives printing in grey, and the common kinds of colour blindness do no harm.
[[nodiscard]] QColor heatColour(double share);

/// One sRGB colour per distance. A maximum of zero or less puts every distance above zero at the end of the scale.
[[nodiscard]] std::vector<Vec3f> heatColours(const std::vector<float>& distances, double maximum);

/// The same as linear RGB, for TriangleMesh::colors.
[[nodiscard]] std::vector<Vec3f> linearHeatColours(const std::vector<float>& distances, double maximum);

} // namespace vecset
