#include "core/geometry/mesh_statistics.h"

#include "core/geometry/mesh_edges.h"

#include <algorithm>

namespace vecset {

MeshStatistics meshStatistics(const TriangleMesh& mesh) {
    checkMesh(mesh);
    MeshStatistics facts;
    const MeshComponents components = meshComponents(mesh);
    facts.components = components.count;
    facts.faces = mesh.triangles.size();
    for (std::size_t v = 0; v < mesh.positions.size(); ++v) {
        if (components.ofVertex[v] < 0) continue;
        ++facts.vertices;
        facts.bounds.extend(mesh.positions[v]);
    }
    long edges = 0;
    facts.consistentlyWound = true;
    forEachEdge(sortedFaceSides(mesh.triangles), [&](auto first, auto last) {
        ++edges;
        const auto uses = last - first;
        const auto forward = std::count_if(first, last, [](const FaceSide& side) { return side.forward; });
        facts.boundaryEdges += uses == 1 ? 1 : 0;
        facts.nonManifoldEdges += uses > 2 ? 1 : 0;
        if (forward > 1 || uses - forward > 1) facts.consistentlyWound = false;
    });
    facts.eulerNumber = static_cast<long>(facts.vertices) - edges + static_cast<long>(facts.faces);
    facts.closed = facts.faces > 0 && facts.boundaryEdges == 0 && facts.nonManifoldEdges == 0;
    if (facts.faces == 0) facts.consistentlyWound = false;
    const Vec3f origin = facts.bounds.isEmpty() ? Vec3f{} : facts.bounds.center(); // keeps cancellation small
    for (const Triangle& t : mesh.triangles) {
        const Vec3f a = mesh.positions[t[0]];
        const Vec3d n = doubleAreaNormal(a, mesh.positions[t[1]], mesh.positions[t[2]]);
        facts.area += 0.5 * n.length();
        facts.volume +=
            (n.x * (double(a.x) - origin.x) + n.y * (double(a.y) - origin.y) + n.z * (double(a.z) - origin.z)) / 6.0;
    }
    return facts;
}

} // namespace vecset
