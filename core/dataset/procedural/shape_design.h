#pragma once

#include "core/dataset/procedural/csg_solid.h"
#include "core/dataset/procedural/surface_palette.h"
#include "core/dataset/random.h"

#include <deque>
#include <map>
#include <string>

namespace vecset {

/// A shape while it is designed: random but recorded parameters, materials, and parts. Metres, y up, front to +z; where
/// it stands and how large it is does not matter, it is normalised later.
class ShapeDesign {
public:
    explicit ShapeDesign(std::uint64_t seed) : m_random(seed), m_palette(m_random) {}
    ShapeDesign(const ShapeDesign&) = delete;
    ShapeDesign& operator=(const ShapeDesign&) = delete;

    // Parameters: drawn, and noted under their name.
    double draw(const std::string& name, double low, double high);
    int count(const std::string& name, int low, int high); ///< both included
    bool chance(const std::string& name, double probability);
    std::string pick(const std::string& name, const std::vector<std::string>& choices);
    /// Not noted: small things.
    double between(double low, double high) { return m_random.uniform(low, high); }

    int material(Stuff stuff) { return m_palette.add(stuff); }
    int anyOf(const std::vector<Stuff>& stuffs);

    // Parts; the reference stays valid and takes cuts and limits.
    SolidPart& box(Point3 centre, Point3 size, int material, double rounding = 0.0);
    SolidPart& tilted(const Placement& place, Point3 size, int material, double rounding = 0.0);
    /// Between two corners, in any order.
    SolidPart& block(Point3 a, Point3 b, int material, double rounding = 0.0);
    /// Upright, standing at `base`.
    SolidPart& cylinder(Point3 base, double radius, double height, int material, double rounding = 0.0);
    /// Flat ends, from a to b, tapering from radiusA to radiusB.
    SolidPart& rod(Point3 a, Point3 b, double radiusA, double radiusB, int material);
    /// Square section of these sides, from a to b.
    SolidPart& beam(Point3 a, Point3 b, double width, double depth, int material);
    /// The outline (distance from axis, height above base) turned about the vertical.
    SolidPart& lathe(Point3 base, std::vector<Corner> outline, int material);
    /// As a cup: the outline of the outside from the bottom centre up to the rim; the inside lies `thickness` within.
    SolidPart& hollowLathe(Point3 base, const std::vector<Corner>& outside, double thickness, int material);
    SolidPart& prism(const Placement& place, std::vector<Corner> outline, double depth, int material);
    SolidPart& tube(std::vector<Point3> path, double radius, int material);
    SolidPart& torus(const Placement& place, double ringRadius, double tubeRadius, int material);
    SolidPart& add(PrimitiveShape shape, const Placement& place, int material);

    [[nodiscard]] std::deque<SolidPart>& parts() { return m_parts; }
    [[nodiscard]] const std::deque<SolidPart>& parts() const { return m_parts; }
    [[nodiscard]] const SurfacePalette& palette() const { return m_palette; }
    [[nodiscard]] const std::map<std::string, std::string>& parameters() const { return m_parameters; }

private:
    Random m_random;
    SurfacePalette m_palette;
    std::deque<SolidPart> m_parts;
    std::map<std::string, std::string> m_parameters;
};

/// A smooth curve through control points (Catmull-Rom), `steps` pieces between two of them.
[[nodiscard]] std::vector<Corner> smoothOutline(const std::vector<Corner>& points, int steps = 5);
[[nodiscard]] std::vector<Point3> smoothPath(const std::vector<Point3>& points, int steps = 5);

/// Primitives for cuts and limits.
[[nodiscard]] Primitive boxPrimitive(const Placement& place, Point3 size, double rounding = 0.0);
[[nodiscard]] Primitive cylinderPrimitive(const Placement& place, double radius, double height);
[[nodiscard]] Primitive ballPrimitive(Point3 centre, double radius);

} // namespace vecset
