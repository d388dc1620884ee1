#pragma once

#include "core/base/job_context.h"
#include "core/dataset/distance_query.h"
#include "core/dataset/procedural/csg_solid.h"
#include "core/dataset/solid_samples.h"

namespace vecset {

/// Signed distances of a CSG solid. Where CsgSolid is certain they are exact; in the creases that remain, the sign is
/// exact and the size is the distance to the extracted surface (good to about 0.002), never less than the certain
/// bound.
class CsgDistance {
public:
    /// @param surface of the solid, as extractSolidSurface gives it.
    CsgDistance(const CsgSolid& solid, const TriangleMesh& surface) : m_solid(solid), m_surface(surface) {}
    /// Positive inside, clamped to +-clamp. Thread-safe.
    [[nodiscard]] float operator()(Vec3f p, float clamp) const;
    /// Whether the value at p is exact (see CsgSolid::certainDistance).
    [[nodiscard]] bool isExact(Vec3f p, float clamp) const;

private:
    const CsgSolid& m_solid;
    DistanceQuery m_surface;
};

/// The same kinds of samples as sampleSolid draws, in the same numbers. Surface samples are uniform over the extracted
/// surface and then moved onto the exact one; sharp samples lie on convex edges and rims that bend by more than 30
/// degrees within a cell of 1/64 (edges grown by the wall do).
/// @throws Error EmptyShape when the surface is empty.
[[nodiscard]] SolidSamples sampleCsgSolid(const CsgSolid& solid, const TriangleMesh& surface,
                                          const SampleCounts& counts, std::uint64_t seed, const JobContext& job = {});

} // namespace vecset
