#include "core/dataset/procedural/furniture_parts.h"
#include "core/dataset/procedural/shape_kinds.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace vecset {

namespace {

/// A flat top with its upper face at `height`.
void addTop(ShapeDesign& d, const std::string& outline, double w, double depth, double height, double t, int material) {
    const double y = height - t / 2;
    if (outline == "round") {
        d.cylinder({0, height - t, 0}, w / 2, t, material, t * 0.2);
    } else if (outline == "oval") {
        std::vector<Corner> corners;
        for (int i = 0; i < 40; ++i) {
            const double angle = 2.0 * std::numbers::pi * i / 40;
            corners.push_back({w / 2 * std::cos(angle), depth / 2 * std::sin(angle)});
        }
        d.prism(Placement::turned({0, y, 0}, 90, 0), corners, t, material);
    } else if (outline == "cut corners") {
        const double c = 0.25 * std::min(w, depth), x = w / 2, z = depth / 2;
        d.prism(
            Placement::turned({0, y, 0}, 90, 0),
            {{-x, -z + c}, {-x + c, -z}, {x - c, -z}, {x, -z + c}, {x, z - c}, {x - c, z}, {-x + c, z}, {-x, z - c}}, t,
            material);
    } else {
        d.box({0, y, 0}, {w, t, depth}, material, t * 0.15);
    }
}

} // namespace

void designTable(ShapeDesign& d) {
    const std::string use = d.pick("use", {"dining", "dining", "coffee", "side", "console"});
    const std::string outline = d.pick("top", {"rectangle", "rectangle", "rectangle", "round", "oval", "cut corners"});
    double w = d.draw("width", 0.8, 1.9), depth = d.draw("depth", 0.65, 1.0), height = d.draw("height", 0.7, 0.78);
    if (use == "coffee") height *= 0.58, w *= 0.75, depth *= 0.75;
    if (use == "side") height *= 0.75, w = depth = w * 0.36;
    if (use == "console") depth *= 0.45, height *= 1.1;
    if (outline == "round") w = depth = std::min(w, 1.2 * depth);
    const double t = d.draw("top_thickness", 0.02, 0.06) * (use == "side" ? 0.7 : 1.0),
                 leg = d.draw("leg", 0.04, 0.09) * (use == "side" ? 0.6 : 1.0);
    const int wood = d.anyOf({Stuff::Wood, Stuff::Wood, Stuff::PaintedWood, Stuff::White}),
              base = d.chance("other_base", 0.4) ? d.anyOf({Stuff::Metal, Stuff::Wood, Stuff::Dark}) : wood;
    addTop(d, outline, w, depth, height, t, wood);
    const double under = height - t * 0.5;
    const double corner = outline == "rectangle" ? 0.5 : outline == "cut corners" ? 0.42 : 0.34;
    const double hx = w * corner - leg * 0.7, hz = depth * corner - leg * 0.7;
    const std::string support = outline == "round" || outline == "oval"
                                    ? d.pick("base", {"legs", "star", "disc"})
                                    : d.pick("base", {"legs", "legs", "legs", "trestle", "panels", "cross"});
    if (support == "legs") {
        addFourLegs(d, hx, hz, under, leg, base);
        const double apron = d.chance("apron", 0.6) ? d.draw("apron_height", 0.05, 0.12) : 0.0;
        if (apron > 0.0 && use != "side") {
            for (const double s : {-1.0, 1.0}) {
                d.block({-hx, under - apron, s * hz - leg * 0.25}, {hx, under, s * hz + leg * 0.25}, base);
                d.block({s * hx - leg * 0.25, under - apron, -hz}, {s * hx + leg * 0.25, under, hz}, base);
            }
        }
        if (d.chance("lower_shelf", use == "dining" ? 0.05 : 0.4))
            d.box({0, height * 0.25, 0}, {2 * hx + leg * 0.5, t * 0.8, 2 * hz + leg * 0.5}, wood);
    } else if (support == "star" || support == "disc") {
        const double column = d.draw("column", 0.035, 0.08) * (use == "side" ? 0.6 : 1.0);
        if (support == "star") addStarBase(d, depth * 0.36, under, column, false, base);
        if (support == "disc") addDiscBase(d, depth * 0.3, under, column, base);
    } else if (support == "trestle") {
        for (const double s : {-1.0, 1.0}) {
            const double x = s * hx * 0.85;
            d.block({x - leg / 2, 0, -leg}, {x + leg / 2, under, leg}, base);
            d.block({x - leg / 2, 0, -hz}, {x + leg / 2, leg * 1.1, hz}, base);
            d.block({x - leg / 2, under - leg, -hz}, {x + leg / 2, under, hz}, base);
        }
        d.block({-hx * 0.85, height * 0.35, -leg * 0.3}, {hx * 0.85, height * 0.35 + leg * 1.3, leg * 0.3}, base);
    } else if (support == "panels") {
        for (const double s : {-1.0, 1.0})
            d.block({s * hx - leg * 0.4, 0, -depth * 0.44}, {s * hx + leg * 0.4, under, depth * 0.44}, base);
        d.block({-hx, height * 0.3, -leg * 0.4}, {hx, height * 0.7, leg * 0.4}, base);
    } else {
        for (const double s : {-1.0, 1.0}) {
            const double x = s * hx * 0.85;
            d.beam({x, 0, -hz}, {x, under, hz}, leg, leg, base);
            d.beam({x, 0, hz}, {x, under, -hz}, leg, leg, base);
        }
        d.beam({-hx * 0.85, under / 2, 0}, {hx * 0.85, under / 2, 0}, leg, leg, base);
    }
}

