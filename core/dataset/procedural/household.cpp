#include "core/dataset/procedural/furniture_parts.h"
#include "core/dataset/procedural/shape_kinds.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace vecset {

void designAppliance(ShapeDesign& d) {
    const std::string use = d.pick("use", {"washer", "fridge", "oven", "microwave", "speaker", "radiator"});
    const int body = d.anyOf({Stuff::White, Stuff::White, Stuff::Metal, Stuff::Dark, Stuff::PaintedWood}),
              dark = d.material(Stuff::Dark), metal = d.anyOf({Stuff::Metal, Stuff::Dark});
    const auto shell = [&](double w, double h, double depth, double rounding) {
        return &d.box({0, h / 2, 0}, {w, h, depth}, body, rounding);
    };
    if (use == "washer") {
        const double w = d.draw("width", 0.55, 0.65), h = d.draw("height", 0.8, 0.95),
                     z = d.draw("depth", 0.5, 0.65) / 2, r = w * d.draw("window", 0.26, 0.36);
        shell(w, h, 2 * z, 0.015);
        d.torus(Placement::turned({0, h * 0.48, z}, 90, 0), r, 0.03, metal);
        d.add(TubeShape{{{0, h * 0.48, z - r * 0.75}}, r}, Placement{}, dark);
        d.block({-w * 0.46, h * 0.86, z - 0.02}, {w * 0.46, h * 0.97, z + 0.015}, dark, 0.005);
        d.rod({w * 0.3, h * 0.915, z}, {w * 0.3, h * 0.915, z + 0.045}, 0.03, 0.028, body);
    } else if (use == "fridge") {
        const double w = d.draw("width", 0.55, 0.9), h = d.draw("height", 0.9, 1.95),
                     z = d.draw("depth", 0.55, 0.7) / 2, split = h * d.draw("split", 0.3, 0.75);
        shell(w, h, 2 * z, 0.01);
        for (const auto& [y0, y1] : {Corner{0.04, split - 0.012}, Corner{split + 0.012, h - 0.01}}) {
            d.block({-w / 2 + 0.005, y0, z - 0.02}, {w / 2 - 0.005, y1, z + 0.05}, body, 0.015);
            addHandle(d, {-w * 0.4, (y0 + y1) / 2, z + 0.05}, "bar", true, std::min(0.4, (y1 - y0) * 0.6), metal);
        }
    } else if (use == "oven") {
        const double w = d.draw("width", 0.5, 0.8), h = d.draw("height", 0.8, 0.92),
                     z = d.draw("depth", 0.55, 0.65) / 2;
        shell(w, h, 2 * z, 0.006);
        d.block({-w * 0.44, h * 0.22, z - 0.02}, {w * 0.44, h * 0.78, z + 0.025}, dark, 0.01);
        addHandle(d, {0, h * 0.74, z + 0.02}, "bar", false, w * 0.75, metal);
        const int knobs = d.count("knobs", 3, 6);
        for (int i = 0; i < knobs; ++i) {
            const double x = w * 0.8 * ((i + 0.5) / knobs - 0.5);
            d.rod({x, h * 0.88, z - 0.01}, {x, h * 0.88, z + 0.04}, 0.024, 0.022, dark);
        }
        for (const double sx : {-1.0, 1.0}) {
            for (const double sz : {-1.0, 1.0})
                d.cylinder({sx * w * 0.24, h - 0.01, sz * z * 0.48}, w * 0.15, 0.03, dark);
        }
        if (d.chance("splashback", 0.4)) d.block({-w / 2, h - 0.01, -z}, {w / 2, h + 0.14, -z + 0.03}, body);
    } else if (use == "microwave") {
        const double w = d.draw("width", 0.42, 0.55), h = d.draw("height", 0.25, 0.32),
                     z = d.draw("depth", 0.3, 0.4) / 2;
        shell(w, h, 2 * z, 0.012);
        d.block({-w * 0.47, h * 0.08, z - 0.01}, {w * 0.22, h * 0.92, z + 0.015}, dark, 0.005);
        addHandle(d, {w * 0.18, h / 2, z + 0.012}, "bar", true, h * 0.6, metal);
        for (const double y : {0.3, 0.7})
            d.rod({w * 0.36, h * y, z - 0.01}, {w * 0.36, h * y, z + 0.03}, 0.028, 0.026, metal);
    } else if (use == "speaker") {
        const double w = d.draw("width", 0.18, 0.32), h = w * d.draw("height", 1.3, 4.0),
                     z = w * d.draw("depth", 0.8, 1.3) / 2;
        const int box = d.anyOf({Stuff::Wood, Stuff::Dark});
        d.box({0, h / 2, 0}, {w, h, 2 * z}, box, 0.008);
        const int cones = d.count("cones", 1, 3);
        for (int i = 0; i < cones; ++i) {
            const double r = std::min(w * (i == 0 ? 0.38 : 0.28), 0.42 * h / cones), y = h * (i + 0.5) / cones;
            d.torus(Placement::turned({0, y, z}, 90, 0), r, w * 0.05, dark);
            d.add(TubeShape{{{0, y, z - r * 0.25}}, r * 0.4}, Placement{}, dark);
        }
    } else {
        const double w = d.draw("width", 0.5, 1.4), h = d.draw("height", 0.45, 0.9), depth = d.draw("depth", 0.1, 0.18);
        const int ribs = d.count("ribs", 5, 9);
        for (int i = 0; i < ribs; ++i) {
            const double x = -w / 2 + w * (i + 0.5) / ribs;
            d.box({x, h / 2, 0}, {w / ribs * 0.55, h, depth}, body, 0.02);
        }
        for (const double y : {0.12, 0.88})
            d.rod({-w / 2, h * y, 0}, {w / 2, h * y, 0}, depth * 0.28, depth * 0.28, body);
    }
}

