#pragma once

#include "core/dataset/random.h"
#include "core/geometry/textured_scene.h"

namespace vecset {

/// What a part is made of.
enum class Stuff { Wood, PaintedWood, Metal, Fabric, Leather, Plastic, Ceramic, Dark, White };

/// The materials of one scene: random colours of each kind, wood with grain, fabric with a weave.
class SurfacePalette {
public:
    explicit SurfacePalette(Random& random) : m_random(random) {}
    /// A new material; its index.
    int add(Stuff stuff);
    [[nodiscard]] const std::vector<SceneMaterial>& materials() const { return m_materials; }
    [[nodiscard]] const std::vector<RgbaImage>& textures() const { return m_textures; }

private:
    Vec3f colour(Stuff stuff);
    int addGrain();
    int addWeave();
    Random& m_random;
    std::vector<SceneMaterial> m_materials;
    std::vector<RgbaImage> m_textures;
};

} // namespace vecset
