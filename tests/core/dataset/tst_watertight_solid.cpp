#include "core/dataset/random.h"
#include "core/dataset/sharp_edges.h"
#include "core/dataset/solid_samples.h"
#include "core/dataset/watertight_solid.h"
#include "tests/core/dataset/small_shapes.h"
#include "tests/support/test.h"

#include <algorithm>
#include <cmath>

using namespace vecset;

namespace {

constexpr float kWall = 1.5f / 64.0f;

/// Signed distance (positive inside) of a box grown by `wall` with round edges.
double roundedBox(Vec3f p, Vec3f half, double wall) {
    const double q[3] = {std::abs(p.x) - half.x, std::abs(p.y) - half.y, std::abs(p.z) - half.z};
    double outside = 0.0;
    for (const double v : q) outside += std::max(v, 0.0) * std::max(v, 0.0);
    return wall - std::sqrt(outside) - std::min(std::max({q[0], q[1], q[2]}), 0.0);
}

} // namespace

VECSET_TEST(closest_point_covers_all_regions_of_a_triangle) {
    const Vec3f a{0, 0, 0}, b{1, 0, 0}, c{0, 1, 0};
    CHECK(closestPointOnTriangle({-1, -1, 3}, a, b, c) == a);
    CHECK(closestPointOnTriangle({2, -1, 0}, a, b, c) == b);
    CHECK(closestPointOnTriangle({-1, 3, 0}, a, b, c) == c);
    CHECK(closestPointOnTriangle({0.25f, -2, 0}, a, b, c) == (Vec3f{0.25f, 0, 0}));
    CHECK(closestPointOnTriangle({-2, 0.5f, 1}, a, b, c) == (Vec3f{0, 0.5f, 0}));
    CHECK(closestPointOnTriangle({1, 1, 0}, a, b, c) == (Vec3f{0.5f, 0.5f, 0}));
    CHECK(closestPointOnTriangle({0.25f, 0.25f, 5}, a, b, c) == (Vec3f{0.25f, 0.25f, 0}));
    CHECK(closestPointOnTriangle({3, 3, 3}, a, a, a) == a);
}

VECSET_TEST(distance_of_a_closed_box_is_the_analytic_one) {
    const Vec3f half{0.6f, 0.4f, 0.3f};
    const WatertightSolid solid(test::box(-half, half), kWall);
    Random random(3);
    double worst = 0.0, worstOutside = 0.0, sum = 0.0;
    for (int i = 0; i < 20000; ++i) {
        const Vec3f p{random.uniformf(-1, 1), random.uniformf(-1, 1), random.uniformf(-1, 1)};
        const double expected = std::clamp(roundedBox(p, half, kWall), -0.1, 0.1);
        const double error = std::abs(solid.signedDistance(p, 0.1f) - expected);
        worst = std::max(worst, error);
        sum += error;
        if (expected < 0.0) worstOutside = std::max(worstOutside, error);
    }
    CHECK_NEAR(worstOutside, 0.0, 1e-4);
    CHECK_NEAR(worst, 0.0, 1.0 / 64.0); // one cell, in creases between two walls
    CHECK_NEAR(sum / 20000.0, 0.0, 1e-4);
    CHECK_NEAR(solid.solidFraction(), (1.2 + 2 * kWall) * (0.8 + 2 * kWall) * (0.6 + 2 * kWall) / 8.0, 0.004);
    CHECK(!solid.hasFloor());
}

VECSET_TEST(winding_and_doubled_faces_do_not_matter) {
    TriangleMesh mesh = test::box({-0.5f, -0.5f, -0.5f}, {0.5f, 0.5f, 0.5f});
    const auto once = mesh.triangles;
    for (std::size_t i = 0; i < once.size(); i += 2) std::swap(mesh.triangles[i][0], mesh.triangles[i][1]);
    mesh.triangles.insert(mesh.triangles.end(), once.begin(), once.end());
    mesh.triangles.push_back({0, 0, 1}); // and a degenerate one
    const WatertightSolid solid(mesh, kWall);
    CHECK_NEAR(solid.signedDistance({0, 0, 0}, 0.1f), 0.1, 1e-6);
    CHECK_NEAR(solid.signedDistance({0, 0, 0.55f}, 0.1f), kWall - 0.05, 1e-5);
    const auto samples = sampleSolid(solid, {2000, 500, 10, 10}, 1);
    for (const auto& s : samples.surface) CHECK(dot(s.point, s.normal) > 0.0f);
}

VECSET_TEST(hidden_inner_parts_are_neither_surface_nor_hollow) {
    TriangleMesh mesh = test::box({-0.6f, -0.6f, -0.6f}, {0.6f, 0.6f, 0.6f});
    test::addBox(mesh, {-0.2f, -0.2f, -0.2f}, {0.2f, 0.2f, 0.2f});
    const WatertightSolid solid(mesh, kWall);
    CHECK_NEAR(solid.signedDistance({0.21f, 0, 0}, 0.1f), 0.1, 1e-6); // within the inner box's wall, deep inside
    CHECK_NEAR(solid.signedDistance({0.4f, 0, 0}, 0.1f), 0.1, 1e-6);
    for (const auto& s : sampleSolid(solid, {3000, 500, 10, 10}, 1).surface) {
        CHECK_NEAR(std::max({std::abs(s.point.x), std::abs(s.point.y), std::abs(s.point.z)}), 0.6 + kWall, 0.02);
    }
}

