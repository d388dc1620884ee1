#include "core/geometry/edge_collapser.h"

#include "core/geometry/mesh_edges.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace vecset {
namespace {

/// A face may turn by no more than about 78 degrees in one collapse.
constexpr double kLeastCosine = 0.2;

bool hasCorner(const Triangle& t, std::uint32_t v) { return t[0] == v || t[1] == v || t[2] == v; }

} // namespace

void EdgeCollapser::Quadric::addPlane(double a, double b, double c, double d, double weight) {
    add({weight * a * a, weight * a * b, weight * a * c, weight * a * d, weight * b * b, weight * b * c, weight * b * d,
         weight * c * c, weight * c * d, weight * d * d});
}

void EdgeCollapser::Quadric::add(const Quadric& q) {
    xx += q.xx, xy += q.xy, xz += q.xz, xw += q.xw, yy += q.yy;
    yz += q.yz, yw += q.yw, zz += q.zz, zw += q.zw, ww += q.ww;
}

double EdgeCollapser::Quadric::at(Vec3f p) const {
    const double x = p.x, y = p.y, z = p.z;
    return xx * x * x + yy * y * y + zz * z * z + ww +
           2.0 * (xy * x * y + xz * x * z + yz * y * z + xw * x + yw * y + zw * z);
}

bool EdgeCollapser::Candidate::operator<(const Candidate& other) const {
    return std::tie(cost, from, to) > std::tie(other.cost, other.from, other.to);
}

EdgeCollapser::EdgeCollapser(const TriangleMesh& mesh)
    : m_mesh(mesh), m_faces(mesh.positions.size()), m_quadrics(mesh.positions.size()),
      m_versions(mesh.positions.size()), m_dead(mesh.triangles.size()), m_left(mesh.triangles.size()) {
    m_mesh.normals.clear();
    for (std::size_t face = 0; face < mesh.triangles.size(); ++face) {
        const Triangle& t = mesh.triangles[face];
        const Vec3f p = mesh.positions[t[0]];
        const Vec3d n = doubleAreaNormal(p, mesh.positions[t[1]], mesh.positions[t[2]]);
        const double norm = n.length();
        for (const auto v : t) {
            m_faces[v].push_back(static_cast<std::uint32_t>(face));
            if (!(norm > 0.0)) continue;
            const double a = n.x / norm, b = n.y / norm, c = n.z / norm;
            m_quadrics[v].addPlane(a, b, c, -(a * p.x + b * p.y + c * p.z), norm);
        }
    }
    for (const Triangle& t : mesh.triangles) {
        for (std::size_t m = 0; m < 3; ++m) {
            if (t[m] < t[(m + 1) % 3]) push(t[m], t[(m + 1) % 3]); // each edge once: its other face runs the other way
        }
    }
}

std::vector<std::uint32_t> EdgeCollapser::neighbours(std::uint32_t v) const {
    std::vector<std::uint32_t> found;
    for (const auto face : m_faces[v]) {
        for (const auto other : m_mesh.triangles[face]) {
            if (other != v) found.push_back(other);
        }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

void EdgeCollapser::push(std::uint32_t a, std::uint32_t b) {
    Quadric sum = m_quadrics[a];
    sum.add(m_quadrics[b]);
    const Vec3f d = m_mesh.positions[a] - m_mesh.positions[b];
    const double shortFirst = 1e-9 * double(dot(d, d)) * double(dot(d, d)); // decides on flat parts
    m_queue.push({sum.at(m_mesh.positions[b]) + shortFirst, a, b, m_versions[a], m_versions[b]});
    m_queue.push({sum.at(m_mesh.positions[a]) + shortFirst, b, a, m_versions[b], m_versions[a]});
}

bool EdgeCollapser::turnsAFace(std::uint32_t from, std::uint32_t to) const {
    for (const auto face : m_faces[from]) {
        Triangle t = m_mesh.triangles[face];
        if (hasCorner(t, to)) continue;
        const auto normal = [&] {
            return doubleAreaNormal(m_mesh.positions[t[0]], m_mesh.positions[t[1]], m_mesh.positions[t[2]]);
        };
        const Vec3d before = normal();
        std::replace(t.begin(), t.end(), from, to);
        const Vec3d after = normal();
        const double cosine = before.x * after.x + before.y * after.y + before.z * after.z;
        if (cosine <= kLeastCosine * before.length() * after.length()) return true;
    }
    return false;
}

bool EdgeCollapser::isAllowed(const Candidate& c) const {
    const auto a = neighbours(c.from), b = neighbours(c.to);
    std::vector<std::uint32_t> common;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(common));
    if (common.size() != 2 || (a.size() == 3 && b.size() == 3)) return false; // the latter: a tetrahedron
    return !turnsAFace(c.from, c.to);
}

void EdgeCollapser::collapse(std::uint32_t from, std::uint32_t to) {
    for (const auto face : m_faces[from]) {
        Triangle& t = m_mesh.triangles[face];
        if (hasCorner(t, to)) {
            m_dead[face] = true;
            --m_left;
            for (const auto v : t) {
                if (v != from) std::erase(m_faces[v], face);
            }
        } else {
            std::replace(t.begin(), t.end(), from, to);
            m_faces[to].push_back(face);
        }
    }
    m_faces[from].clear();
    m_quadrics[to].add(m_quadrics[from]);
    ++m_versions[from];
    ++m_versions[to];
    for (const auto v : neighbours(to)) push(to, v);
}

TriangleMesh EdgeCollapser::run(std::size_t faces) {
    while (m_left > faces && !m_queue.empty()) {
        const Candidate c = m_queue.top();
        m_queue.pop();
        const bool current = m_versions[c.from] == c.fromVersion && m_versions[c.to] == c.toVersion;
        if (current && isAllowed(c)) collapse(c.from, c.to);
    }
    TriangleMesh result = m_mesh;
    result.triangles.clear();
    for (std::size_t face = 0; face < m_dead.size(); ++face) {
        if (!m_dead[face]) result.triangles.push_back(m_mesh.triangles[face]);
    }
    dropUnusedVertices(result);
    return result;
}

} // namespace vecset
