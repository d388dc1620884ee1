#include "core/geometry/triangle_mesh.h"

#include "core/geometry/textured_scene.h"

#include <algorithm>

namespace vecset {

Box3f TriangleMesh::bounds() const {
    Box3f box;
    for (const Vec3f p : positions) box.extend(p);
    return box;
}

TriangleMesh TexturedScene::merged() const {
    TriangleMesh all;
    const bool withNormals = std::all_of(parts.begin(), parts.end(), [](const ScenePart& part) {
        return part.mesh.normals.size() == part.mesh.positions.size();
    });
    for (const ScenePart& part : parts) {
        const auto base = static_cast<std::uint32_t>(all.positions.size());
        all.positions.insert(all.positions.end(), part.mesh.positions.begin(), part.mesh.positions.end());
        if (withNormals) all.normals.insert(all.normals.end(), part.mesh.normals.begin(), part.mesh.normals.end());
        for (const Triangle& t : part.mesh.triangles) all.triangles.push_back({t[0] + base, t[1] + base, t[2] + base});
    }
    return all;
}

} // namespace vecset
