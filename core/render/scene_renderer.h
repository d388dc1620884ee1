#pragma once

#include "core/geometry/textured_scene.h"
#include "core/render/camera.h"
#include "core/render/light_buffer.h"
#include "core/render/mip_texture.h"

#include <vector>

namespace vecset {

/// A studio: one key light, a weaker fill light from the other side, and light from everywhere. Strengths are factors
/// of the surface colour; a white surface that faces the key light gets about key + ambient.
struct Light {
    float keyYawDegrees = -35.0f;  ///< around the vertical axis, relative to the camera (negative: from the left)
    float keyPitchDegrees = 45.0f; ///< height above the horizon
    float key = 0.65f;
    float fill = 0.2f;
    float ambient = 0.35f;
    Vec3f keyColor{1.0f, 1.0f, 1.0f}; ///< linear RGB
};

/// Draws one textured scene from any number of sides: a z-buffer rasteriser on one core without a graphics card.
/// Both sides of every triangle are drawn and lit (furniture files wind inconsistently). Opacities below 1 are blended
/// from back to front; textures with holes cut them. Preparing (flattening, halved textures) happens once, here.
/// Triangles that reach behind the camera are left out.
class SceneRenderer {
public:
    /// @throws Error InvalidInput when an index in the scene is out of range.
    explicit SceneRenderer(const TexturedScene& scene);

    /// The object on a transparent background. `stretch` multiplies the positions per axis before anything else.
    /// Costs about 15 ms for 50,000 triangles at 128 x 128 x (2 x 2). Same input, same bytes.
    [[nodiscard]] RgbaImage render(const Camera& camera, const Light& light, int width, int height, int supersample = 2,
                                   Vec3f stretch = {1.0f, 1.0f, 1.0f}) const;

private:
    struct Frame; // the state of one render call

    struct Material {
        Vec3f diffuse;
        float opacity = 1.0f;
        int texture = -1;
        bool blended = false, cutout = false;
    };
    struct Face {
        Triangle corners;
        int material = 0;
        bool smooth = false; ///< has vertex normals
    };

    void addMaterials(const TexturedScene& scene);
    void addPart(const ScenePart& part);
    void drawOpaque(Frame& frame) const;
    void drawBlended(Frame& frame) const;
    [[nodiscard]] MipTexture::Texel surface(const Face& face, float b1, float b2, int level) const;
    [[nodiscard]] Vec3f shadingNormal(const Frame& frame, const Face& face, float b1, float b2) const;
    [[nodiscard]] int textureLevel(const Face& face, float sampleArea) const;

    std::vector<MipTexture> m_textures;
    std::vector<Material> m_materials;
    std::vector<Vec3f> m_positions, m_normals, m_uvs, m_colors;
    std::vector<Face> m_opaque, m_blended;
};

} // namespace vecset
