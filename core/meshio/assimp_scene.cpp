#include "core/geometry/srgb.h"
#include "core/meshio/assimp_import.h"
#include "core/meshio/import_scene.h"
#include "core/meshio/scene_textures.h"

#include <assimp/material.h>
#include <assimp/scene.h>

#include <algorithm>

namespace vecset {
namespace fs = std::filesystem;
namespace {

/// Only glTF and FBX state linear colours; all older formats hold what the author saw on the screen.
bool hasLinearMaterials(const std::string& extension) {
    return extension == "glb" || extension == "gltf" || extension == "fbx" || extension == "vrm";
}

SceneMaterial materialOf(const aiMaterial& source, const std::string& extension, SceneTextures& textures) {
    SceneMaterial material;
    material.name = source.GetName().C_Str();
    aiColor4D color(0.8f, 0.8f, 0.8f, 1.0f);
    if (source.Get(AI_MATKEY_BASE_COLOR, color) != AI_SUCCESS) source.Get(AI_MATKEY_COLOR_DIFFUSE, color);
    material.diffuse = {color.r, color.g, color.b};
    if (!hasLinearMaterials(extension)) material.diffuse = srgbToLinear(material.diffuse);
    if (hasLinearMaterials(extension)) material.opacity = color.a;
    float opacity = 1.0f;
    if (source.Get(AI_MATKEY_OPACITY, opacity) == AI_SUCCESS) material.opacity = opacity;
    material.opacity = std::clamp(material.opacity, 0.0f, 1.0f);
    material.texture = textures.indexOf(source);
    // Many exporters leave the colour black when a texture is set; a product with black would hide the texture.
    if (material.texture >= 0 && material.diffuse == Vec3f{}) material.diffuse = {1.0f, 1.0f, 1.0f};
    return material;
}

} // namespace

std::vector<ScenePart> importParts(const fs::path& path, const std::string& extension, bool joinVertices) {
    return partsOf(*importFile(path, extension, joinVertices).scene);
}

TexturedScene importScene(const fs::path& path, const std::string& extension) {
    const auto file = importFile(path, extension, true);
    TexturedScene scene;
    scene.parts = partsOf(*file.scene);
    SceneTextures textures(path, *file.scene);
    for (unsigned m = 0; m < file.scene->mNumMaterials; ++m) {
        scene.materials.push_back(materialOf(*file.scene->mMaterials[m], extension, textures));
    }
    scene.textures = textures.take();
    return scene;
}

} // namespace vecset
