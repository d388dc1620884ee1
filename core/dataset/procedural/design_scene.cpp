#include "core/dataset/procedural/design_scene.h"

#include "core/base/error.h"
#include "core/dataset/procedural/primitive_mesh.h"
#include "core/dataset/procedural/solid_surface.h"

#include <algorithm>

namespace vecset {

namespace {

constexpr double kTexturesPerMetre = 2.0;

using Corners = std::array<Point3, 3>;

Vec3f toVec(Point3 p) { return {static_cast<float>(p.x), static_cast<float>(p.y), static_cast<float>(p.z)}; }

/// The part's triangles in model units.
std::vector<Corners> trianglesOf(const SolidPart& part, const DesignFrame& frame, const JobContext& job) {
    if (part.isPlain()) return drawnTriangles(part.body);
    const auto toModel = [&](Point3 p) { return p * (1.0 / frame.scale) + frame.centre; };
    const TriangleMesh mesh = extractFieldSurface([&](Point3 p) { return part.depth(toModel(p)) * frame.scale; }, job);
    std::vector<Corners> triangles;
    for (const Triangle& t : mesh.triangles) {
        Corners corners;
        for (std::size_t k = 0; k < 3; ++k) {
            const Vec3f p = mesh.positions[t[k]];
            corners[k] = toModel({p.x, p.y, p.z});
        }
        triangles.push_back(corners);
    }
    return triangles;
}

/// Outward normal of the part near p (a central difference, because p lies on or slightly under the surface).
Vec3f normalAt(const SolidPart& part, Point3 p, double step) {
    const auto slope = [&](Point3 d) { return part.depth(p - d) - part.depth(p + d); };
    return toVec(normalized(Point3{slope({step, 0, 0}), slope({0, step, 0}), slope({0, 0, step})}));
}

/// Flat projection along the face's main axis, the grain along the part's longer side.
Vec3f textureAt(Point3 p, Vec3f normal, Vec3f size) {
    const Vec3f n{std::abs(normal.x), std::abs(normal.y), std::abs(normal.z)};
    const int off = n.x > n.y && n.x > n.z ? 0 : n.y > n.z ? 1 : 2;
    int u = (off + 1) % 3, v = (off + 2) % 3;
    if (size[v] > size[u]) std::swap(u, v);
    const Vec3f at = toVec(p * kTexturesPerMetre);
    return {at[u], at[v], 0.0f};
}

ScenePart scenePartOf(const SolidPart& part, const DesignFrame& frame, const JobContext& job) {
    ScenePart drawn;
    drawn.material = part.material;
    const auto triangles = trianglesOf(part, frame, job);
    Box3f box;
    for (const auto& t : triangles) {
        for (const Point3& p : t) box.extend(toVec(p));
    }
    const double step = 1e-5 / frame.scale;
    for (const auto& t : triangles) {
        const Point3 middle = (t[0] + t[1] + t[2]) * (1.0 / 3.0);
        const auto first = static_cast<std::uint32_t>(drawn.mesh.positions.size());
        const Vec3f face = normalAt(part, middle, step);
        for (const Point3& p : t) {
            // A little off the corner, towards the middle, the normal is that of this face and not of a neighbour.
            drawn.mesh.positions.push_back(toVec((p - frame.centre) * frame.scale));
            drawn.mesh.normals.push_back(normalAt(part, p + (middle - p) * 0.02, step));
            drawn.uvs.push_back(textureAt(p, face, box.size()));
        }
        drawn.mesh.triangles.push_back({first, first + 1, first + 2});
    }
    return drawn;
}

} // namespace

DesignFrame frameOf(const std::deque<SolidPart>& parts, double halfExtent) {
    Box3f box;
    for (const auto& part : parts) {
        for (const auto& t : drawnTriangles(part.body)) {
            for (const Point3& p : t) box.extend(toVec(p));
        }
    }
    if (box.isEmpty()) throw Error(ErrorCode::EmptyShape, "the design has no parts");
    const Vec3f centre = box.center();
    return {{centre.x, centre.y, centre.z}, 2.0 * halfExtent / static_cast<double>(box.longestSide())};
}

TexturedScene sceneOf(const ShapeDesign& design, const DesignFrame& frame, const JobContext& job) {
    TexturedScene scene;
    scene.materials = design.palette().materials();
    scene.textures = design.palette().textures();
    for (const auto& part : design.parts()) scene.parts.push_back(scenePartOf(part, frame, job));
    std::erase_if(scene.parts, [](const ScenePart& part) { return part.mesh.isEmpty(); });
    return scene;
}

} // namespace vecset
