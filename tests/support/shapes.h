#pragma once

#include "core/geometry/triangle_mesh.h"
#include "core/surface/sparse_field.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <map>
#include <numbers>
#include <set>
#include <string>
#include <vector>

/// Shapes for tests: closed meshes (wound outwards) and analytic fields (positive inside).
namespace vecset::test {

using FieldFunction = std::function<double(double x, double y, double z)>;

// --- meshes ---

/// Two poles and `rings` - 1 circles of `segments` vertices. Vertices lie on the sphere.
inline TriangleMesh sphereMesh(double radius = 0.8, int segments = 48, int rings = 24, Vec3f center = {}) {
    TriangleMesh mesh;
    const auto add = [&](double theta, double phi) {
        mesh.positions.push_back(center + Vec3f{static_cast<float>(radius * std::sin(theta) * std::cos(phi)),
                                                static_cast<float>(radius * std::cos(theta)),
                                                static_cast<float>(radius * std::sin(theta) * std::sin(phi))});
    };
    add(0.0, 0.0);
    for (int ring = 1; ring < rings; ++ring) {
        for (int s = 0; s < segments; ++s) add(std::numbers::pi * ring / rings, 2.0 * std::numbers::pi * s / segments);
    }
    add(std::numbers::pi, 0.0);
    const auto at = [&](int ring, int s) {
        return static_cast<std::uint32_t>(1 + (ring - 1) * segments + s % segments);
    };
    const auto south = static_cast<std::uint32_t>(mesh.positions.size() - 1);
    for (int s = 0; s < segments; ++s) {
        mesh.triangles.push_back({0, at(1, s + 1), at(1, s)});
        mesh.triangles.push_back({south, at(rings - 1, s), at(rings - 1, s + 1)});
        for (int ring = 1; ring + 1 < rings; ++ring) {
            mesh.triangles.push_back({at(ring, s), at(ring, s + 1), at(ring + 1, s)});
            mesh.triangles.push_back({at(ring, s + 1), at(ring + 1, s + 1), at(ring + 1, s)});
        }
    }
    return mesh;
}

/// A torus around the y axis.
inline TriangleMesh torusMesh(double ringRadius = 0.6, double tubeRadius = 0.25, int around = 64, int tube = 32) {
    TriangleMesh mesh;
    for (int i = 0; i < around; ++i) {
        for (int j = 0; j < tube; ++j) {
            const double u = 2.0 * std::numbers::pi * i / around, v = 2.0 * std::numbers::pi * j / tube;
            const double r = ringRadius + tubeRadius * std::cos(v);
            mesh.positions.push_back({static_cast<float>(r * std::cos(u)), static_cast<float>(tubeRadius * std::sin(v)),
                                      static_cast<float>(r * std::sin(u))});
        }
    }
    const auto at = [&](int i, int j) { return static_cast<std::uint32_t>(i % around * tube + j % tube); };
    for (int i = 0; i < around; ++i) {
        for (int j = 0; j < tube; ++j) {
            mesh.triangles.push_back({at(i, j), at(i, j + 1), at(i + 1, j)});
            mesh.triangles.push_back({at(i, j + 1), at(i + 1, j + 1), at(i + 1, j)});
        }
    }
    return mesh;
}

/// An axis-aligned box with 8 vertices and 12 faces.
inline TriangleMesh boxMesh(Vec3f half = {0.5f, 0.5f, 0.5f}, Vec3f center = {}) {
    TriangleMesh mesh;
    for (int c = 0; c < 8; ++c) {
        mesh.positions.push_back(center + Vec3f{(c & 1) != 0 ? half.x : -half.x, (c & 2) != 0 ? half.y : -half.y,
                                                (c & 4) != 0 ? half.z : -half.z});
    }
    mesh.triangles = {{0, 4, 6}, {0, 6, 2}, {1, 3, 7}, {1, 7, 5}, {0, 1, 5}, {0, 5, 4},
                      {2, 6, 7}, {2, 7, 3}, {0, 2, 3}, {0, 3, 1}, {4, 5, 7}, {4, 7, 6}};
    return mesh;
}

/// Appends b's vertices and faces to a's; nothing is merged. Positions and faces only.
inline TriangleMesh together(TriangleMesh a, const TriangleMesh& b) {
    const auto base = static_cast<std::uint32_t>(a.positions.size());
    a.positions.insert(a.positions.end(), b.positions.begin(), b.positions.end());
    for (const Triangle& t : b.triangles) a.triangles.push_back({t[0] + base, t[1] + base, t[2] + base});
    return a;
}

// --- fields: signed distances, positive inside ---

inline FieldFunction sphereField(double radius, double cx = 0.0, double cy = 0.0, double cz = 0.0) {
    return [=](double x, double y, double z) { return radius - std::hypot(x - cx, y - cy, z - cz); };
}
/// Around the y axis.
inline FieldFunction torusField(double ringRadius, double tubeRadius) {
    return [=](double x, double y, double z) { return tubeRadius - std::hypot(std::hypot(x, z) - ringRadius, y); };
}
inline FieldFunction boxField(double hx, double hy, double hz) {
    return [=](double x, double y, double z) {
        const double qx = std::abs(x) - hx, qy = std::abs(y) - hy, qz = std::abs(z) - hz;
        const double outside = std::hypot(std::max(qx, 0.0), std::max(qy, 0.0), std::max(qz, 0.0));
        return -(outside + std::min(std::max({qx, qy, qz}), 0.0));
    };
}
/// Not a distance. `waves` periods per model unit.
inline FieldFunction gyroidField(double waves) {
    return [=](double x, double y, double z) {
        const double w = 2.0 * std::numbers::pi * waves;
        return std::sin(w * x) * std::cos(w * y) + std::sin(w * y) * std::cos(w * z) +
               std::sin(w * z) * std::cos(w * x);
    };
}
inline FieldFunction unionOf(FieldFunction a, FieldFunction b) {
    return
        [a = std::move(a), b = std::move(b)](double x, double y, double z) { return std::max(a(x, y, z), b(x, y, z)); };
}

/// Samples the vertices for which keep(value, voxel size) holds.
inline SparseField sampleField(const FieldFunction& f, int resolution, double halfExtent,
                               const std::function<bool(double value, double voxel)>& keep) {
    SparseField field;
    field.resolution = resolution;
    field.halfExtent = halfExtent;
    const double voxel = 2.0 * halfExtent / resolution;
    for (int i = 0; i <= resolution; ++i) {
        for (int j = 0; j <= resolution; ++j) {
            for (int k = 0; k <= resolution; ++k) {
                const double value = f(-halfExtent + i * voxel, -halfExtent + j * voxel, -halfExtent + k * voxel);
                if (!keep(value, voxel)) continue;
                field.keys.push_back(field.key(i, j, k));
                field.values.push_back(static_cast<float>(value));
            }
        }
    }
    return field;
}
/// All (resolution + 1)^3 vertices.
inline SparseField denseField(const FieldFunction& f, int resolution, double halfExtent = 1.01) {
    return sampleField(f, resolution, halfExtent, [](double, double) { return true; });
}
/// The vertices within `voxels` grid steps of the surface; `f` must be a signed distance. Two or more are enough for
/// every crossed cell to be complete.
inline SparseField bandField(const FieldFunction& f, int resolution, double voxels = 2.5, double halfExtent = 1.01) {
    return sampleField(f, resolution, halfExtent,
                       [=](double value, double voxel) { return std::abs(value) <= voxels * voxel; });
}

/// Reproducible numbers in [-1, 1).
inline double noise(std::uint64_t seed, std::uint64_t index) {
    std::uint64_t z = seed * 0x9e3779b97f4a7c15ULL + index + 1;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return static_cast<double>((z ^ (z >> 31)) >> 11) * 0x1.0p-52 - 1.0;
}

// --- properties ---

/// What keeps a mesh from being a closed, consistently wound 2-manifold with distinct vertices and proper normals;
/// empty when nothing does. Written apart from the library's own statistics so that the two check each other.
inline std::string manifoldDefect(const TriangleMesh& mesh) {
    const auto finite = [](Vec3f p) { return std::isfinite(p.x) && std::isfinite(p.y) && std::isfinite(p.z); };
    std::set<std::array<float, 3>> places;
    for (const Vec3f p : mesh.positions) {
        if (!finite(p)) return "a position is not finite";
        if (!places.insert({p.x, p.y, p.z}).second) return "two vertices at one place";
    }
    for (const Vec3f n : mesh.normals) {
        if (!finite(n) || std::abs(length(n) - 1.0f) > 1e-4f) return "a normal is not a unit vector";
    }
    // Around each vertex, the faces' far sides must chain into one ring.
    std::vector<std::map<std::uint32_t, std::uint32_t>> rings(mesh.positions.size());
    for (const Triangle& t : mesh.triangles) {
        if (t[0] == t[1] || t[1] == t[2] || t[2] == t[0]) return "a face has two equal corners";
        for (std::size_t m = 0; m < 3; ++m) {
            if (!rings[t[m]].emplace(t[(m + 1) % 3], t[(m + 2) % 3]).second) return "a directed edge occurs twice";
        }
    }
    for (const auto& ring : rings) {
        if (ring.empty()) return "a vertex is unused";
        std::size_t steps = 0;
        for (auto at = ring.begin();;) {
            at = ring.find(at->second);
            if (at == ring.end()) return "an edge has only one face";
            ++steps;
            if (at == ring.begin()) break;
            if (steps > ring.size()) return "faces around a vertex do not form a ring";
        }
        if (steps != ring.size()) return "a vertex joins two sheets";
    }
    return {};
}

} // namespace vecset::test
