#include "core/base/error.h"
#include "core/meshio/import_scene.h"
#include "core/meshio/read_obj.h"

#include <array>

namespace vecset {
namespace fs = std::filesystem;
namespace {

/// The formats of our own exports and of common mesh collections: what a user may take for readable.
[[noreturn]] void failWithoutAssimp(const fs::path& path, const std::string& extension) {
    constexpr std::array kForeign{"glb", "gltf", "fbx", "stl", "3mf", "dae", "3ds", "vrm", "x3d", "blend"};
    for (const char* known : kForeign) {
        if (extension != known) continue;
        throw Error(ErrorCode::NotAvailable, "cannot read " + path.string() + ": ." + extension +
                                                 " files need Assimp, and this build was made without it; use .ply "
                                                 "or .obj");
    }
    throw Error(ErrorCode::UnsupportedFormat,
                "cannot read " + path.string() + ": not a known mesh format (extension ." + extension + ")");
}

} // namespace

std::vector<ScenePart> importParts(const fs::path& path, const std::string& extension, bool) {
    if (extension != "obj") failWithoutAssimp(path, extension);
    return {{readObj(path), {}, 0}};
}

TexturedScene importScene(const fs::path& path, const std::string& extension) {
    TexturedScene scene;
    scene.parts = importParts(path, extension, true);
    scene.materials.emplace_back();
    return scene;
}

} // namespace vecset
