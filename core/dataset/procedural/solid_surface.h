#pragma once

#include "core/base/job_context.h"
#include "core/dataset/procedural/csg_solid.h"
#include "core/geometry/triangle_mesh.h"

#include <functional>

namespace vecset {

/// Grid of the extraction: cells of 1/64, as the data set's other solids.
constexpr int kSurfaceCells = 128;

/// The closed surface where a field in [-1, 1]^3 is zero (inside positive). The field must not change faster than the
/// point moves: regions that cannot hold the surface are left out by it.
[[nodiscard]] TriangleMesh extractFieldSurface(const std::function<double(Point3)>& field, const JobContext& job = {});

/// The solid's surface: extracted, every vertex moved onto the exact surface, with exact normals (outward).
[[nodiscard]] TriangleMesh extractSolidSurface(const CsgSolid& solid, const JobContext& job = {});

/// Moves a point near the surface onto it. Returns false when it does not arrive within 2e-5.
bool projectToSurface(const CsgSolid& solid, Point3& p, Point3& outward);

/// The pieces a closed mesh consists of.
struct MeshPieces {
    int solids = 0;   ///< outer surfaces
    int hollows = 0;  ///< surfaces of enclosed spaces
    double volume = 0.0; ///< of all, hollows taken off
};
[[nodiscard]] MeshPieces countPieces(const TriangleMesh& closedMesh);

} // namespace vecset
