#include "core/geometry/mesh_comparison.h"
#include "core/geometry/triangle_tree.h"
#include "tests/support/shapes.h"
#include "tests/support/test.h"

#include <chrono>
#include <iostream>
#include <limits>
#include <stop_token>

using namespace vecset;
using namespace vecset::test;

namespace {

/// A square of side 2 in the plane y = height, cut into cells x cells squares.
TriangleMesh plane(float height, int cells, float size = 2.0f) {
    TriangleMesh mesh;
    for (int i = 0; i <= cells; ++i) {
        for (int j = 0; j <= cells; ++j) {
            const auto n = static_cast<float>(cells);
            mesh.positions.push_back({(float(i) / n - 0.5f) * size, height, (float(j) / n - 0.5f) * size});
        }
    }
    const auto at = [&](int i, int j) { return static_cast<std::uint32_t>(i * (cells + 1) + j); };
    for (int i = 0; i < cells; ++i) {
        for (int j = 0; j < cells; ++j) {
            mesh.triangles.push_back({at(i, j), at(i, j + 1), at(i + 1, j)});
            mesh.triangles.push_back({at(i, j + 1), at(i + 1, j + 1), at(i + 1, j)});
        }
    }
    return mesh;
}

/// Distance to a triangle by brute force: the smallest over a fine lattice of its points.
double latticeDistance(Vec3f a, Vec3f b, Vec3f c, Vec3f p, int steps) {
    double best = 1e30;
    for (int i = 0; i <= steps; ++i) {
        for (int j = 0; i + j <= steps; ++j) {
            const float s = float(i) / float(steps), t = float(j) / float(steps);
            best = std::min(best, double(length(a + (b - a) * s + (c - a) * t - p)));
        }
    }
    return best;
}

TriangleMesh soup(std::uint64_t seed, int triangles) {
    TriangleMesh mesh;
    for (std::uint32_t m = 0; m < static_cast<std::uint32_t>(triangles) * 3; ++m) {
        const auto at = [&](std::uint64_t axis) { return static_cast<float>(noise(seed, 3 * m + axis)); };
        mesh.positions.push_back({at(0), at(1), at(2)});
        if (m % 3 == 2) mesh.triangles.push_back({m - 2, m - 1, m});
    }
    return mesh;
}

double largest(const std::vector<float>& values) { return *std::max_element(values.begin(), values.end()); }
double smallest(const std::vector<float>& values) { return *std::min_element(values.begin(), values.end()); }

} // namespace

VECSET_TEST(nearest_point_agrees_with_brute_force) {
    constexpr int kSteps = 60;
    const auto mesh = soup(3, 40);
    const TriangleTree tree(mesh);
    for (std::uint64_t m = 0; m < 60; ++m) {
        const Vec3f p{float(2 * noise(9, 3 * m)), float(2 * noise(9, 3 * m + 1)), float(2 * noise(9, 3 * m + 2))};
        double expected = 1e30;
        for (const Triangle& t : mesh.triangles) {
            expected = std::min(
                expected, latticeDistance(mesh.positions[t[0]], mesh.positions[t[1]], mesh.positions[t[2]], p, kSteps));
        }
        const auto found = tree.nearest(p);
        CHECK(found.distance <= expected + 1e-6);         // nothing nearer was missed
        CHECK(found.distance >= expected - 2.5 / kSteps); // and nothing was made up: the lattice is this coarse
        CHECK_EQ(tree.nearest(p, 17).distance, found.distance);
    }
}

VECSET_TEST(flat_and_point_like_triangles_are_lines_and_points) {
    TriangleMesh mesh;
    mesh.positions = {{0, 0, 0}, {1, 0, 0}, {3, 0, 0}, {0, 5, 0}};
    mesh.triangles = {{0, 1, 2}, {3, 3, 3}, {0, 0, 1}};
    const TriangleTree tree(mesh);
    CHECK_NEAR(tree.nearest({2, 0.5f, 0}).distance, 0.5, 1e-7);
    CHECK_NEAR(tree.nearest({4, 0, 0}).distance, 1.0, 1e-7);
    CHECK_NEAR(tree.nearest({0, 6, 0}).distance, 1.0, 1e-7);
    CHECK_EQ(tree.nearest({0, 6, 0}).triangle, 1U);
}

VECSET_TEST(identical_meshes_are_at_zero) {
    const auto mesh = torusMesh();
    const auto same = compareMeshes(mesh, mesh);
    CHECK_EQ(largest(same.distanceA), 0.0);
    CHECK_EQ(largest(same.distanceB), 0.0);
    CHECK_NEAR(same.chamferL1, 0.0, 1e-7); // points inside a facet are rounded to float
    CHECK_NEAR(same.chamferL2, 0.0, 1e-14);
    CHECK_NEAR(same.hausdorff, 0.0, 3e-7);
    CHECK_EQ(same.fScore01, 1.0);
    CHECK_EQ(same.fScore02, 1.0);
    CHECK_EQ(same.volumeIou, 1.0);
    CHECK_NEAR(same.normalConsistency, 1.0, 1e-4);
}

VECSET_TEST(one_surface_cut_twice_is_at_zero) {
    const auto same = compareMeshes(plane(0.0f, 3), plane(0.0f, 40));
    CHECK_NEAR(same.hausdorff, 0.0, 1e-6);
    CHECK_NEAR(same.chamferL1, 0.0, 1e-7);
    CHECK_NEAR(same.normalConsistency, 1.0, 1e-6);
}

