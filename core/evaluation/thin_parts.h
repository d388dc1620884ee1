#pragma once

#include "core/geometry/mesh_metrics.h"

#include <vector>

namespace vecset {

/// A part is thin where it is thinner than this share of the shape's longest side.
inline constexpr double kThinShare = 0.05;

/// Thickness of a solid at points of its surface: the diameter of the smallest ball that touches the surface at the
/// point from inside and passes through another point whose normal looks the other way (more than 120 degrees apart, so
/// that the rim of a thick block does not count as thin). Infinite where there is no such point. Of sampled surfaces:
/// parts thinner than the distance between samples may seem thicker than they are. Cost: points^2, 0.3 s of one core
/// for 8192. Source: the shrinking ball of J. Ma, S. W. Bae, S. Choi, "3D medial axis point approximation using nearest
/// neighbors and the normal field" (2012), with the angle limit of ours.
[[nodiscard]] std::vector<float> localThickness(const SurfaceSamples& surface);

/// The points of thin parts; perhaps none.
[[nodiscard]] std::vector<Vec3f> thinPoints(const SurfaceSamples& surface);

} // namespace vecset
