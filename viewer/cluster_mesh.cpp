#include "viewer/cluster_mesh.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace vecset {
namespace {

/// The axis and sign that the normal is nearest to: 0 to 5.
std::uint64_t side(Vec3f n) {
    const float x = std::fabs(n.x), y = std::fabs(n.y), z = std::fabs(n.z);
    const int axis = x >= y && x >= z ? 0 : y >= z ? 1 : 2;
    return static_cast<std::uint64_t>(axis * 2 + (n[axis] < 0.0f ? 1 : 0));
}

std::uint64_t cellOf(Vec3f offset, float perUnit) {
    std::uint64_t key = 0;
    for (int axis = 0; axis < 3; ++axis) {
        key = key << 16 | static_cast<std::uint64_t>(std::clamp(offset[axis] * perUnit, 0.0f, 65535.0f));
    }
    return key;
}

} // namespace

ClusteredMesh clusterVertices(const TriangleMesh& mesh, int cells) {
    const Box3f box = mesh.bounds();
    const float perUnit = static_cast<float>(cells) / std::max(1e-6f, box.longestSide());
    std::vector<std::pair<std::uint64_t, std::uint32_t>> keys(mesh.positions.size());
    for (std::uint32_t v = 0; v < keys.size(); ++v) {
        keys[v] = {cellOf(mesh.positions[v] - box.min, perUnit) * 8 + side(mesh.normals[v]), v};
    }
    std::sort(keys.begin(), keys.end());

    ClusteredMesh result;
    result.clusterOf.resize(keys.size());
    for (std::size_t first = 0; first < keys.size();) {
        Vec3f position, normal;
        std::size_t last = first;
        for (; last < keys.size() && keys[last].first == keys[first].first; ++last) {
            position += mesh.positions[keys[last].second];
            normal += mesh.normals[keys[last].second];
            result.clusterOf[keys[last].second] = static_cast<std::uint32_t>(result.mesh.positions.size());
        }
        result.mesh.positions.push_back(position / static_cast<float>(last - first));
        result.mesh.normals.push_back(normalized(normal));
        first = last;
    }
    for (const auto& t : mesh.triangles) {
        const Triangle merged{result.clusterOf[t[0]], result.clusterOf[t[1]], result.clusterOf[t[2]]};
        if (merged[0] != merged[1] && merged[1] != merged[2] && merged[2] != merged[0]) {
            result.mesh.triangles.push_back(merged);
        }
    }
    return result;
}

} // namespace vecset
