#include "core/dataset/procedural/primitive_mesh.h"

#include <algorithm>
#include <numbers>

namespace vecset {

namespace {

constexpr double kTurn = 2.0 * std::numbers::pi;
using Triangles = std::vector<std::array<Point3, 3>>;

constexpr int kAround = 32; // flat pieces around lathes and rings

void addQuad(Triangles& out, Point3 a, Point3 b, Point3 c, Point3 d) {
    out.push_back({a, b, c});
    out.push_back({a, c, d});
}

/// Rows of equally many points, joined by strips; `closed` joins the last column to the first.
void addGrid(Triangles& out, const std::vector<std::vector<Point3>>& rows, bool closed) {
    for (std::size_t r = 0; r + 1 < rows.size(); ++r) {
        const std::size_t n = rows[r].size();
        for (std::size_t c = 0; c + (closed ? 0 : 1) < n; ++c) {
            addQuad(out, rows[r][c], rows[r][(c + 1) % n], rows[r + 1][(c + 1) % n], rows[r + 1][c]);
        }
    }
}

void addFan(Triangles& out, const std::vector<Point3>& ring) {
    for (std::size_t i = 1; i + 1 < ring.size(); ++i) out.push_back({ring[0], ring[i], ring[i + 1]});
}

/// Angles from -90 to 90 degrees in which each half has its own zero, for shapes pulled apart at the middle.
struct Latitude {
    double angle, sign;
};
std::vector<Latitude> latitudes(int steps) {
    std::vector<Latitude> list;
    for (const double sign : {-1.0, 1.0}) {
        for (int i = 0; i <= steps; ++i) {
            const double share = static_cast<double>(i) / steps;
            list.push_back({(sign < 0 ? share - 1.0 : share) * kTurn / 4, sign});
        }
    }
    return list;
}

/// A ball pulled apart into a rounded box: every octant moves to its corner.
Triangles roundedBox(const BoxShape& box) {
    const double r = box.rounding;
    const Point3 inner = box.half - Point3{r, r, r};
    const int steps = r > 0.0 ? 4 : 1;
    std::vector<std::vector<Point3>> rows;
    for (const Latitude& latitude : latitudes(steps)) {
        std::vector<Point3> row;
        for (int quadrant = 0; quadrant < 4; ++quadrant) {
            const double sx = quadrant == 0 || quadrant == 3 ? 1 : -1, sz = quadrant < 2 ? 1 : -1;
            for (int i = 0; i <= steps; ++i) {
                const double angle = (quadrant + static_cast<double>(i) / steps) * kTurn / 4;
                const double flat = r * std::cos(latitude.angle);
                row.push_back({sx * inner.x + flat * std::cos(angle),
                               latitude.sign * inner.y + r * std::sin(latitude.angle),
                               sz * inner.z + flat * std::sin(angle)});
            }
        }
        rows.push_back(std::move(row));
    }
    Triangles out;
    addGrid(out, rows, true);
    addFan(out, rows.front());
    addFan(out, rows.back());
    return out;
}

Triangles lathe(const std::vector<Corner>& outline) {
    constexpr int pieces = kAround;
    Triangles out;
    for (std::size_t i = 0, j = outline.size() - 1; i < outline.size(); j = i++) {
        const Corner a = outline[j], b = outline[i];
        if (a.x < 1e-9 && b.x < 1e-9) continue;
        std::vector<std::vector<Point3>> rows(2);
        for (int k = 0; k < pieces; ++k) {
            const double angle = kTurn * k / pieces;
            rows[0].push_back({a.x * std::cos(angle), a.y, a.x * std::sin(angle)});
            rows[1].push_back({b.x * std::cos(angle), b.y, b.x * std::sin(angle)});
        }
        addGrid(out, rows, true);
    }
    return out;
}

Triangles trianglesOf(const BoxShape& box) { return roundedBox(box); }
Triangles trianglesOf(const LatheShape& shape) { return lathe(shape.outline); }

Triangles trianglesOf(const CylinderShape& cylinder) {
    std::vector<Corner> outline{{0.0, -cylinder.halfHeight}};
    const int steps = cylinder.rounding > 0.0 ? 4 : 0;
    for (const double sign : {-1.0, 1.0}) {
        for (int i = 0; i <= steps; ++i) {
            const double share = steps == 0 ? 0.0 : static_cast<double>(i) / steps;
            const double angle = (sign < 0 ? share - 1.0 : share) * kTurn / 4, r = cylinder.rounding;
            outline.push_back(
                {cylinder.radius - r + r * std::cos(angle), sign * (cylinder.halfHeight - r) + r * std::sin(angle)});
        }
    }
    outline.push_back({0.0, cylinder.halfHeight});
    return lathe(outline);
}

double area2(Corner a, Corner b, Corner c) { return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x); }

/// Cuts ears off a simple outline.
std::vector<std::array<Corner, 3>> earClipped(std::vector<Corner> rest) {
    double area = 0.0;
    for (std::size_t i = 0, j = rest.size() - 1; i < rest.size(); j = i++)
        area += rest[j].x * rest[i].y - rest[i].x * rest[j].y;
    if (area < 0.0) std::ranges::reverse(rest);
    std::vector<std::array<Corner, 3>> out;
    for (std::size_t tries = 0, i = 0; rest.size() > 3 && tries < rest.size();) {
        const std::size_t n = rest.size();
        const Corner a = rest[(i + n - 1) % n], b = rest[i % n], c = rest[(i + 1) % n];
        const bool ear = area2(a, b, c) > 0.0 && std::ranges::none_of(rest, [&](Corner p) {
                             return area2(a, b, p) > 0.0 && area2(b, c, p) > 0.0 && area2(c, a, p) > 0.0;
                         });
        if (ear) {
            out.push_back({a, b, c});
            rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(i % n));
            tries = 0;
        } else {
            ++i, ++tries;
        }
    }
    if (rest.size() >= 3) out.push_back({rest[0], rest[1], rest[2]});
    return out;
}

