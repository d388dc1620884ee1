#pragma once

#include "core/base/rgba_image.h"
#include "core/geometry/triangle_mesh.h"

#include <string>
#include <vector>

namespace vecset {

/// A surface's look: diffuse colour (linear RGB) times the texture, if it has one.
struct SceneMaterial {
    std::string name;
    Vec3f diffuse{0.8f, 0.8f, 0.8f};
    float opacity = 1.0f;
    int texture = -1; ///< index into TexturedScene::textures, or -1
};

/// Triangles that share one material. `uvs` is empty or has one entry per vertex (x, y = u, v with v up; z unused).
struct ScenePart {
    TriangleMesh mesh;
    std::vector<Vec3f> uvs;
    int material = 0;
};

/// A mesh file as its author made it, all node transforms applied: parts, materials and textures.
struct TexturedScene {
    std::vector<ScenePart> parts;
    std::vector<SceneMaterial> materials;
    std::vector<RgbaImage> textures;

    /// All parts as one mesh, without colours; normals are kept only when every part has them.
    [[nodiscard]] TriangleMesh merged() const;
};

} // namespace vecset
