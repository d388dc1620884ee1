#pragma once

#include "core/base/rgba_image.h"
#include "core/geometry/triangle_mesh.h"

namespace vecset {

inline constexpr int kThumbnailSize = 256;

/// A mesh as the history shows it: from the front right, on a transparent ground. Costs about half a second of one core
/// for 60,000 faces, five for a million.
[[nodiscard]] RgbaImage drawMeshThumbnail(const TriangleMesh& mesh);

} // namespace vecset
