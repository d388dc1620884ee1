#include "core/dataset/procedural/furniture_parts.h"
#include "core/dataset/procedural/shape_kinds.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace vecset {

namespace {

/// A vessel's outside: radii at evenly spread heights, from the bottom's centre to the rim.
std::vector<Corner> vesselOutline(ShapeDesign& d, double foot, double belly, double neck, double rim, double height) {
    const double bellyAt = d.draw("belly_at", 0.25, 0.6), neckAt = d.draw("neck_at", bellyAt + 0.15, 0.92);
    auto outline = smoothOutline({{foot, 0}, {belly, height * bellyAt}, {neck, height * neckAt}, {rim, height}}, 8);
    outline.insert(outline.begin(), {0, 0});
    return outline;
}

std::vector<Point3> circle(Point3 centre, double radius, int count, double phase) {
    std::vector<Point3> points;
    for (int i = 0; i < count; ++i) {
        const double a = 2.0 * std::numbers::pi * (i + phase) / count;
        points.push_back(centre + Point3{radius * std::cos(a), 0, radius * std::sin(a)});
    }
    return points;
}

} // namespace

void designCup(ShapeDesign& d) {
    const std::string style = d.pick("style", {"mug", "mug", "tea cup", "bowl", "pot", "glass", "bucket"});
    const double h = style == "bowl" ? d.draw("height", 0.05, 0.09) : d.draw("height", 0.08, 0.13),
                 r = h * (style == "bowl"    ? d.draw("width", 0.9, 1.4)
                          : style == "glass" ? d.draw("width", 0.3, 0.42)
                                             : d.draw("width", 0.38, 0.6));
    const double wall = d.draw("wall", 0.05, 0.1) * r,
                 foot = d.draw("foot", 0.55, 1.0) * (style == "bowl" ? 0.55 : 1.0);
    const int clay = d.anyOf({Stuff::Ceramic, Stuff::Ceramic, Stuff::Metal, Stuff::Plastic});
    std::vector<Corner> outside{{0, 0}, {r * foot, 0}};
    if (style == "bowl" || style == "tea cup") {
        outside = smoothOutline({{r * foot * 0.6, 0}, {r * 0.85, h * 0.4}, {r, h}}, 8);
        outside.insert(outside.begin(), {0, 0});
    } else {
        outside.push_back({r * foot, h * 0.05});
        outside.push_back({r, h});
    }
    d.hollowLathe({0, 0, 0}, outside, wall, clay);
    if (style == "mug" || style == "tea cup") {
        const double low = h * d.draw("handle_low", 0.18, 0.3), high = h * d.draw("handle_high", 0.72, 0.86),
                     out = r + h * d.draw("handle_out", 0.22, 0.38);
        const auto radiusAt = [&](double y) {
            return style == "mug" ? r * (foot + (1 - foot) * y / h) : r * (0.8 + 0.2 * y / h);
        };
        const double phase = d.draw("handle_turn", -60, 60) * std::numbers::pi / 180.0;
        std::vector<Point3> path;
        for (const auto& [x, y] :
             {Corner{radiusAt(low) - wall * 0.6, low}, Corner{out * 0.96, low + (high - low) * 0.12},
              Corner{out, (low + high) / 2}, Corner{out * 0.97, high - (high - low) * 0.1},
              Corner{radiusAt(high) - wall * 0.6, high}}) {
            path.push_back({x * std::cos(phase), y, x * std::sin(phase)});
        }
        d.tube(smoothPath(path, 5), std::max(wall * 0.9, h * 0.045), clay);
    }
    if (style == "pot") {
        const int dark = d.material(Stuff::Dark);
        for (const double s : {-1.0, 1.0})
            d.torus(Placement::turned({s * (r + wall), h * 0.75, 0}, 0, 0), h * 0.13, h * 0.035, dark);
        if (d.chance("lid", 0.6)) {
            d.lathe({0, h * 0.98, 0},
                    smoothOutline({{0, 0}, {r, 0}, {r * 0.95, h * 0.06}, {r * 0.5, h * 0.14}, {0, h * 0.16}}, 4), clay);
            d.add(TubeShape{{{0, h * 1.2, 0}}, h * 0.08}, Placement{}, dark);
        }
    }
    if (style == "bucket") {
        d.tube(
            smoothPath(
                {{-r, h * 0.93, 0}, {-r * 0.8, h * 1.35, 0}, {0, h * 1.6, 0}, {r * 0.8, h * 1.35, 0}, {r, h * 0.93, 0}},
                5),
            h * 0.03, d.anyOf({Stuff::Metal, Stuff::Dark}));
    }
    if (d.chance("saucer", style == "tea cup" ? 0.6 : 0.0)) {
        d.lathe(
            {0, -h * 0.1, 0},
            smoothOutline(
                {{0, 0}, {r * 0.8, 0}, {r * 1.7, h * 0.14}, {r * 1.66, h * 0.2}, {r * 0.7, h * 0.11}, {0, h * 0.11}},
                4),
            clay);
    }
}

