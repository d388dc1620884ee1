#include "core/render/render_scene.h"
#include "tests/core/render/shapes.h"
#include "tests/support/test.h"

#include <algorithm>
#include <cstdint>
#include <numbers>

using namespace vecset;

namespace {

TexturedScene sceneOf(const TriangleMesh& mesh, SceneMaterial material = {}) {
    TexturedScene scene;
    scene.parts.push_back({mesh, {}, 0});
    scene.materials.push_back(material);
    return scene;
}

double coverage(const RgbaImage& image) {
    double sum = 0;
    for (std::size_t i = 3; i < image.pixels.size(); i += 4) sum += image.pixels[i] / 255.0;
    return sum;
}

/// Centre of gravity of what is drawn, in pixels.
std::pair<double, double> center(const RgbaImage& image) {
    double x = 0, y = 0;
    for (int row = 0; row < image.height; ++row) {
        for (int column = 0; column < image.width; ++column) {
            const double alpha = image.at(column, row)[3] / 255.0;
            x += alpha * (column + 0.5);
            y += alpha * (row + 0.5);
        }
    }
    return {x / coverage(image), y / coverage(image)};
}

/// Light from everywhere and nowhere in particular: colours come out as they are, but for the sky term.
Light flatLight() {
    Light light;
    light.key = light.fill = 0.0f;
    light.ambient = 1.25f; // times 0.8 for surfaces that face sideways
    return light;
}

RgbaImage quarters() { // red, green / blue, white
    RgbaImage image(2, 2);
    const std::uint8_t colors[4][4] = {{255, 0, 0, 255}, {0, 255, 0, 255}, {0, 0, 255, 255}, {255, 255, 255, 255}};
    for (int i = 0; i < 4; ++i) std::copy_n(colors[i], 4, image.at(i % 2, i / 2));
    return image;
}

TexturedScene texturedSquare(const RgbaImage& texture) {
    auto scene = sceneOf(test::makeSquare(1.0f, 0.0f));
    scene.parts[0].uvs = {{0, 0, 0}, {1, 0, 0}, {1, 1, 0}, {0, 1, 0}};
    scene.materials[0] = {"picture", {1, 1, 1}, 1.0f, 0};
    scene.textures = {texture};
    return scene;
}

} // namespace

VECSET_TEST(a_sphere_covers_the_area_of_its_silhouette) {
    Camera camera;
    camera.fovDegrees = 40.0f;
    camera.distance = 4.0f;
    const auto image = renderScene(sceneOf(test::makeSphere(1.0f, 64)), camera, {}, 200, 200, 3);
    // The cone of tangents from distance 4 has the tangent 1 / sqrt(4^2 - 1).
    const double radius = 100.0 / std::tan(20.0 * std::numbers::pi / 180.0) / std::sqrt(15.0);
    CHECK_NEAR(coverage(image) / (std::numbers::pi * radius * radius), 1.0, 0.004);
    CHECK_NEAR(center(image).first, 100.0, 0.05);
    CHECK_NEAR(center(image).second, 100.0, 0.05);
}

VECSET_TEST(a_fitted_camera_fills_the_picture_but_for_the_margin) {
    Camera camera{30.0f, 25.0f};
    camera.margin = 0.1f;
    auto mesh = test::makeSphere(0.2f, 24, {5, 3, -2});
    for (auto& p : mesh.positions) p.y = (p.y - 3.0f) * 2.5f + 3.0f;
    const auto image = renderScene(sceneOf(mesh), camera, {}, 100, 100, 2);
    int top = 100, bottom = -1;
    for (int y = 0; y < 100; ++y) {
        for (int x = 0; x < 100; ++x) {
            if (image.at(x, y)[3] == 0) continue;
            top = std::min(top, y);
            bottom = std::max(bottom, y);
        }
    }
    CHECK_NEAR(top, 10, 1);
    CHECK_NEAR(bottom, 89, 1);
}

