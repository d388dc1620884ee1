#pragma once

#include "core/geometry/triangle_mesh.h"

#include <memory>
#include <optional>

namespace vecset {

/// The triangle point nearest to a query, with its distance.
struct NearestPoint {
    Vec3f point;
    float distance = 0.0f;
};

/// Exact unsigned distances to a triangle soup through a bounding volume hierarchy (Embree point queries). Queries are
/// const and thread-safe. The mesh is copied; degenerate triangles count as the segment or point they are.
class DistanceQuery {
public:
    explicit DistanceQuery(const TriangleMesh& mesh);
    ~DistanceQuery();
    DistanceQuery(const DistanceQuery&) = delete;
    DistanceQuery& operator=(const DistanceQuery&) = delete;

    /// The nearest surface point within `radius`, or nothing.
    [[nodiscard]] std::optional<NearestPoint> nearest(Vec3f p, float radius) const;
    /// Whether any surface point is closer than `radius`; faster than `nearest`.
    [[nodiscard]] bool isWithin(Vec3f p, float radius) const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// The point of triangle abc nearest to p (Ericson, "Real-Time Collision Detection", section 5.1.5, by regions).
[[nodiscard]] Vec3f closestPointOnTriangle(Vec3f p, Vec3f a, Vec3f b, Vec3f c);

} // namespace vecset
