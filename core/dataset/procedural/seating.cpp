#include "core/dataset/procedural/furniture_parts.h"
#include "core/dataset/procedural/shape_kinds.h"

#include <cmath>
#include <numbers>

namespace vecset {

namespace {

struct Back {
    double halfWidth, bottom, top; ///< heights above the floor
    double z, lean;                ///< of its front at the bottom; metres backwards at the top
    double thickness;
    [[nodiscard]] double zAt(double y) const { return z - lean * (y - bottom) / (top - bottom); }
    [[nodiscard]] double degrees() const { return -std::atan2(lean, top - bottom) * 180.0 / std::numbers::pi; }
    [[nodiscard]] Placement middle(double y) const { return Placement::turned({0, y, zAt(y)}, degrees(), 0); }
};

/// Posts, and between them a board, slats, rungs, spindles, a panel or a cross.
void addFramedBack(ShapeDesign& d, const Back& b, int frame, int filling) {
    const std::string style = d.pick("back", {"slats", "rungs", "spindles", "panel", "board", "cross", "hoop"});
    const double t = b.thickness;
    const Point3 lowLeft{-b.halfWidth, b.bottom, b.z}, lowRight{b.halfWidth, b.bottom, b.z};
    const Point3 topLeft{-b.halfWidth, b.top, b.zAt(b.top)}, topRight{b.halfWidth, b.top, b.zAt(b.top)};
    if (style == "hoop") {
        d.tube(smoothPath({lowLeft,
                           (lowLeft + topLeft) * 0.5 + Point3{-0.01, 0, 0},
                           topLeft + Point3{0.05, 0, 0},
                           {0, b.top + 0.04, b.zAt(b.top + 0.04)},
                           topRight - Point3{0.05, 0, 0},
                           (lowRight + topRight) * 0.5 + Point3{0.01, 0, 0},
                           lowRight},
                          5),
               t * 0.5, frame);
        const int rods = d.count("hoop_rods", 2, 5);
        for (int i = 0; i < rods; ++i) {
            const double x = b.halfWidth * (2.0 * (i + 1) / (rods + 1) - 1.0) * 0.85;
            d.rod({x, b.bottom, b.z}, {x * 1.05, b.top, b.zAt(b.top)}, t * 0.3, t * 0.3, frame);
        }
        return;
    }
    d.beam(lowLeft, topLeft, t, t, frame);
    d.beam(lowRight, topRight, t, t, frame);
    const double height = b.top - b.bottom, rail = d.draw("rail", 0.1, 0.22) * height;
    const auto across = [&](double y, double h, double depth, int material) {
        d.tilted(b.middle(y), {2.0 * b.halfWidth, h, depth}, material, 0.2 * depth);
    };
    across(b.top - rail / 2, rail, t * 0.9, frame);
    if (style == "rungs") {
        const int rungs = d.count("rungs", 1, 4);
        for (int i = 0; i < rungs; ++i)
            across(b.bottom + height * (i + 0.6) / (rungs + 1), height * 0.09, t * 0.6, frame);
    } else if (style == "panel" || style == "board") {
        const double low = b.bottom + height * (style == "panel" ? 0.12 : 0.35);
        across((low + b.top - rail * 0.5) / 2, b.top - rail * 0.5 - low, t * (style == "panel" ? 0.8 : 0.6), filling);
    } else if (style == "cross") {
        const double low = b.bottom + height * 0.2, high = b.top - rail;
        for (const double s : {-1.0, 1.0}) {
            d.beam({s * b.halfWidth, low, b.zAt(low)}, {-s * b.halfWidth, high, b.zAt(high)}, t * 0.6, t * 0.5, frame);
        }
        across(low, height * 0.07, t * 0.7, frame);
    } else {
        const int bars = d.count("bars", 2, style == "slats" ? 5 : 8);
        const double low = b.bottom + height * 0.08, high = b.top - rail * 0.6;
        const double width = style == "slats" ? 0.55 * 2.0 * b.halfWidth / (bars + 1) : t * 0.5;
        across(low, height * 0.08, t * 0.7, frame);
        for (int i = 0; i < bars; ++i) {
            const double x = b.halfWidth * (2.0 * (i + 1) / (bars + 1) - 1.0);
            if (style == "slats") {
                d.beam({x, low, b.zAt(low)}, {x, high, b.zAt(high)}, width, t * 0.45, frame);
            } else {
                d.rod({x, low, b.zAt(low)}, {x, high, b.zAt(high)}, width / 2, width / 2, frame);
            }
        }
    }
}

} // namespace

void designChair(ShapeDesign& d) {
    const double w = d.draw("width", 0.38, 0.52), depth = d.draw("depth", 0.38, 0.5),
                 seat = d.draw("seat_height", 0.42, 0.5);
    const double top = seat + d.draw("back_height", 0.3, 0.65), t = d.draw("thickness", 0.028, 0.05),
                 plate = d.draw("seat_thickness", 0.025, 0.07);
    const int frame = d.anyOf({Stuff::Wood, Stuff::Wood, Stuff::PaintedWood, Stuff::Metal, Stuff::Dark});
    const int cover = d.chance("upholstered", 0.55) ? d.anyOf({Stuff::Fabric, Stuff::Leather, Stuff::Plastic}) : frame;
    const double hx = w / 2 - t / 2, hz = depth / 2 - t / 2;
    addFourLegs(d, hx, hz, seat - plate * 0.5, t, frame);
    if (d.chance("stretchers", 0.35))
        addStretchers(d, hx, hz, seat * d.draw("stretcher_height", 0.25, 0.6), t * 0.7, frame);
    if (d.chance("round_seat", 0.15)) {
        d.cylinder({0, seat - plate, 0}, w * 0.56, plate, cover, plate * 0.3);
    } else {
        d.box({0, seat - plate / 2, 0}, {w, plate, depth}, cover, plate * d.draw("seat_rounding", 0.05, 0.49));
    }
    const Back back{hx, seat - plate * 0.7, top, -hz, d.draw("lean", 0.0, 0.14), t};
    addFramedBack(d, back, frame, cover);
    if (!d.chance("arms", 0.22)) return;
    const double armY = seat + d.draw("arm_height", 0.17, 0.25);
    for (const double s : {-1.0, 1.0}) {
        const double x = s * (hx + t * 0.2);
        d.beam({x, armY, back.zAt(armY)}, {x, armY, hz}, t * 1.2, t * 0.8, frame);
        d.beam({x, seat - plate * 0.7, hz * 0.85}, {x, armY, hz * 0.85}, t, t, frame);
    }
}

void designSwivelChair(ShapeDesign& d) {
    const double w = d.draw("width", 0.44, 0.54), seat = d.draw("seat_height", 0.43, 0.55),
                 pad = d.draw("pad", 0.06, 0.12);
    const double high = d.draw("back_height", 0.35, 0.78), lean = d.draw("lean", 0.02, 0.12);
    const int cover = d.anyOf({Stuff::Fabric, Stuff::Leather, Stuff::Dark}),
              steel = d.anyOf({Stuff::Metal, Stuff::Dark});
    addStarBase(d, d.draw("reach", 0.26, 0.34), seat - pad * 0.5, 0.03, true, steel);
    d.box({0, seat - pad / 2, 0}, {w, pad, w * 0.97}, cover, pad * 0.45);
    const double gap = d.draw("gap", -0.02, 0.12), z = -w * 0.45, degrees = -std::atan2(lean, high) * 57.3;
    const double backWidth = w * d.draw("back_width", 0.75, 1.0);
    d.tilted(Placement::turned({0, seat + gap + high / 2, z - lean / 2}, degrees, 0), {backWidth, high, pad * 0.9},
             cover, pad * 0.42);
    d.beam({0, seat - pad * 0.7, z * 0.4}, {0, seat - pad * 0.7, z - 0.05}, 0.06, 0.03, steel);
    d.beam({0, seat - pad * 0.8, z - 0.045}, {0, seat + gap + high * 0.5, z - lean / 2 - pad * 0.3}, 0.06, 0.03, steel);
    if (d.chance("headrest", 0.25)) {
        d.box({0, seat + gap + high + 0.09, z - lean}, {w * 0.55, 0.12, pad * 0.8}, cover, pad * 0.35);
        d.beam({0, seat + gap + high * 0.8, z - lean}, {0, seat + gap + high + 0.09, z - lean}, 0.05, 0.03, steel);
    }
    if (!d.chance("arms", 0.7)) return;
    const double armY = seat + d.draw("arm_height", 0.17, 0.24);
    const bool looped = d.chance("looped_arms", 0.4);
    for (const double s : {-1.0, 1.0}) {
        const double x = s * (w / 2 + 0.04);
        if (looped) {
            d.tube(smoothPath({{s * w * 0.3, seat - pad * 0.8, 0.1},
                               {x, seat - pad * 0.4, 0.11},
                               {x, armY, 0.14},
                               {x, armY + 0.01, -0.02},
                               {x, armY - 0.03, z * 0.8},
                               {s * backWidth * 0.4, armY - 0.02, z - 0.01}},
                              4),
                   0.02, steel);
        } else {
            d.box({x, armY, 0}, {0.07, 0.035, 0.26}, steel, 0.014);
            d.beam({x, seat - pad * 0.8, 0}, {x, armY, 0}, 0.05, 0.03, steel);
            d.beam({s * w * 0.2, seat - pad * 0.8, 0}, {x + s * 0.015, seat - pad * 0.8, 0}, 0.04, 0.03, steel);
        }
    }
}

void designBarStool(ShapeDesign& d) {
    const double seat = d.draw("seat_height", 0.45, 0.85), r = d.draw("radius", 0.15, 0.21),
                 pad = d.draw("pad", 0.03, 0.09);
    const int frame = d.anyOf({Stuff::Wood, Stuff::Metal, Stuff::Dark, Stuff::PaintedWood}),
              cover = d.anyOf({Stuff::Leather, Stuff::Wood, Stuff::Plastic});
    const bool square = d.chance("square_seat", 0.3);
    if (square) {
        d.box({0, seat - pad / 2, 0}, {2 * r, pad, 2 * r}, cover, pad * 0.4);
    } else {
        d.cylinder({0, seat - pad, 0}, r, pad, cover, pad * d.draw("seat_rounding", 0.1, 0.49));
    }
    if (d.chance("pedestal", 0.4)) {
        addDiscBase(d, d.draw("foot", 0.18, 0.24), seat - pad * 0.5, 0.025, frame);
        if (seat > 0.6 && d.chance("foot_ring", 0.6)) {
            d.torus(Placement::at({0, seat * 0.38, 0}), r * 0.85, 0.012, frame);
            for (const double s : {-1.0, 1.0})
                d.rod({0, seat * 0.38, 0}, {s * r * 0.85, seat * 0.38, 0}, 0.012, 0.012, frame);
        }
    } else {
        const double in = r * (square ? 0.85 : 0.65), t = d.draw("thickness", 0.024, 0.04),
                     splay = d.draw("splay", 0.0, 0.09);
        const int legs = square ? 4 : d.count("legs", 3, 4);
        std::vector<Point3> ring;
        const double bar = seat * d.draw("bar", 0.25, 0.45);
        for (int i = 0; i < legs; ++i) {
            const double angle = 2 * std::numbers::pi * (i + 0.5) / legs, c = std::cos(angle) * 1.41,
                         s = std::sin(angle) * 1.41;
            const double out = (in + splay), at = out + (in - out) * bar / seat, norm = square ? 1.0 : 0.71;
            d.rod({c * out * norm, 0, s * out * norm}, {c * in * norm, seat - pad * 0.5, s * in * norm}, t * 0.45,
                  t * 0.5, frame);
            ring.push_back({c * at * norm, bar, s * at * norm});
        }
        for (std::size_t i = 0; i < ring.size(); ++i)
            d.rod(ring[i], ring[(i + 1) % ring.size()], t * 0.35, t * 0.35, frame);
    }
    if (!d.chance("back", 0.35)) return;
    const double high = d.draw("back_height", 0.15, 0.4);
    d.tube(smoothPath({{-r * 0.8, seat - pad * 0.5, -r * 0.6},
                       {-r * 0.85, seat + high, -r},
                       {0, seat + high + 0.02, -r * 1.15},
                       {r * 0.85, seat + high, -r},
                       {r * 0.8, seat - pad * 0.5, -r * 0.6}},
                      5),
           0.014, frame);
    if (d.chance("back_panel", 0.5))
        d.box({0, seat + high * 0.8, -r * 1.07}, {r * 1.75, high * 0.45, 0.035}, cover, 0.012);
}

void designBench(ShapeDesign& d) {
    const double w = d.draw("width", 0.9, 1.9), depth = d.draw("depth", 0.32, 0.5),
                 seat = d.draw("seat_height", 0.4, 0.48), t = d.draw("thickness", 0.03, 0.06);
    const int wood = d.anyOf({Stuff::Wood, Stuff::Wood, Stuff::PaintedWood}),
              frame = d.chance("metal_frame", 0.45) ? d.anyOf({Stuff::Metal, Stuff::Dark}) : wood;
    const int slats = d.count("slats", 1, 5);
    for (int i = 0; i < slats; ++i) {
        const double pitch = depth / slats, z = -depth / 2 + (i + 0.5) * pitch;
        d.box({0, seat - t / 2, z}, {w, t, slats == 1 ? depth : pitch * 0.72}, wood, t * 0.15);
    }
    const double hx = w / 2 * d.draw("inset", 0.75, 0.97), hz = depth / 2 - t * 0.6;
    const std::string support = d.pick("support", {"legs", "panels", "frames"});
    if (support == "legs") addFourLegs(d, hx, hz, seat - t * 0.5, t * 1.2, frame);
    for (const double s : {-1.0, 1.0}) {
        d.beam({s * hx, seat - t * 1.2, -hz}, {s * hx, seat - t * 1.2, hz}, t, t, frame);
        if (support == "panels") d.box({s * hx, (seat - t * 0.5) / 2, 0}, {t, seat - t * 0.5, depth * 0.9}, frame);
        if (support == "frames") {
            for (const double z : {-hz, hz}) d.beam({s * hx, 0, z * 1.1}, {s * hx, seat - t, z * 0.8}, t, t, frame);
            d.beam({s * hx, t * 0.5, -hz * 1.1}, {s * hx, t * 0.5, hz * 1.1}, t, t, frame);
        }
    }
    if (!d.chance("back", 0.6)) return;
    const double high = d.draw("back_height", 0.3, 0.5), lean = d.draw("lean", 0.02, 0.15);
    const int boards = d.count("boards", 1, 4);
    const auto zAt = [&](double y) { return -hz - lean * (y - seat) / high; };
    for (const double s : {-1.0, 1.0})
        d.beam({s * hx, seat - t, zAt(seat)}, {s * hx, seat + high, zAt(seat + high)}, t, t, frame);
    for (int i = 0; i < boards; ++i) {
        const double pitch = high / boards, y = seat + pitch * (i + 0.55);
        d.tilted(Placement::turned({0, y, zAt(y) + t * 0.4}, -std::atan2(lean, high) * 57.3, 0),
                 {w, pitch * 0.65, t * 0.8}, wood, t * 0.15);
    }
    if (!d.chance("arms", 0.5)) return;
    for (const double s : {-1.0, 1.0}) {
        d.beam({s * hx, seat + 0.2, zAt(seat + 0.2)}, {s * hx, seat + 0.2, hz}, t * 1.2, t * 0.8, frame);
        d.beam({s * hx, seat - t, hz * 0.8}, {s * hx, seat + 0.2, hz * 0.8}, t, t, frame);
    }
}

namespace {

/// The body that armchairs and sofas share: base, seat cushions, back and arms.
void addUpholstery(ShapeDesign& d, double inner, int seats) {
    const double depth = d.draw("depth", 0.72, 0.95), seat = d.draw("seat_height", 0.36, 0.46),
                 arm = d.draw("arm_width", 0.07, 0.24);
    const double armY = seat + d.draw("arm_height", 0.1, 0.28), backY = seat + d.draw("back_height", 0.28, 0.55),
                 back = d.draw("back_depth", 0.14, 0.28);
    const double soft = d.draw("softness", 0.015, 0.07),
                 foot = d.chance("feet", 0.55) ? d.draw("foot_height", 0.05, 0.16) : 0.0;
    const int cover = d.anyOf({Stuff::Fabric, Stuff::Fabric, Stuff::Leather}),
              cushion = d.chance("two_tone", 0.3) ? d.material(Stuff::Fabric) : cover;
    const double w = inner + 2 * arm, pad = d.draw("cushion", 0.1, 0.2);
    d.block({-inner / 2 - arm * 0.5, foot, -depth / 2 + 0.02},
            {inner / 2 + arm * 0.5, seat - pad * 0.8, depth / 2 - 0.015}, cover, soft * 0.4);
    const double rake = d.draw("rake", 0.0, 12.0);
    d.tilted(Placement::turned({0, (foot + backY) / 2, -depth / 2 + back * 0.5}, -rake * 0.5, 0),
             {w * (d.chance("back_between_arms", 0.3) ? inner / w : 1.0), backY - foot, back * 0.9}, cover, soft);
    const bool rolled = d.chance("rolled_arms", 0.25);
    const bool arms = d.chance("arms", 0.92);
    for (const double s : {-1.0, 1.0}) {
        if (!arms) break;
        const double x = s * (inner + arm) / 2;
        d.block({x - arm / 2, foot, -depth / 2 + 0.01}, {x + arm / 2, armY, depth / 2}, cover,
                std::min(soft, arm * 0.4));
        if (rolled)
            d.rod({x + s * arm * 0.1, armY, -depth / 2 + 0.02}, {x + s * arm * 0.1, armY, depth / 2 + 0.01}, arm * 0.62,
                  arm * 0.62, cover);
    }
    const double front = depth / 2 + 0.01, rear = -depth / 2 + back * 0.75;
    const bool loose = d.chance("back_cushions", 0.6);
    for (int i = 0; i < seats; ++i) {
        const double pitch = inner / seats, x = -inner / 2 + (i + 0.5) * pitch;
        d.block({x - pitch * 0.495, seat - pad, rear}, {x + pitch * 0.495, seat, front}, cushion, soft * 0.9);
        if (!loose) continue;
        const double high = (backY - seat) * 0.95;
        d.tilted(Placement::turned({x, seat + high * 0.47, rear + back * 0.2}, -8.0 - rake * 0.5, 0),
                 {pitch * 0.96, high, back * 0.75}, cushion, soft * 1.2);
    }
    if (foot <= 0.0) return;
    const int leg = d.anyOf({Stuff::Wood, Stuff::Metal, Stuff::Dark});
    for (const double sx : {-1.0, 1.0}) {
        for (const double sz : {-1.0, 1.0}) {
            const double x = sx * (inner / 2 + arm * 0.4), z = sz * (depth / 2 - 0.07);
            d.rod({x, 0, z}, {x, foot + 0.04, z}, 0.022, 0.03, leg);
        }
    }
}

} // namespace

void designArmchair(ShapeDesign& d) { addUpholstery(d, d.draw("inner_width", 0.48, 0.66), 1); }

void designSofa(ShapeDesign& d) {
    const int seats = d.count("seats", 2, 4);
    const double inner = seats * d.draw("seat_width", 0.52, 0.7);
    addUpholstery(d, inner, seats);
    if (!d.chance("corner", 0.25)) return;
    const double side = d.chance("corner_left", 0.5) ? -1.0 : 1.0, reach = d.draw("corner_length", 0.5, 1.0),
                 wide = d.draw("corner_width", 0.6, 0.75);
    const int cover = d.anyOf({Stuff::Fabric, Stuff::Leather});
    const double x = side * (inner / 2 - wide / 2 + 0.05);
    d.block({x - wide / 2, 0.06, 0.0}, {x + wide / 2, 0.33, 0.4 + reach}, cover, 0.03);
    d.block({x - wide / 2, 0.27, 0.0}, {x + wide / 2, 0.42, 0.4 + reach}, cover, 0.05);
}

} // namespace vecset
