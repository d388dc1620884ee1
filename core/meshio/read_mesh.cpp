#include "core/meshio/read_mesh.h"

#include "core/base/error.h"
#include "core/geometry/srgb.h"
#include "core/meshio/assimp_import.h"
#include "core/meshio/mesh_format.h"
#include "core/meshio/read_ply.h"
#include "core/meshio/scene_textures.h"

#include <assimp/material.h>
#include <assimp/scene.h>

#include <algorithm>
#include <cmath>

namespace vecset {
namespace fs = std::filesystem;
namespace {

bool isFinite(Vec3f v) { return std::isfinite(v.x) && std::isfinite(v.y) && std::isfinite(v.z); }

/// What no reader may hand on, whichever library made it.
void requireUsable(const TriangleMesh& mesh, const fs::path& path) {
    if (!std::all_of(mesh.positions.begin(), mesh.positions.end(), isFinite)) {
        throw Error(ErrorCode::InvalidInput, path.string() + " has vertex coordinates that are not numbers");
    }
    for (const auto& triangle : mesh.triangles) {
        if (*std::max_element(triangle.begin(), triangle.end()) >= mesh.positions.size()) {
            throw Error(ErrorCode::InvalidInput, path.string() + " has a face that names a vertex it does not have");
        }
    }
}

/// Only glTF and FBX state linear colours; all older formats hold what the author saw on the screen.
bool hasLinearMaterials(const std::string& extension) {
    return extension == "glb" || extension == "gltf" || extension == "fbx" || extension == "vrm";
}
bool hasLinearVertexColors(const std::string& extension) {
    return extension == "glb" || extension == "gltf" || extension == "vrm";
}

void linearizeColors(TriangleMesh& mesh, const std::string& extension) {
    if (hasLinearVertexColors(extension)) return;
    for (auto& color : mesh.colors) color = srgbToLinear(color);
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

void append(const ScenePart& part, bool keepNormals, bool keepColors, TriangleMesh& all) {
    const auto offset = static_cast<std::uint32_t>(all.positions.size());
    const auto add = [](std::vector<Vec3f>& to, const std::vector<Vec3f>& from) {
        to.insert(to.end(), from.begin(), from.end());
    };
    add(all.positions, part.mesh.positions);
    if (keepNormals) add(all.normals, part.mesh.normals);
    if (keepColors) add(all.colors, part.mesh.colors);
    for (const auto& t : part.mesh.triangles) all.triangles.push_back({t[0] + offset, t[1] + offset, t[2] + offset});
}

TriangleMesh joined(const std::vector<ScenePart>& parts) {
    const bool normals = std::none_of(parts.begin(), parts.end(), [](const auto& p) { return p.mesh.normals.empty(); });
    const bool colors = std::none_of(parts.begin(), parts.end(), [](const auto& p) { return p.mesh.colors.empty(); });
    TriangleMesh all;
    for (const auto& part : parts) append(part, normals, colors, all);
    return all;
}

TriangleMesh checked(TriangleMesh mesh, const fs::path& path) {
    requireUsable(mesh, path);
    if (mesh.isEmpty()) throw Error(ErrorCode::InvalidInput, path.string() + " holds no triangles");
    if (!std::all_of(mesh.normals.begin(), mesh.normals.end(), isFinite)) mesh.normals.clear();
    return mesh;
}

} // namespace

TriangleMesh readMesh(const fs::path& path, const MeshReading& reading) {
    const std::string extension = reading.format.empty() ? lowerExtension(path) : reading.format;
    if (extension == "ply") return checked(readPly(path), path);
    const auto file = importFile(path, extension, reading.joinVertices);
    auto mesh = joined(partsOf(*file.scene));
    linearizeColors(mesh, extension);
    return checked(std::move(mesh), path);
}

TexturedScene readScene(const fs::path& path) {
    const std::string extension = lowerExtension(path);
    TexturedScene scene;
    if (extension == "ply") {
        scene.parts.push_back({checked(readPly(path), path), {}, 0});
        scene.materials.emplace_back();
        return scene;
    }
    const auto file = importFile(path, extension, true);
    scene.parts = partsOf(*file.scene);
    if (scene.parts.empty()) throw Error(ErrorCode::InvalidInput, path.string() + " holds no triangles");
    for (auto& part : scene.parts) {
        part.mesh = checked(std::move(part.mesh), path);
        linearizeColors(part.mesh, extension);
    }
    SceneTextures textures(path, *file.scene);
    for (unsigned m = 0; m < file.scene->mNumMaterials; ++m) {
        scene.materials.push_back(materialOf(*file.scene->mMaterials[m], extension, textures));
    }
    scene.textures = textures.take();
    return scene;
}

} // namespace vecset