void designScreen(ShapeDesign& d) {
    const std::string use = d.pick("use", {"monitor", "television", "laptop", "old television"});
    const int dark = d.material(Stuff::Dark), body = d.anyOf({Stuff::Dark, Stuff::Metal, Stuff::White}),
              glass = d.material(Stuff::Dark);
    if (use == "old television") {
        const double w = d.draw("width", 0.45, 0.75), h = w * d.draw("height", 0.72, 0.85),
                     depth = w * d.draw("depth", 0.6, 0.85);
        d.box({0, h / 2, 0}, {w, h, depth * 0.5}, body, 0.02);
        d.prism(Placement::turned({0, h * 0.5, -depth * 0.42}, 0, 90),
                {{-depth * 0.3, -h * 0.42}, {-depth * 0.3, h * 0.4}, {depth * 0.3, h * 0.25}, {depth * 0.3, -h * 0.42}},
                w * 0.8, body);
        d.box({-w * 0.06, h * 0.52, depth * 0.25}, {w * 0.75, h * 0.75, 0.04}, glass, 0.018);
        for (const double y : {0.35, 0.55, 0.75})
            d.rod({w * 0.41, h * y, depth * 0.24}, {w * 0.41, h * y, depth * 0.29}, w * 0.035, w * 0.035, dark);
        return;
    }
    const double w = use == "television" ? d.draw("width", 0.8, 1.5) : d.draw("width", 0.32, 0.65),
                 h = w * d.draw("aspect", 0.56, 0.75), t = w * d.draw("thickness", 0.05, 0.1);
    if (use == "laptop") {
        const double lean = d.draw("lean", 5, 35), deep = w * 0.68;
        d.block({-w / 2, 0, -deep / 2}, {w / 2, t * 0.5, deep / 2}, body, t * 0.1);
        const double a = lean * std::numbers::pi / 180, reach = deep * 0.95;
        d.beam({0, t * 0.2, -deep / 2}, {0, t * 0.2 + reach * std::cos(a), -deep / 2 - reach * std::sin(a)}, w, t * 0.4,
               dark);
        d.block({-w * 0.42, t * 0.4, -deep * 0.35}, {w * 0.42, t * 0.6, deep * 0.1}, dark);
        return;
    }
    const double lift = h * d.draw("lift", 0.1, 0.4);
    d.box({0, lift + h / 2, 0}, {w, h, t}, body, t * 0.2);
    d.box({0, lift + h / 2, t * 0.4}, {w * 0.93, h * 0.9, t * 0.3}, glass);
    d.box({0, lift + h * 0.5, -t * 0.7}, {w * 0.5, h * 0.5, t}, body, t * 0.3);
    if (d.chance("two_feet", use == "television" ? 0.4 : 0.0)) {
        for (const double s : {-1.0, 1.0}) {
            d.beam({s * w * 0.36, lift + t * 0.5, 0}, {s * w * 0.4, 0, h * 0.2}, t * 0.5, t * 0.5, body);
            d.beam({s * w * 0.36, lift + t * 0.5, 0}, {s * w * 0.4, 0, -h * 0.2}, t * 0.5, t * 0.5, body);
        }
        return;
    }
    d.beam({0, 0, -t * 0.6}, {0, lift + h * 0.4, -t * 0.8}, w * 0.1, t * 0.6, body);
    if (d.chance("round_foot", 0.4)) {
        d.cylinder({0, 0, 0}, w * 0.22, t * 0.4, body, t * 0.1);
    } else {
        d.block({-w * 0.24, 0, -w * 0.14}, {w * 0.24, t * 0.35, w * 0.14}, body, t * 0.05);
    }
}

