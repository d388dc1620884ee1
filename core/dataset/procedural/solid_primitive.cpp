#include "core/dataset/procedural/solid_primitive.h"

#include <algorithm>
#include <numbers>

namespace vecset {

namespace {

constexpr double kOnAxis = 1e-9;

/// Of a rounded rectangle (or box) from how far the point is beyond each of its sides.
double roundedDepth(double outside, double inside, double rounding) {
    return rounding - outside - std::min(inside, 0.0);
}

double depthOf(const BoxShape& box, Point3 p) {
    const double r = box.rounding;
    const double x = std::abs(p.x) - box.half.x + r, y = std::abs(p.y) - box.half.y + r,
                 z = std::abs(p.z) - box.half.z + r;
    const double outside = length({std::max(x, 0.0), std::max(y, 0.0), std::max(z, 0.0)});
    return roundedDepth(outside, std::max({x, y, z}), r);
}

double depthOf(const CylinderShape& cylinder, Point3 p) {
    const double r = cylinder.rounding;
    const double x = std::hypot(p.x, p.z) - cylinder.radius + r, y = std::abs(p.y) - cylinder.halfHeight + r;
    return roundedDepth(std::hypot(std::max(x, 0.0), std::max(y, 0.0)), std::max(x, y), r);
}

double depthOf(const LatheShape& lathe, Point3 p) {
    return outlineDepth(lathe.outline, std::hypot(p.x, p.z), p.y, true);
}

double depthOf(const PrismShape& prism, Point3 p) {
    const double flat = -outlineDepth(prism.outline, p.x, p.y, false), end = std::abs(p.z) - prism.halfDepth;
    return roundedDepth(std::hypot(std::max(flat, 0.0), std::max(end, 0.0)), std::max(flat, end), 0.0);
}

double depthOf(const TubeShape& tube, Point3 p) {
    Point3 offset = p - tube.path.front();
    double nearest = dot(offset, offset);
    for (std::size_t i = 0; i + 1 < tube.path.size(); ++i) {
        const Point3 side = tube.path[i + 1] - tube.path[i];
        const double along = std::clamp(dot(p - tube.path[i], side) / std::max(dot(side, side), 1e-30), 0.0, 1.0);
        offset = p - tube.path[i] - side * along;
        nearest = std::min(nearest, dot(offset, offset));
    }
    return tube.radius - std::sqrt(nearest);
}

double depthOf(const TorusShape& torus, Point3 p) {
    return torus.tubeRadius - std::hypot(std::hypot(p.x, p.z) - torus.ringRadius, p.y);
}

} // namespace

Placement Placement::turned(Point3 origin, double aboutXDegrees, double aboutYDegrees) {
    constexpr double kRadians = std::numbers::pi / 180.0;
    const double cx = std::cos(aboutXDegrees * kRadians), sx = std::sin(aboutXDegrees * kRadians);
    const double cy = std::cos(aboutYDegrees * kRadians), sy = std::sin(aboutYDegrees * kRadians);
    const auto aboutY = [&](Point3 p) { return Point3{cy * p.x + sy * p.z, p.y, cy * p.z - sy * p.x}; };
    return {{aboutY({1, 0, 0}), aboutY({0, cx, sx}), aboutY({0, -sx, cx})}, origin};
}

Placement Placement::along(Point3 origin, Point3 direction) {
    const Point3 y = normalized(direction);
    // Upright parts keep their x axis, so that nothing turns by itself.
    const Point3 x = normalized(cross(y, std::abs(y.z) < 0.9 ? Point3{0, 0, 1} : Point3{0, -1, 0}));
    return {{x, y, cross(x, y)}, origin};
}

double Primitive::depth(Point3 p) const {
    const Point3 local = place.toPart(p);
    return std::visit([&](const auto& s) { return depthOf(s, local); }, shape);
}

double outlineDepth(const std::vector<Corner>& outline, double x, double y, bool axisIsOpen) {
    double nearest = 1e30;
    bool inside = false;
    for (std::size_t i = 0, j = outline.size() - 1; i < outline.size(); j = i++) {
        const Corner a = outline[j], b = outline[i];
        if ((a.y > y) != (b.y > y) && x < a.x + (y - a.y) * (b.x - a.x) / (b.y - a.y)) inside = !inside;
        if (axisIsOpen && a.x < kOnAxis && b.x < kOnAxis) continue;
        const double sx = b.x - a.x, sy = b.y - a.y;
        const double t = std::clamp(((x - a.x) * sx + (y - a.y) * sy) / std::max(sx * sx + sy * sy, 1e-30), 0.0, 1.0);
        const double dx = x - a.x - t * sx, dy = y - a.y - t * sy;
        nearest = std::min(nearest, dx * dx + dy * dy);
    }
    return inside ? std::sqrt(nearest) : -std::sqrt(nearest);
}

} // namespace vecset
