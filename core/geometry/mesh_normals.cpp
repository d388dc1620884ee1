#include "core/base/parallel.h"
#include "core/geometry/mesh_cleanup.h"
#include "core/geometry/mesh_edges.h"

#include <array>
#include <cmath>

namespace vecset {
namespace {

double angleAt(Vec3f corner, Vec3f a, Vec3f b) {
    const double ux = double(a.x) - corner.x, uy = double(a.y) - corner.y, uz = double(a.z) - corner.z;
    const double vx = double(b.x) - corner.x, vy = double(b.y) - corner.y, vz = double(b.z) - corner.z;
    return std::atan2(doubleAreaNormal(corner, a, b).length(), ux * vx + uy * vy + uz * vz);
}

/// The face's normal for each corner, weighted by the face's area and the corner's angle; zeros for a broken face.
std::array<Vec3d, 3> weightedNormals(const TriangleMesh& mesh, const Triangle& t) {
    const Vec3f p[3] = {mesh.positions[t[0]], mesh.positions[t[1]], mesh.positions[t[2]]};
    const Vec3d n = doubleAreaNormal(p[0], p[1], p[2]);
    std::array<Vec3d, 3> parts{};
    if (!std::isfinite(n.length())) return parts;
    for (std::size_t m = 0; m < 3; ++m) {
        const double weight = angleAt(p[m], p[(m + 1) % 3], p[(m + 2) % 3]);
        parts[m] = {weight * n.x, weight * n.y, weight * n.z};
    }
    return parts;
}

} // namespace

void computeSmoothNormals(TriangleMesh& mesh) {
    mesh.normals.clear();
    checkMesh(mesh);
    constexpr std::size_t kGrain = 16384;
    using Corners = std::array<Vec3d, 3>;
    std::vector<Corners> parts(mesh.triangles.size()); // what each corner adds to its vertex
    parallelFor(parts.size(), kGrain, [&](std::size_t begin, std::size_t end) {
        for (std::size_t face = begin; face < end; ++face) parts[face] = weightedNormals(mesh, mesh.triangles[face]);
    });
    std::vector<Vec3d> sums(mesh.positions.size());
    for (std::size_t face = 0; face < parts.size(); ++face) { // in order: the sums are the same whatever the threads
        for (std::size_t m = 0; m < 3; ++m) {
            Vec3d& sum = sums[mesh.triangles[face][m]];
            const Vec3d& part = parts[face][m];
            sum = {sum.x + part.x, sum.y + part.y, sum.z + part.z};
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
