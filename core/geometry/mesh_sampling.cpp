#include "core/base/error.h"
#include "core/geometry/mesh_edges.h"
#include "core/geometry/mesh_metrics.h"

#include <algorithm>
#include <cmath>

namespace vecset {
namespace {

/// A well-mixed number in [0, 1) for each (seed, counter): SplitMix64's finaliser (S. Vigna, public domain).
double uniform(std::uint64_t seed, std::uint64_t counter) {
    std::uint64_t z = seed + 0x9e3779b97f4a7c15ULL * (counter + 1);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    z ^= z >> 31;
    return static_cast<double>(z >> 11) * 0x1.0p-53;
}

} // namespace

SurfaceSamples sampleSurface(const TriangleMesh& mesh, std::size_t count, std::uint64_t seed) {
    checkMesh(mesh);
    std::vector<double> cumulative;
    double total = 0.0;
    for (const Triangle& t : mesh.triangles) {
        total += doubleAreaNormal(mesh.positions[t[0]], mesh.positions[t[1]], mesh.positions[t[2]]).length();
        cumulative.push_back(total);
    }
    if (!(total > 0.0) || !std::isfinite(total)) {
        throw Error(ErrorCode::InvalidInput, "mesh: nothing to sample, its surface has no (finite) area");
    }
    SurfaceSamples samples;
    samples.points.reserve(count);
    samples.normals.reserve(count);
    std::size_t face = 0;
    for (std::size_t m = 0; m < count; ++m) {
        const double target = (static_cast<double>(m) + uniform(seed, 3 * m)) / static_cast<double>(count) * total;
        while (face + 1 < cumulative.size() && cumulative[face] <= target) ++face;
        const Triangle& t = mesh.triangles[face];
        const Vec3f a = mesh.positions[t[0]], b = mesh.positions[t[1]], c = mesh.positions[t[2]];
        const double root = std::sqrt(uniform(seed, 3 * m + 1)), side = uniform(seed, 3 * m + 2);
        const double wb = root * (1.0 - side), wc = root * side, wa = 1.0 - root;
        const Vec3d n = doubleAreaNormal(a, b, c);
        const double norm = std::max(n.length(), 1e-300);
        samples.points.push_back({static_cast<float>(wa * a.x + wb * b.x + wc * c.x),
                                  static_cast<float>(wa * a.y + wb * b.y + wc * c.y),
                                  static_cast<float>(wa * a.z + wb * b.z + wc * c.z)});
        samples.normals.push_back(
            {static_cast<float>(n.x / norm), static_cast<float>(n.y / norm), static_cast<float>(n.z / norm)});
    }
    return samples;
}

} // namespace vecset
