#include "core/base/logging.h"
#include "core/geometry/edge_collapser.h"
#include "core/geometry/mesh_cleanup.h"
#include "core/geometry/mesh_edges.h"
#include "core/geometry/mesh_statistics.h"

#include <meshoptimizer.h>

#include <algorithm>
#include <limits>

namespace vecset {
namespace {

/// Drops pairs of faces that lie back to back on the same three vertices, until there are none: meshoptimizer leaves
/// such fins where it collapses an edge whose ends have a third neighbour in common.
void dropFins(TriangleMesh& mesh) {
    struct Entry {
        Triangle sorted;
        std::uint32_t face;
        bool even; ///< winding relative to the sorted order
    };
    for (bool changed = true; changed;) {
        std::vector<Entry> entries;
        entries.reserve(mesh.triangles.size());
        for (const Triangle& t : mesh.triangles) {
            Triangle sorted = t;
            std::sort(sorted.begin(), sorted.end());
            const auto lowest = static_cast<std::size_t>(std::min_element(t.begin(), t.end()) - t.begin());
            entries.push_back({sorted, static_cast<std::uint32_t>(entries.size()), t[(lowest + 1) % 3] == sorted[1]});
        }
        std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
            return a.sorted != b.sorted ? a.sorted < b.sorted : a.face < b.face;
        });
        std::vector<bool> dropped(mesh.triangles.size());
        changed = false;
        for (std::size_t m = 1; m < entries.size(); ++m) {
            const Entry &a = entries[m - 1], &b = entries[m];
            if (a.sorted != b.sorted || a.even == b.even || dropped[a.face]) continue;
            dropped[a.face] = dropped[b.face] = changed = true;
        }
        std::size_t kept = 0;
        for (std::size_t face = 0; face < dropped.size(); ++face) {
            if (!dropped[face]) mesh.triangles[kept++] = mesh.triangles[face];
        }
        mesh.triangles.resize(kept);
    }
}

TriangleMesh runSimplifier(const TriangleMesh& mesh, std::size_t faces) {
    const auto* indices = mesh.triangles.front().data();
    std::vector<std::uint32_t> out(3 * mesh.triangles.size());
    const float anyError = std::numeric_limits<float>::max();
    const std::size_t count = meshopt_simplify(out.data(), indices, out.size(), &mesh.positions.front().x,
                                               mesh.positions.size(), sizeof(Vec3f), 3 * faces, anyError, 0, nullptr);
    TriangleMesh result = mesh;
    result.normals.clear();
    result.triangles.resize(count / 3);
    for (std::size_t m = 0; m < count; ++m) result.triangles[m / 3][m % 3] = out[m];
    dropUnusedVertices(result);
    return result;
}

/// Twice the sum of the genera of a closed mesh's components: unchanged when whole small components vanish, changed (or
/// odd) when a collapse pinched the surface.
long handles(const MeshStatistics& facts) { return 2L * facts.components - facts.eulerNumber; }

bool isWhole(const MeshStatistics& facts) { return facts.closed && facts.consistentlyWound; }

/// Lets meshoptimizer go as far as the surface can be kept whole (it does not test whether a collapse leaves a
/// manifold; most of the harm is fins) and collapses the remaining edges with that test.
TriangleMesh simplifyWhole(const TriangleMesh& mesh, const MeshStatistics& before, std::size_t faceBudget) {
    TriangleMesh best = mesh;
    for (double target = static_cast<double>(faceBudget); target < 0.7 * static_cast<double>(mesh.triangles.size());
         target = std::max(2.0 * target, 64.0)) {
        TriangleMesh result = runSimplifier(mesh, static_cast<std::size_t>(target));
        dropFins(result);
        dropUnusedVertices(result);
        const MeshStatistics after = meshStatistics(result);
        if (!isWhole(after) || handles(after) != handles(before)) continue;
        best = std::move(result);
        break;
    }
    return best.triangles.size() > faceBudget ? EdgeCollapser(best).run(faceBudget) : best;
}

} // namespace

TriangleMesh simplify(const TriangleMesh& mesh, std::size_t faceBudget) {
    checkMesh(mesh);
    if (mesh.triangles.size() <= faceBudget || mesh.isEmpty()) return mesh;
    const MeshStatistics before = meshStatistics(mesh);
    TriangleMesh result = isWhole(before) ? simplifyWhole(mesh, before, faceBudget) : runSimplifier(mesh, faceBudget);
    result.normals.clear();
    if (result.triangles.size() > faceBudget) {
        logger("geometry").info("simplification stopped at {} of the wanted {} faces to keep the surface whole",
                                result.triangles.size(), faceBudget);
    }
    return result;
}

} // namespace vecset
