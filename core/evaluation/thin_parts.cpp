#include "core/evaluation/thin_parts.h"

#include "core/base/parallel.h"

#include <algorithm>
#include <limits>

namespace vecset {
namespace {

constexpr float kOppositeCosine = -0.5f;

} // namespace

std::vector<float> localThickness(const SurfaceSamples& surface) {
    const std::size_t count = surface.points.size();
    std::vector<float> thickness(count, std::numeric_limits<float>::infinity());
    parallelFor(count, 256, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            const Vec3f p = surface.points[i], n = surface.normals[i];
            float smallest = std::numeric_limits<float>::infinity();
            for (std::size_t j = 0; j < count; ++j) {
                const Vec3f across = p - surface.points[j];
                const float depth = dot(across, n); // how far the other point lies below this one's tangent plane
                if (depth <= 0.0f || dot(n, surface.normals[j]) > kOppositeCosine) continue;
                smallest = std::min(smallest, dot(across, across) / depth);
            }
            thickness[i] = smallest;
        }
    });
    return thickness;
}

std::vector<Vec3f> thinPoints(const SurfaceSamples& surface) {
    Box3f box;
    for (const Vec3f p : surface.points) box.extend(p);
    const auto limit = static_cast<float>(kThinShare) * box.longestSide();
    const std::vector<float> thickness = localThickness(surface);
    std::vector<Vec3f> thin;
    for (std::size_t i = 0; i < thickness.size(); ++i) {
        if (thickness[i] < limit) thin.push_back(surface.points[i]);
    }
    return thin;
}

} // namespace vecset