void designVase(ShapeDesign& d) {
    const double h = d.draw("height", 0.18, 0.5), belly = h * d.draw("belly", 0.18, 0.5),
                 neck = belly * d.draw("neck", 0.3, 0.9), rim = neck * d.draw("rim", 0.9, 1.7),
                 foot = belly * d.draw("foot", 0.4, 0.9);
    const int clay = d.anyOf({Stuff::Ceramic, Stuff::Ceramic, Stuff::Metal});
    const double wall = neck * d.draw("wall", 0.12, 0.25);
    d.hollowLathe({0, 0, 0}, vesselOutline(d, foot, belly, neck, rim, h), wall, clay);
    if (d.chance("handles", 0.25)) {
        for (const double s : {-1.0, 1.0}) {
            d.tube(smoothPath({{s * belly * 0.8, h * 0.55, 0},
                               {s * belly * 1.35, h * 0.7, 0},
                               {s * belly * 1.1, h * 0.88, 0},
                               {s * neck * 0.8, h * 0.86, 0}},
                              5),
                   h * 0.025, clay);
        }
    }
    if (!d.chance("flowers", 0.35)) return;
    const int green = d.material(Stuff::Plastic), petals = d.material(Stuff::Fabric), stems = d.count("stems", 1, 5);
    for (const Point3& at : circle({0, h, 0}, rim * 0.8 + h * 0.12, stems, d.between(0, 1))) {
        const Point3 top = at + Point3{0, h * d.between(0.35, 0.7), 0};
        d.tube(smoothPath({{0, h * 0.35, 0}, {at.x * 0.3, h * 1.02, at.z * 0.3}, top}, 5), h * 0.015, green);
        d.add(TubeShape{{top}, h * d.between(0.06, 0.11)}, Placement{}, petals);
    }
}