void designDesk(ShapeDesign& d) {
    const double w = d.draw("width", 1.0, 1.8), depth = d.draw("depth", 0.55, 0.8),
                 height = d.draw("height", 0.7, 0.78), t = d.draw("thickness", 0.025, 0.045);
    const int wood = d.anyOf({Stuff::Wood, Stuff::Wood, Stuff::White, Stuff::PaintedWood}),
              metal = d.anyOf({Stuff::Metal, Stuff::Dark});
    const int front = d.chance("other_fronts", 0.4) ? d.anyOf({Stuff::White, Stuff::PaintedWood, Stuff::Wood}) : wood;
    d.box({0, height - t / 2, 0}, {w, t, depth}, wood, t * 0.1);
    const std::string handle = d.pick("handle", {"knob", "bar", "bow"});
    const double boxWidth = d.draw("pedestal_width", 0.3, 0.45);
    const auto pedestal = [&](double x) {
        d.block({x - boxWidth / 2, 0.03, -depth / 2 + 0.03}, {x + boxWidth / 2, height - t * 0.5, depth / 2 - 0.05},
                wood);
        const int drawers = d.count("drawers", 1, 4);
        const double high = (height - t - 0.07) / drawers;
        for (int i = 0; i < drawers; ++i) {
            const double y = 0.05 + high * i;
            d.block({x - boxWidth * 0.46, y + high * 0.06, depth / 2 - 0.06},
                    {x + boxWidth * 0.46, y + high * 0.94, depth / 2 - 0.015}, front, 0.004);
            addHandle(d, {x, y + high * 0.6, depth / 2 - 0.015}, handle, false, 0.11, metal);
        }
    };
    const bool left = d.chance("left_pedestal", 0.6), right = d.chance("right_pedestal", left ? 0.35 : 0.8);
    for (const double s : {-1.0, 1.0}) {
        if (s < 0 ? left : right) {
            pedestal(s * (w / 2 - boxWidth / 2 - 0.02));
        } else if (d.chance(s < 0 ? "left_panel" : "right_panel", 0.5)) {
            d.block({s * (w / 2 - 0.02), 0, -depth / 2 + 0.03},
                    {s * (w / 2 - 0.02 - t), height - t * 0.5, depth / 2 - 0.03}, wood);
        } else {
            for (const double z : {-1.0, 1.0})
                d.beam({s * (w / 2 - 0.06), 0, z * (depth / 2 - 0.06)},
                       {s * (w / 2 - 0.06), height - t * 0.5, z * (depth / 2 - 0.06)}, 0.05, 0.05, metal);
        }
    }
    if (d.chance("modesty_panel", 0.6))
        d.block({-w / 2 + 0.03, height * 0.35, -depth / 2 + 0.04}, {w / 2 - 0.03, height - t * 0.5, -depth / 2 + 0.07},
                wood);
    if (!d.chance("hutch", 0.35)) return;
    const double up = d.draw("hutch_height", 0.25, 0.6), deep = depth * 0.4, z = -depth / 2 + deep / 2 + 0.005;
    for (const double s : {-1.0, 1.0}) d.box({s * (w / 2 - t), height + up / 2 - t * 0.5, z}, {t, up + t, deep}, wood);
    d.box({0, height + up - t / 2, z}, {w - t, t, deep}, wood);
    if (up > 0.4) d.box({0, height + up * 0.5, z}, {w - t, t, deep}, wood);
    d.box({0, height + up / 2, -depth / 2 + 0.012}, {w - t, up, 0.024}, wood);
}

