#include "core/base/logging.h"
#include "core/geometry/mesh_statistics.h"
#include "core/surface/extract_surface.h"
#include "tests/support/shapes.h"
#include "tests/support/test.h"

#include <limits>
#include <stop_token>

using namespace vecset;
using namespace vecset::test;

namespace {

/// Extracts, checks what holds for every surface, and returns the facts.
MeshStatistics checkedSurface(const SparseField& field, TriangleMesh* out = nullptr) {
    const TriangleMesh mesh = extractSurface(field);
    CHECK_EQ(manifoldDefect(mesh), std::string());
    CHECK_EQ(mesh.normals.size(), mesh.positions.size());
    const MeshStatistics facts = meshStatistics(mesh);
    CHECK(facts.closed);
    CHECK(facts.consistentlyWound);
    CHECK(facts.volume > 0.0);
    for (const Vec3f p : mesh.positions) {
        for (int axis = 0; axis < 3; ++axis) CHECK(std::abs(p[axis]) <= static_cast<float>(field.halfExtent));
    }
    if (out != nullptr) *out = mesh;
    return facts;
}

SparseField noiseField(int resolution, std::uint64_t seed, int levels = 0) {
    SparseField field = denseField([](double, double, double) { return 0.0; }, resolution);
    for (std::size_t m = 0; m < field.values.size(); ++m) {
        double v = noise(seed, m);
        if (levels > 0) v = std::round(v * levels) / levels; // many values equal to the iso level and to each other
        field.values[m] = static_cast<float>(v);
    }
    return field;
}

void removeSample(SparseField& field, int i, int j, int k) {
    const auto at = std::lower_bound(field.keys.begin(), field.keys.end(), field.key(i, j, k));
    field.values.erase(field.values.begin() + (at - field.keys.begin()));
    field.keys.erase(at);
}

} // namespace

VECSET_TEST(sphere_has_its_radius_normals_and_topology) {
    for (const bool dense : {true, false}) {
        const int resolution = 64;
        const auto f = sphereField(0.8, 0.013, -0.02, 0.007);
        TriangleMesh mesh;
        const auto facts = checkedSurface(dense ? denseField(f, resolution) : bandField(f, resolution), &mesh);
        CHECK_EQ(facts.eulerNumber, 2L);
        CHECK_EQ(facts.components, 1);
        CHECK_NEAR(facts.volume, 4.0 / 3.0 * std::numbers::pi * 0.512, 0.005);
        const double voxel = 2.02 / resolution;
        for (std::size_t v = 0; v < mesh.positions.size(); ++v) {
            const Vec3f radial = mesh.positions[v] - Vec3f{0.013f, -0.02f, 0.007f};
            // Linear interpolation of a distance field errs by at most voxel^2 / (8 radius).
            CHECK_NEAR(length(radial), 0.8, voxel * voxel / 6.4 * 1.05);
            CHECK(dot(normalized(radial), mesh.normals[v]) > (dense ? 0.9995f : 0.99f));
        }
    }
}

VECSET_TEST(a_plane_lies_exactly_where_the_field_says) {
    // The grid of R cells spans the box: vertex i at -h + i * 2h / R.
    const auto field = denseField([](double, double y, double) { return 0.1234 - y; }, 10, 1.5);
    const TriangleMesh mesh = extractSurface(field);
    int found = 0;
    for (const Vec3f p : mesh.positions) {
        if (p.y <= 0.06f) continue; // the cap's vertices lie at grid heights 0, -0.3, …
        CHECK_NEAR(p.y, 0.1234, 1e-6);
        ++found;
    }
    CHECK_EQ(found, 11 * 11);
    const auto facts = checkedSurface(field);
    CHECK_EQ(facts.bounds.min, (Vec3f{-1.5f, -1.5f, -1.5f}));
    CHECK_NEAR(facts.volume, 3.0 * 3.0 * 1.6234, 1e-4);
}

VECSET_TEST(torus_has_a_hole) {
    const auto facts = checkedSurface(bandField(torusField(0.6, 0.25), 80));
    CHECK_EQ(facts.eulerNumber, 0L);
    CHECK_EQ(facts.components, 1);
    CHECK_NEAR(facts.volume, 2.0 * std::numbers::pi * std::numbers::pi * 0.6 * 0.25 * 0.25, 0.004);
}

