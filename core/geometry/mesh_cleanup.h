#pragma once

#include "core/base/job_context.h"
#include "core/geometry/triangle_mesh.h"

#include <cstddef>

namespace vecset {

struct CleanUpOptions {
    bool removeFloaters = true;
    double floaterRatio = 0.01; ///< components with less than this share of the largest component's area are dropped
    int faceBudget = 0;         ///< at most this many triangles after simplification; 0 keeps them all
    /// No two vertices are at one place and no face occurs twice, as extractSurface() makes its meshes: nobody looks
    /// for them.
    bool joined = false;
};

/// A mesh made fit for export: duplicate vertices merged, degenerate and duplicate faces and unused vertices gone,
/// small floating parts dropped, simplified to the face budget, with smooth normals. Colours are kept.
///
/// A closed mesh stays closed. When the budget cannot be reached without tearing the surface, the smallest mesh that
/// could be reached is returned and the log says so. Vertices that are not finite are dropped with their faces. An
/// empty mesh stays empty.
/// @throws Error InvalidInput when a face names a vertex that does not exist or an option is out of range.
[[nodiscard]] TriangleMesh cleanUp(const TriangleMesh& mesh, const CleanUpOptions& options, const JobContext& job = {});

/// Replaces the normals by area- and angle-weighted means of the adjacent faces' normals (unit length, never NaN; a
/// vertex without a proper face gets +y).
void computeSmoothNormals(TriangleMesh& mesh);

/// Merges vertices at exactly equal positions (colours are averaged), drops faces that thereby lose a corner, repeated
/// faces (same corners, same winding), faces without area and unused vertices. Normals are dropped. A face without area
/// whose removal would tear the surface is flipped into its neighbour, or kept where that cannot be done.
[[nodiscard]] TriangleMesh weld(const TriangleMesh& mesh);

/// weld() without the search for equal vertices and faces.
[[nodiscard]] TriangleMesh improveFlatFaces(const TriangleMesh& mesh);

/// Drops the components (faces connected through shared vertices) whose area is below `ratio` times that of the largest
/// one.
[[nodiscard]] TriangleMesh removeFloaters(const TriangleMesh& mesh, double ratio);

/// Simplifies to at most `faceBudget` triangles where the topology allows; a closed, consistently wound mesh
/// stays so and keeps its holes, but may lose whole components that are small against the budget. Normals are dropped
/// when faces are.
[[nodiscard]] TriangleMesh simplify(const TriangleMesh& mesh, std::size_t faceBudget);

} // namespace vecset
