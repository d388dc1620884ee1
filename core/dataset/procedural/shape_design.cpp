#include "core/dataset/procedural/shape_design.h"

#include <algorithm>
#include <cstdio>

namespace vecset {

namespace {

template <typename P> P curveAt(P a, P b, P c, P d, double t) {
    const auto blend = [&](double p, double q, double r, double s) {
        return 0.5 * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t * t + (3 * q - p - 3 * r + s) * t * t * t);
    };
    P result;
    result.x = blend(a.x, b.x, c.x, d.x);
    result.y = blend(a.y, b.y, c.y, d.y);
    if constexpr (std::is_same_v<P, Point3>) result.z = blend(a.z, b.z, c.z, d.z);
    return result;
}

template <typename P> std::vector<P> smoothed(const std::vector<P>& points, int steps) {
    std::vector<P> curve;
    const std::size_t n = points.size();
    for (std::size_t i = 0; i + 1 < n; ++i) {
        for (int s = 0; s < steps; ++s) {
            curve.push_back(curveAt(points[i > 0 ? i - 1 : 0], points[i], points[i + 1], points[std::min(i + 2, n - 1)],
                                    static_cast<double>(s) / steps));
        }
    }
    curve.push_back(points.back());
    return curve;
}

Point3 middle(Point3 a, Point3 b) { return (a + b) * 0.5; }

} // namespace

double ShapeDesign::draw(const std::string& name, double low, double high) {
    const double value = m_random.uniform(low, high);
    char text[32];
    std::snprintf(text, sizeof text, "%.4g", value);
    m_parameters[name] = text;
    return value;
}

int ShapeDesign::count(const std::string& name, int low, int high) {
    const int value = low + static_cast<int>(m_random.next() % static_cast<std::uint64_t>(high - low + 1));
    m_parameters[name] = std::to_string(value);
    return value;
}

bool ShapeDesign::chance(const std::string& name, double probability) {
    const bool value = m_random.uniform() < probability;
    m_parameters[name] = value ? "yes" : "no";
    return value;
}

std::string ShapeDesign::pick(const std::string& name, const std::vector<std::string>& choices) {
    return m_parameters[name] = choices[m_random.next() % choices.size()];
}

int ShapeDesign::anyOf(const std::vector<Stuff>& stuffs) { return material(stuffs[m_random.next() % stuffs.size()]); }

SolidPart& ShapeDesign::add(PrimitiveShape shape, const Placement& place, int material) {
    return m_parts.emplace_back(SolidPart{{std::move(shape), place}, {}, {}, material});
}

SolidPart& ShapeDesign::tilted(const Placement& place, Point3 size, int material, double rounding) {
    const double smallest = std::min({size.x, size.y, size.z});
    return add(BoxShape{size * 0.5, std::min(rounding, 0.49 * smallest)}, place, material);
}

SolidPart& ShapeDesign::box(Point3 centre, Point3 size, int material, double rounding) {
    return tilted(Placement::at(centre), size, material, rounding);
}

SolidPart& ShapeDesign::block(Point3 a, Point3 b, int material, double rounding) {
    return box(middle(a, b), {std::abs(a.x - b.x), std::abs(a.y - b.y), std::abs(a.z - b.z)}, material, rounding);
}

SolidPart& ShapeDesign::cylinder(Point3 base, double radius, double height, int material, double rounding) {
    return add(CylinderShape{radius, height / 2, std::min({rounding, 0.49 * radius, 0.49 * height})},
               Placement::at(base + Point3{0, height / 2, 0}), material);
}

SolidPart& ShapeDesign::rod(Point3 a, Point3 b, double radiusA, double radiusB, int material) {
    const double half = length(b - a) / 2;
    const Placement place = Placement::along(middle(a, b), b - a);
    if (std::abs(radiusA - radiusB) < 1e-6) return add(CylinderShape{radiusA, half}, place, material);
    return add(LatheShape{{{0, -half}, {radiusA, -half}, {radiusB, half}, {0, half}}}, place, material);
}

SolidPart& ShapeDesign::beam(Point3 a, Point3 b, double width, double depth, int material) {
    return tilted(Placement::along(middle(a, b), b - a), {width, length(b - a), depth}, material);
}

SolidPart& ShapeDesign::lathe(Point3 base, std::vector<Corner> outline, int material) {
    return add(LatheShape{std::move(outline)}, Placement::at(base), material);
}

SolidPart& ShapeDesign::hollowLathe(Point3 base, const std::vector<Corner>& outside, double thickness, int material) {
    std::vector<Corner> outline = outside;
    const double floor = outside.front().y + thickness;
    std::size_t i = outside.size();
    for (; i-- > 0 && outside[i].y > floor;) outline.push_back({std::max(outside[i].x - thickness, 0.0), outside[i].y});
    if (outline.back().x > 0.0) {
        // Where the wall meets the floor, between the last corner above it and the first one below.
        const Corner above = outside[i + 1], below = outside[i];
        const double share = (floor - below.y) / (above.y - below.y);
        outline.push_back({std::max(below.x + (above.x - below.x) * share - thickness, 0.0), floor});
        outline.push_back({0.0, floor});
    }
    return lathe(base, std::move(outline), material);
}

SolidPart& ShapeDesign::prism(const Placement& place, std::vector<Corner> outline, double depth, int material) {
    return add(PrismShape{std::move(outline), depth / 2}, place, material);
}

SolidPart& ShapeDesign::tube(std::vector<Point3> path, double radius, int material) {
    return add(TubeShape{std::move(path), radius}, Placement{}, material);
}

SolidPart& ShapeDesign::torus(const Placement& place, double ringRadius, double tubeRadius, int material) {
    return add(TorusShape{ringRadius, tubeRadius}, place, material);
}

std::vector<Corner> smoothOutline(const std::vector<Corner>& points, int steps) {
    auto curve = smoothed(points, steps);
    for (Corner& c : curve) c.x = std::max(c.x, 0.0);
    return curve;
}

std::vector<Point3> smoothPath(const std::vector<Point3>& points, int steps) { return smoothed(points, steps); }

Primitive boxPrimitive(const Placement& place, Point3 size, double rounding) {
    return {BoxShape{size * 0.5, rounding}, place};
}
Primitive cylinderPrimitive(const Placement& place, double radius, double height) {
    return {CylinderShape{radius, height / 2}, place};
}
Primitive ballPrimitive(Point3 centre, double radius) { return {TubeShape{{centre}, radius}, Placement{}}; }

} // namespace vecset
