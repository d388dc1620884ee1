#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vecset {

/// The mesh file formats that writeMesh makes.
enum class MeshFormat { Glb, Gltf, Obj, Fbx, Stl, Ply, ThreeMf };

inline constexpr MeshFormat kMeshFormats[] = {MeshFormat::Glb, MeshFormat::Gltf, MeshFormat::Obj,    MeshFormat::Fbx,
                                              MeshFormat::Stl, MeshFormat::Ply,  MeshFormat::ThreeMf};

/// What a format can hold. One fact sheet instead of tests on the format all over the exporter.
struct MeshFormatFacts {
    std::string_view extension; ///< without the dot, lower case
    bool normals;               ///< stores one normal per vertex
    bool colors;                ///< stores one colour per vertex
    double unitsPerMetre;       ///< what one metre measures in the file; 0: the format knows no unit
};

[[nodiscard]] const MeshFormatFacts& factsOf(MeshFormat format);

/// The format of a name ("glb", ".GLB"), if it is one that writeMesh makes.
[[nodiscard]] std::optional<MeshFormat> meshFormatFromName(std::string_view name);

/// Whether this build writes the format: GLB, glTF, FBX and STL need Assimp, 3MF libzip and, to be read back, Assimp.
[[nodiscard]] bool isAvailable(MeshFormat format);

/// Error NotAvailable, naming what the build lacks and the formats that are there, for one that it does not write.
void requireAvailable(MeshFormat format);

/// The formats that this build writes, in the order of kMeshFormats; as a list for messages: ".glb .gltf …".
[[nodiscard]] std::vector<MeshFormat> availableMeshFormats();
[[nodiscard]] std::string availableFormats();

/// The format that the file's extension names. Error UnsupportedFormat, with the list of formats, when it names none;
/// NotAvailable as for requireAvailable.
[[nodiscard]] MeshFormat meshFormatOf(const std::filesystem::path& path);

/// The path's extension without the dot, in lower case.
[[nodiscard]] std::string lowerExtension(const std::filesystem::path& path);

} // namespace vecset