void designBed(ShapeDesign& d) {
    const double w = d.chance("double", 0.6) ? d.draw("width", 1.4, 1.9) : d.draw("width", 0.8, 1.1),
                 l = d.draw("length", 1.9, 2.1);
    const double frameY = d.draw("frame_height", 0.22, 0.4), mattress = d.draw("mattress", 0.14, 0.26),
                 t = d.draw("thickness", 0.04, 0.08);
    const int wood = d.anyOf({Stuff::Wood, Stuff::Wood, Stuff::PaintedWood, Stuff::Metal, Stuff::Dark}),
              linen = d.material(Stuff::White), blanket = d.anyOf({Stuff::Fabric, Stuff::Fabric, Stuff::White});
    const double rail = d.draw("rail", 0.1, 0.2), foot = d.chance("to_the_floor", 0.3) ? 0.0 : frameY - rail;
    d.block({-w / 2, foot, -l / 2}, {w / 2, frameY, l / 2}, wood, 0.01);
    d.block({-w / 2 + 0.03, frameY - 0.05, -l / 2 + 0.02}, {w / 2 - 0.03, frameY + mattress, l / 2 - 0.03}, linen,
            0.05);
    const auto board = [&](double z, double high, const std::string& style, const std::string& name) {
        const double low = foot > 0.0 ? foot : 0.0;
        if (style == "panel") {
            d.block({-w / 2 - t * 0.3, low, z - t / 2}, {w / 2 + t * 0.3, high, z + t / 2}, wood,
                    d.draw(name + "_rounding", 0.0, 0.45) * t);
        } else if (style == "arch") {
            std::vector<Corner> corners{{-w / 2, low}, {w / 2, low}};
            for (int i = 0; i <= 16; ++i) {
                const double a = std::numbers::pi * i / 16;
                corners.push_back({w / 2 * std::cos(a), high * 0.8 + high * 0.2 * std::sin(a)});
            }
            d.prism(Placement::at({0, 0, z}), corners, t, wood);
        } else {
            for (const double s : {-1.0, 1.0}) d.beam({s * w / 2, 0, z}, {s * w / 2, high, z}, t, t, wood);
            d.beam({-w / 2, high - t / 2, z}, {w / 2, high - t / 2, z}, t, t, wood);
            const int bars = d.count(name + "_bars", 4, 9);
            for (int i = 1; i <= bars; ++i) {
                const double x = -w / 2 + w * i / (bars + 1);
                d.rod({x, frameY - 0.05, z}, {x, high - t / 2, z}, t * 0.3, t * 0.3, wood);
            }
        }
    };
    const double headboard = d.draw("headboard", 0.35, 0.9);
    board(-l / 2 - t * 0.3, frameY + headboard, d.pick("head", {"panel", "arch", "bars"}), "head");
    const std::string end = d.pick("foot", {"none", "none", "panel", "bars"});
    if (end != "none") board(l / 2 + t * 0.3, frameY + d.draw("footboard", 0.2, 0.5), end, "foot");
    if (foot > 0.0) {
        for (const double sx : {-1.0, 1.0}) {
            for (const double sz : {-1.0, 1.0})
                d.beam({sx * (w / 2 - t * 0.6), 0, sz * (l / 2 - t * 0.6)},
                       {sx * (w / 2 - t * 0.6), frameY - 0.03, sz * (l / 2 - t * 0.6)}, t * 1.2, t * 1.2, wood);
        }
    }
    const double top = frameY + mattress;
    const int pillows = w > 1.2 ? 2 : 1;
    for (int i = 0; i < pillows; ++i) {
        const double x = pillows == 1 ? 0.0 : (i - 0.5) * w * 0.46;
        d.tilted(Placement::turned({x, top + 0.05, -l / 2 + 0.28}, -d.between(4, 18), 0),
                 {w / pillows * 0.82, 0.13, 0.38}, linen, 0.06);
    }
    if (d.chance("blanket", 0.75)) {
        const double start = -l / 2 + l * d.draw("blanket_start", 0.25, 0.5), drop = d.draw("blanket_drop", 0.03, 0.2);
        d.block({-w / 2 - 0.012, top - drop, start}, {w / 2 + 0.012, top + 0.03, l / 2 - 0.01}, blanket, 0.03);
    }
    if (w < 1.15 && d.chance("bunk", 0.3)) {
        const double up = d.draw("bunk_height", 1.2, 1.4);
        d.block({-w / 2, up, -l / 2}, {w / 2, up + rail, l / 2}, wood);
        d.block({-w / 2 + 0.03, up + rail - 0.04, -l / 2 + 0.03}, {w / 2 - 0.03, up + rail + mattress, l / 2 - 0.03},
                linen, 0.05);
        for (const double sx : {-1.0, 1.0}) {
            for (const double sz : {-1.0, 1.0})
                d.beam({sx * (w / 2 - 0.01), 0, sz * (l / 2 - 0.01)},
                       {sx * (w / 2 - 0.01), up + 0.5, sz * (l / 2 - 0.01)}, 0.07, 0.07, wood);
            d.beam({sx * (w / 2 - 0.01), up + 0.46, -l / 2}, {sx * (w / 2 - 0.01), up + 0.46, l / 2}, 0.04, 0.06, wood);
        }
        for (int i = 0; i < 4; ++i)
            d.beam({w / 2 + 0.02, frameY + 0.2 + 0.25 * i, l * 0.2}, {w / 2 + 0.02, frameY + 0.2 + 0.25 * i, l * 0.38},
                   0.04, 0.04, wood);
        for (const double z : {0.2, 0.38})
            d.beam({w / 2 + 0.02, 0.1, l * z}, {w / 2 + 0.02, up + 0.5, l * z}, 0.05, 0.05, wood);
    }
}

} // namespace vecset
