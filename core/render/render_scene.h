#pragma once

#include "core/geometry/textured_scene.h"
#include "core/render/camera.h"
#include "core/render/contact_sheet.h"
#include "core/render/render_mesh.h"
#include "core/render/scene_renderer.h"

namespace vecset {

/// Draws a textured scene on a transparent background. For several views of one scene make one SceneRenderer.
[[nodiscard]] RgbaImage renderScene(const TexturedScene& scene, const Camera& camera, const Light& light, int width,
                                    int height, int supersample = 2);

} // namespace vecset
