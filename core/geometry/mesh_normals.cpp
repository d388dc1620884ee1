#include "core/base/parallel.h"
#include "core/geometry/mesh_cleanup.h"
#include "core/geometry/mesh_edges.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace vecset {
namespace {

Vec3d between(Vec3f from, Vec3f to) { return {double(to.x) - from.x, double(to.y) - from.y, double(to.z) - from.z}; }

/// -(a . b) of two sides that follow each other: the cosine at their common corner times their lengths.
double cosineAfter(const Vec3d& a, const Vec3d& b) { return -(a.x * b.x + a.y * b.y + a.z * b.z); }

/// The face's normal for each corner, weighted by the face's area and the corner's angle; zeros for a broken face.
std::array<Vec3d, 3> weightedNormals(const TriangleMesh& mesh, const Triangle& t) {
    const Vec3f p[3] = {mesh.positions[t[0]], mesh.positions[t[1]], mesh.positions[t[2]]};
    const Vec3d n = doubleAreaNormal(p[0], p[1], p[2]);
    const double sine = n.length(); // times the sides' lengths, the same at every corner
    if (!std::isfinite(sine)) return {};
    const Vec3d sides[3] = {between(p[0], p[1]), between(p[1], p[2]), between(p[2], p[0])};
    const double first = std::atan2(sine, cosineAfter(sides[2], sides[0])),
                 second = std::atan2(sine, cosineAfter(sides[0], sides[1]));
    const double angles[3] = {first, second, std::max(0.0, std::numbers::pi - first - second)};
    std::array<Vec3d, 3> parts;
    for (std::size_t m = 0; m < 3; ++m) parts[m] = {angles[m] * n.x, angles[m] * n.y, angles[m] * n.z};
    return parts;
}

} // namespace

void computeSmoothNormals(TriangleMesh& mesh) {
    mesh.normals.clear();
    checkMesh(mesh);
    constexpr std::size_t kGrain = 8192,
                          kBlock = std::size_t{1} << 18; // a block's parts are used again while they are in the cache
    const std::size_t count = mesh.triangles.size();
    std::vector<std::array<Vec3d, 3>> parts(std::min(count, kBlock)); // what each corner adds to its vertex
    std::vector<Vec3d> sums(mesh.positions.size());
    for (std::size_t first = 0; first < count; first += kBlock) {
        const std::size_t size = std::min(kBlock, count - first);
        parallelFor(size, kGrain, [&](std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i) parts[i] = weightedNormals(mesh, mesh.triangles[first + i]);
        });
        for (std::size_t i = 0; i < size; ++i) { // in order: the sums are the same whatever the threads
            for (std::size_t m = 0; m < 3; ++m) {
                Vec3d& sum = sums[mesh.triangles[first + i][m]];
                const Vec3d& part = parts[i][m];
                sum = {sum.x + part.x, sum.y + part.y, sum.z + part.z};
            }
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
