#pragma once

#include "core/geometry/triangle_mesh.h"
#include "core/meshio/write_mesh.h"

namespace vecset {

/// Checks that the mesh can be exported. Errors EmptyShape and InvalidInput as for writeMesh.
void requireExportable(const TriangleMesh& mesh);

/// The mesh in the axes and numbers of the file, without the attributes that the options or the format leave out.
/// Colours stay linear but are clamped to [0, 1]. Error InvalidInput when a mesh without extent is to get a size.
[[nodiscard]] TriangleMesh placeMesh(const TriangleMesh& mesh, MeshFormat format, const ExportOptions& options);

} // namespace vecset
