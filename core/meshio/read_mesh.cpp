#include "core/meshio/read_mesh.h"

#include "core/base/error.h"
#include "core/geometry/srgb.h"
#include "core/meshio/import_scene.h"
#include "core/meshio/mesh_format.h"
#include "core/meshio/read_ply.h"

#include <algorithm>
#include <cmath>
#include <fstream>

namespace vecset {
namespace fs = std::filesystem;
namespace {

void requireReadable(const fs::path& path) {
    std::error_code failure;
    const auto status = fs::status(path, failure);
    if (!fs::exists(status)) throw Error(ErrorCode::UnreadableFile, "no such file: " + path.string());
    if (fs::is_directory(status))
        throw Error(ErrorCode::UnreadableFile, path.string() + " is a directory, not a mesh file");
    std::ifstream stream(path, std::ios::binary);
    if (!stream || stream.peek() == std::ifstream::traits_type::eof()) {
        throw Error(ErrorCode::UnreadableFile,
                    "cannot read " + path.string() + ": no permission, or the file is empty");
    }
}

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

/// Only glTF states linear vertex colours; all older formats hold what the author saw on the screen.
bool hasLinearVertexColors(const std::string& extension) {
    return extension == "glb" || extension == "gltf" || extension == "vrm";
}

void linearizeColors(TriangleMesh& mesh, const std::string& extension) {
    if (hasLinearVertexColors(extension)) return;
    for (auto& color : mesh.colors) color = srgbToLinear(color);
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
    requireReadable(path);
    auto mesh = joined(importParts(path, extension, reading.joinVertices));
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
    requireReadable(path);
    scene = importScene(path, extension);
    if (scene.parts.empty()) throw Error(ErrorCode::InvalidInput, path.string() + " holds no triangles");
    for (auto& part : scene.parts) {
        part.mesh = checked(std::move(part.mesh), path);
        linearizeColors(part.mesh, extension);
    }
    return scene;
}

} // namespace vecset
