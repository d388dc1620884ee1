#include "core/geometry/mesh_comparison.h"

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/geometry/mesh_edges.h"
#include "core/geometry/mesh_metrics.h"
#include "core/geometry/triangle_tree.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>

namespace vecset {
namespace {

constexpr std::size_t kSamples = 100'000;
constexpr std::size_t kSlab = 32'768; ///< queries between two reports, about 50 ms on two cores
constexpr std::size_t kGrain = 1'024;
constexpr int kVolumeResolution = 128;

/// Turns the work done so far into a fraction; the parts are weighed by what they take on large meshes.
class Meter {
public:
    Meter(const JobContext& job, std::size_t queries) : m_job(job), m_all(static_cast<double>(queries) / kQueryShare) {}
    void done(std::size_t queries) {
        m_done += static_cast<double>(queries);
        m_job.report(Stage::Evaluate, std::min(1.0, m_done / m_all));
    }
    void finish() const { m_job.report(Stage::Evaluate, 1.0); }
    [[nodiscard]] const JobContext& job() const { return m_job; }

private:
    static constexpr double kQueryShare = 0.7; ///< the rest is the volume count
    const JobContext& m_job;
    double m_all, m_done = 0.0;
};

using Take = std::function<void(std::size_t index, const NearestPoint&)>;

/// Asks for every point; `take` runs on several threads, once per index.
void findNearest(const std::vector<Vec3f>& points, const TriangleTree& tree, Meter& meter, const Take& take) {
    for (std::size_t slab = 0; slab < points.size(); slab += kSlab) {
        const std::size_t count = std::min(kSlab, points.size() - slab);
        parallelFor(count, kGrain, [&](std::size_t begin, std::size_t end) {
            NearestPoint found;
            for (std::size_t m = slab + begin; m < slab + end; ++m) {
                found = tree.nearest(points[m], found.triangle); // neighbours in the list are neighbours in space
                take(m, found);
            }
        });
        meter.done(count);
    }
}

std::vector<float> vertexDistances(const TriangleMesh& from, const TriangleTree& to, Meter& meter) {
    std::vector<float> distances(from.positions.size());
    findNearest(from.positions, to, meter,
                [&](std::size_t m, const NearestPoint& found) { distances[m] = static_cast<float>(found.distance); });
    return distances;
}

Vec3d unitNormal(const TriangleMesh& mesh, std::uint32_t triangle) {
    const Triangle& t = mesh.triangles[triangle];
    const Vec3d n = doubleAreaNormal(mesh.positions[t[0]], mesh.positions[t[1]], mesh.positions[t[2]]);
    const double norm = std::max(n.length(), 1e-300);
    return {n.x / norm, n.y / norm, n.z / norm};
}

/// Means over points of one surface of what the other says.
struct OneWay {
    double distance = 0.0, squared = 0.0, within01 = 0.0, within02 = 0.0, cosine = 0.0, farthest = 0.0;
};

OneWay measure(const TriangleMesh& from, const TriangleMesh& to, const TriangleTree& tree, std::uint64_t seed,
               Meter& meter) {
    const SurfaceSamples samples = sampleSurface(from, kSamples, seed);
    std::vector<double> distances(kSamples), cosines(kSamples);
    findNearest(samples.points, tree, meter, [&](std::size_t m, const NearestPoint& found) {
        const Vec3d n = unitNormal(to, found.triangle);
        const Vec3f own = samples.normals[m];
        distances[m] = found.distance;
        cosines[m] = std::abs(own.x * n.x + own.y * n.y + own.z * n.z);
    });
    OneWay sum;
    for (std::size_t m = 0; m < kSamples; ++m) { // one thread: sums must not depend on how the work was cut
        sum.distance += distances[m];
        sum.squared += distances[m] * distances[m];
        sum.within01 += distances[m] < 0.01 ? 1.0 : 0.0;
        sum.within02 += distances[m] < 0.02 ? 1.0 : 0.0;
        sum.cosine += cosines[m];
        sum.farthest = std::max(sum.farthest, distances[m]);
    }
    for (double* mean : {&sum.distance, &sum.squared, &sum.within01, &sum.within02, &sum.cosine}) {
        *mean /= static_cast<double>(kSamples);
    }
    return sum;
}

double harmonicMean(double a, double b) { return a + b > 0.0 ? 2.0 * a * b / (a + b) : 0.0; }

/// Of the vertices that a face uses.
double farthestVertex(const TriangleMesh& mesh, const std::vector<float>& distances) {
    float farthest = 0.0f;
    for (const Triangle& t : mesh.triangles) {
        for (const std::uint32_t corner : t) farthest = std::max(farthest, distances[corner]);
    }
    return farthest;
}

/// Unused vertices get a distance too, so they must be numbers as well.
void checkFinite(const TriangleMesh& mesh) {
    const auto finite = [](Vec3f p) { return std::isfinite(p.x) && std::isfinite(p.y) && std::isfinite(p.z); };
    if (std::all_of(mesh.positions.begin(), mesh.positions.end(), finite)) return;
    throw Error(ErrorCode::InvalidInput, "mesh comparison: a coordinate is not finite");
}

} // namespace

MeshComparison compareMeshes(const TriangleMesh& a, const TriangleMesh& b, const JobContext& job) {
    checkFinite(a);
    checkFinite(b);
    Meter meter(job, a.positions.size() + b.positions.size() + 2 * kSamples);
    meter.done(0);
    std::optional<TriangleTree> trees[2];
    parallelFor(2, 1, [&](std::size_t begin, std::size_t) { trees[begin].emplace(begin == 0 ? a : b); });
    const TriangleTree &treeA = *trees[0], &treeB = *trees[1];
    job.throwIfCancelled();
    MeshComparison result;
    result.distanceA = vertexDistances(a, treeB, meter);
    result.distanceB = vertexDistances(b, treeA, meter);
    // One seed for both: equal meshes then give equal points.
    const OneWay ab = measure(a, b, treeB, 1, meter), ba = measure(b, a, treeA, 1, meter);
    result.chamferL1 = (ab.distance + ba.distance) / 2.0;
    result.chamferL2 = (ab.squared + ba.squared) / 2.0;
    result.fScore01 = harmonicMean(ab.within01, ba.within01);
    result.fScore02 = harmonicMean(ab.within02, ba.within02);
    result.normalConsistency = (ab.cosine + ba.cosine) / 2.0;
    result.hausdorff =
        std::max({ab.farthest, ba.farthest, farthestVertex(a, result.distanceA), farthestVertex(b, result.distanceB)});
    result.volumeIou = meshVolumeIou(a, b, kVolumeResolution);
    meter.finish();
    return result;
}

} // namespace vecset
