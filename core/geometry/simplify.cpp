#include "core/base/logging.h"
#include "core/geometry/mesh_cleanup.h"
#include "core/geometry/mesh_edges.h"

#include <meshoptimizer.h>

#include <algorithm>
#include <limits>

namespace vecset {
namespace {

TriangleMesh runSimplifier(const TriangleMesh& mesh, std::size_t faces) {
    const auto* indices = mesh.triangles.front().data();
    std::vector<std::uint32_t> out(3 * mesh.triangles.size());
    const float anyError = std::numeric_limits<float>::max();
    const std::size_t count =
        meshopt_simplify(out.data(), indices, out.size(), &mesh.positions.front().x, mesh.positions.size(), sizeof(Vec3f),
                         3 * faces, anyError, 0, nullptr);
    TriangleMesh result = mesh;
    result.normals.clear();
    result.triangles.resize(count / 3);
    for (std::size_t m = 0; m < count; ++m) result.triangles[m / 3][m % 3] = out[m];
    return result;
}

} // namespace

TriangleMesh simplify(const TriangleMesh& mesh, std::size_t faceBudget) {
    checkMesh(mesh);
    if (mesh.triangles.size() <= faceBudget || mesh.isEmpty()) return mesh;
    TriangleMesh result = runSimplifier(mesh, faceBudget);
    dropUnusedVertices(result);
    if (result.triangles.size() > faceBudget) {
        logger("geometry").info("simplification stopped at {} of the wanted {} faces to keep the surface whole",
                                result.triangles.size(), faceBudget);
    }
    return result;
}

} // namespace vecset
