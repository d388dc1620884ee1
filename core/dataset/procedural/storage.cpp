#include "core/dataset/procedural/furniture_parts.h"
#include "core/dataset/procedural/shape_kinds.h"

#include <algorithm>

namespace vecset {

namespace {

/// Books side by side on a board, leaving some room.
void addBooks(ShapeDesign& d, double x0, double x1, double y, double z, double room, int kinds[3]) {
    double x = x0;
    const double end = x0 + (x1 - x0) * d.between(0.3, 0.95), deep = d.between(0.13, 0.18);
    for (int i = 0; x < end && i < 7; ++i) {
        const double t = std::min(d.between(0.05, 0.12), end - x), high = room * d.between(0.55, 0.85);
        d.block({x, y - 0.005, z}, {x + t, y + high, z + deep}, kinds[i % 3]);
        x += t;
    }
}

struct Carcass {
    double w, h, depth, foot, t;
    [[nodiscard]] double front() const { return depth / 2; }
};

Carcass drawCarcass(ShapeDesign& d, double wLow, double wHigh, double hLow, double hHigh, double dLow, double dHigh) {
    Carcass c;
    c.w = d.draw("width", wLow, wHigh);
    c.h = d.draw("height", hLow, hHigh);
    c.depth = d.draw("depth", dLow, dHigh);
    c.t = d.draw("thickness", 0.018, 0.035);
    c.foot = d.chance("feet", 0.5) ? d.draw("foot_height", 0.04, 0.16) : 0.0;
    return c;
}

void addFeet(ShapeDesign& d, const Carcass& c, int material) {
    if (c.foot <= 0.0) return;
    const bool plinth = d.chance("plinth", 0.35);
    if (plinth) {
        d.block({-c.w / 2 + 0.02, 0, -c.depth / 2 + 0.02}, {c.w / 2 - 0.02, c.foot + 0.01, c.depth / 2 - 0.05},
                material);
        return;
    }
    const double r = d.draw("foot_radius", 0.018, 0.035);
    for (const double sx : {-1.0, 1.0}) {
        for (const double sz : {-1.0, 1.0}) {
            const double x = sx * (c.w / 2 - 0.05), z = sz * (c.depth / 2 - 0.05);
            d.rod({x, 0, z}, {x, c.foot + 0.01, z}, r * 0.8, r, material);
        }
    }
}

void addDrawerFronts(ShapeDesign& d, double x0, double x1, double y0, double y1, double z, int rows, int columns,
                     const std::string& handle, int front, int metal) {
    const double wide = (x1 - x0) / columns, high = (y1 - y0) / rows, gap = std::min(0.008, 0.03 * high);
    for (int r = 0; r < rows; ++r) {
        for (int c = 0; c < columns; ++c) {
            const double x = x0 + wide * c, y = y0 + high * r;
            d.block({x + gap, y + gap, z - 0.02}, {x + wide - gap, y + high - gap, z + 0.018}, front, 0.006);
            addHandle(d, {x + wide / 2, y + high * 0.58, z + 0.017}, handle, false, std::min(0.13, wide * 0.4), metal);
        }
    }
}

void addDoors(ShapeDesign& d, double x0, double x1, double y0, double y1, double z, int doors,
              const std::string& handle, int front, int metal) {
    const double wide = (x1 - x0) / doors, gap = 0.006;
    const bool framed = d.chance("framed_doors", 0.4);
    for (int i = 0; i < doors; ++i) {
        const double left = x0 + wide * i + gap, right = x0 + wide * (i + 1) - gap;
        d.block({left, y0 + gap, z - 0.02}, {right, y1 - gap, z + 0.012}, front, 0.005);
        if (framed) {
            const double f = std::min(0.08, wide * 0.2), out = z + 0.035;
            d.block({left, y0 + gap, z}, {left + f, y1 - gap, out}, front);
            d.block({right - f, y0 + gap, z}, {right, y1 - gap, out}, front);
            d.block({left, y0 + gap, z}, {right, y0 + gap + f, out}, front);
            d.block({left, y1 - gap - f, z}, {right, y1 - gap, out}, front);
        }
        const bool opensLeft = doors == 1 || i % 2 == 1;
        const double x = opensLeft ? left + wide * 0.1 : right - wide * 0.1;
        addHandle(d, {x, y0 + (y1 - y0) * 0.52, z + (framed ? 0.034 : 0.011)}, handle, true,
                  std::min(0.16, (y1 - y0) * 0.35), metal);
    }
}

} // namespace

void designShelf(ShapeDesign& d) {
    const Carcass c = drawCarcass(d, 0.4, 1.6, 0.7, 2.1, 0.25, 0.4);
    const int wood = d.anyOf({Stuff::Wood, Stuff::Wood, Stuff::White, Stuff::PaintedWood, Stuff::Metal});
    const std::string sides = d.pick("sides", {"boards", "boards", "posts", "ladder"});
    const bool back = sides == "boards" && d.chance("back", 0.65);
    const int boards = d.count("boards", 2, 6), columns = c.w > 0.9 && sides == "boards" ? d.count("columns", 1, 3) : 1;
    const double low = std::max(c.foot, c.t);
    if (sides == "boards") addFeet(d, c, wood);
    for (const double s : {-1.0, 1.0}) {
        const double x = s * (c.w / 2 - c.t / 2);
        if (sides == "boards") {
            d.box({x, (c.foot + c.h) / 2, 0}, {c.t, c.h - c.foot, c.depth}, wood);
        } else {
            for (const double z : {-1.0, 1.0}) {
                const double lean = sides == "ladder" && z > 0 ? c.depth * 0.275 : 0.0;
                d.beam({x, 0, z * (c.depth / 2 - c.t / 2) + lean}, {x, c.h, z * (c.depth / 2 - c.t / 2) - lean},
                       c.t * 1.3, c.t * 1.3, wood);
            }
        }
    }
    int covers[3] = {d.material(Stuff::Fabric), d.material(Stuff::Plastic), d.material(Stuff::Leather)};
    const bool books = d.chance("books", 0.4);
    for (int i = 0; i <= boards; ++i) {
        const double y = low + (c.h - low - c.t / 2) * i / boards,
                     shrink = sides == "ladder" ? 1.0 + 0.55 * (0.5 - y / c.h) : 1.0;
        const double z = sides == "ladder" ? -c.depth * (1.0 - shrink) / 2 : 0.0;
        d.box({0, y, z}, {c.w - c.t, c.t, c.depth * (sides == "ladder" ? shrink : 1.0)}, wood);
        if (!books || i == boards || d.between(0, 1) < 0.35) continue;
        for (int k = 0; k < columns; ++k) {
            const double x = -c.w / 2 + c.t + (c.w - 2 * c.t) * k / columns;
            addBooks(d, x + c.t * 0.5, x + (c.w - 2 * c.t) / columns, y + c.t / 2, -c.depth / 2 + 0.02,
                     (c.h - low) / boards - c.t, covers);
        }
    }
    for (int k = 1; k < columns; ++k) {
        const double x = -c.w / 2 + c.w * k / columns;
        d.box({x, (low + c.h) / 2, 0}, {c.t, c.h - low - c.t, c.depth}, wood);
    }
    if (back)
        d.box({0, (c.foot + c.h) / 2, -c.depth / 2 + c.t * 0.35}, {c.w - c.t, c.h - c.foot - 0.002, c.t * 0.7}, wood);
}

void designCupboard(ShapeDesign& d) {
    const std::string use = d.pick("use", {"wardrobe", "kitchen", "sideboard", "glass top", "wall unit"});
    Carcass c = use == "wardrobe"    ? drawCarcass(d, 0.8, 2.0, 1.8, 2.3, 0.5, 0.65)
                : use == "kitchen"   ? drawCarcass(d, 0.4, 1.2, 0.82, 0.92, 0.55, 0.65)
                : use == "sideboard" ? drawCarcass(d, 1.0, 2.0, 0.55, 0.9, 0.38, 0.5)
                : use == "wall unit" ? drawCarcass(d, 0.5, 1.2, 0.5, 0.8, 0.3, 0.4)
                                     : drawCarcass(d, 0.7, 1.3, 1.5, 2.1, 0.35, 0.48);
    if (use == "wall unit") c.foot = 0.0;
    const int wood = d.anyOf({Stuff::Wood, Stuff::Wood, Stuff::White, Stuff::PaintedWood}),
              front = d.chance("other_fronts", 0.45) ? d.anyOf({Stuff::White, Stuff::Wood, Stuff::PaintedWood}) : wood;
    const int metal = d.anyOf({Stuff::Metal, Stuff::Dark});
    const std::string handle = d.pick("handle", {"knob", "bar", "bow", "none"});
    addFeet(d, c, wood);
    const double z = c.front(), split = use == "glass top" ? c.h * d.draw("split", 0.35, 0.5) : c.h;
    d.block({-c.w / 2, c.foot, -c.depth / 2}, {c.w / 2, split, z}, wood, 0.004);
    const int doors = std::max(1, static_cast<int>(c.w / d.draw("door_width", 0.4, 0.65)));
    double doorTop = split - c.t * 0.6, doorLow = c.foot + c.t * 0.6;
    if (use != "wardrobe" && d.chance("drawer_row", 0.45)) {
        const double high = std::min(0.17, (doorTop - doorLow) * 0.3);
        addDrawerFronts(d, -c.w / 2 + 0.008, c.w / 2 - 0.008, doorTop - high, doorTop, z, 1, doors, handle, front,
                        metal);
        doorTop -= high;
    }
    if (use == "wardrobe" && d.chance("bottom_drawers", 0.35)) {
        addDrawerFronts(d, -c.w / 2 + 0.008, c.w / 2 - 0.008, doorLow, doorLow + 0.4, z, 2, std::max(1, doors / 2),
                        handle, front, metal);
        doorLow += 0.4;
    }
    addDoors(d, -c.w / 2 + 0.008, c.w / 2 - 0.008, doorLow, doorTop, z, doors, handle, front, metal);
    if (use == "kitchen")
        d.block({-c.w / 2 - 0.01, c.h - 0.005, -c.depth / 2}, {c.w / 2 + 0.01, c.h + 0.035, z + 0.04},
                d.anyOf({Stuff::Wood, Stuff::Dark, Stuff::White}));
    if (use == "sideboard" || use == "wardrobe")
        d.block({-c.w / 2 - 0.015, c.h - 0.005, -c.depth / 2}, {c.w / 2 + 0.015, c.h + 0.025, z + 0.025}, wood);
    if (use != "glass top") return;
    const double deep = c.depth * 0.8, mid = -c.depth / 2 + deep / 2;
    for (const double s : {-1.0, 1.0})
        d.box({s * (c.w / 2 - c.t / 2), (split + c.h) / 2, mid}, {c.t, c.h - split + 0.01, deep}, wood);
    d.box({0, (split + c.h) / 2, -c.depth / 2 + c.t / 2}, {c.w, c.h - split, c.t}, wood);
    const int shelves = d.count("shelves", 1, 3);
    for (int i = 1; i <= shelves + 1; ++i)
        d.box({0, split + (c.h - split) * i / (shelves + 1) - c.t / 2, mid}, {c.w, c.t, deep}, wood);
    d.block({-c.w / 2 - 0.02, c.h - 0.01, -c.depth / 2}, {c.w / 2 + 0.02, c.h + 0.04, -c.depth / 2 + deep + 0.02},
            wood);
}

void designDrawers(ShapeDesign& d) {
    const bool bedside = d.chance("bedside", 0.4);
    const Carcass c =
        bedside ? drawCarcass(d, 0.35, 0.55, 0.4, 0.65, 0.32, 0.45) : drawCarcass(d, 0.6, 1.4, 0.6, 1.25, 0.4, 0.52);
    const int wood = d.anyOf({Stuff::Wood, Stuff::Wood, Stuff::White, Stuff::PaintedWood}),
              front = d.chance("other_fronts", 0.4) ? d.anyOf({Stuff::White, Stuff::Wood, Stuff::PaintedWood}) : wood;
    const int metal = d.anyOf({Stuff::Metal, Stuff::Dark});
    addFeet(d, c, wood);
    const double z = c.front(), open = bedside && d.chance("open_compartment", 0.5) ? c.h * 0.42 : 0.0;
    d.block({-c.w / 2, c.foot, -c.depth / 2}, {c.w / 2, c.h - open, z}, wood, 0.003);
    if (open > 0.0) {
        for (const double s : {-1.0, 1.0})
            d.box({s * (c.w / 2 - c.t / 2), c.h - open / 2, 0}, {c.t, open, c.depth}, wood);
        d.box({0, c.h - open / 2, -c.depth / 2 + c.t / 2}, {c.w, open, c.t}, wood);
    }
    d.block({-c.w / 2 - 0.012, c.h - c.t, -c.depth / 2}, {c.w / 2 + 0.012, c.h, z + 0.02}, wood, 0.004);
    const int rows = bedside ? d.count("rows", 1, open > 0.0 ? 2 : 3) : d.count("rows", 2, 5),
              columns = c.w > 0.85 ? d.count("columns", 1, 2) : 1;
    addDrawerFronts(d, -c.w / 2 + 0.012, c.w / 2 - 0.012, c.foot + 0.015, c.h - open - c.t * (open > 0.0 ? 0.5 : 1.2),
                    z, rows, columns, d.pick("handle", {"knob", "bar", "bow", "none"}), front, metal);
}

void designCrate(ShapeDesign& d) {
    const double w = d.draw("width", 0.25, 0.9), depth = d.draw("depth", 0.25, 0.6), h = d.draw("height", 0.15, 0.7),
                 t = d.draw("thickness", 0.03, 0.06) * std::max(w, h);
    const std::string style = d.pick("style", {"open box", "slatted", "chest", "carton", "basket"});
    const int side = d.anyOf({Stuff::Wood, Stuff::Plastic, Stuff::PaintedWood, Stuff::Wood}),
              metal = d.anyOf({Stuff::Metal, Stuff::Dark, Stuff::Wood});
    if (style == "basket") {
        const double flare = d.draw("flare", 1.0, 1.35);
        d.hollowLathe({0, 0, 0}, {{0, 0}, {w * 0.4, 0}, {w * 0.4 * flare, h}}, t, side);
        if (d.chance("handles", 0.6)) {
            for (const double s : {-1.0, 1.0})
                d.torus(Placement::turned({s * w * 0.4 * flare, h, 0}, 90, 0), h * 0.14, t * 0.35, metal);
        }
        return;
    }
    if (style == "chest" || style == "carton") {
        d.block({-w / 2, 0, -depth / 2}, {w / 2, h, depth / 2}, side, t * 0.2);
        if (style == "carton") {
            for (const double s : {-1.0, 1.0}) {
                if (d.chance(s < 0 ? "left_flap" : "right_flap", 0.7)) {
                    d.beam({s * (w / 2 - t * 0.3), h - t * 0.4, 0},
                           {s * (w / 2 + w * 0.22), h + w * d.between(-0.15, 0.2), 0}, t * 0.6, depth, side);
                }
            }
            return;
        }
        const bool domed = d.chance("domed_lid", 0.5);
        if (domed) {
            SolidPart& lid =
                d.add(CylinderShape{depth / 2 + 0.01, w / 2 + 0.01}, Placement::along({0, h, 0}, {1, 0, 0}), side);
            lid.limits.push_back(boxPrimitive(Placement::at({0, h + depth, 0}), {2 * w, 2 * depth, 2 * depth}));
        } else {
            d.block({-w / 2 - 0.015, h - t * 0.2, -depth / 2 - 0.015}, {w / 2 + 0.015, h + t, depth / 2 + 0.015}, side);
        }
        d.box({0, h - t * 0.3, depth / 2 + 0.01}, {w * 0.14, h * 0.25, t * 0.5}, metal);
        for (const double x : {-0.33, 0.33}) d.box({x * w, h / 2, 0}, {w * 0.06, h, depth + t * 0.35}, metal);
        return;
    }
    d.block({-w / 2, 0, -depth / 2}, {w / 2, t, depth / 2}, side);
    const int boards = style == "slatted" ? d.count("slats", 2, 4) : 1;
    for (int i = 0; i < boards; ++i) {
        const double pitch = h / boards, y0 = pitch * i + (i == 0 ? 0.0 : pitch * 0.25), y1 = pitch * (i + 1);
        for (const double s : {-1.0, 1.0}) {
            d.block({s * w / 2, y0, -depth / 2}, {s * (w / 2 - t), y1, depth / 2}, side);
            d.block({-w / 2, y0, s * depth / 2}, {w / 2, y1, s * (depth / 2 - t)}, side);
        }
    }
    if (boards == 1) return;
    for (const double sx : {-1.0, 1.0}) {
        for (const double sz : {-1.0, 1.0})
            d.box({sx * (w / 2 - t), h / 2, sz * (depth / 2 - t)}, {t * 1.6, h, t * 1.6}, side);
    }
}

} // namespace vecset
