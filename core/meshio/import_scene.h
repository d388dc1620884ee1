#pragma once

#include "core/geometry/textured_scene.h"

#include <filesystem>
#include <string>
#include <vector>

namespace vecset {

// Private to core/meshio. What reads the formats other than PLY: assimp_scene.cpp, or import_without_assimp.cpp.

/// The meshes of a readable file of the format `extension` (lower case, no dot), colours still in the file's own
/// encoding. Errors as for readMesh; NotAvailable for a format that needs Assimp in a build without it.
[[nodiscard]] std::vector<ScenePart> importParts(const std::filesystem::path& path, const std::string& extension,
                                                 bool joinVertices);

/// The same with materials (linear colours) and textures.
[[nodiscard]] TexturedScene importScene(const std::filesystem::path& path, const std::string& extension);

} // namespace vecset
