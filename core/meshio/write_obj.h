#pragma once

#include "core/geometry/triangle_mesh.h"
#include "core/meshio/export_file.h"

#include <filesystem>
#include <vector>

namespace vecset {

/// A Wavefront OBJ file and its MTL file beside it. Colours follow the position on the `v` lines, as sRGB (read by
/// Blender, MeshLab, Assimp). Our own writer, because Assimp 5.2.5's takes eight seconds for a million faces and
/// invents normals for a mesh that has none.
[[nodiscard]] std::vector<ExportFile> objFiles(const std::filesystem::path& path, const TriangleMesh& mesh);

} // namespace vecset
