#include "core/dataset/normalize_scene.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>

namespace vecset {

namespace {

bool isFinite(Vec3f p) { return std::isfinite(p.x) && std::isfinite(p.y) && std::isfinite(p.z); }

Vec3f rotate(const std::array<float, 9>& m, Vec3f p) {
    return {m[0] * p.x + m[1] * p.y + m[2] * p.z, m[3] * p.x + m[4] * p.y + m[5] * p.z,
            m[6] * p.x + m[7] * p.y + m[8] * p.z};
}

void dropBadTriangles(TexturedScene& scene) {
    for (auto& part : scene.parts) {
        const auto& positions = part.mesh.positions;
        std::erase_if(part.mesh.triangles, [&](const Triangle& t) {
            return std::ranges::any_of(
                t, [&](std::uint32_t v) { return v >= positions.size() || !isFinite(positions[v]); });
        });
    }
    std::erase_if(scene.parts, [](const ScenePart& part) { return part.mesh.isEmpty(); });
}

/// The box of the points that triangles use.
Box3f usedBounds(const TexturedScene& scene) {
    Box3f box;
    for (const auto& part : scene.parts) {
        for (const Triangle& t : part.mesh.triangles) {
            for (const auto v : t) box.extend(part.mesh.positions[v]);
        }
    }
    return box;
}

void rotateScene(TexturedScene& scene, const std::array<float, 9>& rotation) {
    for (auto& part : scene.parts) {
        for (auto& p : part.mesh.positions) p = rotate(rotation, p);
        for (auto& n : part.mesh.normals) n = rotate(rotation, n);
    }
}

} // namespace

TexturedScene normalizeScene(TexturedScene scene, const MeshSource& source, float halfExtent) {
    dropBadTriangles(scene);
    if (scene.parts.empty()) throw Error(ErrorCode::EmptyShape, "no usable triangles");
    if (source.rotation) rotateScene(scene, *source.rotation);
    const Box3f box = usedBounds(scene);
    Vec3f scale{1.0f, 1.0f, 1.0f};
    for (int axis = 0; source.size && axis < 3; ++axis) {
        const float side = box.size()[axis];
        // A flat side cannot be stretched to its stated thickness.
        if (side > 1e-6f * box.longestSide()) scale[axis] = (*source.size)[static_cast<std::size_t>(axis)] / side;
    }
    const Vec3f size{box.size().x * scale.x, box.size().y * scale.y, box.size().z * scale.z};
    const float longest = std::max({size.x, size.y, size.z});
    if (!(longest > 0.0f) || !std::isfinite(longest))
        throw Error(ErrorCode::InvalidInput, "all points coincide or are too far apart");
    scale = scale * (2.0f * halfExtent / longest);
    const Vec3f center = box.center();
    for (auto& part : scene.parts) {
        for (auto& p : part.mesh.positions) {
            p = isFinite(p) ? Vec3f{(p.x - center.x) * scale.x, (p.y - center.y) * scale.y, (p.z - center.z) * scale.z}
                            : Vec3f{};
        }
        for (auto& n : part.mesh.normals) n = normalized({n.x / scale.x, n.y / scale.y, n.z / scale.z});
    }
    return scene;
}

} // namespace vecset
