#include "core/decoding/field_decoder.h"
#include "core/geometry/mesh_metrics.h"
#include "core/geometry/mesh_statistics.h"
#include "core/surface/extract_surface.h"
#include "tests/core/decoding/analytic_fields.h"
#include "tests/support/test.h"

#include <cstdio>
#include <limits>
#include <numeric>

using namespace vecset;
using test::FormulaField;

namespace {

DecodeOptions withResolution(int resolution) {
    DecodeOptions options;
    options.resolution = resolution;
    return options;
}

SparseField hierarchical(const FormulaField::Formula& formula, const DecodeOptions& options,
                         DecodeStatistics* statistics = nullptr) {
    FormulaField field(formula);
    return decodeField(field, makeDecodePlan(options), {}, statistics);
}

SparseField dense(const FormulaField::Formula& formula, const DecodeOptions& options) {
    FormulaField field(formula);
    return decodeDense(field, makeDecodePlan(options), false);
}

void checkSameMesh(const FormulaField::Formula& formula, const DecodeOptions& options) {
    const auto iso = static_cast<float>(options.isoLevel);
    const TriangleMesh a = extractSurface(hierarchical(formula, options), iso);
    const TriangleMesh b = extractSurface(dense(formula, options), iso);
    CHECK(!b.triangles.empty());
    CHECK(meshStatistics(a).closed);
    CHECK(meshStatistics(b).closed);
    CHECK_EQ(a.positions.size(), b.positions.size());
    CHECK(a.positions == b.positions);
    CHECK(a.triangles == b.triangles);
}

} // namespace

VECSET_TEST(hierarchical_gives_the_dense_mesh_of_the_golden_shape) {
    for (const int resolution : {40, 64, 101, 128, 131}) checkSameMesh(test::goldenField, withResolution(resolution));
    const SparseField a = hierarchical(test::goldenField, withResolution(128));
    const SparseField b = dense(test::goldenField, withResolution(128));
    const double iou = meshVolumeIou(extractSurface(a), extractSurface(b), 128);
    std::printf("V-IoU hierarchical against dense at 128: %.6f\n", iou);
    CHECK(iou >= 0.9995);
}

VECSET_TEST(hierarchical_gives_the_dense_mesh_of_unbounded_logits) {
    checkSameMesh([](Vec3f p) { return 300.0f * test::goldenDistance(p); }, withResolution(96));
}

VECSET_TEST(an_iso_level_other_than_zero_is_honoured) {
    DecodeOptions options = withResolution(64);
    options.isoLevel = -0.5;
    checkSameMesh(test::goldenField, options);
    const TriangleMesh grown = extractSurface(hierarchical(test::goldenField, options), -0.5f);
    CHECK(meshStatistics(grown).volume >
          meshStatistics(extractSurface(dense(test::goldenField, withResolution(64)))).volume);
}

VECSET_TEST(a_surface_that_the_box_cuts_is_capped) {
    checkSameMesh([](Vec3f p) { return 20.0f * (0.9f - length(p - Vec3f{1.0f, 0.0f, 0.0f})); }, withResolution(96));
    checkSameMesh([](Vec3f p) { return 20.0f * (3.0f - length(p)); }, withResolution(48)); // inside everywhere
}

VECSET_TEST(a_sheet_thinner_than_a_coarse_cell_is_found) {
    // 0.02 thick, coarse cells 0.063: no coarse vertex lies inside. Distances in two scales, as tSDF and as logits.
    for (const float scale : {40.0f, 400.0f}) {
        const auto sheet = [scale](Vec3f p) {
            const float flat = 0.01f - std::abs(p.y - 0.0213f);
            return scale * std::min(flat, 0.6f - std::hypot(p.x, p.z));
        };
        checkSameMesh(sheet, withResolution(256 / 2));
    }
}

VECSET_TEST(the_surface_is_followed_where_the_coarse_level_saw_nothing) {
    // A thin rod that leaves a ball: coarse vertices miss the rod (steep walls, no guard reaches it).
    const auto rod = [](Vec3f p) {
        const float ball = 0.3f - length(p);
        const float thin =
            std::min(0.012f - std::max(std::abs(p.y - 0.016f), std::abs(p.z - 0.016f)), 0.8f - std::abs(p.x));
        return std::max(ball, thin) > 0.0f ? 5.0f : -5.0f;
    };
    checkSameMesh(rod, withResolution(160));
}

VECSET_TEST(sheets_that_nearly_touch_stay_apart) {
    // Two plates 0.05 thick with a gap of 0.012, in coarse cells of 0.032: no coarse edge sees the gap from both sides.
    for (const float scale : {40.0f, 400.0f}) {
        const auto plates = [scale](Vec3f p) {
            const float upper = 0.025f - std::abs(p.y - 0.034f), lower = 0.025f - std::abs(p.y + 0.028f);
            return scale * std::min(std::max(upper, lower), 0.6f - std::hypot(p.x, p.z));
        };
        checkSameMesh(plates, withResolution(128));
    }
}

