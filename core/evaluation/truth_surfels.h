#pragma once

#include "core/evaluation/true_shape.h"
#include "core/geometry/triangle_mesh.h"

namespace vecset {

/// The stored truth as something to look at: a data set holds points with normals and distances but no mesh, so the
/// surface is drawn as small discs. Stored distances close to the surface give more points (each moved onto the surface
/// along the normal of the nearest stored point), which makes the discs small. Nothing is filled in: holes are holes of
/// the sampling.
[[nodiscard]] TriangleMesh truthSurfels(const TrueShape& truth);

} // namespace vecset