void designTub(ShapeDesign& d) {
    const std::string use = d.pick("use", {"bath", "basin", "sink", "toilet"});
    const int white = d.anyOf({Stuff::White, Stuff::White, Stuff::Ceramic}), metal = d.material(Stuff::Metal);
    const auto tap = [&](Point3 at, double size) {
        d.tube(smoothPath({at, at + Point3{0, size * 0.9, 0}, at + Point3{0, size * 1.1, size * 0.35},
                           at + Point3{0, size * 0.9, size * 0.75}},
                          5),
               size * 0.1, metal);
        for (const double s : {-1.0, 1.0})
            d.cylinder(at + Point3{s * size * 0.55, -0.005, 0}, size * 0.13, size * 0.35, metal);
    };
    if (use == "toilet") {
        const double h = d.draw("height", 0.38, 0.44), r = d.draw("radius", 0.17, 0.2);
        SolidPart& bowl = d.lathe(
            {0, 0, 0.08}, smoothOutline({{r * 0.6, 0}, {r * 0.55, h * 0.35}, {r, h * 0.8}, {r * 1.05, h}}, 6), white);
        auto& outline = std::get<LatheShape>(bowl.body.shape).outline;
        outline.insert(outline.begin(), {0, 0});
        outline.push_back({0, h});
        bowl.cuts.push_back(ballPrimitive({0, h + r * 0.25, 0.08}, r * 0.9));
        d.block({-r * 1.1, h * 0.7, -0.28}, {r * 1.1, h + d.draw("tank", 0.3, 0.42), -0.12}, white, 0.03);
        d.block({-r * 0.7, 0, -0.2}, {r * 0.7, h * 0.9, 0.05}, white, 0.03);
        if (d.chance("lid_up", 0.5))
            d.tilted(Placement::turned({0, h + r, -0.1}, -8, 0), {r * 2, r * 2, 0.03}, white, 0.014);
        return;
    }
    const bool bath = use == "bath";
    const double w = bath ? d.draw("width", 1.4, 1.8) : d.draw("width", 0.45, 0.8),
                 depth = bath ? d.draw("depth", 0.65, 0.85) : w * d.draw("depth", 0.65, 0.85),
                 h = bath ? d.draw("height", 0.48, 0.6) : d.draw("height", 0.14, 0.22);
    const double rim = (bath ? 0.055 : 0.05) + 0.02 * w, base = use == "basin"                   ? 0.7
                                                                : use == "sink"                  ? 0.75
                                                                : bath && d.chance("feet", 0.35) ? 0.12
                                                                                                 : 0.0;
    SolidPart& shell = d.block({-w / 2, base, -depth / 2}, {w / 2, base + h, depth / 2}, white,
                               d.draw("rounding", 0.01, 0.45) * std::min(h, depth));
    const double front = use == "basin" ? 0.03 : 0.0;
    shell.cuts.push_back(boxPrimitive(Placement::at({0, base + h, front}),
                                      {w - 2 * rim, 2 * (h - rim), depth - 2 * rim - 2 * front}, 0.35 * (h - rim)));
    tap(bath ? Point3{0, base + h - 0.02, -depth / 2 + rim * 0.5} : Point3{0, base + h - 0.01, -depth / 2 + rim * 0.6},
        bath ? 0.12 : 0.11);
    if (use == "basin")
        d.lathe(
            {0, 0, -0.02},
            smoothOutline(
                {{0, 0}, {w * 0.18, 0}, {w * 0.13, base * 0.5}, {w * 0.2, base + h * 0.12}, {0, base + h * 0.12}}, 4),
            white);
    if (use == "sink")
        d.block({-w / 2 - 0.08, 0, -depth / 2 - 0.01}, {w / 2 + 0.08, base + h * 0.1, depth / 2 + 0.01},
                d.anyOf({Stuff::Wood, Stuff::White}));
    if (bath && base > 0.0) {
        for (const double sx : {-1.0, 1.0}) {
            for (const double sz : {-1.0, 1.0})
                d.tube(smoothPath({{sx * w * 0.36, base + 0.12, sz * depth * 0.3},
                                   {sx * w * 0.4, base * 0.7, sz * depth * 0.4},
                                   {sx * w * 0.4, 0.03, sz * depth * 0.36}},
                                  4),
                       0.03, metal);
        }
    }
}

