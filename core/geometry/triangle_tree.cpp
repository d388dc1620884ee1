#include "core/geometry/triangle_tree.h"

#include "core/base/error.h"
#include "core/geometry/mesh_edges.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <utility>

namespace vecset {
namespace {

constexpr std::uint32_t kLeafSize = 4;

struct Point {
    double x, y, z;
};
Point minus(Vec3f a, Vec3f b) { return {double(a.x) - b.x, double(a.y) - b.y, double(a.z) - b.z}; }
double dot(const Point& a, const Point& b) { return a.x * b.x + a.y * b.y + a.z * b.z; }

/// Squared distance from a point (relative to the segment's beginning) to the segment along `side`.
double toSegment(const Point& p, const Point& side) {
    const double squared = dot(side, side);
    const double t = squared > 0.0 ? std::clamp(dot(p, side) / squared, 0.0, 1.0) : 0.0;
    const Point rest{p.x - t * side.x, p.y - t * side.y, p.z - t * side.z};
    return dot(rest, rest);
}

} // namespace

/// Orders the triangles and makes the nodes, depth first.
class TriangleTree::Builder {
public:
    Builder(TriangleTree& tree, const TriangleMesh& mesh) : m_tree(tree), m_mesh(mesh), m_order(mesh.triangles.size()) {
        std::iota(m_order.begin(), m_order.end(), 0U);
        m_centers.reserve(m_order.size());
        for (const Triangle& t : mesh.triangles) {
            m_centers.push_back((mesh.positions[t[0]] + mesh.positions[t[1]] + mesh.positions[t[2]]) / 3.0f);
        }
        m_tree.m_nodes.reserve(m_order.size());
    }

    void build() {
        split(0, static_cast<std::uint32_t>(m_order.size()));
        m_tree.m_corners.reserve(m_order.size());
        m_tree.m_places.resize(m_order.size());
        for (const std::uint32_t m : m_order) {
            const Triangle& t = m_mesh.triangles[m];
            m_tree.m_places[m] = static_cast<std::uint32_t>(m_tree.m_corners.size());
            m_tree.m_corners.push_back({m_mesh.positions[t[0]], m_mesh.positions[t[1]], m_mesh.positions[t[2]]});
        }
        m_tree.m_triangles = std::move(m_order);
    }

private:
    void split(std::uint32_t begin, std::uint32_t end) {
        const auto index = m_tree.m_nodes.size();
        m_tree.m_nodes.emplace_back();
        Node node;
        Box3f centers;
        for (std::uint32_t m = begin; m < end; ++m) {
            for (const std::uint32_t corner : m_mesh.triangles[m_order[m]]) node.box.extend(m_mesh.positions[corner]);
            centers.extend(m_centers[m_order[m]]);
        }
        if (end - begin <= kLeafSize) {
            node.first = begin;
            node.count = end - begin;
        } else {
            const Vec3f size = centers.size();
            const int axis = size.x >= size.y && size.x >= size.z ? 0 : size.y >= size.z ? 1 : 2;
            const std::uint32_t middle = begin + (end - begin) / 2;
            const auto at = [this](std::uint32_t m) { return m_order.begin() + static_cast<std::ptrdiff_t>(m); };
            std::nth_element(at(begin), at(middle), at(end), [&](std::uint32_t l, std::uint32_t r) {
                return m_centers[l][axis] < m_centers[r][axis];
            });
            split(begin, middle);
            node.first = static_cast<std::uint32_t>(m_tree.m_nodes.size());
            split(middle, end);
        }
        m_tree.m_nodes[index] = node;
    }

    TriangleTree& m_tree;
    const TriangleMesh& m_mesh;
    std::vector<std::uint32_t> m_order;
    std::vector<Vec3f> m_centers;
};

TriangleTree::TriangleTree(const TriangleMesh& mesh) {
    checkMesh(mesh);
    if (mesh.isEmpty()) throw Error(ErrorCode::InvalidInput, "nearest point: the mesh has no faces");
    for (const Triangle& t : mesh.triangles) {
        for (const std::uint32_t corner : t) {
            const Vec3f p = mesh.positions[corner];
            if (std::isfinite(p.x) && std::isfinite(p.y) && std::isfinite(p.z)) continue;
            throw Error(ErrorCode::InvalidInput, "nearest point: the mesh has a corner that is not finite");
        }
    }
    Builder(*this, mesh).build();
}

/// By the signs of the barycentric coordinates: inside, the distance to the plane; else the nearest of the sides (the
/// sides whose coordinate is not positive suffice, but a flat triangle has no plane, so then all three are asked).
double TriangleTree::squaredDistance(const Corners& triangle, Vec3f point) {
    const Point ab = minus(triangle.b, triangle.a), ac = minus(triangle.c, triangle.a), ap = minus(point, triangle.a);
    const double d00 = dot(ab, ab), d01 = dot(ab, ac), d11 = dot(ac, ac);
    const double d20 = dot(ap, ab), d21 = dot(ap, ac);
    const double area = d00 * d11 - d01 * d01;
    const double v = d11 * d20 - d01 * d21, w = d00 * d21 - d01 * d20;
    if (area > 1e-12 * d00 * d11 && v >= 0.0 && w >= 0.0 && v + w <= area) {
        const double s = v / area, t = w / area;
        const Point rest{ap.x - s * ab.x - t * ac.x, ap.y - s * ab.y - t * ac.y, ap.z - s * ab.z - t * ac.z};
        return dot(rest, rest);
    }
    const Point bc = minus(triangle.c, triangle.b), bp = minus(point, triangle.b);
    return std::min({toSegment(ap, ab), toSegment(ap, ac), toSegment(bp, bc)});
}

double TriangleTree::squaredDistance(const Box3f& box, Vec3f point) {
    double sum = 0.0;
    for (int axis = 0; axis < 3; ++axis) {
        const double below = double(box.min[axis]) - point[axis], above = double(point[axis]) - box.max[axis];
        const double outside = std::max({below, above, 0.0});
        sum += outside * outside;
    }
    return sum;
}

NearestPoint TriangleTree::nearest(Vec3f point, std::uint32_t hint) const {
    struct Open {
        std::uint32_t node;
        double squared;
    };
    std::array<Open, 64> open{}; // a median split of 2^32 triangles is less than 32 deep
    std::size_t count = 0;
    std::uint32_t found = NearestPoint::kNone;
    double best = std::numeric_limits<double>::infinity();
    if (hint < m_places.size()) {
        found = m_places[hint];
        best = squaredDistance(m_corners[found], point);
    }
    open[count++] = {0, squaredDistance(m_nodes[0].box, point)};
    while (count > 0) {
        const Open current = open[--count];
        if (current.squared >= best) continue;
        const Node& node = m_nodes[current.node];
        for (std::uint32_t m = node.first; m < node.first + node.count; ++m) {
            const double squared = squaredDistance(m_corners[m], point);
            if (squared >= best) continue;
            best = squared;
            found = m;
        }
        if (node.count > 0) continue;
        Open near{current.node + 1, squaredDistance(m_nodes[current.node + 1].box, point)};
        Open far{node.first, squaredDistance(m_nodes[node.first].box, point)};
        if (far.squared < near.squared) std::swap(near, far);
        if (far.squared < best) open[count++] = far;
        if (near.squared < best) open[count++] = near;
    }
    return {std::sqrt(best), found == NearestPoint::kNone ? found : m_triangles[found]};
}

} // namespace vecset
