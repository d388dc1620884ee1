#include "core/base/error.h"
#include "core/geometry/mesh_cleanup.h"
#include "core/geometry/mesh_edges.h"
#include "core/geometry/mesh_metrics.h"
#include "core/geometry/mesh_statistics.h"
#include "core/geometry/side_of_line.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace vecset {
namespace {

/// A cube of resolution^3 cells.
struct CellCube {
    int resolution;
    std::array<double, 3> origin;
    double cellSize;

    [[nodiscard]] double center(std::size_t axis, int m) const { return origin[axis] + (m + 0.5) * cellSize; }
    /// The first cell whose centre is not below x.
    [[nodiscard]] int firstAtOrAbove(std::size_t axis, double x) const {
        const double m = std::ceil((x - origin[axis]) / cellSize - 0.5);
        return static_cast<int>(std::clamp(m, 0.0, double(resolution)));
    }
};

/// A crossing of the surface with a line of cell centres: cells from `cell` on lie behind it.
struct LineCrossing {
    std::uint32_t line;
    std::int16_t cell;
    std::int8_t direction; ///< +1 where the line enters the solid
    bool operator<(const LineCrossing& other) const {
        return line != other.line ? line < other.line : cell < other.cell;
    }
};

/// Finds where the lines of cell centres along one axis cross a mesh.
class LineScan {
public:
    LineScan(const CellCube& cube, std::size_t axis) : m_cube(cube), m_axis(axis) {}

    std::vector<LineCrossing> scan(const TriangleMesh& mesh) {
        m_found.clear();
        for (const Triangle& t : mesh.triangles)
            addTriangle(mesh.positions[t[0]], mesh.positions[t[1]], mesh.positions[t[2]]);
        std::sort(m_found.begin(), m_found.end());
        return std::move(m_found);
    }

private:
    void addTriangle(Vec3f a, Vec3f b, Vec3f c) {
        const std::size_t u = (m_axis + 1) % 3, v = (m_axis + 2) % 3;
        const auto flat = [&](Vec3f p) { return Point2{double(p[int(u)]), double(p[int(v)])}; };
        const Point2 pa = flat(a), pb = flat(b), pc = flat(c);
        const Vec3d normal = doubleAreaNormal(a, b, c);
        const double n[3] = {normal.x, normal.y, normal.z};
        const auto lowest = [&](std::size_t m) { return std::min({pa[m], pb[m], pc[m]}); };
        const auto highest = [&](std::size_t m) { return std::max({pa[m], pb[m], pc[m]}); };
        const int u1 = m_cube.firstAtOrAbove(u, highest(0) + m_cube.cellSize),
                  v1 = m_cube.firstAtOrAbove(v, highest(1) + m_cube.cellSize);
        for (int i = m_cube.firstAtOrAbove(u, lowest(0)); i < u1; ++i) {
            for (int j = m_cube.firstAtOrAbove(v, lowest(1)); j < v1; ++j) {
                const Point2 p{m_cube.center(u, i), m_cube.center(v, j)};
                const int turn = sideOfLine(p, pa, pb);
                if (turn != sideOfLine(p, pb, pc) || turn != sideOfLine(p, pc, pa)) continue;
                double depth = a[int(m_axis)];
                if (n[m_axis] != 0.0) depth -= (n[u] * (p[0] - pa[0]) + n[v] * (p[1] - pa[1])) / n[m_axis];
                const double low = std::min({a[int(m_axis)], b[int(m_axis)], c[int(m_axis)]});
                const double high = std::max({a[int(m_axis)], b[int(m_axis)], c[int(m_axis)]});
                const auto cell =
                    static_cast<std::int16_t>(m_cube.firstAtOrAbove(m_axis, std::clamp(depth, low, high)));
                // Seen against the axis a counter-clockwise triangle faces up: the line leaves the solid there.
                m_found.push_back({static_cast<std::uint32_t>(i * m_cube.resolution + j), cell, std::int8_t(-turn)});
            }
        }
    }

    const CellCube& m_cube;
    std::size_t m_axis;
    std::vector<LineCrossing> m_found;
};

/// Adds `vote` to every cell that one axis' lines find inside.
void castVotes(const CellCube& cube, std::size_t axis, const std::vector<LineCrossing>& crossings, bool byWinding,
               std::uint8_t vote, std::vector<std::uint8_t>& votes) {
    const auto r = static_cast<std::size_t>(cube.resolution);
    const std::size_t strides[3] = {r * r, r, 1};
    const std::size_t along = strides[axis], u = strides[(axis + 1) % 3], v = strides[(axis + 2) % 3];
    for (std::size_t m = 0; m < crossings.size();) {
        const std::uint32_t line = crossings[m].line;
        const std::size_t base = line / r * u + line % r * v;
        int winding = 0;
        bool odd = false;
        for (; m < crossings.size() && crossings[m].line == line; ++m) {
            winding += crossings[m].direction;
            odd = !odd;
            const bool last = m + 1 == crossings.size() || crossings[m + 1].line != line;
            if (last || !(byWinding ? winding != 0 : odd)) continue; // after its last crossing a line is outside
            for (int cell = crossings[m].cell; cell < crossings[m + 1].cell; ++cell) {
                votes[base + static_cast<std::size_t>(cell) * along] += vote;
            }
        }
    }
}

CellCube cubeAround(const TriangleMesh& a, const TriangleMesh& b, int resolution) {
    Box3f box = a.bounds();
    const Box3f other = b.bounds();
    if (!other.isEmpty()) {
        box.extend(other.min);
        box.extend(other.max);
    }
    const double side = std::max(1e-30, double(box.longestSide())) * 1.0001;
    const Vec3f center = box.isEmpty() ? Vec3f{} : box.center();
    return {resolution, {center.x - side / 2, center.y - side / 2, center.z - side / 2}, side / resolution};
}

} // namespace

double meshVolumeIou(const TriangleMesh& a, const TriangleMesh& b, int resolution) {
    if (resolution < 1 || resolution > 1024) {
        throw Error(ErrorCode::InvalidInput,
                    "volume IoU: resolution " + std::to_string(resolution) + " is not in [1, 1024]");
    }
    const TriangleMesh meshes[2] = {weld(a), weld(b)};
    const CellCube cube = cubeAround(meshes[0], meshes[1], resolution);
    const auto r = static_cast<std::size_t>(resolution);
    std::vector<std::uint8_t> votes(r * r * r); // the first mesh counts in bits 0 and 1, the second in bits 2 and 3
    for (std::size_t m = 0; m < 2; ++m) {
        const MeshStatistics facts = meshStatistics(meshes[m]);
        for (std::size_t axis = 0; axis < 3; ++axis) {
            castVotes(cube, axis, LineScan(cube, axis).scan(meshes[m]), facts.closed && facts.consistentlyWound,
                      m == 0 ? std::uint8_t{1} : std::uint8_t{4}, votes);
        }
    }
    std::size_t both = 0, either = 0;
    for (const auto vote : votes) {
        const bool inA = (vote & 3U) >= 2, inB = (vote >> 2) >= 2;
        both += inA && inB ? 1 : 0;
        either += inA || inB ? 1 : 0;
    }
    return either == 0 ? 1.0 : static_cast<double>(both) / static_cast<double>(either);
}

} // namespace vecset
