#pragma once

#include <array>
#include <cmath>
#include <variant>
#include <vector>

namespace vecset {

/// A point in double precision: distances of parts are compared to 1e-6, which floats do not allow.
struct Point3 {
    double x = 0.0, y = 0.0, z = 0.0;
};
[[nodiscard]] inline Point3 operator+(Point3 a, Point3 b) { return {a.x + b.x, a.y + b.y, a.z + b.z}; }
[[nodiscard]] inline Point3 operator-(Point3 a, Point3 b) { return {a.x - b.x, a.y - b.y, a.z - b.z}; }
[[nodiscard]] inline Point3 operator*(Point3 a, double s) { return {a.x * s, a.y * s, a.z * s}; }
[[nodiscard]] inline double dot(Point3 a, Point3 b) { return a.x * b.x + a.y * b.y + a.z * b.z; }
[[nodiscard]] inline Point3 cross(Point3 a, Point3 b) {
    return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}
[[nodiscard]] inline double length(Point3 a) { return std::sqrt(dot(a, a)); }
[[nodiscard]] inline Point3 normalized(Point3 a) {
    const double n = length(a);
    return n > 0.0 ? a * (1.0 / n) : Point3{};
}

/// A corner of a flat outline.
struct Corner {
    double x = 0.0, y = 0.0;
};

/// Half sizes along x, y, z, edges rounded by `rounding`.
struct BoxShape {
    Point3 half;
    double rounding = 0.0;
};
/// Around the y axis, from -halfHeight to halfHeight, rims rounded by `rounding`.
struct CylinderShape {
    double radius = 0.0, halfHeight = 0.0, rounding = 0.0;
};
/// A simple closed outline (x = distance from the axis >= 0, y) turned about the y axis. Sides on the axis are no
/// surface.
struct LatheShape {
    std::vector<Corner> outline;
};
/// A simple closed outline in the x-y plane, from z = -halfDepth to halfDepth.
struct PrismShape {
    std::vector<Corner> outline;
    double halfDepth = 0.0;
};
/// Everything within `radius` of a polyline: one point is a ball, two are a capsule.
struct TubeShape {
    std::vector<Point3> path;
    double radius = 0.0;
};
/// A ring about the y axis.
struct TorusShape {
    double ringRadius = 0.0, tubeRadius = 0.0;
};
using PrimitiveShape = std::variant<BoxShape, CylinderShape, LatheShape, PrismShape, TubeShape, TorusShape>;

/// A turn (rows: the part's own axes in the model's frame) followed by a shift.
struct Placement {
    std::array<Point3, 3> axes{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
    Point3 origin;

    [[nodiscard]] Point3 toPart(Point3 p) const {
        p = p - origin;
        return {dot(axes[0], p), dot(axes[1], p), dot(axes[2], p)};
    }
    [[nodiscard]] Point3 toModel(Point3 p) const { return origin + axes[0] * p.x + axes[1] * p.y + axes[2] * p.z; }
    /// No turn.
    [[nodiscard]] static Placement at(Point3 origin) { return {Placement{}.axes, origin}; }
    /// Turned about x (positive: the top comes forward, to +z), then about y (positive: the front goes to +x).
    [[nodiscard]] static Placement turned(Point3 origin, double aboutXDegrees, double aboutYDegrees);
    /// The part's y axis runs along `direction`.
    [[nodiscard]] static Placement along(Point3 origin, Point3 direction);
};

/// One solid of simple shape with its place.
///
/// `depth` is the signed distance to its surface, positive inside. It is exact everywhere for boxes, cylinders, lathes,
/// prisms, tori, balls and capsules; inside a tube with bends it is a lower bound of the depth near the inner side of a
/// bend (exact outside). It never changes faster than the point moves.
struct Primitive {
    PrimitiveShape shape;
    Placement place;

    [[nodiscard]] double depth(Point3 p) const;
};

/// Signed distance to a closed outline, positive inside (even-odd). With `axisIsOpen`, sides on x = 0 do not count.
[[nodiscard]] double outlineDepth(const std::vector<Corner>& outline, double x, double y, bool axisIsOpen);

} // namespace vecset
