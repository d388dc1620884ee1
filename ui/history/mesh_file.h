#pragma once

#include "core/geometry/triangle_mesh.h"

#include <filesystem>

namespace vecset {

/// The history's mesh file: a binary little-endian PLY that any program reads, in which every number of the mesh comes
/// back bit by bit. Ours, because core's PLY turns colours into 8 bits and its reader makes normals unit length anew.
/// @throws Error WriteFailed.
void writeMeshFile(const std::filesystem::path& path, const TriangleMesh& mesh);

/// Reads a file of writeMeshFile; any other PLY goes to core's reader.
/// @throws Error UnreadableFile when it is missing, cut off or damaged.
[[nodiscard]] TriangleMesh readMeshFile(const std::filesystem::path& path);

} // namespace vecset