void designBottle(ShapeDesign& d) {
    const double h = d.draw("height", 0.2, 0.34), r = h * d.draw("radius", 0.12, 0.26),
                 neck = r * d.draw("neck", 0.28, 0.5), shoulder = d.draw("shoulder", 0.45, 0.7),
                 soft = d.draw("softness", 0.03, 0.15);
    const int body = d.anyOf({Stuff::Plastic, Stuff::Ceramic, Stuff::Dark, Stuff::White}),
              cap = d.anyOf({Stuff::Plastic, Stuff::Metal, Stuff::Dark});
    const double edge = 0.04 * h;
    auto outline = smoothOutline({{r * 0.9, 0},
                                  {r, edge},
                                  {r, h * shoulder},
                                  {r * 0.85, h * (shoulder + soft * 0.6)},
                                  {neck * 1.1, h * std::min(shoulder + soft * 2.0, 0.84)},
                                  {neck, h * 0.88},
                                  {neck, h}},
                                 5);
    outline.insert(outline.begin(), {0, 0});
    outline.push_back({0, h});
    d.lathe({0, 0, 0}, outline, body);
    const std::string top = d.pick("top", {"cap", "cork", "pump", "rim"});
    if (top == "cap") d.cylinder({0, h * 0.93, 0}, neck * 1.25, h * 0.1, cap);
    if (top == "cork") d.rod({0, h * 0.97, 0}, {0, h * 1.06, 0}, neck * 0.85, neck, cap);
    if (top == "rim") d.torus(Placement::at({0, h * 0.97, 0}), neck, h * 0.018, body);
    if (top == "pump") {
        d.cylinder({0, h * 0.93, 0}, neck * 1.3, h * 0.07, cap);
        d.rod({0, h, 0}, {0, h * 1.12, 0}, neck * 0.4, neck * 0.4, cap);
        d.tube({{0, h * 1.13, 0}, {0, h * 1.13, r * 0.9}, {0, h * 1.09, r * 1.1}}, neck * 0.4, cap);
    }
    if (d.chance("label", 0.5)) d.cylinder({0, h * 0.14, 0}, r * 1.008, h * shoulder * 0.55, d.material(Stuff::White));
    if (d.chance("jug_handle", 0.2))
        d.tube(
            smoothPath(
                {{r * 0.9, h * 0.4, 0}, {r * 1.5, h * 0.55, 0}, {r * 1.3, h * 0.82, 0}, {neck * 0.8, h * 0.9, 0}}, 5),
            h * 0.022, body);
}

/// Chess pieces, balusters, spinning tops: any outline.
void designTurned(ShapeDesign& d) {
    const double h = 1.0, widest = d.draw("width", 0.12, 0.5);
    const int knots = d.count("knots", 4, 9);
    std::vector<Corner> points;
    for (int i = 0; i <= knots; ++i)
        points.push_back({widest * (i == 0 ? d.between(0.6, 1.0) : d.between(0.22, 1.0)), h * i / knots});
    if (d.chance("smooth", 0.65)) points = smoothOutline(points, 6);
    for (Corner& c : points) c.x = std::max(c.x, 0.05);
    points.insert(points.begin(), {0, 0});
    points.push_back({0, h});
    d.lathe({0, 0, 0}, points, d.anyOf({Stuff::Wood, Stuff::Ceramic, Stuff::Metal, Stuff::Dark, Stuff::White}));
    const int rings = d.count("rings", 0, 2);
    for (int i = 0; i < rings; ++i) {
        const double y = d.between(0.15, 0.85);
        const double ring = widest * d.between(0.6, 0.95), thick = widest * d.between(0.12, 0.25);
        d.torus(Placement::at({0, y, 0}), ring, thick, d.anyOf({Stuff::Wood, Stuff::Metal}));
        d.cylinder({0, y - widest * 0.05, 0}, widest * 0.8, widest * 0.1, d.anyOf({Stuff::Wood, Stuff::Metal}));
    }
    if (d.chance("ball", 0.4))
        d.add(TubeShape{{{0, h + widest * 0.25, 0}}, widest * 0.4}, Placement{}, d.anyOf({Stuff::Wood, Stuff::Metal}));
}

namespace {

/// Of an outline that rises.
double radiusAt(const std::vector<Corner>& outline, double y) {
    std::size_t i = 1;
    while (i + 1 < outline.size() && outline[i].y < y) ++i;
    const Corner a = outline[i - 1], b = outline[i];
    return a.x + (b.x - a.x) * (y - a.y) / std::max(b.y - a.y, 1e-9);
}

void addShade(ShapeDesign& d, double y, double radius, double height, int cloth, double upDown) {
    const double narrow = radius * d.draw("shade_taper", 0.35, 1.0), wall = 0.012 + 0.03 * radius;
    const std::string style = d.pick("shade", {"cone", "cone", "drum", "dome", "globe"});
    if (style == "globe") {
        d.add(TubeShape{{{0, y + height / 2, 0}}, std::min(radius, height * 0.6)}, Placement{}, cloth);
        return;
    }
    const double wide = radius, top = style == "drum" ? wide * 0.97 : narrow;
    std::vector<Corner> outside{{wide, 0}, {top, height}};
    if (style == "dome") outside = smoothOutline({{wide, 0}, {wide * 0.85, height * 0.45}, {narrow * 0.5, height}}, 6);
    std::vector<Corner> ring = outside;
    for (std::size_t i = outside.size(); i-- > 0;) ring.push_back({std::max(outside[i].x - wall, 0.01), outside[i].y});
    if (upDown < 0.0) {
        for (Corner& c : ring) c.y = height - c.y;
    }
    d.lathe({0, y, 0}, ring, cloth);
    // What holds it: a bar across, at the upper rim.
    const double at = upDown < 0.0 ? 0.12 : 0.88, reach = radiusAt(outside, 0.88 * height) - wall * 0.6;
    for (const bool across : {false, true}) {
        d.rod({across ? 0.0 : -reach, y + height * at, across ? -reach : 0.0},
              {across ? 0.0 : reach, y + height * at, across ? reach : 0.0}, wall * 0.4, wall * 0.4, cloth);
    }
}

} // namespace