VECSET_TEST(two_touching_spheres_stay_manifold) {
    for (const double gap : {-0.02, 0.0, 0.001, 0.03}) {
        const auto f = unionOf(sphereField(0.4, -0.4 - gap / 2, 0.0, 0.0), sphereField(0.4, 0.4 + gap / 2, 0.0, 0.0));
        for (const int resolution : {31, 40, 64}) {
            const auto facts = checkedSurface(denseField(f, resolution));
            CHECK_EQ(facts.eulerNumber, 2L * facts.components);
            CHECK_NEAR(facts.volume, 2.0 * 4.0 / 3.0 * std::numbers::pi * 0.064, 0.02);
        }
    }
}

VECSET_TEST(thin_plate_keeps_its_two_sides) {
    const auto facts = checkedSurface(denseField(boxField(0.7, 0.02, 0.7), 101)); // thickness: two voxels
    CHECK_EQ(facts.eulerNumber, 2L);
    CHECK_NEAR(facts.volume, 1.4 * 1.4 * 0.04, 0.004);
}

VECSET_TEST(gyroid_is_cut_and_capped_by_the_box) {
    for (const double waves : {0.5, 1.0, 2.3}) {
        const auto facts = checkedSurface(denseField(gyroidField(waves), 48));
        // Half of the box is inside; its faces are part of the surface.
        CHECK_NEAR(facts.volume / (2.02 * 2.02 * 2.02), 0.5, 0.06);
        CHECK_EQ(facts.bounds.max, (Vec3f{1.01f, 1.01f, 1.01f}));
    }
}

VECSET_TEST(random_fields_give_closed_manifolds) {
    for (std::uint64_t seed = 0; seed < 12; ++seed) {
        for (const int resolution : {1, 2, 3, 7, 20}) {
            const auto field = noiseField(resolution, seed);
            const bool someInside =
                std::any_of(field.values.begin(), field.values.end(), [](float v) { return v > 0; });
            if (someInside) checkedSurface(field);
        }
    }
}

VECSET_TEST(values_equal_to_the_iso_level_make_no_degenerate_faces) {
    for (std::uint64_t seed = 0; seed < 6; ++seed) {
        TriangleMesh mesh;
        checkedSurface(noiseField(12, seed, 2), &mesh);
        for (const Triangle& t : mesh.triangles) {
            const Vec3f a = mesh.positions[t[0]];
            CHECK(length(cross(mesh.positions[t[1]] - a, mesh.positions[t[2]] - a)) > 1e-9f);
        }
    }
    // A box whose faces lie on grid planes exactly.
    const auto facts = checkedSurface(denseField(boxField(0.5, 0.5, 0.5), 64, 1.0)); // chamfered by a cell
    CHECK_EQ(facts.eulerNumber, 2L);
    CHECK_NEAR(facts.volume, 1.0, 0.01);
}

VECSET_TEST(a_full_box_becomes_a_box) {
    for (const int resolution : {1, 2, 9}) {
        const auto facts = checkedSurface(denseField([](double, double, double) { return 1.0; }, resolution));
        CHECK_EQ(facts.eulerNumber, 2L);
        CHECK_NEAR(facts.volume, 2.02 * 2.02 * 2.02, 1e-4);
        CHECK_EQ(facts.faces, static_cast<std::size_t>(12 * resolution * resolution));
    }
}

VECSET_TEST(a_narrow_band_cut_by_the_box_is_capped_across_what_was_not_sampled) {
    const auto f = sphereField(0.9, 0.6, 0.3, 0.0);
    const auto dense = checkedSurface(denseField(f, 64)), band = checkedSurface(bandField(f, 64));
    CHECK_EQ(band.eulerNumber, 2L);
    CHECK_EQ(band.faces, dense.faces);
    CHECK_NEAR(band.volume, dense.volume, 1e-6);
}