VECSET_TEST(thin_wires_are_found_and_whole) {
    // Wires of 0.016 across, one coarse cell 0.032, at changing places within their cells, with a ball to find them
    // from.
    const auto wires = [](Vec3f p) {
        float field = 0.2f - length(p);
        for (int i = 0; i < 5; ++i) {
            const float x = p.x + 0.6f - 0.3f * static_cast<float>(i) - 0.013f,
                        z = p.z - 0.111f * static_cast<float>(i) + 0.3f;
            field = std::max(field, std::min(0.008f - std::hypot(x, z), 0.9f - std::abs(p.y)));
        }
        return 60.0f * field;
    };
    checkSameMesh(wires, withResolution(128));
    checkSameMesh(wires, withResolution(256));
}

VECSET_TEST(nothing_is_lost_of_adversarial_shapes) {
    // Plates, gaps, wires and crumbs around one coarse cell (0.032) and below, as logits that level off at 11 like
    // those of trained decoders, from soft to steep.
    const auto distance = [](Vec3f p) {
        float field = 0.25f - length(p - Vec3f{0.5f, 0.5f, 0.5f});
        const auto add = [&](float part) { field = std::max(field, part); };
        for (int i = 0; i < 4; ++i) {
            const float k = static_cast<float>(i);
            const float plate = (0.006f + 0.003f * k) - std::abs(p.y + 0.8f - 0.137f * k);
            add(std::min({plate, 0.35f - std::abs(p.x + 0.45f), 0.35f - std::abs(p.z)}));
            const float wire = (0.007f + 0.002f * k) - std::hypot(p.x - 0.1f - 0.143f * k, p.z + 0.5f - 0.011f * k);
            add(std::min(wire, 0.7f - std::abs(p.y)));
            const float slanted = (p.x + 0.3f * p.y + 0.6f - 0.2f * k) / 1.044f;
            add(std::min(0.009f - std::hypot(slanted, p.z - 0.6f), 0.6f - std::abs(p.y)));
        }
        for (int i = 0; i < 27; ++i) {
            const Vec3f at{-0.9f + 0.117f * static_cast<float>(i % 3), 0.55f + 0.123f * static_cast<float>(i / 3 % 3),
                           0.3f + 0.131f * static_cast<float>(i / 9)};
            add(0.018f + 0.0007f * static_cast<float>(i) - length(p - at));
        }
        return field;
    };
    for (const float scale : {30.0f, 300.0f}) {
        for (const int resolution : {96, 128, 192}) {
            const auto field = [&](Vec3f p) { return 11.0f * std::tanh(scale * distance(p) / 11.0f); };
            DecodeStatistics statistics;
            (void)hierarchical(field, withResolution(resolution), &statistics);
            std::printf("slope %.0f, %d cells: %lld queries at the finest level\n", static_cast<double>(scale),
                        resolution, static_cast<long long>(statistics.queries.back()));
            checkSameMesh(field, withResolution(resolution));
        }
    }
}

VECSET_TEST(queries_grow_with_the_surface) {
    DecodeStatistics at128, at256;
    (void)hierarchical(test::goldenField, withResolution(128), &at128);
    const SparseField field = hierarchical(test::goldenField, withResolution(256), &at256);
    CHECK_EQ(at256.resolutions, (std::vector<int>{32, 64, 128, 256}));
    CHECK_EQ(at256.queries[0], 33 * 33 * 33);
    CHECK(at256.queries[3] < 5 * at128.queries[2]);
    const auto vertices = static_cast<std::int64_t>(extractSurface(field).positions.size());
    std::printf("queries of the finest level per mesh vertex at 256: %.2f\n",
                static_cast<double>(at256.queries[3]) / static_cast<double>(vertices));
    CHECK(at256.queries[3] < 2 * vertices); // dense: 16,974,593 queries, 146 per vertex
    CHECK(field.keys.size() < 300000);
    CHECK_EQ(field.resolution, 256);
    CHECK(at256.seconds > 0.0);
    CHECK_EQ(at256.levelSeconds.size(), std::size_t{4});
    DecodeStatistics preview;
    (void)hierarchical(test::goldenField, previewDecodeOptions(), &preview);
    CHECK(std::accumulate(preview.queries.begin(), preview.queries.end(), std::int64_t{0}) < 90000); // dense: 274,625
}

VECSET_TEST(the_coarsest_lattice_is_wide_where_the_field_says_where_its_surface_is) {
    const auto queries = [](const FormulaField::Formula& formula, int coarsest) {
        DecodeOptions options = withResolution(256);
        options.minResolution = coarsest;
        DecodeStatistics statistics;
        (void)hierarchical(formula, options, &statistics);
        return std::accumulate(statistics.queries.begin(), statistics.queries.end(), std::int64_t{0});
    };
    // Logits that go on rising away from the surface: the wide lattice saves most of the one it replaces.
    const auto logits = [](Vec3f p) { return 100.0f * test::goldenDistance(p); };
    CHECK(queries(logits, 0) < queries(logits, 63) - 65 * 65 * 65 / 2);
    // Cut off within a cell, a value says nothing of how far the surface is: the next lattice is asked whole, once.
    CHECK_EQ(queries(test::goldenField, 0), queries(test::goldenField, 63));
}

