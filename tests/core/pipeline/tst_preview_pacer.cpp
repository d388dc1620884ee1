#include "core/pipeline/preview_pacer.h"
#include "tests/support/test.h"

using namespace vecset;

namespace {

/// A decoder that needs 10 µs per query and 0.1 s for the tokens.
DecodeCost slowDecoder() {
    DecodeCost cost;
    cost.learn(0.1, 1.0, 1e5);
    return cost;
}

/// Plays a run through: `steps` steps of `stepSeconds`, previews that take `overrun` times what was expected.
struct Played {
    int previews = 0;
    double previewSeconds = 0.0, workSeconds = 0.0;
    bool kept = true; ///< at no moment more than a tenth was spent, as far as could be known
};
Played play(const DecodeCost& cost, int steps, double stepSeconds, double overrun = 1.0) {
    Played run;
    PreviewPacer pacer;
    for (int step = 0; step + 1 < steps; ++step) {
        run.workSeconds += stepSeconds;
        const auto resolution = pacer.resolution(cost, run.workSeconds);
        if (!resolution) continue;
        ++run.previews;
        const double expected = cost.previewSeconds(*resolution);
        run.kept = run.kept && pacer.spent() + expected <= 0.1 * run.workSeconds + 1e-9;
        pacer.spend(expected * overrun);
    }
    run.previewSeconds = pacer.spent();
    return run;
}

} // namespace

VECSET_TEST(anUnknownDecoderHasNoPreviews) { CHECK(!PreviewPacer().resolution(DecodeCost(), 1000.0).has_value()); }

VECSET_TEST(previewsNeverTakeMoreThanATenth) {
    for (const double stepSeconds : {0.01, 0.1, 1.0, 10.0}) {
        const Played run = play(slowDecoder(), 50, stepSeconds);
        CHECK(run.kept);
        CHECK(run.previewSeconds <= 0.1 * run.workSeconds + 1e-9);
    }
}

VECSET_TEST(fastSamplersGetNoPreviewsAndSlowOnesAfterEveryStep) {
    CHECK_EQ(play(slowDecoder(), 50, 0.001).previews, 0);
    CHECK_EQ(play(slowDecoder(), 50, 60.0).previews, 49); // none after the last step
    CHECK_EQ(play(slowDecoder(), 1, 60.0).previews, 0);
}

VECSET_TEST(aPreviewThatTookLongerDelaysTheNext) {
    const Played asExpected = play(slowDecoder(), 50, 2.0), overrun = play(slowDecoder(), 50, 2.0, 5.0);
    CHECK(overrun.previews < asExpected.previews);
    CHECK(overrun.previewSeconds <= 0.1 * overrun.workSeconds + 5.0 * slowDecoder().previewSeconds(64));
}

VECSET_TEST(previewsAreAsFineAsTheBudgetAllows) {
    const DecodeCost cost = slowDecoder();
    PreviewPacer pacer;
    CHECK_EQ(pacer.resolution(cost, 10.0 * cost.previewSeconds(64) + 1e-6).value_or(0), 64);
    CHECK_EQ(pacer.resolution(cost, 10.0 * cost.previewSeconds(32) + 1e-6).value_or(0), 32);
    CHECK_EQ(pacer.resolution(cost, 10.0 * cost.previewSeconds(24) + 1e-6).value_or(0), 24);
    CHECK_EQ(pacer.resolution(cost, 9.0 * cost.previewSeconds(24)).value_or(0), 0);
}

VECSET_TEST(theCostFollowsTheMachine) {
    DecodeCost cost = slowDecoder();
    const double before = cost.previewSeconds(64);
    for (int i = 0; i < 10; ++i) cost.learn(0.2, 4.0, 1e5); // it became busy
    CHECK(cost.previewSeconds(64) > 1.9 * before);
    cost.learn(0.0, 0.0, 0.0); // nothing measured
    CHECK(cost.isKnown());
    const double surface = cost.secondsPerKey;
    cost.learnSurface(1.0, 10.0); // too little to tell
    CHECK_EQ(cost.secondsPerKey, surface);
    cost.learnSurface(1.0, 1e6);
    CHECK(cost.secondsPerKey > surface);
}
