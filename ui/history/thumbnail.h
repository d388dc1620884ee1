#pragma once

#include "core/base/rgba_image.h"
#include "core/geometry/triangle_mesh.h"

namespace vecset {

inline constexpr int kThumbnailSize = 256;

/// A mesh as the history shows it: from the front right, on a transparent ground. A large mesh is thinned first, so that it
/// costs less than half a second whatever its size.
[[nodiscard]] RgbaImage drawMeshThumbnail(const TriangleMesh& mesh);

} // namespace vecset
