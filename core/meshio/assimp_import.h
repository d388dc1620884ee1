#pragma once

#include "core/geometry/textured_scene.h"

#include <assimp/matrix4x4.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

struct aiScene;
namespace Assimp {
class Importer;
}

namespace vecset {

/// A file as Assimp imported it; the importer owns the scene.
struct ImportedFile {
    ImportedFile(std::unique_ptr<Assimp::Importer> owner, const aiScene* imported);
    ImportedFile(ImportedFile&&) noexcept;
    ~ImportedFile();
    std::unique_ptr<Assimp::Importer> importer;
    const aiScene* scene = nullptr;
};

/// Imports triangles only. `extension` (lower case, no dot) names the format; where it is not the file's own, sidecars
/// are not found. `joinVertices` makes one vertex of corners that agree in everything (slow on large files).
/// Errors as for readMesh.
[[nodiscard]] ImportedFile importFile(const std::filesystem::path& path, const std::string& extension,
                                      bool joinVertices);

/// One entry per mesh of each node, in node order, transforms applied (a mirroring transform turns the triangles).
/// Material indices are Assimp's. Colours are still in the file's own encoding.
[[nodiscard]] std::vector<ScenePart> partsOf(const aiScene& scene);

} // namespace vecset
