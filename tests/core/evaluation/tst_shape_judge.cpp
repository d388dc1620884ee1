#include "core/evaluation/shape_judge.h"
#include "core/evaluation/thin_parts.h"
#include "core/evaluation/truth_surfels.h"
#include "tests/core/evaluation/made_shapes.h"

#ifdef CHECK // LibTorch's logging has one too
#undef CHECK
#endif
#include "tests/support/test.h"

using namespace vecset;
using namespace vecset::test;

namespace {

TrueShape truthOf(const TriangleMesh& mesh) {
    const std::string file = test::temporaryFolder() + "/item.safetensors";
    writeSafetensors(file, itemTensors(mesh));
    return readTrueShape(SafetensorsFile(file));
}

MeasuredMesh measured(TriangleMesh mesh) { return MeasuredMesh(std::move(mesh), 2048); }

} // namespace

VECSET_TEST(aShapeEqualsItself) {
    const TrueShape truth = truthOf(plateBlockAndWire());
    const ShapeJudge judge(truth, 2048);
    const ShapeScores scores = judge.judge(measured(plateBlockAndWire()));
    CHECK_NEAR(scores.volumeIou, 1.0, 1e-9);
    CHECK_NEAR(scores.surfaceIou, 1.0, 1e-9);
    CHECK_NEAR(scores.thinRecall, 1.0, 1e-9);
    CHECK(scores.surface.normalConsistency > 0.9);
}

VECSET_TEST(iousCountWhatTheMeshHolds) {
    const TrueShape truth = truthOf(boxMesh({0.8f, 0.4f, 0.4f}));
    const ShapeJudge judge(truth, 2048);
    const ShapeScores half = judge.judge(measured(boxMesh({0.4f, 0.4f, 0.4f}, {0.4f, 0.0f, 0.0f})));
    CHECK_NEAR(half.volumeIou, 0.5, 0.05);     // 2048 points, of which 262 lie inside
    CHECK(half.thinRecall != half.thinRecall); // a thick block has no thin parts: not measured
    const ShapeScores nothing = judge.judge(measured({}));
    CHECK_EQ(nothing.volumeIou, 0.0);
    CHECK_EQ(nothing.surface.chamferL1, kNoSurfaceDistance);
}

VECSET_TEST(thicknessIsThatOfThePartAndRimsOfBlocksAreNotThin) {
    const SurfaceSamples samples = sampleSurface(plateBlockAndWire(), 8192, 5);
    const std::vector<float> thickness = localThickness(samples);
    int plate = 0, wire = 0;
    for (std::size_t i = 0; i < thickness.size(); ++i) {
        const Vec3f p = samples.points[i], n = samples.normals[i];
        if (p.y > -0.2f && p.x < 0.5f) CHECK(thickness[i] > 0.3f); // the block
        if (p.x > 0.85f && std::abs(n.y) < 0.5f && std::abs(p.y) < 0.7f) {
            CHECK(thickness[i] < 0.09f); // 0.04, as well as points 0.025 apart can tell
            ++wire;
        }
        if (p.x < 0.7f && p.y < -0.37f && std::abs(n.y) > 0.5f && std::abs(p.x) < 0.7f && std::abs(p.z) < 0.3f) {
            CHECK(thickness[i] < 0.08f && thickness[i] > 0.039f);
            ++plate;
        }
    }
    CHECK(plate > 1000 && wire > 100);
}

VECSET_TEST(aLostWireIsALossOfThinPartsOnly) {
    const TrueShape truth = truthOf(plateBlockAndWire());
    const ShapeJudge judge(truth, 2048);
    const TriangleMesh noWire =
        together(boxMesh({0.8f, 0.02f, 0.4f}, {0.0f, -0.4f, 0.0f}), boxMesh({0.3f, 0.3f, 0.3f}, {0.0f, 0.2f, 0.0f}));
    const ShapeScores wireless = judge.judge(measured(noWire));
    const double wireShare = 4 * 0.04 * 1.6 / (4 * 0.04 * 1.6 + 2 * 1.6 * 0.8);
    CHECK_NEAR(wireless.thinRecall, 1.0 - wireShare, 0.03);
    CHECK(wireless.volumeIou > 0.9);
    const ShapeScores blockOnly = judge.judge(measured(boxMesh({0.3f, 0.3f, 0.3f}, {0.0f, 0.2f, 0.0f})));
    CHECK(blockOnly.thinRecall < 0.05);
}

VECSET_TEST(equalMeshesAreNoDistanceApart) {
    const MeasuredMesh box = measured(boxMesh()), again = measured(boxMesh()), none = measured({});
    CHECK_NEAR(chamferBetween(box, again), 0.0, 1e-6);
    const MeasuredMesh larger = measured(boxMesh({0.6f, 0.6f, 0.6f}));
    CHECK_NEAR(chamferBetween(box, larger), 0.1, 0.02);
    CHECK_EQ(chamferBetween(none, box), kNoSurfaceDistance);
    CHECK_EQ(chamferBetween(none, none), 0.0);
}

VECSET_TEST(theTruthIsDrawnAsDiscsOnItsSurface) {
    const TriangleMesh shape = boxMesh({0.8f, 0.4f, 0.4f});
    const TriangleMesh discs = truthSurfels(truthOf(shape));
    CHECK(discs.triangles.size() > 4 * 2048); // more discs than stored points
    const TriangleTree surface(shape);
    double worst = 0.0;
    for (std::size_t disc = 0; disc < discs.positions.size(); disc += 6) {
        const Vec3f middle = (discs.positions[disc] + discs.positions[disc + 3]) * 0.5f;
        worst = std::max(worst, surface.nearest(middle).distance);
    }
    CHECK(worst < 0.02);
}