VECSET_TEST(the_camera_goes_where_its_angles_say) {
    // Six small balls on the axes around a target; each must be in the middle when seen from its own side.
    const struct {
        Vec3f ball;
        float yaw, pitch;
    } rows[] = {{{0, 0, 1}, 0, 0},    {{1, 0, 0}, 90, 0},    {{0, 0, -1}, 180, 0},
                {{-1, 0, 0}, 270, 0}, {{0, 1, 0}, 0, 89.9f}, {{0, -1, 0}, 0, -89.9f}};
    for (const auto& row : rows) {
        Camera camera{row.yaw, row.pitch, 60.0f, 3.0f};
        const auto near = renderScene(sceneOf(test::makeSphere(0.3f, 16, row.ball)), camera, {}, 64, 64, 2);
        const auto far = renderScene(sceneOf(test::makeSphere(0.3f, 16, -row.ball)), camera, {}, 64, 64, 2);
        CHECK_NEAR(center(near).first, 32.0, 0.2);
        CHECK_NEAR(center(near).second, 32.0, 0.2);
        CHECK(coverage(near) > 3.0 * coverage(far));
    }
    Camera front{0.0f, 0.0f, 60.0f, 3.0f};
    CHECK(center(renderScene(sceneOf(test::makeSphere(0.2f, 12, {1, 0, 0})), front, {}, 64, 64)).first > 45.0);
    CHECK(center(renderScene(sceneOf(test::makeSphere(0.2f, 12, {0, 1, 0})), front, {}, 64, 64)).second < 19.0);
}

VECSET_TEST(the_nearer_surface_hides_the_farther_whatever_the_order) {
    for (const bool nearFirst : {true, false}) {
        TexturedScene scene;
        scene.materials = {{"red", {1, 0, 0}, 1, -1}, {"green", {0, 1, 0}, 1, -1}};
        const ScenePart near{test::makeSquare(1.0f, 1.0f), {}, 0}, far{test::makeSquare(1.0f, 0.0f), {}, 1};
        scene.parts = nearFirst ? std::vector{near, far} : std::vector{far, near};
        const auto image = renderScene(scene, {}, flatLight(), 32, 32, 2);
        CHECK_EQ(int{image.at(16, 16)[0]}, 255);
        CHECK_EQ(int{image.at(16, 16)[1]}, 0);
        Camera behind{180.0f};
        CHECK_EQ(int{renderScene(scene, behind, flatLight(), 32, 32).at(16, 16)[1]}, 255);
    }
}

VECSET_TEST(textures_stand_upright_and_repeat) {
    auto scene = texturedSquare(enlarged(quarters(), 8));
    const auto image = renderScene(scene, {}, flatLight(), 64, 64, 2);
    const auto is = [](const RgbaImage& picture, int x, int y, int r, int g, int b) {
        const auto* p = picture.at(x, y);
        return std::abs(p[0] - r) < 3 && std::abs(p[1] - g) < 3 && std::abs(p[2] - b) < 3 && p[3] == 255;
    };
    CHECK(is(image, 18, 18, 255, 0, 0));
    CHECK(is(image, 47, 18, 0, 255, 0));
    CHECK(is(image, 18, 47, 0, 0, 255));
    CHECK(is(image, 47, 47, 255, 255, 255));
    for (auto& uv : scene.parts[0].uvs) uv = {uv.x - 3.0f, uv.y + 7.0f, 0.0f};
    CHECK(renderScene(scene, {}, flatLight(), 64, 64, 2).pixels == image.pixels);
    const auto mirrored = renderScene(texturedSquare(enlarged(quarters(), 8)), Camera{180.0f}, flatLight(), 64, 64, 2);
    CHECK(is(mirrored, 47, 18, 255, 0, 0)); // the back of the picture
}

VECSET_TEST(a_fine_texture_is_averaged_in_linear_light) {
    RgbaImage checker(256, 256);
    for (int y = 0; y < 256; ++y) {
        for (int x = 0; x < 256; ++x) {
            auto* p = checker.at(x, y);
            p[0] = p[1] = p[2] = (x + y) % 2 ? 255 : 0;
            p[3] = 255;
        }
    }
    const auto image = renderScene(texturedSquare(checker), {}, flatLight(), 32, 32, 2);
    CHECK_NEAR(image.at(16, 16)[0], 188, 2); // sRGB of linear 0.5
    CHECK_NEAR(image.at(9, 21)[1], 188, 2);
}