void designDoor(ShapeDesign& d) {
    const bool window = d.chance("window", 0.45);
    const double w = d.draw("width", 0.7, 1.5),
                 h = window ? w * d.draw("height", 0.8, 1.5) : d.draw("height", 1.9, 2.2),
                 t = d.draw("thickness", 0.06, 0.12), f = d.draw("frame", 0.06, 0.12);
    const int wood = d.anyOf({Stuff::Wood, Stuff::White, Stuff::PaintedWood}),
              leaf = d.anyOf({Stuff::Wood, Stuff::White, Stuff::PaintedWood}), metal = d.material(Stuff::Metal);
    for (const double s : {-1.0, 1.0}) d.block({s * w / 2, 0, -t}, {s * (w / 2 - f), h, t * 0.5}, wood);
    d.block({-w / 2, h - f, -t}, {w / 2, h, t * 0.5}, wood);
    if (window) {
        d.block({-w / 2, 0, -t}, {w / 2, f, t * 0.9}, wood);
        const int columns = d.count("columns", 1, 3), rows = d.count("rows", 1, 3);
        for (int i = 1; i < columns; ++i) d.box({-w / 2 + w * i / columns, h / 2, 0}, {f * 0.5, h, t * 0.6}, wood);
        for (int i = 1; i < rows; ++i) d.box({0, h * i / rows, 0}, {w, f * 0.5, t * 0.6}, wood);
        if (d.chance("glazed", 0.5)) d.box({0, h / 2, -t * 0.3}, {w, h, t * 0.2}, d.material(Stuff::White));
        return;
    }
    SolidPart& panel = d.block({-w / 2 + f * 0.5, 0.01, -t * 0.5}, {w / 2 - f * 0.5, h - f * 0.5, t * 0.1}, leaf);
    const int fields = d.count("fields", 0, 4);
    for (int i = 0; i < fields; ++i) {
        const double room = (h - f) / fields;
        panel.cuts.push_back(
            boxPrimitive(Placement::at({0, f * 0.5 + room * (i + 0.5), t * 0.1}), {w - 4 * f, room - f, t * 0.7}));
    }
    addHandle(d, {w / 2 - f * 1.6, h * 0.5, t * 0.08}, "bar", true, 0.2, metal);
}

void designStairs(ShapeDesign& d) {
    const int steps = d.count("steps", 3, 12);
    const double rise = d.draw("rise", 0.16, 0.2), run = d.draw("run", 0.22, 0.3), w = d.draw("width", 0.6, 1.2);
    const int wood = d.anyOf({Stuff::Wood, Stuff::White, Stuff::PaintedWood}),
              metal = d.anyOf({Stuff::Metal, Stuff::Wood});
    const bool solid = d.chance("solid", 0.5), turned = d.chance("sideways", 0.6);
    const double length = run * steps;
    const auto place = [&](double x, double y, double z) { return turned ? Point3{z, y, x} : Point3{x, y, -z}; };
    for (int i = 0; i < steps; ++i) {
        const double z = -length / 2 + run * i, y = rise * (i + 1);
        d.block(place(-w / 2, solid ? 0.0 : y - 0.045, z), place(w / 2, y, z + run * (solid ? 1.02 : 1.15)), wood);
    }
    const Point3 low = place(0, 0.03, -length / 2), high = place(0, rise * steps, length / 2);
    for (const double s : {-1.0, 1.0}) {
        const Point3 side = place(s * w / 2, 0, 0);
        if (!solid) d.beam(low + side, high + side, turned ? 0.14 : 0.05, turned ? 0.05 : 0.14, wood);
        if (!d.chance(s < 0 ? "left_rail" : "right_rail", 0.45)) continue;
        const Point3 up{0, 0.85, 0};
        d.rod(low + side + up + Point3{0, rise, 0}, high + side + up, 0.025, 0.025, metal);
        for (int i = 0; i < steps; i += 2) {
            const double z = -length / 2 + run * (i + 0.5), t = (i + 0.5) / steps;
            const Point3 foot = place(s * w / 2 * 0.96, rise * (i + 1) - 0.03, z),
                         rail = low + (high - low) * t + up + Point3{0, rise * (1 - t), 0};
            d.rod(foot, {foot.x, rail.y, foot.z}, 0.02, 0.02, metal);
        }
    }
}

