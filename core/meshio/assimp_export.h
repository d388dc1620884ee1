#pragma once

#include "core/geometry/triangle_mesh.h"
#include "core/meshio/export_file.h"
#include "core/meshio/write_mesh.h"

#include <filesystem>
#include <vector>

namespace vecset {

/// Makes the files of a format that Assimp writes (GLB, glTF, FBX, STL), in memory, repaired where Assimp 5.2.5 is
/// wrong. The first file is the mesh, the others are its sidecars, beside it with its name.
/// `mesh` is as placeMesh made it. Error Internal when Assimp fails.
[[nodiscard]] std::vector<ExportFile> assimpFiles(const std::filesystem::path& path, MeshFormat format,
                                                  const TriangleMesh& mesh, UpAxis upAxis);

} // namespace vecset
