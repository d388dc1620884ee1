#include "core/base/error.h"
#include "core/meshio/assimp_export.h"
#include "core/meshio/mesh_format.h"

namespace vecset {

std::vector<ExportFile> assimpFiles(const std::filesystem::path&, MeshFormat format, const TriangleMesh&, UpAxis) {
    requireAvailable(format);
    throw Error(ErrorCode::Internal, "this format is not Assimp's");
}

} // namespace vecset
