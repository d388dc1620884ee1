#include "core/dataset/procedural/furniture_parts.h"

#include <cmath>
#include <numbers>

namespace vecset {

void addFourLegs(ShapeDesign& d, double halfX, double halfZ, double height, double thickness, int material) {
    const std::string style = d.pick("legs", {"square", "square", "round", "tapered", "turned", "splayed", "bent"});
    const double splay = style == "splayed" ? d.draw("splay", 0.04, 0.14) * height : 0.0;
    const double swell = d.draw("leg_shape", 0.6, 1.0);
    for (const double sx : {-1.0, 1.0}) {
        for (const double sz : {-1.0, 1.0}) {
            const Point3 top{sx * halfX, height, sz * halfZ},
                foot{sx * (halfX + splay), 0.0, sz * (halfZ + splay * 0.7)};
            const double r = thickness / 2;
            if (style == "square") {
                d.beam(foot, top, thickness, thickness, material);
            } else if (style == "round") {
                d.rod(foot, top, r, r, material);
            } else if (style == "tapered" || style == "splayed") {
                d.rod(foot, top, r * swell * 0.8, r, material);
            } else if (style == "turned") {
                const double h = height;
                d.lathe({foot.x, 0, foot.z},
                        smoothOutline({{0, 0},
                                       {r * 0.7, 0},
                                       {r * swell, h * 0.15},
                                       {r * 0.7, h * 0.3},
                                       {r * 1.1, h * 0.6},
                                       {r * 0.75, h * 0.75},
                                       {r * 1.1, h * 0.85},
                                       {r, h},
                                       {0, h}},
                                      4),
                        material);
            } else {
                const Point3 knee{foot.x + sx * thickness * 0.5, height * 0.7, foot.z + sz * thickness * 0.5};
                d.tube(smoothPath({top, knee, {foot.x, r * 1.0, foot.z}}, 5), r, material);
            }
        }
    }
}

void addStretchers(ShapeDesign& d, double halfX, double halfZ, double height, double thickness, int material) {
    const bool cross = d.chance("h_stretcher", 0.4);
    for (const double s : {-1.0, 1.0}) {
        d.beam({s * halfX, height, -halfZ}, {s * halfX, height, halfZ}, thickness, thickness, material);
        if (!cross) d.beam({-halfX, height, s * halfZ}, {halfX, height, s * halfZ}, thickness, thickness, material);
    }
    if (cross) d.beam({-halfX, height, 0}, {halfX, height, 0}, thickness, thickness, material);
}

void addStarBase(ShapeDesign& d, double reach, double height, double columnRadius, bool wheels, int material) {
    const int feet = d.count("feet", wheels ? 5 : 3, wheels ? 5 : 6);
    const double wheel = wheels ? reach * 0.11 : 0.0,
                 hub = wheels ? 2.0 * wheel + 0.03 : d.draw("hub", 0.05, 0.35) * height;
    const int dark = wheels ? d.material(Stuff::Dark) : material;
    for (int i = 0; i < feet; ++i) {
        const double angle = 2.0 * std::numbers::pi * (i + 0.25) / feet, c = std::cos(angle), s = std::sin(angle);
        const double thick = columnRadius * (wheels ? 0.8 : 0.9);
        if (wheels) {
            d.rod({c * reach, 2.0 * wheel, s * reach}, {0, hub + 0.01, 0}, thick * 0.7, thick, material);
            d.rod({c * reach - s * 0.02, wheel, s * reach + c * 0.02},
                  {c * reach + s * 0.02, wheel, s * reach - c * 0.02}, wheel, wheel, dark);
            d.rod({c * reach, wheel, s * reach}, {c * reach, 2.0 * wheel, s * reach}, thick * 0.6, thick * 0.6, dark);
        } else {
            d.tube(
                smoothPath(
                    {{0, hub, 0}, {c * reach * 0.45, hub * 0.75, s * reach * 0.45}, {c * reach, thick, s * reach}}, 4),
                thick, material);
        }
    }
    d.rod({0, hub * (wheels ? 0.7 : 0.6), 0}, {0, height, 0}, columnRadius, columnRadius * 0.85, material);
}

void addDiscBase(ShapeDesign& d, double radius, double height, double columnRadius, int material) {
    const bool trumpet = d.chance("trumpet_base", 0.45);
    if (trumpet) {
        d.lathe({0, 0, 0},
                smoothOutline({{0, 0},
                               {radius, 0},
                               {radius * 0.96, height * 0.03},
                               {radius * 0.45, height * 0.1},
                               {columnRadius * 1.2, height * 0.35},
                               {columnRadius, height * 0.7},
                               {columnRadius * 1.3, height},
                               {0, height}},
                              4),
                material);
        return;
    }
    d.cylinder({0, 0, 0}, radius, height * 0.05, material, height * 0.02);
    d.rod({0, 0, 0}, {0, height, 0}, columnRadius, columnRadius, material);
}

void addHandle(ShapeDesign& d, Point3 at, const std::string& kind, bool upright, double size, int material) {
    const Point3 along = upright ? Point3{0, 1, 0} : Point3{1, 0, 0};
    if (kind == "knob") {
        d.rod(at - Point3{0, 0, size * 0.1}, at + Point3{0, 0, size * 0.25}, size * 0.07, size * 0.07, material);
        d.add(TubeShape{{at + Point3{0, 0, size * 0.28}}, size * 0.17}, Placement{}, material);
    } else if (kind == "bar") {
        const Point3 out{0, 0, size * 0.28};
        d.rod(at + along * (-size * 0.5) + out, at + along * (size * 0.5) + out, size * 0.07, size * 0.07, material);
        for (const double s : {-0.4, 0.4})
            d.rod(at + along * (s * size) - out * 0.2, at + along * (s * size) + out, size * 0.06, size * 0.06,
                  material);
    } else if (kind == "bow") {
        d.tube(smoothPath({at + along * (-size * 0.4), at + along * (-size * 0.3) + Point3{0, 0, size * 0.3},
                           at + along * (size * 0.3) + Point3{0, 0, size * 0.3}, at + along * (size * 0.4)},
                          4),
               size * 0.07, material);
    }
}

} // namespace vecset
