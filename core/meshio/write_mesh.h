#pragma once

#include "core/base/job_context.h"
#include "core/geometry/triangle_mesh.h"
#include "core/meshio/mesh_format.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vecset {

enum class LengthUnit { Millimetre, Centimetre, Metre };

struct Length {
    double value = 0.0;
    LengthUnit unit = LengthUnit::Millimetre;
};

/// Reads "200mm", "20 cm" or "0.2m". Error InvalidInput for anything else, or a length that is not positive.
[[nodiscard]] Length parseLength(std::string_view text);

/// The axis that points up in the file. Z turns the model (x, y, z) into (x, -z, y).
enum class UpAxis { Y, Z };

/// Where the file's origin lies: as in the model, in the middle of the bounding box, or in the middle of its underside.
enum class MeshOrigin { Keep, Center, Ground };

/// How a mesh goes into a file. The defaults change nothing: same axes, same numbers, all the format can hold.
/// Sizes: GLB, glTF and FBX are written in metres, STL and 3MF in millimetres (that is what their readers take them
/// for); OBJ and PLY know no unit, there the numbers are in the unit of `longestSide`.
struct ExportOptions {
    std::optional<MeshFormat> format;  ///< default: what the extension says
    std::optional<Length> longestSide; ///< default: one model unit becomes one file unit
    UpAxis upAxis = UpAxis::Y; ///< FBX files also state it; a glTF with Z up lies on its back by its own standard
    MeshOrigin origin = MeshOrigin::Keep;
    bool normals = true; ///< keep vertex normals where the format can (not STL, 3MF)
    bool colors = true;  ///< keep vertex colours where the format can (not STL)
};

/// What was written, and what reading it back found.
struct ExportReport {
    std::vector<std::filesystem::path> paths; ///< the mesh file first, then its sidecars (MTL, bin)
    std::size_t bytes = 0;                    ///< of all files
    double seconds = 0.0;                     ///< writing and verification
    std::size_t faces = 0;
    Box3f bounds;           ///< in file units and file axes
    bool verified = false;  ///< the file was read back and agrees with the mesh
    std::string difference; ///< what did not agree, empty when verified
};

/// Writes the mesh, reads the file back and compares size, face count, winding, closedness and normals.
/// Files appear only when complete; on any failure an older file of that name stays as it was.
///
/// @throws Error UnsupportedFormat (unknown extension), NotAvailable (a format that this build lacks), EmptyShape (no
///         faces), InvalidInput (coordinates that are not numbers, indices out of range), WriteFailed (full disk, no
///         permission, no such folder).
ExportReport writeMesh(const std::filesystem::path& path, const TriangleMesh& mesh, const ExportOptions& options = {},
                       const JobContext& job = {});

} // namespace vecset