VECSET_TEST(glass_is_blended_and_holes_are_cut) {
    TexturedScene scene;
    scene.materials = {{"glass", {1, 1, 1}, 0.25f, -1}, {"wall", {0, 0, 0}, 1, -1}};
    scene.parts = {{test::makeSquare(1.0f, 1.0f), {}, 0}};
    const auto glass = renderScene(scene, {}, flatLight(), 32, 32, 2);
    CHECK_NEAR(glass.at(16, 16)[3], 64, 1);
    CHECK_NEAR(glass.at(16, 16)[0], 255, 1);
    scene.parts.push_back({test::makeSquare(1.0f, 0.0f), {}, 1});
    const auto both = renderScene(scene, {}, flatLight(), 32, 32, 2);
    CHECK_EQ(int{both.at(16, 16)[3]}, 255);
    CHECK_NEAR(both.at(16, 16)[0], 137, 2); // a quarter of white over black
    auto holed = enlarged(quarters(), 8);
    for (int i = 0; i < 64; ++i) holed.at(i % 8, i / 8)[3] = 0;
    const auto cut = renderScene(texturedSquare(holed), {}, flatLight(), 64, 64, 2);
    CHECK_EQ(int{cut.at(12, 12)[3]}, 0);
    CHECK_EQ(int{cut.at(47, 12)[3]}, 255);
}

VECSET_TEST(winding_does_not_change_the_light_and_the_lit_side_is_brighter) {
    auto mesh = test::makeSphere(1.0f, 32);
    const auto image = renderScene(sceneOf(mesh), {}, {}, 64, 64, 2);
    CHECK(image.at(20, 20)[0] > image.at(44, 44)[0] + 20); // the key light stands on the left, above
    for (auto& t : mesh.triangles) std::swap(t[1], t[2]);
    CHECK(renderScene(sceneOf(mesh), {}, {}, 64, 64, 2).pixels == image.pixels);
    mesh.normals.clear();
    const auto flat = renderScene(sceneOf(mesh), {}, {}, 64, 64, 2);
    CHECK_NEAR(flat.at(25, 25)[0], image.at(25, 25)[0], 12);
}

VECSET_TEST(neighbouring_triangles_neither_gap_nor_overlap) {
    SceneMaterial glass;
    glass.opacity = 0.5f; // an overlap would show as a darker line, a gap as a lighter one
    TriangleMesh fan;
    fan.positions.push_back({0.013f, 0.027f, 0});
    for (int i = 0; i < 17; ++i) {
        const float angle = static_cast<float>(i) * 2.0f * std::numbers::pi_v<float> / 17.0f;
        fan.positions.push_back({2 * std::cos(angle), 2 * std::sin(angle), 0});
        fan.triangles.push_back({0, static_cast<std::uint32_t>(1 + i), static_cast<std::uint32_t>(1 + (i + 1) % 17)});
    }
    Camera close{0, 0, 40, 3.0f};
    const auto image = renderScene(sceneOf(fan, glass), close, {}, 61, 61, 2);
    for (int y = 5; y < 56; ++y) {
        for (int x = 5; x < 56; ++x) CHECK_EQ(int{image.at(x, y)[3]}, 128);
    }
}

VECSET_TEST(stretching_equals_stretched_positions) {
    auto mesh = test::makeSphere(1.0f, 16);
    mesh.normals.clear();
    const SceneRenderer renderer(sceneOf(mesh));
    const Camera camera{40, 20};
    const auto stretched = renderer.render(camera, {}, 64, 64, 2, {0.5f, 2.0f, 1.25f});
    for (auto& p : mesh.positions) p = {p.x * 0.5f, p.y * 2.0f, p.z * 1.25f};
    CHECK(stretched.pixels == renderScene(sceneOf(mesh), camera, {}, 64, 64, 2).pixels);
}

