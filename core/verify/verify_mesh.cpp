#include "core/verify/verify_mesh.h"

#include "core/geometry/mesh_statistics.h"
#include "core/surface/extract_surface.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

namespace vecset {
namespace {

constexpr double kVertexTolerance = 1e-4;
constexpr double kSizeTolerance = 1e-3;

/// v = grid coordinate / (asked + 1) * side - half: the official scale.
void applyOfficialScale(TriangleMesh& mesh, const SparseField& field, double askedResolution) {
    const double half = field.halfExtent;
    const double factor = field.resolution / (askedResolution + 1.0);
    for (Vec3f& p : mesh.positions) {
        for (int axis = 0; axis < 3; ++axis) p[axis] = static_cast<float>((p[axis] + half) * factor - half);
    }
}

/// Removes what closes the surface where it leaves the box: the official mesh is open there.
void dropCap(TriangleMesh& mesh, double halfExtent) {
    const auto border = static_cast<float>(halfExtent * (1.0 - 1e-6));
    std::erase_if(mesh.triangles, [&](const Triangle& t) {
        for (int axis = 0; axis < 3; ++axis) {
            const float a = mesh.positions[t[0]][axis], b = mesh.positions[t[1]][axis], c = mesh.positions[t[2]][axis];
            if (std::min({a, b, c}) >= border || std::max({a, b, c}) <= -border) return true;
        }
        return false;
    });
}

double distanceToNearest(Vec3f point, const std::vector<Vec3f>& sortedByX) {
    constexpr auto kReach = static_cast<float>(2.0 * kVertexTolerance);
    const auto first = std::lower_bound(sortedByX.begin(), sortedByX.end(), point.x - kReach,
                                        [](Vec3f a, float x) { return a.x < x; });
    float nearest = 1.0f; // beyond reach
    for (auto at = first; at != sortedByX.end() && at->x <= point.x + kReach; ++at) {
        nearest = std::min(nearest, length(*at - point));
    }
    return static_cast<double>(nearest);
}

} // namespace

CheckResults compareMesh(const SparseField& field, const MeshCase& mesh, const GoldenFile& golden) {
    TriangleMesh ours = extractSurface(field, static_cast<float>(mesh.isoLevel));
    dropCap(ours, field.halfExtent);
    applyOfficialScale(ours, field, mesh.askedResolution);
    std::vector<Vec3f> sorted = ours.positions;
    std::sort(sorted.begin(), sorted.end(), [](Vec3f a, Vec3f b) { return a.x < b.x; });

    const at::Tensor vertices = golden.tensor("mc_vertices_sub").to(at::kFloat).contiguous();
    const auto* data = vertices.data_ptr<float>();
    CheckResult nearest{mesh.name + ": mesh vertices", 0.0, kVertexTolerance, "largest distance, model units"};
    for (std::int64_t i = 0; i < vertices.size(0); ++i) {
        const double distance = distanceToNearest({data[3 * i], data[3 * i + 1], data[3 * i + 2]}, sorted);
        nearest.error = std::max(nearest.error, distance);
    }
    const MeshStatistics statistics = meshStatistics(ours);
    const at::Tensor recorded = golden.tensor("mc_stats").to(at::kDouble).contiguous();
    const auto* stats = recorded.data_ptr<double>();
    const auto relative = [](double a, double b) { return std::abs(a - b) / std::max(std::abs(b), 1e-12); };
    // The official mesh drops faces at unevaluated points; every boundary edge it is left with may cost a cell's face.
    const double cell = 2.0 * field.halfExtent / field.resolution;
    const double lost = stats[11] * cell * cell;
    const std::string note =
        stats[11] > 0.0 ? "recorded with " + std::to_string(std::lround(stats[11])) + " open edges" : "";
    return {nearest,
            {mesh.name + ": mesh volume", relative(statistics.volume, stats[2]),
             kSizeTolerance + lost * field.halfExtent / 3.0 / std::abs(stats[2]), note},
            {mesh.name + ": mesh area", relative(statistics.area, stats[3]), kSizeTolerance + lost / stats[3], note}};
}

} // namespace vecset