VECSET_TEST(parallel_planes_are_apart_by_the_gap) {
    const auto m = compareMeshes(plane(0.0f, 20), plane(0.015f, 7));
    CHECK_EQ(m.distanceA.size(), std::size_t{21 * 21});
    CHECK_EQ(m.distanceB.size(), std::size_t{8 * 8});
    for (const auto* distances : {&m.distanceA, &m.distanceB}) {
        CHECK_NEAR(smallest(*distances), 0.015, 1e-6);
        CHECK_NEAR(largest(*distances), 0.015, 1e-6);
    }
    CHECK_NEAR(m.chamferL1, 0.015, 1e-6);
    CHECK_NEAR(m.chamferL2, 0.015 * 0.015, 1e-8);
    CHECK_NEAR(m.hausdorff, 0.015, 1e-6);
    CHECK_EQ(m.fScore01, 0.0);
    CHECK_EQ(m.fScore02, 1.0);
    CHECK_NEAR(m.normalConsistency, 1.0, 1e-6);
}

VECSET_TEST(a_shifted_sphere_is_off_by_the_shift) {
    // The distance from a point of one unit sphere to another one, moved by s, is | |p - s| - 1 |: from 0 to |s|.
    const auto a = sphereMesh(1.0, 256, 128), b = sphereMesh(1.0, 256, 128, {0.1f, 0, 0});
    const auto m = compareMeshes(a, b);
    const double facet = 1.0 - std::cos(std::numbers::pi / 128); // how far the facets lie inside the sphere
    for (std::size_t v = 0; v < a.positions.size(); ++v) {
        CHECK_NEAR(m.distanceA[v], std::abs(length(a.positions[v] - Vec3f{0.1f, 0, 0}) - 1.0f), 1.2 * facet);
    }
    CHECK_NEAR(largest(m.distanceA), 0.1, 1.2 * facet);
    CHECK_NEAR(m.hausdorff, 0.1, 1.2 * facet);
    CHECK_NEAR(m.chamferL1, 0.05, 0.001); // the mean of |s cos| over the sphere is s / 2
    const double overlap = std::numbers::pi * (4 + 0.1) * (2 - 0.1) * (2 - 0.1) / 12,
                 ball = 4.0 / 3.0 * std::numbers::pi;
    CHECK_NEAR(m.volumeIou, overlap / (2 * ball - overlap), 0.01);
}

VECSET_TEST(both_directions_count) {
    // Half of b has no counterpart in a: precision 1, recall 1/2.
    const auto m = compareMeshes(plane(0.0f, 4), together(plane(0.0f, 4), plane(1.0f, 4)));
    CHECK_NEAR(m.fScore02, 2.0 * 0.5 / 1.5, 0.001);
    CHECK_NEAR(m.chamferL1, 0.25, 0.001);
    CHECK_NEAR(m.hausdorff, 1.0, 1e-6);
    CHECK_EQ(largest(m.distanceA), 0.0);
}

VECSET_TEST(what_cannot_be_compared_is_refused) {
    CHECK_THROWS(InvalidInput, "no faces", compareMeshes({}, boxMesh()));
    CHECK_THROWS(InvalidInput, "no faces", compareMeshes(boxMesh(), {}));
    auto bad = boxMesh();
    bad.positions[2].y = std::numeric_limits<float>::quiet_NaN();
    CHECK_THROWS(InvalidInput, "not finite", compareMeshes(boxMesh(), bad));
    bad = boxMesh();
    bad.triangles[3][1] = 99;
    CHECK_THROWS(InvalidInput, "", compareMeshes(bad, boxMesh()));
    TriangleMesh flat = boxMesh({0, 0, 0});
    CHECK_THROWS(InvalidInput, "area", compareMeshes(flat, boxMesh()));
}

VECSET_TEST(progress_rises_and_a_stop_is_obeyed) {
    std::vector<double> seen;
    (void)compareMeshes(torusMesh(), boxMesh(), JobContext({}, [&](const Progress& p) { seen.push_back(p.fraction); }));
    CHECK(seen.size() > 4);
    CHECK(std::is_sorted(seen.begin(), seen.end()));
    CHECK_EQ(seen.back(), 1.0);
    std::stop_source stop;
    const JobContext job(stop.get_token(), [&](const Progress&) { stop.request_stop(); });
    bool stopped = false;
    try {
        (void)compareMeshes(torusMesh(), boxMesh(), job);
    } catch (const Cancelled&) {
        stopped = true;
    }
    CHECK(stopped);
}

VECSET_TEST(three_hundred_thousand_vertices_take_seconds) {
    // Lumpy, so that the tree has work to do. The limit is generous: other programs share the cores.
    auto a = sphereMesh(0.9, 640, 470);
    auto b = sphereMesh(0.9, 600, 500, {0.01f, 0.0f, 0.005f});
    for (Vec3f& p : a.positions) p = p * (1.0f + 0.02f * std::sin(40 * p.x) * std::sin(33 * p.z));
    const auto start = std::chrono::steady_clock::now();
    const auto m = compareMeshes(a, b);
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    std::cout << a.positions.size() << " against " << b.positions.size() << " vertices: " << seconds << " s\n";
    CHECK(m.hausdorff > 0.005 && m.hausdorff < 0.06);
    CHECK(seconds < 30.0);
}
