#include "core/geometry/triangle_tree.h"

#include "core/base/error.h"
#include "core/geometry/mesh_edges.h"

#include <algorithm>
#include <array>
#include <cmath>
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
    Builder(TriangleTree& tree, const TriangleMesh& mesh) : m_tree(tree), m_mesh(mesh) {
        m_items.reserve(mesh.triangles.size());
        for (const Triangle& t : mesh.triangles) {
            const Vec3f center = (mesh.positions[t[0]] + mesh.positions[t[1]] + mesh.positions[t[2]]) / 3.0f;
            m_items.push_back({center, static_cast<std::uint32_t>(m_items.size())});
        }
        m_tree.m_nodes.reserve(m_items.size());
        m_tree.m_corners.reserve(m_items.size());
        m_tree.m_triangles.reserve(m_items.size());
        m_tree.m_places.resize(m_items.size());
    }

    void build() { split(0, static_cast<std::uint32_t>(m_items.size())); }

private:
    /// The centre lies beside the index: sorting jumps about in memory otherwise.
    struct Item {
        Vec3f center;
        std::uint32_t triangle;
    };

    /// Returns the box of the new node.
    Box3f split(std::uint32_t begin, std::uint32_t end) {
        const auto index = m_tree.m_nodes.size();
        m_tree.m_nodes.emplace_back();
        Node node;
        if (end - begin <= kLeafSize) {
            node.first = begin;
            node.count = end - begin;
            for (std::uint32_t m = begin; m < end; ++m) node.box = around(node.box, take(m_items[m].triangle));
        } else {
            const std::uint32_t middle = begin + (end - begin) / 2;
            halve(begin, middle, end);
            node.box = split(begin, middle);
            node.first = static_cast<std::uint32_t>(m_tree.m_nodes.size());
            node.box = around(node.box, split(middle, end));
        }
        m_tree.m_nodes[index] = node;
        return node.box;
    }

    void halve(std::uint32_t begin, std::uint32_t middle, std::uint32_t end) {
        const auto at = [this](std::uint32_t m) { return m_items.begin() + static_cast<std::ptrdiff_t>(m); };
        Box3f centers;
        for (std::uint32_t m = begin; m < end; ++m) centers.extend(m_items[m].center);
        const Vec3f size = centers.size();
        const int axis = size.x >= size.y && size.x >= size.z ? 0 : size.y >= size.z ? 1 : 2;
        std::nth_element(at(begin), at(middle), at(end),
                         [axis](const Item& l, const Item& r) { return l.center[axis] < r.center[axis]; });
    }

    /// Appends a triangle to the leaves and returns its box.
    Box3f take(std::uint32_t triangle) {
        const Triangle& t = m_mesh.triangles[triangle];
        const Corners corners{m_mesh.positions[t[0]], m_mesh.positions[t[1]], m_mesh.positions[t[2]]};
        m_tree.m_places[triangle] = static_cast<std::uint32_t>(m_tree.m_corners.size());
        m_tree.m_corners.push_back(corners);
        m_tree.m_triangles.push_back(triangle);
        Box3f box;
        for (const Vec3f p : {corners.a, corners.b, corners.c}) box.extend(p);
        return box;
    }

    static Box3f around(Box3f box, const Box3f& other) {
        box.extend(other.min);
        box.extend(other.max);
        return box;
    }

    TriangleTree& m_tree;
    const TriangleMesh& m_mesh;
    std::vector<Item> m_items;
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
