#pragma once

#include "core/geometry/mesh_metrics.h"
#include "core/geometry/triangle_mesh.h"

#include <cstddef>
#include <cstdint>

namespace vecset {

/// The mesh moved and scaled so that its bounding box is centred at the origin and its longest half extent is
/// `halfExtent`. Error InvalidInput when it is empty or has no extent.
[[nodiscard]] TriangleMesh normalizedMesh(const TriangleMesh& mesh, float halfExtent = 0.98f);

/// Points on the mesh's sharp edges (adjacent faces whose normals differ by more than 30 degrees, and open borders),
/// uniform by edge length, each with the mean normal of its faces. A mesh without such edges gives surface points.
/// Source: hunyuan3d-2.md, section 2 (sharp-edge points of the encoder).
[[nodiscard]] SurfaceSamples sampleSharpEdges(const TriangleMesh& mesh, std::size_t count, std::uint64_t seed);

} // namespace vecset
