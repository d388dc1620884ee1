#include "core/geometry/mesh_cleanup.h"
#include "core/geometry/mesh_statistics.h"
#include "core/geometry/textured_scene.h"
#include "core/surface/extract_surface.h"
#include "tests/support/shapes.h"
#include "tests/support/test.h"

#include <cmath>
#include <limits>

using namespace vecset;
using namespace vecset::test;

namespace {

/// Every face with vertices of its own, as in an STL file.
TriangleMesh exploded(const TriangleMesh& mesh) {
    TriangleMesh soup;
    for (const Triangle& t : mesh.triangles) {
        const auto base = static_cast<std::uint32_t>(soup.positions.size());
        for (const auto v : t) soup.positions.push_back(mesh.positions[v]);
        soup.triangles.push_back({base, base + 1, base + 2});
    }
    return soup;
}

void checkFiniteUnitNormals(const TriangleMesh& mesh) {
    CHECK_EQ(mesh.normals.size(), mesh.positions.size());
    for (const Vec3f n : mesh.normals) CHECK_NEAR(length(n), 1.0, 1e-5);
}

} // namespace

VECSET_TEST(statistics_of_known_shapes) {
    const auto box = meshStatistics(boxMesh({0.5f, 1.0f, 0.25f}, {3, 4, 5}));
    CHECK(box.closed);
    CHECK(box.consistentlyWound);
    CHECK_EQ(box.eulerNumber, 2L);
    CHECK_EQ(box.vertices, std::size_t{8});
    CHECK_EQ(box.faces, std::size_t{12});
    CHECK_NEAR(box.volume, 1.0, 1e-6);
    CHECK_NEAR(box.area, 2 * (2.0 + 0.5 + 1.0), 1e-6);
    CHECK_EQ(box.bounds.max, (Vec3f{3.5f, 5.0f, 5.25f}));
    CHECK_EQ(meshStatistics(torusMesh()).eulerNumber, 0L);
    const auto sphere = meshStatistics(sphereMesh());
    CHECK_EQ(sphere.eulerNumber, 2L);
    CHECK(sphere.volume > 0.0);
    CHECK_EQ(meshStatistics(together(boxMesh(), sphereMesh(0.1, 8, 4, {2, 0, 0}))).components, 2);
}

VECSET_TEST(statistics_see_defects) {
    auto open = boxMesh();
    open.triangles.pop_back();
    CHECK(!meshStatistics(open).closed);
    CHECK_EQ(meshStatistics(open).boundaryEdges, std::size_t{3});
    auto flipped = boxMesh();
    std::swap(flipped.triangles[0][0], flipped.triangles[0][1]);
    CHECK(meshStatistics(flipped).closed);
    CHECK(!meshStatistics(flipped).consistentlyWound);
    auto fin = boxMesh();
    fin.positions.push_back({9, 9, 9});
    fin.triangles.push_back({fin.triangles[0][0], fin.triangles[0][1], 8});
    CHECK_EQ(meshStatistics(fin).nonManifoldEdges, std::size_t{1});
    const auto nothing = meshStatistics({});
    CHECK(!nothing.closed && nothing.faces == 0 && nothing.area == 0.0 && nothing.components == 0);
    auto broken = boxMesh();
    broken.triangles[3][1] = 8;
    CHECK_THROWS(InvalidInput, "names vertex 8", meshStatistics(broken));
    CHECK_THROWS(InvalidInput, "names vertex 8", cleanUp(broken, {}));
}

VECSET_TEST(a_soup_becomes_a_closed_mesh) {
    for (const auto& mesh : {sphereMesh(), torusMesh(), boxMesh()}) {
        const auto clean = cleanUp(exploded(mesh), {});
        CHECK_EQ(manifoldDefect(clean), std::string());
        CHECK_EQ(clean.positions.size(), mesh.positions.size());
        CHECK_EQ(clean.triangles.size(), mesh.triangles.size());
    }
}

VECSET_TEST(degenerate_repeated_and_broken_faces_go) {
    auto mesh = boxMesh();
    const auto expected = mesh.triangles.size();
    mesh.triangles.push_back({0, 0, 1});
    mesh.triangles.push_back({6, 0, 4}); // the first face again
    mesh.positions.push_back({std::numeric_limits<float>::quiet_NaN(), 0, 0});
    mesh.positions.push_back({0, std::numeric_limits<float>::infinity(), 0});
    mesh.positions.push_back({-0.5f, -0.5f, -0.5f}); // vertex 0 again
    mesh.triangles.push_back({0, 1, 8});
    mesh.triangles.push_back({9, 1, 2});
    mesh.triangles[1][0] = 10;
    const auto clean = cleanUp(mesh, {});
    CHECK_EQ(manifoldDefect(clean), std::string());
    CHECK_EQ(clean.triangles.size(), expected);
    CHECK_EQ(clean.positions.size(), std::size_t{8});
}

