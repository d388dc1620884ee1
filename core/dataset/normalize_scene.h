#pragma once

#include "core/dataset/mesh_source.h"
#include "core/geometry/textured_scene.h"

namespace vecset {

/// Brings an object into the model frame: turned by the catalogue's rotation, stretched to its true proportions,
/// centred, and scaled uniformly so that the longest half extent is `halfExtent`. Triangles with a missing or not
/// finite corner are dropped, as are parts that nothing is left of; normals follow.
/// @throws Error EmptyShape when nothing is left, InvalidInput when all points coincide.
[[nodiscard]] TexturedScene normalizeScene(TexturedScene scene, const MeshSource& source, float halfExtent);

} // namespace vecset
