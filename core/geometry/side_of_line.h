#pragma once

#include <array>

namespace vecset {

using Point2 = std::array<double, 2>;

/// On which side of the line through a and b the point lies, +1 or -1, never 0: a point on the line is moved by an
/// infinitesimal (e, e^2). Exactly opposite for the line from b to a, so triangles that share a side share the
/// decision.
[[nodiscard]] inline int sideOfLine(const Point2& p, const Point2& a, const Point2& b) {
    if (b < a) return -sideOfLine(p, b, a);
    const double d = (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]);
    if (d != 0.0) return d > 0.0 ? 1 : -1;
    if (b[1] != a[1]) return b[1] > a[1] ? -1 : 1;
    return b[0] >= a[0] ? 1 : -1;
}

} // namespace vecset
