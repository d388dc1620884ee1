#include "core/geometry/mesh_cleanup.h"
#include "core/geometry/mesh_edges.h"

#include <cmath>

namespace vecset {
namespace {

double angleAt(Vec3f corner, Vec3f a, Vec3f b) {
    const double ux = double(a.x) - corner.x, uy = double(a.y) - corner.y, uz = double(a.z) - corner.z;
    const double vx = double(b.x) - corner.x, vy = double(b.y) - corner.y, vz = double(b.z) - corner.z;
    return std::atan2(doubleAreaNormal(corner, a, b).length(), ux * vx + uy * vy + uz * vz);
}

} // namespace

void computeSmoothNormals(TriangleMesh& mesh) {
    mesh.normals.clear();
    checkMesh(mesh);
    std::vector<Vec3d> sums(mesh.positions.size());
    for (const Triangle& t : mesh.triangles) {
        const Vec3f p[3] = {mesh.positions[t[0]], mesh.positions[t[1]], mesh.positions[t[2]]};
        const Vec3d n = doubleAreaNormal(p[0], p[1], p[2]);
        if (!std::isfinite(n.length())) continue;
        for (std::size_t m = 0; m < 3; ++m) {
            const double weight = angleAt(p[m], p[(m + 1) % 3], p[(m + 2) % 3]);
            Vec3d& sum = sums[t[m]];
            sum = {sum.x + weight * n.x, sum.y + weight * n.y, sum.z + weight * n.z};
        }
    }
    mesh.normals.reserve(sums.size());
    for (const Vec3d& sum : sums) {
        const double norm = sum.length();
        const bool proper = norm > 0.0 && std::isfinite(norm);
        mesh.normals.push_back(proper ? Vec3f{static_cast<float>(sum.x / norm), static_cast<float>(sum.y / norm),
                                              static_cast<float>(sum.z / norm)}
                                      : Vec3f{0.0f, 1.0f, 0.0f});
    }
}

} // namespace vecset
