#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace vecset {

/// One object that a data set can be built of, not read yet: a mesh file, or an entry of a furniture catalogue.
struct MeshSource {
    std::string id;       ///< file-safe, unique within one collection
    std::string name;     ///< as people call it, English
    std::string stem;     ///< see nameStem; decides the split
    std::string category; ///< may be empty
    std::string source;   ///< catalogue or folder
    std::string author;   ///< may be empty
    std::string licence;  ///< may be empty
    std::filesystem::path file;          ///< the mesh file, or the catalogue's archive
    std::string modelEntry, iconEntry;   ///< entries of the archive; both empty for a plain mesh file
    std::optional<std::array<float, 9>> rotation;     ///< row-major, applied to the file's points
    std::optional<std::array<float, 3>> size;         ///< true width, height, depth (x, y, z) in any common unit
};

/// Furniture libraries of Debian's package sweethome3d-furniture, sorted; empty when it is not installed.
[[nodiscard]] std::vector<std::filesystem::path> installedFurnitureLibraries();

/// Reads the catalogue of a Sweet Home 3D furniture library (*.sh3f). Entries without a model are left out.
/// @throws Error UnreadableFile when the archive is damaged, UnsupportedFormat when it holds no furniture catalogue.
[[nodiscard]] std::vector<MeshSource> readFurnitureLibrary(const std::filesystem::path& archive);

/// Collects the objects of furniture libraries, mesh files and folders of meshes (searched recursively), in a fixed
/// order and with unique ids. @throws Error as readFurnitureLibrary; InvalidInput when nothing is found.
[[nodiscard]] std::vector<MeshSource> collectMeshSources(const std::vector<std::filesystem::path>& places);

} // namespace vecset
