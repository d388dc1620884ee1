#pragma once

#include "core/base/rgba_image.h"
#include "core/geometry/triangle_mesh.h"
#include "core/render/camera.h"

namespace vecset {

/// The look of a preview: matt clay under a soft key light and an open sky, with a shadow on the ground.
struct MeshLook {
    Vec3f clay{0.50f, 0.48f, 0.45f}; ///< linear RGB, for meshes without vertex colours
    bool whiteBackground = true;     ///< otherwise transparent (the shadow then is black of partial alpha)
    bool groundShadow = true;
    int supersample = 2;
};

/// Draws a mesh for people to look at. Vertex normals are used when present, else made by averaging faces.
/// Costs about a second for 512 x 512; same input, same bytes.
/// @throws Error InvalidInput for an impossible size or a triangle that names a missing vertex.
[[nodiscard]] RgbaImage renderMesh(const TriangleMesh& mesh, const Camera& camera, int width, int height,
                                   const MeshLook& look = {});

} // namespace vecset