Triangles trianglesOf(const PrismShape& prism) {
    Triangles out;
    const double h = prism.halfDepth;
    for (std::size_t i = 0, j = prism.outline.size() - 1; i < prism.outline.size(); j = i++) {
        const Corner a = prism.outline[j], b = prism.outline[i];
        addQuad(out, {a.x, a.y, -h}, {b.x, b.y, -h}, {b.x, b.y, h}, {a.x, a.y, h});
    }
    for (const auto& [a, b, c] : earClipped(prism.outline)) {
        for (const double z : {-h, h}) out.push_back({Point3{a.x, a.y, z}, Point3{b.x, b.y, z}, Point3{c.x, c.y, z}});
    }
    return out;
}

std::vector<Point3> ringAround(Point3 centre, Point3 side, Point3 other, double radius, int pieces) {
    std::vector<Point3> ring;
    for (int k = 0; k < pieces; ++k) {
        const double angle = kTurn * k / pieces;
        ring.push_back(centre + side * (radius * std::cos(angle)) + other * (radius * std::sin(angle)));
    }
    return ring;
}

/// Rings along the path, turned as little as possible, with round ends.
Triangles trianglesOf(const TubeShape& tube) {
    const double r = tube.radius;
    const auto n = tube.path.size();
    const int pieces = std::clamp(static_cast<int>(r * 400.0), 10, 32), capSteps = 7;
    const auto direction = [&](std::size_t i) {
        if (n == 1) return Point3{0, 1, 0};
        const Point3 before = i > 0 ? normalized(tube.path[i] - tube.path[i - 1]) : Point3{};
        const Point3 after = i + 1 < n ? normalized(tube.path[i + 1] - tube.path[i]) : Point3{};
        return normalized(before + after);
    };
    Point3 axis = direction(0),
           side = normalized(cross(axis, std::abs(axis.x) < 0.7 ? Point3{1, 0, 0} : Point3{0, 1, 0}));
    std::vector<std::vector<Point3>> rows;
    const auto addCap = [&](std::size_t at, double sign) {
        for (int s = 0; s < capSteps; ++s) {
            const double angle = kTurn / 4 * (sign < 0 ? capSteps - s : s) / capSteps;
            rows.push_back(ringAround(tube.path[at] + axis * (sign * r * std::sin(angle)), side, cross(axis, side),
                                      r * std::cos(angle), pieces));
        }
        if (sign > 0) rows.push_back(ringAround(tube.path[at] + axis * r, side, cross(axis, side), 0.0, pieces));
    };
    addCap(0, -1.0);
    for (std::size_t i = 0; i < n; ++i) {
        axis = direction(i);
        side = normalized(side - axis * dot(side, axis));
        const Point3 before = i > 0 ? normalized(tube.path[i] - tube.path[i - 1]) : axis;
        const double wider = 1.0 / std::max(std::abs(dot(axis, before)), 0.5); // the ring lies in the mitre
        rows.push_back(ringAround(tube.path[i], side, cross(axis, side), r * std::sqrt(wider), pieces));
    }
    addCap(n - 1, 1.0);
    Triangles out;
    addGrid(out, rows, true);
    return out;
}

Triangles trianglesOf(const TorusShape& torus) {
    const int around = kAround, across = std::clamp(static_cast<int>(torus.tubeRadius * 400.0), 10, 24);
    std::vector<std::vector<Point3>> rows;
    for (int i = 0; i <= around; ++i) {
        const double angle = kTurn * i / around;
        const Point3 out{std::cos(angle), 0, std::sin(angle)};
        rows.push_back(ringAround(out * torus.ringRadius, out, {0, 1, 0}, torus.tubeRadius, across));
    }
    Triangles out;
    addGrid(out, rows, true);
    return out;
}

} // namespace

std::vector<std::array<Point3, 3>> drawnTriangles(const Primitive& primitive) {
    auto triangles = std::visit([](const auto& shape) { return trianglesOf(shape); }, primitive.shape);
    for (auto& t : triangles) {
        for (auto& p : t) p = primitive.place.toModel(p);
    }
    std::erase_if(triangles, [](const auto& t) { return length(cross(t[1] - t[0], t[2] - t[0])) < 1e-14; });
    return triangles;
}

} // namespace vecset
