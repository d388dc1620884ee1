#include "core/geometry/mesh_metrics.h"
#include "tests/support/shapes.h"
#include "tests/support/test.h"

#include <limits>

using namespace vecset;
using namespace vecset::test;

VECSET_TEST(samples_lie_on_the_surface_evenly) {
    const auto samples = sampleSurface(boxMesh({0.5f, 1.0f, 0.25f}), 20000, 7);
    CHECK_EQ(samples.points.size(), std::size_t{20000});
    int onX = 0;
    for (std::size_t m = 0; m < samples.points.size(); ++m) {
        const Vec3f p = samples.points[m], n = samples.normals[m];
        CHECK_NEAR(std::max({std::abs(p.x) / 0.5f, std::abs(p.y), std::abs(p.z) / 0.25f}), 1.0, 1e-5);
        CHECK(dot(p, n) > 0.2f); // outward, and the unit normal of the face it lies on
        CHECK_NEAR(length(n), 1.0, 1e-5);
        onX += std::abs(n.x) > 0.9f ? 1 : 0;
    }
    CHECK_NEAR(onX / 20000.0, 2 * 1.0 / 7.0, 0.002); // the two faces of 2 by 0.5 in an area of 7
    Vec3f mean;
    for (const Vec3f p : samples.points) mean += p / 20000.0f;
    CHECK_NEAR(length(mean), 0.0, 0.02);
}

VECSET_TEST(samples_depend_on_the_seed_alone) {
    const auto a = sampleSurface(torusMesh(), 500, 1), b = sampleSurface(torusMesh(), 500, 1);
    const auto c = sampleSurface(torusMesh(), 500, 2);
    CHECK(a.points == b.points && a.normals == b.normals);
    CHECK(a.points != c.points);
    CHECK_THROWS(InvalidInput, "nothing to sample", sampleSurface({}, 10, 1));
    CHECK(sampleSurface(boxMesh(), 0, 1).points.empty());
}

VECSET_TEST(a_shape_agrees_with_itself) {
    const auto a = sampleSurface(sphereMesh(), 60000, 1), b = sampleSurface(sphereMesh(), 60000, 2);
    const auto same = compareSurfaces(a, a);
    CHECK_EQ(same.chamferL1, 0.0);
    CHECK_EQ(same.chamferL2, 0.0);
    CHECK_EQ(same.fScore01, 1.0);
    CHECK_NEAR(same.normalConsistency, 1.0, 1e-6);
    const auto other = compareSurfaces(a, b);
    CHECK(other.chamferL1 > 0.001 && other.chamferL1 < 0.01);
    CHECK(other.fScore02 > 0.99);
    CHECK(other.normalConsistency > 0.99);
}

VECSET_TEST(distances_between_concentric_spheres_are_the_gap) {
    const auto a = sampleSurface(sphereMesh(0.8, 256, 128), 60000, 1),
               b = sampleSurface(sphereMesh(0.785, 256, 128), 60000, 2);
    const auto m = compareSurfaces(a, b);
    CHECK_NEAR(m.chamferL1, 0.015, 0.0015);
    CHECK_NEAR(m.chamferL2, 0.015 * 0.015, 5e-5);
    CHECK(m.fScore01 < 0.01);
    CHECK(m.fScore02 > 0.95);
}

VECSET_TEST(one_sided_misses_halve_the_score) {
    // Two squares far apart against one of them: everything found is right (precision 1), half is found (recall 0.5).
    TriangleMesh one;
    one.positions = {{0, 0, 0}, {1, 0, 0}, {1, 1, 0}, {0, 1, 0}};
    one.triangles = {{0, 1, 2}, {0, 2, 3}};
    auto two = one;
    for (const Vec3f p : one.positions) two.positions.push_back(p + Vec3f{0, 0, 1});
    two.triangles.insert(two.triangles.end(), {{4, 5, 6}, {4, 6, 7}});
    const auto m = compareSurfaces(sampleSurface(one, 40000, 1), sampleSurface(two, 40000, 2));
    CHECK_NEAR(m.fScore02, 2.0 * 0.5 / 1.5, 0.01);
    CHECK_NEAR(m.chamferL1, 0.25, 0.01);
}

VECSET_TEST(bad_sample_sets_are_refused) {
    const auto good = sampleSurface(boxMesh(), 10, 1);
    CHECK_THROWS(InvalidInput, "no points", compareSurfaces(good, {}));
    auto bad = good;
    bad.normals.pop_back();
    CHECK_THROWS(InvalidInput, "normal", compareSurfaces(bad, good));
    bad = good;
    bad.points[3].y = std::numeric_limits<float>::quiet_NaN();
    CHECK_THROWS(InvalidInput, "not finite", compareSurfaces(good, bad));
}

VECSET_TEST(volume_iou_of_known_overlaps) {
    CHECK_EQ(meshVolumeIou(torusMesh(), torusMesh(), 64), 1.0);
    // Boxes shifted by half: 1/2 over 3/2. Their planes coincide with each other and with vertices of the grid.
    CHECK_NEAR(meshVolumeIou(boxMesh(), boxMesh({0.5f, 0.5f, 0.5f}, {0.5f, 0, 0}), 150), 1.0 / 3.0, 0.005);
    CHECK_NEAR(meshVolumeIou(sphereMesh(0.8), sphereMesh(0.4), 128), 0.125, 0.002);
    CHECK_EQ(meshVolumeIou(boxMesh({0.1f, 0.1f, 0.1f}, {-1, 0, 0}), boxMesh({0.1f, 0.1f, 0.1f}, {1, 0, 0}), 64), 0.0);
}

VECSET_TEST(volume_iou_of_cavities_unions_and_soups) {
    auto inner = sphereMesh(0.4);
    for (auto& t : inner.triangles) std::swap(t[0], t[1]);
    CHECK_NEAR(meshVolumeIou(sphereMesh(0.8), together(sphereMesh(0.8), inner), 96), 1.0 - 0.125, 0.003);
    // Overlapping closed parts are a union.
    const auto overlapping = together(boxMesh({0.5f, 0.2f, 0.2f}), boxMesh({0.2f, 0.5f, 0.2f}));
    const double area = 2 * 1.0 * 0.4 - 0.4 * 0.4;
    CHECK_NEAR(meshVolumeIou(overlapping, boxMesh({0.5f, 0.5f, 0.2f}), 100), area, 0.01);
    // A missing face and random windings: the majority of the lines still tells.
    auto torn = sphereMesh(0.8);
    for (std::size_t m = 0; m < torn.triangles.size(); m += 2) std::swap(torn.triangles[m][0], torn.triangles[m][1]);
    torn.triangles.erase(torn.triangles.begin() + 500, torn.triangles.begin() + 520);
    CHECK(meshVolumeIou(sphereMesh(0.8), torn, 96) > 0.995);
}

VECSET_TEST(volume_iou_of_empty_meshes_is_defined) {
    CHECK_EQ(meshVolumeIou({}, {}, 16), 1.0);
    CHECK_EQ(meshVolumeIou({}, boxMesh(), 16), 0.0);
    CHECK_THROWS(InvalidInput, "resolution 0", meshVolumeIou(boxMesh(), boxMesh(), 0));
    CHECK_THROWS(InvalidInput, "resolution 4096", meshVolumeIou(boxMesh(), boxMesh(), 4096));
}
