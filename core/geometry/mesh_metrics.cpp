#include "core/geometry/mesh_metrics.h"

#include "core/base/error.h"
#include "core/base/parallel.h"

#include <nanoflann.hpp>

#include <algorithm>
#include <cmath>

namespace vecset {
namespace {

/// Lets nanoflann read a list of points where it lies.
struct PointCloud {
    const std::vector<Vec3f>& points;
    [[nodiscard]] std::size_t kdtree_get_point_count() const { return points.size(); }
    [[nodiscard]] float kdtree_get_pt(std::size_t m, std::size_t axis) const {
        return points[m][static_cast<int>(axis)];
    }
    template <class Box> bool kdtree_get_bbox(Box&) const { return false; }
};
using KdTree = nanoflann::KDTreeSingleIndexAdaptor<nanoflann::L2_Simple_Adaptor<float, PointCloud>, PointCloud, 3,
                                                   std::uint32_t>;

/// Means over one set of the distances to the other.
struct OneWay {
    double distance = 0.0, squared = 0.0, within01 = 0.0, within02 = 0.0, cosine = 0.0;
};

OneWay measure(const SurfaceSamples& from, const SurfaceSamples& to) {
    const PointCloud cloud{to.points};
    const KdTree tree(3, cloud, nanoflann::KDTreeSingleIndexAdaptorParams(10));
    const std::size_t count = from.points.size();
    std::vector<double> squared(count), cosines(count);
    parallelFor(count, 4096, [&](std::size_t begin, std::size_t end) {
        for (std::size_t m = begin; m < end; ++m) {
            std::uint32_t nearest = 0;
            float unused = 0.0f;
            tree.knnSearch(&from.points[m].x, 1, &nearest, &unused);
            const Vec3f p = from.points[m], q = to.points[nearest];
            const double dx = double(p.x) - q.x, dy = double(p.y) - q.y, dz = double(p.z) - q.z;
            squared[m] = dx * dx + dy * dy + dz * dz;
            cosines[m] = std::abs(double(dot(from.normals[m], to.normals[nearest])));
        }
    });
    OneWay sum;
    for (std::size_t m = 0; m < count; ++m) {
        const double distance = std::sqrt(squared[m]);
        sum.distance += distance;
        sum.squared += squared[m];
        sum.within01 += distance < 0.01 ? 1.0 : 0.0;
        sum.within02 += distance < 0.02 ? 1.0 : 0.0;
        sum.cosine += cosines[m];
    }
    for (double* mean : {&sum.distance, &sum.squared, &sum.within01, &sum.within02, &sum.cosine}) {
        *mean /= static_cast<double>(count);
    }
    return sum;
}

double harmonicMean(double a, double b) { return a + b > 0.0 ? 2.0 * a * b / (a + b) : 0.0; }

void check(const SurfaceSamples& samples) {
    const auto finite = [](Vec3f p) { return std::isfinite(p.x) && std::isfinite(p.y) && std::isfinite(p.z); };
    if (samples.points.empty()) throw Error(ErrorCode::InvalidInput, "surface comparison: a set has no points");
    if (samples.points.size() != samples.normals.size()) {
        throw Error(ErrorCode::InvalidInput, "surface comparison: each point needs a normal");
    }
    if (!std::all_of(samples.points.begin(), samples.points.end(), finite) ||
        !std::all_of(samples.normals.begin(), samples.normals.end(), finite)) {
        throw Error(ErrorCode::InvalidInput, "surface comparison: a point or normal is not finite");
    }
}

} // namespace

SurfaceMetrics compareSurfaces(const SurfaceSamples& a, const SurfaceSamples& b) {
    check(a);
    check(b);
    const OneWay ab = measure(a, b), ba = measure(b, a);
    return {.chamferL1 = (ab.distance + ba.distance) / 2.0,
            .chamferL2 = (ab.squared + ba.squared) / 2.0,
            .fScore01 = harmonicMean(ab.within01, ba.within01),
            .fScore02 = harmonicMean(ab.within02, ba.within02),
            .normalConsistency = (ab.cosine + ba.cosine) / 2.0};
}

} // namespace vecset