void designLamp(ShapeDesign& d) {
    const std::string style = d.pick("style", {"floor", "table", "table", "pendant", "tripod", "desk"});
    const int metal = d.anyOf({Stuff::Metal, Stuff::Dark, Stuff::Wood, Stuff::White}),
              cloth = d.anyOf({Stuff::White, Stuff::White, Stuff::Fabric, Stuff::Metal});
    if (style == "pendant") {
        const double r = d.draw("radius", 0.15, 0.3), h = r * d.draw("shade_height", 0.6, 1.3),
                     drop = d.draw("drop", 0.2, 0.7);
        addShade(d, 0, r, h, cloth, 1.0);
        d.rod({0, h * 0.4, 0}, {0, h + drop, 0}, 0.014, 0.014, metal);
        d.cylinder({0, h + drop - 0.01, 0}, 0.06, 0.035, metal);
        d.add(TubeShape{{{0, h * 0.4, 0}}, r * 0.22}, Placement{}, d.material(Stuff::White));
        return;
    }
    if (style == "desk") {
        const double a = d.draw("arm_a", 0.25, 0.4), b = d.draw("arm_b", 0.25, 0.4), t = 0.014;
        const double bend = d.draw("bend", 0.05, 0.22), yaw = d.draw("yaw", -50, 50) * std::numbers::pi / 180;
        const auto turn = [&](double x, double y) { return Point3{x * std::cos(yaw), y, x * std::sin(yaw)}; };
        d.cylinder({0, 0, 0}, d.draw("foot", 0.09, 0.13), 0.03, metal, 0.008);
        const Point3 elbow = turn(-bend, 0.02 + a), head = turn(-bend + b * 0.85, 0.02 + a + b * 0.35);
        d.rod({0, 0.02, 0}, elbow, t, t, metal);
        d.add(TubeShape{{elbow}, t * 1.8}, Placement{}, metal);
        d.rod(elbow, head, t, t, metal);
        const Point3 down = normalized(turn(0.35, 0) + Point3{0, -0.9, 0}), tip = head + down * 0.13;
        d.rod(head - down * 0.03, tip, 0.035, 0.085, d.anyOf({Stuff::Metal, Stuff::Plastic, Stuff::Dark}));
        return;
    }
    const bool tall = style == "floor" || style == "tripod";
    const double h = tall ? d.draw("height", 1.1, 1.6) : d.draw("height", 0.25, 0.45),
                 shade = tall ? d.draw("shade_radius", 0.17, 0.28) : h * d.draw("shade_radius", 0.35, 0.6);
    const double shadeHeight = shade * d.draw("shade_height", 0.8, 1.5);
    if (style == "tripod") {
        for (const Point3& foot : circle({0, 0, 0}, h * 0.27, 3, 0.25))
            d.rod(foot, {foot.x * 0.08, h, foot.z * 0.08}, 0.016, 0.02, metal);
        d.cylinder({0, h - 0.04, 0}, 0.05, 0.06, metal);
        d.rod({0, h, 0}, {0, h + shadeHeight * 0.9, 0}, 0.014, 0.014, metal);
    } else if (tall) {
        const double foot = d.draw("foot", 0.13, 0.18), pole = d.draw("pole", 0.014, 0.028);
        addDiscBase(d, foot, h + shadeHeight * 0.9, pole, metal);
    } else {
        const double w = h * d.draw("body", 0.12, 0.3);
        const double bodyFoot = w * d.draw("body_foot", 0.6, 1.1), neck = w * d.draw("body_neck", 0.25, 0.6);
        auto outline = vesselOutline(d, bodyFoot, w, neck, w * 0.25, h);
        outline.push_back({0, h});
        d.lathe({0, 0, 0}, outline, d.anyOf({Stuff::Ceramic, Stuff::Metal, Stuff::Wood}));
        d.rod({0, h * 0.9, 0}, {0, h + shadeHeight * 0.9, 0}, w * 0.18, w * 0.18, metal);
        d.cylinder({0, 0, 0}, w * 0.9, h * 0.05, metal);
    }
    addShade(d, h + shadeHeight * 0.02, shade, shadeHeight, cloth, 1.0);
}