VECSET_TEST(open_bottom_is_closed_on_the_floor_and_an_open_front_is_not) {
    const Vec3f half{0.5f, 0.5f, 0.5f};
    const WatertightSolid bottomless(test::box(-half, half, 1u << 2), kWall);
    CHECK(bottomless.hasFloor());
    CHECK_NEAR(bottomless.signedDistance({0, 0, 0}, 0.1f), 0.1, 1e-6);
    CHECK_NEAR(bottomless.signedDistance({0, -0.55f, 0}, 0.1f), kWall - 0.05, 0.002);
    const WatertightSolid shelf(test::box(-half, half, 1u << 5), kWall);
    CHECK(!shelf.hasFloor());
    CHECK_NEAR(shelf.signedDistance({0, 0, 0}, 0.1f), -0.1, 1e-6);
    CHECK_NEAR(shelf.signedDistance({0, 0, -0.5f}, 0.1f), kWall, 1e-5); // in the back's wall
    CHECK_NEAR(shelf.signedDistance({0, 0, -0.46f}, 0.1f), kWall - 0.04, 1e-5);
    // A thing that stands on a tip: the floor below its flanks stays open.
    TriangleMesh top = test::box({-0.5f, 0.0f, -0.5f}, {0.5f, 0.3f, 0.5f}, 1u << 2);
    top.positions.push_back({0.0f, -0.2f, 0.0f});
    for (const Triangle& t : {Triangle{0, 1, 8}, Triangle{1, 5, 8}, Triangle{5, 4, 8}, Triangle{4, 0, 8}})
        top.triangles.push_back(t);
    const WatertightSolid onTip(top, kWall);
    CHECK(!onTip.hasFloor());
    CHECK(onTip.signedDistance({0.15f, -0.2f, 0.0f}, 0.1f) < -0.02f);
    const WatertightSolid standing(test::table(), kWall);
    CHECK(!standing.hasFloor());
    CHECK(standing.signedDistance({0, -0.5f, 0}, 0.1f) < 0.0f); // between the legs
    CHECK(standing.signedDistance({0.7f, -0.2f, 0.4f}, 0.1f) > 0.0f); // in a leg
}

VECSET_TEST(samples_lie_on_the_surface_and_normals_point_out) {
    const WatertightSolid solid(test::table(), kWall);
    const auto samples = sampleSolid(solid, {4000, 1000, 4000, 4000}, 5);
    CHECK(samples.hasSharpEdges);
    double down = 0.0;
    for (const auto* list : {&samples.surface, &samples.sharp}) {
        for (const auto& s : *list) {
            CHECK_NEAR(length(s.normal), 1.0, 1e-4);
            CHECK_NEAR(solid.signedDistance(s.point, 0.1f), 0.0, 2e-4);
            CHECK(solid.signedDistance(s.point + s.normal * 0.004f, 0.1f) < 0.0f);
            CHECK(solid.signedDistance(s.point - s.normal * 0.004f, 0.1f) > 0.0f);
        }
    }
    for (const auto& s : samples.surface) down += s.normal.y < -0.99f ? 1.0 : 0.0;
    // Underside without the legs 1.51, their feet 0.04, a strip of rim 0.02; of 6.27 in all: faces 5.24, rims 1.03.
    CHECK_NEAR(down / 4000.0, 0.25, 0.025);
    long inside = 0;
    for (const auto& s : samples.volume) inside += s.distance > 0.0f;
    CHECK_NEAR(static_cast<double>(inside) / 4000.0, solid.solidFraction(), 0.012);
    for (const auto& s : samples.near) CHECK(std::abs(s.distance) <= kDistanceClamp);
}

VECSET_TEST(same_seed_gives_the_same_samples) {
    const WatertightSolid solid(test::table(), kWall);
    const auto a = sampleSolid(solid, {200, 50, 200, 200}, 9), b = sampleSolid(solid, {200, 50, 200, 200}, 9);
    const auto c = sampleSolid(solid, {200, 50, 200, 200}, 10);
    CHECK(a.surface[199].point == b.surface[199].point && a.near[199].point == b.near[199].point);
    CHECK(!(a.surface[199].point == c.surface[199].point));
}

VECSET_TEST(sharp_edges_ignore_seams_and_flat_diagonals) {
    CHECK_EQ(findSharpEdges(test::box({0, 0, 0}, {1, 1, 1})).size(), 12u);
    TriangleMesh split = test::box({0, 0, 0}, {1, 1, 1}); // every triangle with corners of its own
    TriangleMesh soup;
    for (const auto& t : split.triangles) {
        const auto first = static_cast<std::uint32_t>(soup.positions.size());
        for (const auto v : t) soup.positions.push_back(split.positions[v]);
        soup.triangles.push_back({first, first + 1, first + 2});
    }
    CHECK_EQ(findSharpEdges(soup).size(), 12u);
    CHECK_EQ(findSharpEdges(test::box({0, 0, 0}, {1, 1, 1}, 1u << 3)).size(), 12u); // four of them open
}

VECSET_TEST(impossible_meshes_are_refused) {
    CHECK_THROWS(EmptyShape, "no triangles", WatertightSolid(TriangleMesh{}, kWall));
    CHECK_THROWS(InvalidInput, "does not fit", WatertightSolid(test::box({-2, -1, -1}, {1, 1, 1}), kWall));
}

VECSET_TEST(a_stop_ends_the_work) {
    std::stop_source source;
    source.request_stop();
    bool stopped = false;
    try {
        WatertightSolid(test::table(), kWall, JobContext(source.get_token()));
    } catch (const Cancelled&) { stopped = true; }
    CHECK(stopped);
}
