#include "core/render/render_scene.h"

namespace vecset {

RgbaImage renderScene(const TexturedScene& scene, const Camera& camera, const Light& light, int width, int height,
                      int supersample) {
    return SceneRenderer(scene).render(camera, light, width, height, supersample);
}

} // namespace vecset