VECSET_TEST(a_missing_sample_beside_the_surface_makes_a_hole_that_is_reported) {
    auto field = bandField(sphereField(0.8), 32);
    const TriangleMesh whole = extractSurface(field);
    int i = 0;
    const double voxel = 2.02 / 32;
    while (-1.01 + i * voxel < -0.8) ++i; // the first inside sample on the axis
    removeSample(field, i, 16, 16);
    const MeshStatistics facts = meshStatistics(extractSurface(field));
    CHECK(!facts.closed);
    CHECK(facts.consistentlyWound);
    CHECK(facts.boundaryEdges >= 4 && facts.boundaryEdges < 30);
    CHECK(facts.faces < whole.triangles.size());
    // Away from the surface nothing is missed.
    auto far = denseField(sphereField(0.8), 32);
    removeSample(far, 16, 16, 16);
    removeSample(far, 0, 0, 0);
    CHECK(meshStatistics(extractSurface(far)).closed);
}

VECSET_TEST(values_that_are_not_finite_count_as_absent) {
    auto field = denseField(sphereField(0.8), 32);
    const auto reference = extractSurface(field);
    for (auto& v : field.values) {
        if (v > 0.3f) v = std::numeric_limits<float>::quiet_NaN();
        if (v < -0.3f) v = -std::numeric_limits<float>::infinity();
    }
    TriangleMesh mesh;
    checkedSurface(field, &mesh);
    CHECK(mesh.positions == reference.positions);
    CHECK(mesh.triangles == reference.triangles);
}

VECSET_TEST(huge_and_tiny_values_do_no_harm) {
    auto field = noiseField(8, 3);
    for (std::size_t m = 0; m < field.values.size(); ++m) {
        field.values[m] *= m % 3 == 0 ? 3e38f : m % 3 == 1 ? 1e-38f : 1.0f;
    }
    checkedSurface(field);
}

VECSET_TEST(the_iso_level_moves_the_surface) {
    const auto mesh = extractSurface(denseField(sphereField(0.8), 48), 0.25f);
    for (const Vec3f p : mesh.positions) CHECK_NEAR(length(p), 0.55, 0.001);
}

VECSET_TEST(fields_without_a_surface_give_an_empty_mesh) {
    CHECK(extractSurface(denseField([](double, double, double) { return -1.0; }, 8)).isEmpty());
    SparseField none;
    none.resolution = 8;
    CHECK(extractSurface(none).isEmpty());
}

VECSET_TEST(broken_fields_are_refused) {
    const auto good = denseField(sphereField(0.8), 4);
    const auto broken = [&](auto&& change) {
        SparseField field = good;
        change(field);
        return extractSurface(field);
    };
    CHECK_THROWS(InvalidInput, "resolution 0", broken([](auto& f) { f.resolution = 0; }));
    CHECK_THROWS(InvalidInput, "resolution -3", broken([](auto& f) { f.resolution = -3; }));
    CHECK_THROWS(InvalidInput, "ascend", broken([](auto& f) { std::swap(f.keys[3], f.keys[4]); }));
    CHECK_THROWS(InvalidInput, "ascend", broken([](auto& f) { f.keys[3] = f.keys[4]; }));
    CHECK_THROWS(InvalidInput, "outside the grid", broken([](auto& f) { f.keys.back() = 125; }));
    CHECK_THROWS(InvalidInput, "125 keys but 124 values", broken([](auto& f) { f.values.pop_back(); }));
    CHECK_THROWS(InvalidInput, "half extent", broken([](auto& f) { f.halfExtent = 0.0; }));
    CHECK_THROWS(InvalidInput, "iso level", extractSurface(good, std::numeric_limits<float>::quiet_NaN()));
}

VECSET_TEST(a_stop_request_ends_the_extraction) {
    std::stop_source source;
    source.request_stop();
    bool cancelled = false;
    try {
        (void)extractSurface(denseField(sphereField(0.8), 16), 0.0f, JobContext(source.get_token()));
    } catch (const Cancelled&) { cancelled = true; }
    CHECK(cancelled);
}

VECSET_TEST(equal_fields_give_equal_bytes) {
    const auto field = noiseField(24, 99);
    const TriangleMesh a = extractSurface(field), b = extractSurface(field);
    CHECK(a.positions == b.positions);
    CHECK(a.normals == b.normals);
    CHECK(a.triangles == b.triangles);
}
