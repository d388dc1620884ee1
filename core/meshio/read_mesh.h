#pragma once

#include "core/geometry/textured_scene.h"
#include "core/geometry/triangle_mesh.h"

#include <filesystem>
#include <string>

namespace vecset {

/// How readMesh treats a file; the defaults suit files from outside.
struct MeshReading {
    bool joinVertices = true; ///< make one vertex of corners that agree in everything (slow on millions of faces)
    std::string format;       ///< extension to go by instead of the file's own, for example "glb"
};

/// Reads a mesh file as one mesh in the file's own axes and numbers: node transforms applied, polygons cut into
/// triangles, points and lines dropped. Normals are kept when every part has them; so are vertex colours (turned to
/// linear RGB). PLY is read by our own reader, all other formats by Assimp (OBJ, glTF, GLB, FBX, STL, 3MF, DAE, 3DS,
/// …).
///
/// @throws Error UnreadableFile when the file is missing, a directory, not permitted or damaged; UnsupportedFormat for
///         an unknown extension; NotAvailable for anything but PLY and OBJ in a build without Assimp; InvalidInput when
///         it holds no triangle or coordinates that are not numbers.
[[nodiscard]] TriangleMesh readMesh(const std::filesystem::path& path, const MeshReading& reading = {});

/// Reads a mesh file with its materials and textures, which lie beside it or inside it (OBJ with MTL, GLB, FBX, …).
/// A texture that is missing or cannot be decoded is left out, with a warning in the log. Errors as for readMesh.
[[nodiscard]] TexturedScene readScene(const std::filesystem::path& path);

} // namespace vecset
