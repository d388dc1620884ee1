#include "core/geometry/inside_test.h"

#include "core/geometry/mesh_cleanup.h"
#include "core/geometry/mesh_edges.h"
#include "core/geometry/mesh_statistics.h"

#include <algorithm>
#include <cmath>

namespace vecset {
namespace {

constexpr int kMaxCells = 512;

/// The two other axes, so that (u, v, axis) is right-handed.
Point2 flatten(Vec3f p, int axis) { return {double(p[(axis + 1) % 3]), double(p[(axis + 2) % 3])}; }

int cellOf(double x, double origin, double perUnit, int cells) {
    return static_cast<int>(std::clamp((x - origin) * perUnit, 0.0, double(cells - 1)));
}

} // namespace

InsideTest::InsideTest(const TriangleMesh& mesh) : m_mesh(weld(mesh)) {
    const MeshStatistics facts = meshStatistics(m_mesh);
    m_byWinding = facts.closed && facts.consistentlyWound;
    for (const Triangle& t : m_mesh.triangles) {
        for (const std::uint32_t corner : t) m_box.extend(m_mesh.positions[corner]);
    }
    if (m_mesh.isEmpty()) return;
    for (int axis = 0; axis < 3; ++axis) m_shadows.push_back(castShadow(axis));
}

InsideTest::Shadow InsideTest::castShadow(int axis) const {
    Shadow shadow;
    shadow.axis = axis;
    shadow.cells = std::clamp(static_cast<int>(std::sqrt(double(m_mesh.triangles.size()))), 1, kMaxCells);
    shadow.origin = flatten(m_box.min, axis);
    const Point2 size = flatten(m_box.size(), axis);
    for (std::size_t m = 0; m < 2; ++m) shadow.perUnit[m] = shadow.cells / std::max(size[m], 1e-30);
    const auto n = static_cast<std::size_t>(shadow.cells);
    const auto visit = [&](auto&& touch) { // every triangle with every cell that its shadow's box touches
        for (std::size_t f = 0; f < m_mesh.triangles.size(); ++f) {
            const Triangle& t = m_mesh.triangles[f];
            const Point2 a = flatten(m_mesh.positions[t[0]], axis), b = flatten(m_mesh.positions[t[1]], axis),
                         c = flatten(m_mesh.positions[t[2]], axis);
            int low[2], high[2];
            for (std::size_t m = 0; m < 2; ++m) {
                low[m] = cellOf(std::min({a[m], b[m], c[m]}), shadow.origin[m], shadow.perUnit[m], shadow.cells);
                high[m] = cellOf(std::max({a[m], b[m], c[m]}), shadow.origin[m], shadow.perUnit[m], shadow.cells);
            }
            for (int i = low[0]; i <= high[0]; ++i) {
                for (int j = low[1]; j <= high[1]; ++j)
                    touch(static_cast<std::size_t>(i) * n + static_cast<std::size_t>(j), f);
            }
        }
    };
    shadow.first.assign(n * n + 1, 0);
    visit([&](std::size_t cell, std::size_t) { ++shadow.first[cell + 1]; });
    for (std::size_t cell = 0; cell < n * n; ++cell) shadow.first[cell + 1] += shadow.first[cell];
    shadow.triangles.resize(shadow.first.back());
    std::vector<std::uint32_t> next(shadow.first.begin(), shadow.first.end() - 1);
    visit([&](std::size_t cell, std::size_t f) { shadow.triangles[next[cell]++] = static_cast<std::uint32_t>(f); });
    return shadow;
}

bool InsideTest::isInside(const Shadow& shadow, Vec3f point) const {
    const Point2 p = flatten(point, shadow.axis);
    const auto cell = [&](std::size_t m) {
        return static_cast<std::size_t>(cellOf(p[m], shadow.origin[m], shadow.perUnit[m], shadow.cells));
    };
    const std::size_t at = cell(0) * static_cast<std::size_t>(shadow.cells) + cell(1);
    const double height = point[shadow.axis];
    int winding = 0;
    bool odd = false;
    for (std::uint32_t m = shadow.first[at]; m < shadow.first[at + 1]; ++m) {
        const Triangle& t = m_mesh.triangles[shadow.triangles[m]];
        const Vec3f a = m_mesh.positions[t[0]], b = m_mesh.positions[t[1]], c = m_mesh.positions[t[2]];
        const Point2 pa = flatten(a, shadow.axis), pb = flatten(b, shadow.axis), pc = flatten(c, shadow.axis);
        const int turn = sideOfLine(p, pa, pb);
        if (turn != sideOfLine(p, pb, pc) || turn != sideOfLine(p, pc, pa)) continue;
        const Vec3d normal = doubleAreaNormal(a, b, c);
        const double n[3] = {normal.x, normal.y, normal.z};
        double crossing = a[shadow.axis];
        if (n[shadow.axis] != 0.0) {
            crossing -= (n[(shadow.axis + 1) % 3] * (p[0] - pa[0]) + n[(shadow.axis + 2) % 3] * (p[1] - pa[1])) /
                        n[shadow.axis];
        }
        if (crossing <= height) continue; // below the point
        winding += turn;
        odd = !odd;
    }
    return m_byWinding ? winding != 0 : odd;
}

bool InsideTest::contains(Vec3f point) const {
    if (m_shadows.empty()) return false;
    for (int axis = 0; axis < 3; ++axis) {
        if (!(point[axis] >= m_box.min[axis] && point[axis] <= m_box.max[axis])) return false;
    }
    const bool first = isInside(m_shadows[0], point), second = isInside(m_shadows[1], point);
    return first == second ? first : isInside(m_shadows[2], point);
}

} // namespace vecset
