#include "core/dataset/item_views.h"

#include "core/dataset/random.h"
#include "core/render/render_scene.h"

#include <algorithm>
#include <cmath>

namespace vecset {

namespace {

constexpr float kHalfExtent = 0.95f;
constexpr double kStretch = 0.28;

Vec3f randomStretch(Random& random, Vec3f half) {
    Vec3f scale;
    for (int axis = 0; axis < 3; ++axis)
        scale[axis] = static_cast<float>(std::exp(random.uniform(-kStretch, kStretch)));
    const float longest = std::max({half.x * scale.x, half.y * scale.y, half.z * scale.z});
    return scale * (kHalfExtent / longest);
}

/// Half of the cameras stand where the catalogues' own pictures were taken (about 30 degrees to either side, a little
/// from above); the others anywhere in front, a few behind the side or high above, as flat things are shown.
Camera randomCamera(Random& random) {
    Camera camera;
    const double side = random.uniform() < 0.5 ? -1.0 : 1.0;
    const double kind = random.uniform();
    const double yaw = kind < 0.5    ? side * (30.0 + 11.0 * random.normal())
                       : kind < 0.92 ? random.uniform(-60.0, 60.0)
                                     : random.uniform(-100.0, 100.0);
    camera.yawDegrees = static_cast<float>(std::clamp(yaw, -110.0, 110.0));
    const double height = random.uniform();
    const double pitch = height < 0.55   ? 21.0 + 8.0 * random.normal()
                         : height < 0.93 ? random.uniform(5.0, 40.0)
                                         : random.uniform(40.0, 88.0);
    camera.pitchDegrees = static_cast<float>(std::clamp(pitch, 3.0, 88.0));
    camera.fovDegrees = random.uniformf(15.0f, 45.0f);
    camera.margin = random.uniformf(0.0f, 0.04f);
    return camera;
}

/// Bright light from the upper front, as in the catalogues' pictures: tops brightest, fronts light, sides darker.
Light randomLight(Random& random) {
    Light light;
    light.keyYawDegrees = random.uniformf(-65.0f, 65.0f);
    light.keyPitchDegrees = random.uniformf(30.0f, 70.0f);
    light.key = random.uniformf(0.6f, 1.05f);
    light.fill = random.uniformf(0.05f, 0.3f);
    light.ambient = random.uniformf(0.22f, 0.45f);
    return light;
}

/// Warm or cold key light; its brightness stays.
Vec3f randomTint(Random& random, double strength) {
    const auto factor = [&] { return static_cast<float>(std::exp(random.uniform(-strength, strength))); };
    const Vec3f tint{factor(), 1.0f, factor()};
    return tint * (3.0f / (tint.x + tint.y + tint.z));
}

Vec3f sidewaysSwapped(Vec3f v) { return {v.z, v.y, v.x}; }

} // namespace

std::vector<ItemView> renderViews(const TexturedScene& scene, Vec3f solidHalfExtents, const ViewPlan& plan,
                                  std::uint64_t seed, const JobContext& job) {
    Random random(seed);
    const SceneRenderer renderer(scene);
    std::vector<ItemView> views;
    for (int i = 0; i < plan.count + plan.turned; ++i) {
        job.throwIfCancelled();
        ItemView view;
        view.turns = i < plan.count ? 0 : 1 + (i - plan.count) % 3;
        const bool sideways = view.turns % 2 == 1;
        Camera camera = randomCamera(random);
        Light light = randomLight(random);
        if (plan.tint > 0.0) light.keyColor = randomTint(random, plan.tint);
        const Vec3f stretch = randomStretch(random, sideways ? sidewaysSwapped(solidHalfExtents) : solidHalfExtents);
        if (i % 4 != 0) view.scale = stretch;
        view.camera = {camera.yawDegrees, camera.pitchDegrees, camera.fovDegrees};
        // Instead of turning the object, the camera walks around it the other way.
        camera.yawDegrees -= 90.0f * static_cast<float>(view.turns);
        view.image = renderer.render(camera, light, plan.size, plan.size, 2,
                                     sideways ? sidewaysSwapped(view.scale) : view.scale);
        views.push_back(std::move(view));
    }
    return views;
}

RgbaImage renderIcon(const TexturedScene& scene, int size, std::uint64_t seed) {
    Random random(seed);
    Camera camera;
    camera.yawDegrees = static_cast<float>((random.uniform() < 0.5 ? -1.0 : 1.0) *
                                           std::clamp(30.0 + 6.0 * random.normal(), 12.0, 50.0));
    camera.pitchDegrees = static_cast<float>(std::clamp(20.0 + 5.0 * random.normal(), 8.0, 35.0));
    camera.fovDegrees = random.uniformf(22.0f, 38.0f);
    camera.margin = 0.02f;
    Light light;
    light.keyYawDegrees = random.uniformf(-40.0f, 40.0f);
    light.key = random.uniformf(0.7f, 0.95f);
    return SceneRenderer(scene).render(camera, light, size, size, 2);
}

} // namespace vecset
