#include "core/verify/golden_shapes.h"

#include <algorithm>
#include <cmath>

namespace vecset {
namespace {

constexpr Vec3f kSphereCenter{0.30f, 0.25f, 0.20f};
constexpr float kSphereRadius = 0.38f;
constexpr Vec3f kTorusCenter{-0.20f, -0.15f, -0.10f};
constexpr float kRingRadius = 0.52f;
constexpr float kTubeRadius = 0.17f;
constexpr float kTruncation = 0.03f;

} // namespace

void GoldenShapes::evaluate(std::span<const Vec3f> points, std::span<float> values) {
    for (std::size_t i = 0; i < points.size(); ++i) {
        const float sphere = length(points[i] - kSphereCenter) - kSphereRadius;
        const Vec3f p = points[i] - kTorusCenter;
        const float ring = std::sqrt(p.x * p.x + p.z * p.z) - kRingRadius;
        const float torus = std::sqrt(ring * ring + p.y * p.y) - kTubeRadius;
        values[i] = 1.2f * std::clamp(-std::min(sphere, torus) / kTruncation, -1.0f, 1.0f);
    }
}

} // namespace vecset
