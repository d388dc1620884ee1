#include "core/base/error.h"
#include "core/meshio/mesh_format.h"
#include "core/meshio/write_3mf.h"

namespace vecset {

std::string threeMfFile(const TriangleMesh&) {
    requireAvailable(MeshFormat::ThreeMf);
    throw Error(ErrorCode::Internal, "3MF files are written with libzip");
}

} // namespace vecset
