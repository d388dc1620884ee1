#include "core/meshio/assimp_import.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/meshio/mesh_format.h"

#include <assimp/Importer.hpp>
#include <assimp/config.h>
#include <assimp/postprocess.h>
#include <assimp/scene.h>

namespace vecset {
namespace fs = std::filesystem;
namespace {

Vec3f toVec3(const aiVector3D& v) { return {v.x, v.y, v.z}; }

void appendTriangles(const aiMesh& mesh, bool mirrored, std::vector<Triangle>& triangles) {
    triangles.reserve(mesh.mNumFaces);
    for (unsigned f = 0; f < mesh.mNumFaces; ++f) {
        const aiFace& face = mesh.mFaces[f];
        if (face.mNumIndices != 3) continue;
        triangles.push_back({face.mIndices[0], face.mIndices[mirrored ? 2 : 1], face.mIndices[mirrored ? 1 : 2]});
    }
}

ScenePart partOf(const aiMesh& mesh, const aiMatrix4x4& transform) {
    ScenePart part;
    part.material = static_cast<int>(mesh.mMaterialIndex);
    const aiMatrix3x3 linear(transform);
    const aiMatrix3x3 normalMatrix = aiMatrix3x3(linear).Inverse().Transpose();
    const bool mirrored = linear.Determinant() < 0.0f;
    const std::size_t count = mesh.mNumVertices;
    part.mesh.positions.reserve(count);
    for (std::size_t v = 0; v < count; ++v) part.mesh.positions.push_back(toVec3(transform * mesh.mVertices[v]));
    if (mesh.HasNormals()) {
        part.mesh.normals.reserve(count);
        for (std::size_t v = 0; v < count; ++v)
            part.mesh.normals.push_back(normalized(toVec3(normalMatrix * mesh.mNormals[v])));
    }
    if (mesh.HasVertexColors(0)) {
        part.mesh.colors.reserve(count);
        for (std::size_t v = 0; v < count; ++v) {
            const auto& c = mesh.mColors[0][v];
            part.mesh.colors.push_back({c.r, c.g, c.b});
        }
    }
    if (mesh.HasTextureCoords(0)) {
        part.uvs.reserve(count);
        for (std::size_t v = 0; v < count; ++v) part.uvs.push_back(toVec3(mesh.mTextureCoords[0][v]));
    }
    appendTriangles(mesh, mirrored, part.mesh.triangles);
    return part;
}

/// Nodes nest as deep as a hostile file wants, so the walk keeps its own stack.
void collectParts(const aiScene& scene, std::vector<ScenePart>& parts) {
    std::vector<std::pair<const aiNode*, aiMatrix4x4>> pending{{scene.mRootNode, scene.mRootNode->mTransformation}};
    while (!pending.empty()) {
        const auto [node, transform] = pending.back();
        pending.pop_back();
        for (unsigned m = 0; m < node->mNumMeshes; ++m) {
            auto part = partOf(*scene.mMeshes[node->mMeshes[m]], transform);
            if (!part.mesh.isEmpty()) parts.push_back(std::move(part));
        }
        for (unsigned c = node->mNumChildren; c-- > 0;) {
            pending.emplace_back(node->mChildren[c], transform * node->mChildren[c]->mTransformation);
        }
    }
}

} // namespace

ImportedFile::ImportedFile(std::unique_ptr<Assimp::Importer> owner, const aiScene* imported)
    : importer(std::move(owner)), scene(imported) {}
ImportedFile::ImportedFile(ImportedFile&&) noexcept = default;
ImportedFile::~ImportedFile() = default;

ImportedFile importFile(const fs::path& path, const std::string& extension, bool joinVertices) {
    auto importer = std::make_unique<Assimp::Importer>();
    if (extension.empty() || !importer->IsExtensionSupported("." + extension)) {
        throw Error(ErrorCode::UnsupportedFormat,
                    "cannot read " + path.string() + ": not a known mesh format (extension ." + extension + ")");
    }
    importer->SetPropertyInteger(AI_CONFIG_PP_SBP_REMOVE, aiPrimitiveType_POINT | aiPrimitiveType_LINE);
    const unsigned steps =
        aiProcess_Triangulate | aiProcess_SortByPType | (joinVertices ? aiProcess_JoinIdenticalVertices : 0u);
    const aiScene* scene = nullptr;
    if (extension == lowerExtension(path)) {
        scene = importer->ReadFile(path.string(), steps);
    } else {
        const std::string bytes = readFile(path);
        scene = importer->ReadFileFromMemory(bytes.data(), bytes.size(), steps, extension.c_str());
    }
    const std::string reason = importer->GetErrorString();
    if (scene == nullptr && reason.find("No meshes remaining") == std::string::npos) {
        throw Error(ErrorCode::UnreadableFile, "cannot read " + path.string() + ": " + reason);
    }
    if (scene == nullptr || scene->mRootNode == nullptr || scene->mNumMeshes == 0) {
        throw Error(ErrorCode::InvalidInput, path.string() + " holds no triangles");
    }
    return {std::move(importer), scene};
}

std::vector<ScenePart> partsOf(const aiScene& scene) {
    std::vector<ScenePart> parts;
    collectParts(scene, parts);
    return parts;
}

} // namespace vecset
