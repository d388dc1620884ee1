#include "core/geometry/mesh_cleanup.h"

#include "core/base/error.h"
#include "core/geometry/mesh_edges.h"

#include <algorithm>
#include <cmath>

namespace vecset {

TriangleMesh removeFloaters(const TriangleMesh& mesh, double ratio) {
    checkMesh(mesh);
    const MeshComponents components = meshComponents(mesh);
    TriangleMesh result = mesh;
    if (components.count < 2) return result;
    std::vector<double> areas(static_cast<std::size_t>(components.count));
    const auto areaOf = [&](const Triangle& t) -> double& {
        return areas[static_cast<std::size_t>(components.ofVertex[t[0]])];
    };
    for (const Triangle& t : mesh.triangles) {
        areaOf(t) += doubleAreaNormal(mesh.positions[t[0]], mesh.positions[t[1]], mesh.positions[t[2]]).length();
    }
    const double least = ratio * *std::max_element(areas.begin(), areas.end());
    std::erase_if(result.triangles, [&](const Triangle& t) { return areaOf(t) < least; });
    dropUnusedVertices(result);
    return result;
}

TriangleMesh cleanUp(const TriangleMesh& mesh, const CleanUpOptions& options, const JobContext& job) {
    if (!(options.floaterRatio >= 0.0 && options.floaterRatio <= 1.0)) {
        throw Error(ErrorCode::InvalidInput, "clean-up: the floater ratio must lie between 0 and 1");
    }
    if (options.faceBudget < 0) throw Error(ErrorCode::InvalidInput, "clean-up: the face budget must not be negative");
    job.report(Stage::CleanUp, 0.0);
    TriangleMesh result = options.joined ? improveFlatFaces(mesh) : weld(mesh);
    job.report(Stage::CleanUp, 0.3);
    if (options.removeFloaters) result = removeFloaters(result, options.floaterRatio);
    job.report(Stage::CleanUp, 0.5);
    const auto budget = static_cast<std::size_t>(options.faceBudget);
    if (budget > 0 && result.triangles.size() > budget) result = simplify(result, budget);
    job.report(Stage::CleanUp, 0.9);
    computeSmoothNormals(result);
    job.report(Stage::CleanUp, 1.0);
    return result;
}

} // namespace vecset