VECSET_TEST(a_clay_picture_has_form_shadow_and_the_asked_background) {
    auto mesh = test::makeSphere(1.0f, 24);
    Camera camera{0.0f, 25.0f};
    camera.margin = 0.2f;
    const auto onWhite = renderMesh(mesh, camera, 96, 96);
    for (std::size_t i = 3; i < onWhite.pixels.size(); i += 4) CHECK_EQ(int{onWhite.pixels[i]}, 255);
    CHECK_EQ(int{onWhite.at(0, 0)[0]}, 255);
    CHECK(onWhite.at(38, 38)[0] > onWhite.at(60, 66)[0] + 30); // key light from the left, dark below
    CHECK(onWhite.at(56, 80)[0] < 235);                        // the shadow under the ball
    CHECK(renderMesh(mesh, camera, 96, 96).pixels == onWhite.pixels);
    MeshLook look;
    look.whiteBackground = false;
    const auto clear = renderMesh(mesh, camera, 96, 96, look);
    CHECK_EQ(int{clear.at(0, 0)[3]}, 0);
    CHECK_EQ(int{clear.at(48, 48)[3]}, 255);
    CHECK(clear.at(56, 80)[3] > 20 && clear.at(56, 80)[3] < 250);
    look.groundShadow = false;
    CHECK_NEAR(coverage(renderMesh(mesh, camera, 96, 96, look)) /
                   coverage(renderScene(sceneOf(mesh), camera, {}, 96, 96)),
               1.0, 1e-6);
    mesh.normals.clear(); // made again from the faces
    CHECK_NEAR(renderMesh(mesh, camera, 96, 96).at(40, 40)[0], onWhite.at(40, 40)[0], 3);
    mesh.colors.assign(mesh.positions.size(), {0.5f, 0.0f, 0.0f});
    const auto red = renderMesh(mesh, camera, 96, 96);
    CHECK(red.at(40, 40)[0] > red.at(40, 40)[1] + 60);
    mesh.triangles.push_back({0, 1, 99999});
    CHECK_THROWS(InvalidInput, "missing vertex", renderMesh(mesh, camera, 96, 96));
    CHECK_EQ(coverage(renderMesh({}, camera, 16, 16, look)), 0.0);
}

VECSET_TEST(impossible_requests_and_broken_scenes_are_refused) {
    auto scene = sceneOf(test::makeSquare(1, 0));
    CHECK_THROWS(InvalidInput, "1 to 16384", renderScene(scene, {}, {}, 0, 32));
    CHECK_THROWS(InvalidInput, "supersampling", renderScene(scene, {}, {}, 32, 32, 0));
    scene.materials[0].texture = 3;
    CHECK_THROWS(InvalidInput, "texture", renderScene(scene, {}, {}, 32, 32));
    scene = sceneOf(test::makeSquare(1, 0));
    scene.parts[0].mesh.triangles.push_back({0, 1, 9});
    CHECK_THROWS(InvalidInput, "missing vertex", renderScene(scene, {}, {}, 32, 32));
    scene = sceneOf(test::makeSquare(1, 0));
    scene.parts[0].mesh.positions[1].x = std::nanf("");
    CHECK(coverage(renderScene(scene, {}, {}, 32, 32)) > 0); // the other triangle
    CHECK_EQ(coverage(renderScene({}, {}, {}, 32, 32)), 0.0);
}

VECSET_TEST(a_contact_sheet_places_every_picture) {
    RgbaImage red(2, 3), blue(4, 1);
    for (std::size_t i = 0; i < red.pixels.size(); i += 4) red.pixels[i] = red.pixels[i + 3] = 255;
    for (std::size_t i = 0; i < blue.pixels.size(); i += 4) blue.pixels[i + 2] = blue.pixels[i + 3] = 255;
    const auto sheet = contactSheet({red, blue, red}, 2, 1);
    CHECK_EQ(sheet.width, 11);
    CHECK_EQ(sheet.height, 9);
    CHECK_EQ(int{sheet.at(2, 1)[1]}, 0);   // red
    CHECK_EQ(int{sheet.at(1, 1)[1]}, 255); // free
    CHECK_EQ(int{sheet.at(6, 2)[0]}, 0);   // blue
    CHECK_EQ(int{sheet.at(6, 6)[0]}, 255); // free
    CHECK_EQ(enlarged(red, 3).width, 6);
}