VECSET_TEST(a_face_without_area_is_flipped_away_without_tearing) {
    // A tetrahedron with a T-junction: vertex 4 on the side 0-1, filled by the flat face 0, 4, 1.
    TriangleMesh mesh;
    mesh.positions = {{0, 0, 0}, {1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {0.5f, 0, 0}};
    mesh.triangles = {{0, 2, 1}, {0, 3, 2}, {1, 2, 3}, {0, 4, 3}, {4, 1, 3}, {0, 1, 4}};
    CHECK_EQ(manifoldDefect(mesh), std::string());
    const auto clean = cleanUp(mesh, {});
    CHECK_EQ(manifoldDefect(clean), std::string());
    CHECK_EQ(clean.triangles.size(), std::size_t{6});
    for (const Triangle& t : clean.triangles) {
        const Vec3f a = clean.positions[t[0]];
        CHECK(length(cross(clean.positions[t[1]] - a, clean.positions[t[2]] - a)) > 0.1f);
    }
    CHECK_NEAR(meshStatistics(clean).volume, 1.0 / 6.0, 1e-6);
}

VECSET_TEST(repeated_faces_of_a_fan_go) {
    TriangleMesh fan;
    fan.positions.push_back({0, 0, 1});
    constexpr std::uint32_t kSides = 40;
    for (std::uint32_t i = 0; i < kSides; ++i)
        fan.positions.push_back({std::cos(0.1f * float(i)), std::sin(0.1f * float(i)), 0});
    for (std::uint32_t i = 1; i < kSides; ++i) fan.triangles.push_back({0, i, i + 1});
    TriangleMesh twice = fan;
    for (std::uint32_t i = 1; i < kSides; ++i) twice.triangles.push_back({i + 1, 0, i}); // the same, begun elsewhere
    CHECK(weld(twice).triangles == weld(fan).triangles);
    CHECK_EQ(weld(twice).triangles.size(), std::size_t{kSides - 1});
}

VECSET_TEST(extracted_surfaces_need_no_search_for_equal_vertices) {
    SparseField field;
    field.resolution = 24;
    for (int i = 0; i <= 24; ++i) {
        for (int j = 0; j <= 24; ++j) {
            for (int k = 0; k <= 24; ++k) {
                const float x = float(i - 12) / 12, y = float(j - 12) / 12, z = float(k - 12) / 12;
                field.keys.push_back(field.key(i, j, k));
                const float value = 0.3f - std::abs(std::sqrt(x * x + y * y) - 0.5f) - z * z;
                field.values.push_back(std::round(8.0f * value) / 8.0f); // many are exactly 0, as half precision gives
            }
        }
    }
    const TriangleMesh raw = extractSurface(field);
    CleanUpOptions options;
    const TriangleMesh searched = cleanUp(raw, options);
    options.joined = true;
    const TriangleMesh trusted = cleanUp(raw, options);
    CHECK(!raw.isEmpty() && trusted.triangles == searched.triangles && trusted.positions == searched.positions);
    CHECK(trusted.normals == searched.normals);
}

VECSET_TEST(floaters_go_by_their_share_of_the_largest_area) {
    auto mesh = together(sphereMesh(0.5), sphereMesh(0.04, 12, 6, {0.9f, 0, 0})); // 0.6 % of the area
    mesh = together(mesh, sphereMesh(0.2, 12, 6, {-0.8f, 0, 0}));                  // 15 %
    CHECK_EQ(meshStatistics(cleanUp(mesh, {})).components, 2);
    CHECK_EQ(meshStatistics(cleanUp(mesh, {.removeFloaters = false})).components, 3);
    CHECK_EQ(meshStatistics(cleanUp(mesh, {.floaterRatio = 0.5})).components, 1);
    CHECK_EQ(meshStatistics(cleanUp(mesh, {.floaterRatio = 0.0})).components, 3);
}

VECSET_TEST(simplification_keeps_closed_shapes_closed) {
    const std::vector<TriangleMesh> shapes = {
        sphereMesh(0.8, 96, 48), torusMesh(0.6, 0.25, 96, 48), extractSurface(denseField(gyroidField(1.0), 40)),
        extractSurface(denseField(boxField(0.7, 0.02, 0.7), 64)),
        extractSurface(bandField(unionOf(torusField(0.6, 0.1), sphereField(0.3)), 64))};
    for (const auto& shape : shapes) {
        const auto before = meshStatistics(shape);
        for (const int budget : {4000, 1000, 300}) {
            const auto mesh = cleanUp(shape, {.faceBudget = budget});
            CHECK_EQ(manifoldDefect(mesh), std::string());
            const auto after = meshStatistics(mesh);
            // The holes stay; whole small components may go.
            CHECK_EQ(after.eulerNumber - 2L * after.components, before.eulerNumber - 2L * before.components);
            if (budget == 4000) CHECK_NEAR(after.volume, before.volume, 0.02 * before.volume);
            if (budget >= 1000) CHECK(mesh.triangles.size() <= static_cast<std::size_t>(budget));
        }
    }
}

VECSET_TEST(simplification_of_noise_stays_closed) {
    SparseField field = denseField([](double, double, double) { return 0.0; }, 14);
    for (std::size_t m = 0; m < field.values.size(); ++m) field.values[m] = static_cast<float>(noise(5, m));
    const auto mesh = extractSurface(field);
    for (const std::size_t divisor : {2, 5, 50}) {
        const auto simplified = simplify(mesh, mesh.triangles.size() / divisor);
        CHECK_EQ(manifoldDefect(simplified), std::string());
        if (divisor == 2) CHECK(simplified.triangles.size() <= mesh.triangles.size() / divisor);
    }
}

VECSET_TEST(a_budget_out_of_reach_gives_the_best_mesh) {
    const auto mesh = cleanUp(sphereMesh(), {.faceBudget = 1});
    CHECK(!mesh.isEmpty() && mesh.triangles.size() < 50);
    CHECK_EQ(manifoldDefect(mesh), std::string());
}

VECSET_TEST(normals_of_a_box_corner_are_even) {
    auto mesh = boxMesh(); // faces of a corner are one or two triangles: only the angle makes the mean even
    computeSmoothNormals(mesh);
    for (std::size_t v = 0; v < 8; ++v) {
        const Vec3f expected = normalized(mesh.positions[v]);
        CHECK_NEAR(dot(mesh.normals[v], expected), 1.0, 1e-5);
    }
}

VECSET_TEST(normals_are_never_nan) {
    auto mesh = boxMesh();
    mesh.positions.push_back({7, 7, 7}); // unused
    mesh.triangles.push_back({8, 8, 8});
    computeSmoothNormals(mesh);
    checkFiniteUnitNormals(mesh);
    for (const float scale : {1e-20f, 1e18f}) {
        auto scaled = sphereMesh();
        for (auto& p : scaled.positions) p = p * scale;
        computeSmoothNormals(scaled);
        checkFiniteUnitNormals(scaled);
        checkFiniteUnitNormals(cleanUp(scaled, {}));
    }
}

VECSET_TEST(colours_survive_the_clean_up) {
    auto mesh = sphereMesh();
    for (const Vec3f p : mesh.positions) mesh.colors.push_back({p.y > 0 ? 1.0f : 0.0f, 0.5f, 0.25f});
    for (const int budget : {0, 500}) {
        const auto clean = cleanUp(mesh, {.faceBudget = budget});
        CHECK_EQ(clean.colors.size(), clean.positions.size());
        for (std::size_t v = 0; v < clean.positions.size(); ++v) {
            CHECK_EQ(clean.colors[v].x, clean.positions[v].y > 0 ? 1.0f : 0.0f);
        }
    }
}

VECSET_TEST(an_empty_mesh_stays_empty_and_bad_options_are_refused) {
    CHECK(cleanUp({}, {.faceBudget = 10}).isEmpty());
    CHECK_THROWS(InvalidInput, "floater ratio", cleanUp(boxMesh(), {.floaterRatio = -1.0}));
    CHECK_THROWS(InvalidInput, "floater ratio", cleanUp(boxMesh(), {.floaterRatio = std::nan("")}));
    CHECK_THROWS(InvalidInput, "face budget", cleanUp(boxMesh(), {.faceBudget = -1}));
    CHECK(TriangleMesh{}.bounds().isEmpty());
}

VECSET_TEST(scene_parts_become_one_mesh) {
    TexturedScene scene;
    scene.parts.resize(2);
    scene.parts[0].mesh = boxMesh();
    scene.parts[1].mesh = boxMesh({0.1f, 0.1f, 0.1f}, {2, 0, 0});
    computeSmoothNormals(scene.parts[0].mesh);
    CHECK(scene.merged().normals.empty());
    computeSmoothNormals(scene.parts[1].mesh);
    const auto all = scene.merged();
    CHECK_EQ(all.normals.size(), std::size_t{16});
    CHECK_EQ(meshStatistics(all).components, 2);
    CHECK_NEAR(meshStatistics(all).volume, 1.008, 1e-5);
}

VECSET_TEST(a_large_mesh_is_cleaned_in_reasonable_time) {
    const auto large = exploded(sphereMesh(0.8, 500, 250)); // a quarter of a million faces
    const auto mesh = cleanUp(large, {.faceBudget = 20000});
    CHECK(mesh.triangles.size() <= 20000);
    CHECK_EQ(manifoldDefect(mesh), std::string());
    CHECK_NEAR(meshStatistics(mesh).volume, 4.0 / 3.0 * std::numbers::pi * 0.512, 0.003);
}