VECSET_TEST(a_part_between_the_vertices_of_the_coarsest_lattice_is_found) {
    // Balls of 0.012 to 0.028 across far from everything else, in coarsest cells of 0.063, in a field of two slopes.
    for (const float scale : {60.0f, 300.0f}) {
        const auto crumbs = [scale](Vec3f p) {
            float field = 0.3f - length(p - Vec3f{-0.5f, -0.5f, -0.5f});
            for (int i = 0; i < 27; ++i) {
                const float k = static_cast<float>(i);
                const Vec3f at{0.1f + 0.247f * static_cast<float>(i % 3),
                               0.15f + 0.263f * static_cast<float>(i / 3 % 3),
                               0.2f + 0.231f * static_cast<float>(i / 9)};
                field = std::max(field, 0.006f + 0.0003f * k - length(p - at));
            }
            return 11.0f * std::tanh(scale * field / 11.0f);
        };
        checkSameMesh(crumbs, withResolution(256));
    }
}

VECSET_TEST(fields_are_ascending_and_hold_the_values_of_their_positions) {
    const SparseField field = hierarchical(test::goldenField, withResolution(131));
    for (std::size_t i = 0; i < field.keys.size(); i += 7) {
        if (i > 0) CHECK(field.keys[i - 1] < field.keys[i]);
        const auto c = field.coordinates(field.keys[i]);
        const auto at = [&](int index) { return static_cast<float>(-1.01 + index * (2.02 / 131)); };
        CHECK_NEAR(field.values[i], test::goldenField({at(c[0]), at(c[1]), at(c[2])}), 1e-4);
    }
}

VECSET_TEST(a_field_without_a_surface_gives_no_triangles) {
    const SparseField field = hierarchical([](Vec3f) { return -1.2f; }, withResolution(128));
    CHECK(extractSurface(field).isEmpty());
}

VECSET_TEST(resolutions_out_of_range_are_refused) {
    for (const int resolution : {0, 7, -5, 1025, 4096}) {
        CHECK_THROWS(InvalidInput, "8 to 1024", makeDecodePlan(withResolution(resolution)));
    }
    DecodeOptions options;
    options.isoLevel = std::numeric_limits<double>::quiet_NaN();
    CHECK_THROWS(InvalidInput, "iso level", makeDecodePlan(options));
    options = {};
    options.chunkSize = -1;
    CHECK_THROWS(InvalidInput, "chunk", makeDecodePlan(options));
}

VECSET_TEST(values_that_are_not_finite_are_an_error) {
    CHECK_THROWS(InvalidInput, "not finite",
                 hierarchical([](Vec3f) { return std::numeric_limits<float>::quiet_NaN(); }, withResolution(32)));
}

VECSET_TEST(short_memory_halves_the_batch_and_changes_nothing) {
    const SparseField expected = hierarchical(test::goldenField, withResolution(64));
    FormulaField field(test::goldenField);
    field.beforeBatch = [](std::size_t points) {
        if (points > 3000) throw Error(ErrorCode::OutOfMemory, "no memory");
    };
    const SparseField actual = decodeField(field, makeDecodePlan(withResolution(64)));
    CHECK(actual.keys == expected.keys);
    CHECK(actual.values == expected.values);
    field.beforeBatch = [](std::size_t) { throw Error(ErrorCode::OutOfGpuMemory, "no memory at all"); };
    CHECK_THROWS(OutOfGpuMemory, "no memory at all", decodeField(field, makeDecodePlan(withResolution(64))));
}

VECSET_TEST(a_stop_is_seen_after_one_batch) {
    std::stop_source stop;
    FormulaField field(test::goldenField);
    field.batch = 1000;
    int batches = 0;
    field.beforeBatch = [&](std::size_t) {
        if (++batches == 5) stop.request_stop();
    };
    bool cancelled = false;
    try {
        (void)decodeField(field, makeDecodePlan(withResolution(64)), JobContext(stop.get_token()));
    } catch (const Cancelled&) {
        cancelled = true;
    }
    CHECK(cancelled);
    CHECK_EQ(batches, 5);
}

VECSET_TEST(progress_rises_over_all_levels_to_one) {
    double last = 0.0;
    int reports = 0;
    const JobContext job({}, [&](const Progress& progress) {
        CHECK(progress.stage == Stage::Decode);
        CHECK(progress.fraction >= last && progress.fraction <= 1.0);
        last = progress.fraction;
        ++reports;
    });
    FormulaField field(test::goldenField);
    field.batch = 10000;
    (void)decodeField(field, makeDecodePlan(withResolution(128)), job);
    CHECK_EQ(last, 1.0);
    CHECK(reports > 10);
}