void designPlant(ShapeDesign& d) {
    const double h = d.draw("pot_height", 0.15, 0.4), r = h * d.draw("pot_width", 0.4, 0.75),
                 tall = d.draw("plant_height", 0.4, 1.4) * (h + 0.2);
    const int clay = d.anyOf({Stuff::Ceramic, Stuff::Wood, Stuff::White}), green = d.material(Stuff::Plastic),
              soil = d.material(Stuff::Dark);
    if (d.chance("square_pot", 0.3)) {
        d.block({-r, 0, -r}, {r, h, r}, clay, r * 0.05);
    } else {
        d.lathe(
            {0, 0, 0},
            {{0, 0}, {r * d.draw("pot_taper", 0.6, 1.0), 0}, {r, h * 0.88}, {r * 1.1, h * 0.88}, {r * 1.1, h}, {0, h}},
            clay);
    }
    d.cylinder({0, h - 0.01, 0}, r * 0.85, 0.02, soil);
    const std::string style = d.pick("plant", {"tree", "leaves", "cactus", "bush"});
    if (style == "cactus") {
        d.tube({{0, h * 0.8, 0}, {0, h + tall * 0.7, 0}}, r * 0.33, green);
        for (const double s : {-1.0, 1.0}) {
            const double y = h + tall * d.between(0.15, 0.4);
            d.tube(smoothPath({{0, y, 0}, {s * r * 0.8, y + r * 0.1, 0}, {s * r * 0.85, y + tall * 0.25, 0}}, 4),
                   r * 0.2, green);
        }
    } else if (style == "leaves") {
        const int leaves = d.count("leaves", 5, 10);
        for (const Point3& at : circle({0, 0, 0}, 1.0, leaves, d.between(0, 1))) {
            const double out = r * d.between(0.8, 1.6), up = tall * d.between(0.5, 0.9);
            d.tube(smoothPath({{0, h * 0.9, 0},
                               {at.x * out * 0.4, h + up * 0.7, at.z * out * 0.4},
                               {at.x * out, h + up, at.z * out},
                               {at.x * out * 1.5, h + up * 0.75, at.z * out * 1.5}},
                              4),
                   r * 0.09, green);
        }
    } else {
        const double low = style == "tree" ? h + tall * 0.45 : h, crown = style == "tree" ? tall * 0.3 : tall * 0.4;
        d.rod({0, h * 0.9, 0}, {0, low + crown, 0}, r * 0.14, r * 0.1, d.material(Stuff::Wood));
        const int balls = d.count("balls", 3, 7);
        d.add(TubeShape{{{0, low + crown * 0.9, 0}}, crown * 0.75}, Placement{}, green);
        for (const Point3& at : circle({0, low + crown * 0.8, 0}, crown * 0.6, balls, d.between(0, 1))) {
            d.add(TubeShape{{at + Point3{0, crown * d.between(-0.3, 0.7), 0}}, crown * d.between(0.35, 0.6)},
                  Placement{}, green);
        }
    }
}

} // namespace vecset
