#pragma once

#include "core/geometry/triangle_mesh.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace vecset {

/// Points spread uniformly by area over a surface, each with the normal of the face it lies on.
struct SurfaceSamples {
    std::vector<Vec3f> points;
    std::vector<Vec3f> normals;
};

/// Draws `count` points, stratified by area, with a generator of its own: equal input and seed give equal points on
/// every machine.
/// @throws Error InvalidInput when the mesh has no area or a broken index.
[[nodiscard]] SurfaceSamples sampleSurface(const TriangleMesh& mesh, std::size_t count, std::uint64_t seed);

/// Distances between two sampled surfaces, in model units (the mean over both directions where two are involved).
struct SurfaceMetrics {
    double chamferL1 = 0.0;         ///< (mean distance a to b + mean distance b to a) / 2
    double chamferL2 = 0.0;         ///< (mean squared distance a to b + mean squared distance b to a) / 2
    double fScore01 = 0.0;          ///< harmonic mean of precision and recall at distance 0.01
    double fScore02 = 0.0;          ///< the same at 0.02
    double normalConsistency = 0.0; ///< mean of |cosine| between a point's normal and its nearest neighbour's
};

/// Two samplings of one surface are themselves apart by about sqrt(area / points) / 2: use so many points that this is
/// well below the distance of interest (100 000 for an F-score at 0.01 on shapes of this project's size).
/// @throws Error InvalidInput when a set is empty, holds a value that is not finite, or has not one normal per point.
[[nodiscard]] SurfaceMetrics compareSurfaces(const SurfaceSamples& a, const SurfaceSamples& b);

/// Intersection over union of the solids that two meshes bound, counted at the centres of resolution^3 cells over the
/// box around both. A cell is inside by the majority of three lines through it, one per axis, so that small holes and
/// stray faces do little harm; along a line a closed, consistently wound mesh is inside where its winding number is not
/// zero (overlapping parts make a union), any other where it was crossed an odd number of times. 1 when neither mesh
/// has an inside, 0 when just one has. Memory: resolution^3 bytes.
/// @throws Error InvalidInput when the resolution is not in [1, 1024] or a face names a vertex that does not exist.
[[nodiscard]] double meshVolumeIou(const TriangleMesh& a, const TriangleMesh& b, int resolution = 128);

} // namespace vecset
