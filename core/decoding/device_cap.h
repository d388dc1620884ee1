#pragma once

#include "core/geometry/triangle_mesh.h"
#include "core/surface/sparse_field.h"

#include <cstdint>
#include <vector>

namespace vecset {

/// What closes a surface where the box cuts the solid (see BoxCap), for a mesh that was made without it. Made on the
/// host from the samples on the box's faces alone: few, and the cap looks at no others.
struct DeviceCap {
    std::vector<std::int64_t> codes;  ///< 3 * key + axis of the crossed edges whose vertices the cap shares
    std::vector<Vec3f> positions;     ///< of the cap's own vertices
    std::vector<Vec3f> centres;       ///< and of those in the middle of its cells
    std::vector<Triangle> triangles;  ///< corners count through codes, positions and centres

    /// The triangles with the mesh's numbers: `vertices[i]` for codes[i], then its own from `first` on, centres from
    /// `centre` on.
    [[nodiscard]] std::vector<Triangle> renumbered(const std::vector<std::int32_t>& vertices, std::uint32_t first,
                                                   std::uint32_t centre) const;
};

/// @param border the samples on the box's faces, all of them
[[nodiscard]] DeviceCap makeCap(const SparseField& border, float isoLevel);

} // namespace vecset
