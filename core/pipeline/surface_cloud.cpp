#include "core/pipeline/surface_cloud.h"

#include "core/base/error.h"

#include <algorithm>
#include <map>
#include <random>
#include <utility>

namespace vecset {
namespace {

constexpr float kSharpCosine = 0.866f; // 30 degrees

struct SharpEdge {
    Vec3f from, to, normal;
};

Vec3f faceNormal(const TriangleMesh& mesh, const Triangle& t) {
    const Vec3f& a = mesh.positions[t[0]];
    return normalized(cross(mesh.positions[t[1]] - a, mesh.positions[t[2]] - a));
}

/// Edges are matched by position, so that a mesh whose faces do not share vertices has the same edges.
std::vector<SharpEdge> sharpEdges(const TriangleMesh& mesh) {
    using Point = std::array<float, 3>;
    std::map<std::pair<Point, Point>, std::vector<Vec3f>> normalsOfEdge;
    for (const auto& triangle : mesh.triangles) {
        const Vec3f normal = faceNormal(mesh, triangle);
        if (normal == Vec3f{}) continue;
        for (int side = 0; side < 3; ++side) {
            const Vec3f &a = mesh.positions[triangle[static_cast<std::size_t>(side)]],
                        &b = mesh.positions[triangle[static_cast<std::size_t>((side + 1) % 3)]];
            Point from{a.x, a.y, a.z}, to{b.x, b.y, b.z};
            if (to < from) std::swap(from, to);
            normalsOfEdge[{from, to}].push_back(normal);
        }
    }
    std::vector<SharpEdge> edges;
    for (const auto& [ends, normals] : normalsOfEdge) {
        const bool smooth = normals.size() == 2 && dot(normals[0], normals[1]) > kSharpCosine;
        if (smooth) continue;
        Vec3f mean;
        for (const Vec3f& normal : normals) mean += normal;
        if (length(mean) < 1e-6f) mean = normals.front();
        const auto& [from, to] = ends;
        edges.push_back({{from[0], from[1], from[2]}, {to[0], to[1], to[2]}, normalized(mean)});
    }
    return edges;
}

} // namespace

TriangleMesh normalizedMesh(const TriangleMesh& mesh, float halfExtent) {
    const Box3f box = mesh.bounds();
    if (mesh.isEmpty() || !(box.longestSide() > 0.0f)) {
        throw Error(ErrorCode::InvalidInput, "the mesh has no faces or no extent");
    }
    TriangleMesh scaled = mesh;
    const float scale = 2.0f * halfExtent / box.longestSide();
    for (Vec3f& position : scaled.positions) position = (position - box.center()) * scale;
    return scaled;
}

SurfaceSamples sampleSharpEdges(const TriangleMesh& mesh, std::size_t count, std::uint64_t seed) {
    const auto edges = sharpEdges(mesh);
    if (edges.empty()) return sampleSurface(mesh, count, seed);
    std::vector<double> cumulative;
    double total = 0.0;
    for (const auto& edge : edges) cumulative.push_back(total += length(edge.to - edge.from));
    std::mt19937_64 engine(seed);
    const auto uniform = [&engine] { return static_cast<double>(engine() >> 11) * 0x1p-53; };
    SurfaceSamples samples;
    for (std::size_t i = 0; i < count; ++i) {
        const auto found = std::lower_bound(cumulative.begin(), cumulative.end(), uniform() * total);
        const auto& edge =
            edges[std::min<std::size_t>(static_cast<std::size_t>(found - cumulative.begin()), edges.size() - 1)];
        samples.points.push_back(edge.from + (edge.to - edge.from) * static_cast<float>(uniform()));
        samples.normals.push_back(edge.normal);
    }
    return samples;
}

} // namespace vecset
