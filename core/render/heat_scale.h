#pragma once

#include "core/geometry/mesh_comparison.h"
#include "core/geometry/triangle_mesh.h"

#include <vector>

namespace vecset {

/// The sRGB colour for a share of the maximum, 0 to 1 (clamped; NaN counts as 0): from deep blue over magenta and
/// orange to light yellow. Made in Oklab with evenly rising lightness, so that equal steps of distance look like equal
/// steps, order survives printing in grey, and the common kinds of colour blindness do no harm.
[[nodiscard]] Vec3f heatScaleColour(double share);

/// One sRGB colour per distance. A maximum of zero or less puts every distance above zero at the end of the scale.
[[nodiscard]] std::vector<Vec3f> heatColours(const std::vector<float>& distances, double maximum);

/// The same as linear RGB, for TriangleMesh::colors.
[[nodiscard]] std::vector<Vec3f> linearHeatColours(const std::vector<float>& distances, double maximum);

/// The longer of the two meshes' longest sides: what "percent of the size" refers to.
[[nodiscard]] double comparedSize(const TriangleMesh& a, const TriangleMesh& b);

/// A round number (1, 2 or 5 times a power of ten) below which nine of ten vertices lie: floating parts and other
/// outliers must not turn the rest of the map into one colour.
[[nodiscard]] double roundMaximum(const MeshComparison& comparison, double size);

} // namespace vecset