namespace {

Primitive randomPrimitive(ShapeDesign& d, Point3 centre, double size) {
    // Numbers are drawn in statements of their own: the order of a call's arguments is the compiler's choice.
    const double aboutX = d.between(-90, 90), aboutY = d.between(0, 360);
    const Placement place = Placement::turned(centre, aboutX, aboutY);
    switch (static_cast<int>(d.between(0, 6))) {
    case 0: {
        const Point3 sides{size * d.between(0.4, 1.2), size * d.between(0.4, 1.2), size * d.between(0.4, 1.2)};
        return boxPrimitive(place, sides, size * d.between(0.0, 0.15));
    }
    case 1: {
        const double r = size * d.between(0.2, 0.55);
        return cylinderPrimitive(place, r, size * d.between(0.5, 1.4));
    }
    case 2: return ballPrimitive(centre, size * d.between(0.35, 0.6));
    case 3: return {TorusShape{size * d.between(0.35, 0.5), size * d.between(0.1, 0.2)}, place};
    case 4: {
        const double r = size * d.between(0.3, 0.6), h = size * d.between(0.5, 1.0);
        return {LatheShape{{{0, -h / 2}, {r, -h / 2}, {r * d.between(0.0, 0.6), h / 2}, {0, h / 2}}}, place};
    }
    default: {
        std::vector<Corner> corners;
        const int points = 3 + static_cast<int>(d.between(0, 6));
        const double dent = d.between(0.5, 1.0);
        for (int i = 0; i < 2 * points; ++i) {
            const double a = std::numbers::pi * i / points, r = size * 0.55 * (i % 2 == 0 ? 1.0 : dent);
            corners.push_back({r * std::cos(a), r * std::sin(a)});
        }
        return {PrismShape{corners, size * d.between(0.12, 0.5)}, place};
    }
    }
}

} // namespace

/// Unions and differences of primitives, each overlapping an earlier one.
void designMix(ShapeDesign& d) {
    const int bodies = d.count("bodies", 1, 4), cuts = d.count("cuts", 0, 3);
    Point3 last{};
    for (int i = 0; i < bodies; ++i) {
        const double size = i == 0 ? 1.0 : d.between(0.4, 0.9);
        const Point3 at =
            i == 0 ? Point3{} : last + normalized(Point3{d.between(-1, 1), d.between(-0.5, 1), d.between(-1, 1)}) * 0.4;
        SolidPart& part =
            d.add(BoxShape{}, Placement{}, d.anyOf({Stuff::Plastic, Stuff::Wood, Stuff::Metal, Stuff::Ceramic}));
        part.body = randomPrimitive(d, at, size);
        if (d.between(0, 1) < 0.2) part.limits.push_back(randomPrimitive(d, at, size * 1.1));
        last = at;
    }
    for (int i = 0; i < cuts; ++i) {
        const Point3 direction = normalized(Point3{d.between(-1, 1), d.between(-1, 1), d.between(0, 1)});
        const double reach = d.between(0.2, 0.5), size = d.between(0.3, 0.65);
        const Primitive cut = randomPrimitive(d, direction * reach, size);
        // Through every part, else what is cut from one is filled by the next.
        for (SolidPart& part : d.parts()) part.cuts.push_back(cut);
    }
}

} // namespace vecset
