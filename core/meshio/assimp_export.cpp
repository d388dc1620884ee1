#include "core/meshio/assimp_export.h"

#include "core/base/error.h"
#include "core/geometry/srgb.h"
#include "core/meshio/fbx_repair.h"

#include <assimp/Exporter.hpp>
#include <assimp/config.h>
#include <assimp/scene.h>

#include <cstdio>
#include <cstring>
#include <memory>

namespace vecset {
namespace fs = std::filesystem;
namespace {

aiVector3D toAssimp(Vec3f v) { return {v.x, v.y, v.z}; }

/// glTF's COLOR_0 is linear; FBX readers take vertex colours for sRGB.
aiColor4D fileColor(Vec3f linear, bool keepLinear) {
    const Vec3f c = keepLinear ? linear : linearToSrgb(linear);
    return {c.x, c.y, c.z, 1.0f};
}

aiMesh* makeMesh(const TriangleMesh& mesh, bool linearColors) {
    auto result = std::make_unique<aiMesh>();
    result->mName = "Model";
    result->mPrimitiveTypes = aiPrimitiveType_TRIANGLE;
    result->mNumVertices = static_cast<unsigned>(mesh.positions.size());
    result->mVertices = new aiVector3D[mesh.positions.size()];
    for (std::size_t v = 0; v < mesh.positions.size(); ++v) result->mVertices[v] = toAssimp(mesh.positions[v]);
    if (!mesh.normals.empty()) {
        result->mNormals = new aiVector3D[mesh.normals.size()];
        for (std::size_t v = 0; v < mesh.normals.size(); ++v) result->mNormals[v] = toAssimp(mesh.normals[v]);
    }
    if (!mesh.colors.empty()) {
        result->mColors[0] = new aiColor4D[mesh.colors.size()];
        for (std::size_t v = 0; v < mesh.colors.size(); ++v)
            result->mColors[0][v] = fileColor(mesh.colors[v], linearColors);
    }
    result->mNumFaces = static_cast<unsigned>(mesh.triangles.size());
    result->mFaces = new aiFace[mesh.triangles.size()];
    for (std::size_t f = 0; f < mesh.triangles.size(); ++f) {
        result->mFaces[f].mNumIndices = 3;
        result->mFaces[f].mIndices = new unsigned[3]{mesh.triangles[f][0], mesh.triangles[f][1], mesh.triangles[f][2]};
    }
    return result.release();
}

/// A plain matt surface: white under vertex colours (which multiply it), else light grey.
aiMaterial* makeMaterial(bool hasColors) {
    auto material = std::make_unique<aiMaterial>();
    const aiString name("Surface");
    const float level = hasColors ? 1.0f : 0.8f;
    const aiColor4D base(level, level, level, 1.0f);
    const aiColor3D diffuse(level, level, level);
    const float metallic = 0.0f, roughness = 0.8f;
    material->AddProperty(&name, AI_MATKEY_NAME);
    material->AddProperty(&diffuse, 1, AI_MATKEY_COLOR_DIFFUSE);
    material->AddProperty(&base, 1, AI_MATKEY_BASE_COLOR);
    material->AddProperty(&metallic, 1, AI_MATKEY_METALLIC_FACTOR);
    material->AddProperty(&roughness, 1, AI_MATKEY_ROUGHNESS_FACTOR);
    return material.release();
}

/// What an FBX file says about its unit (metres, as 100 cm) and axes; Assimp's exporter copies these keys.
void describeFbx(aiScene& scene, UpAxis upAxis) {
    scene.mMetaData = new aiMetadata;
    scene.mMetaData->Add("UnitScaleFactor", 100.0f);
    if (upAxis != UpAxis::Z) return;
    scene.mMetaData->Add("UpAxis", std::int32_t{2});
    scene.mMetaData->Add("FrontAxis", std::int32_t{1});
    scene.mMetaData->Add("FrontAxisSign", std::int32_t{-1});
}

std::unique_ptr<aiScene> makeScene(const TriangleMesh& mesh, MeshFormat format, UpAxis upAxis) {
    auto scene = std::make_unique<aiScene>();
    scene->mNumMeshes = 1;
    scene->mMeshes = new aiMesh* [1] { makeMesh(mesh, format == MeshFormat::Glb || format == MeshFormat::Gltf) };
    scene->mNumMaterials = 1;
    scene->mMaterials = new aiMaterial* [1] { makeMaterial(!mesh.colors.empty()) };
    auto* model = new aiNode("Model");
    model->mNumMeshes = 1;
    model->mMeshes = new unsigned[1]{0};
    scene->mRootNode = new aiNode("Root");
    scene->mRootNode->addChildren(1, &model);
    if (format == MeshFormat::Fbx) describeFbx(*scene, upAxis);
    return scene;
}

const char* assimpId(MeshFormat format) {
    switch (format) {
    case MeshFormat::Glb: return "glb2";
    case MeshFormat::Gltf: return "gltf2";
    case MeshFormat::Fbx: return "fbx";
    case MeshFormat::Stl: return "stlb";
    default: throw Error(ErrorCode::Internal, "this format is not Assimp's");
    }
}

/// A name for the .bin file that may stand in a URI as it is: readers disagree about percent signs (Assimp's does not
/// decode them), so characters that would need one are replaced, and a hash keeps the names of different files apart.
std::string sidecarName(const std::string& stem) {
    static constexpr std::string_view kPlain = "-._~";
    std::string name;
    std::uint32_t hash = 2166136261u; // FNV-1a
    for (const char c : stem) {
        const bool isAscii = static_cast<unsigned char>(c) < 128;
        const bool plain =
            (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || kPlain.find(c) != kPlain.npos;
        name += !isAscii || plain ? c : '_';
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    }
    if (name == stem) return name + ".bin";
    char suffix[16];
    std::snprintf(suffix, sizeof suffix, "-%08x.bin", hash);
    return name + suffix;
}

void replaceFirst(std::string& text, const std::string& from, const std::string& to) {
    if (const auto at = text.find(from); at != std::string::npos) text.replace(at, from.size(), to);
}

/// Assimp averages the vertex normals; a facet's own normal is what the format means.
void setFacetNormals(std::string& stl, const TriangleMesh& mesh) {
    constexpr std::size_t kHeader = 84, kRecord = 50;
    for (std::size_t f = 0; f < mesh.triangles.size() && kHeader + (f + 1) * kRecord <= stl.size(); ++f) {
        const auto& t = mesh.triangles[f];
        const Vec3f a = mesh.positions[t[0]];
        const Vec3f normal = normalized(cross(mesh.positions[t[1]] - a, mesh.positions[t[2]] - a));
        std::memcpy(stl.data() + kHeader + f * kRecord, &normal, sizeof normal);
    }
}

} // namespace

std::vector<ExportFile> assimpFiles(const fs::path& path, MeshFormat format, const TriangleMesh& mesh, UpAxis upAxis) {
    const auto scene = makeScene(mesh, format, upAxis);
    Assimp::Exporter exporter;
    const aiExportDataBlob* blob = exporter.ExportToBlob(scene.get(), assimpId(format));
    if (blob == nullptr) {
        throw Error(ErrorCode::Internal,
                    std::string("Assimp cannot write ") + assimpId(format) + ": " + exporter.GetErrorString());
    }
    std::vector<ExportFile> files;
    for (; blob != nullptr; blob = blob->next) {
        const std::string extension = blob->name.C_Str(); // empty for the mesh, "bin" for the sidecar
        const fs::path name = extension.empty() ? path.filename() : fs::path(sidecarName(path.stem().string()));
        files.push_back({path.parent_path() / name, std::string(static_cast<const char*>(blob->data), blob->size)});
    }
    auto& content = files.front().content;
    if (format == MeshFormat::Fbx) content = repairFbx(content);
    if (format == MeshFormat::Stl) setFacetNormals(content, mesh);
    if (format == MeshFormat::Gltf) replaceFirst(content, "$blobfile.bin", sidecarName(path.stem().string()));
    return files;
}

} // namespace vecset
