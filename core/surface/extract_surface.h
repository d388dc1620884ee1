#pragma once

#include "core/base/job_context.h"
#include "core/geometry/triangle_mesh.h"
#include "core/surface/sparse_field.h"

namespace vecset {

/// Whether the surface gets normals; what changes the mesh afterwards makes them anew.
enum class SurfaceNormals { Make, Skip };

/// Triangulates the surface where the field equals `isoLevel`; the inside is where it is greater.
///
/// Every cell's edge crossings are joined into loops over its faces; a face with two crossings lines is decided by the
/// asymptotic decider from its own four values, so both cells agree, and no triangle's diagonal lies in a cell face.
/// The result is therefore closed, every edge has exactly two faces, wound counter-clockwise seen from outside, and no
/// vertex occurs twice. A surface that reaches the box is capped there (all vertices lie within the box).
///
/// Holes arise only where the surface crosses a cell some of whose corners are absent (or not finite); those cells are
/// counted in a logged warning. Normals follow the field's gradient where the samples for it exist, else the faces. A
/// field with a source of its own is asked that first. A field without crossings gives an empty mesh. Time and memory
/// grow with the number of samples. Source: G. Nielson, B. Hamann, "The asymptotic decider" (1991); E. Chernyaev,
/// "Marching Cubes 33" (1995).
/// @throws Error InvalidInput on a resolution outside [1, 65535], keys that do not ascend or leave the grid, a number
/// of values that differs from that of the keys, 2^32 samples or more, or an iso level or half extent that is not
/// finite. Cancelled.
[[nodiscard]] TriangleMesh extractSurface(const SparseField& field, float isoLevel = 0.0f, const JobContext& job = {},
                                          SurfaceNormals normals = SurfaceNormals::Make);

} // namespace vecset
