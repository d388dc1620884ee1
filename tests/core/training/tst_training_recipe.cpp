#include "core/training/counter_random.h"
#include "core/training/k_means.h"
#include "core/training/loss_plot.h"
#include "core/training/recipe.h"
#include "core/training/recipe_reader.h"
#include "core/training/run_log.h"
#include "core/training/schedule.h"
#include "tests/support/test.h"

#include <algorithm>
#include <fstream>
#include <set>

using namespace vecset;

namespace {

const std::string kSource = VECSET_SOURCE_DIR;

std::string minimalVae(const std::string& extra) { return "kind: vae\nvae: {width: 8}\n" + extra; }

} // namespace

VECSET_TEST(the_shipped_recipes_are_valid) {
    const VaeRecipe vae = readVaeRecipe(kSource + "/resources/recipes/furniture-xs-vae.yaml");
    CHECK(vae.vae["locality_prior"].as<bool>());
    CHECK_EQ(vae.batch % vae.shards, 0);
    const FlowRecipe flow = readFlowRecipe(kSource + "/resources/recipes/furniture-xs-flow.yaml");
    CHECK(flow.latentTokens * flow.latentChannels > 0);
    CHECK_NEAR(flow.shift, 3.0, 1e-12);
}

VECSET_TEST(a_misspelt_key_is_refused_with_the_nearest_one) {
    CHECK_THROWS(InvalidInput, "unknown key 'optimiser.muon_rat'; did you mean 'optimiser.muon_rate'?",
                 parseVaeRecipe(minimalVae("optimiser: {muon_rat: 0.1}")));
    CHECK_THROWS(InvalidInput, "did you mean 'batch'?", parseVaeRecipe(minimalVae("bach: 4")));
    CHECK_THROWS(InvalidInput, "did you mean 'data.stretch'?", parseVaeRecipe(minimalVae("data: {strech: 1}")));
}

VECSET_TEST(values_of_a_wrong_kind_or_range_are_refused) {
    CHECK_THROWS(InvalidInput, "batch must be a whole number", parseVaeRecipe(minimalVae("batch: many")));
    CHECK_THROWS(InvalidInput, "must be finite", parseVaeRecipe(minimalVae("optimiser: {adam_rate: .inf}")));
    CHECK_THROWS(InvalidInput, "multiple of shards", parseVaeRecipe(minimalVae("batch: 3")));
    CHECK_THROWS(InvalidInput, "kind must be 'vae', not 'flow'", parseVaeRecipe("kind: flow"));
    CHECK_THROWS(InvalidInput, "not valid YAML", parseVaeRecipe("a: [1"));
    CHECK_THROWS(InvalidInput, "ema_decay", parseVaeRecipe(minimalVae("optimiser: {ema_decay: 1}")));
    CHECK_THROWS(InvalidInput, "multiple of 14", parseFlowRecipe("kind: flow\ndata: {image_size: 100}"));
    CHECK_THROWS(UnreadableFile, "", readVaeRecipe("/nowhere/recipe.yaml"));
}

VECSET_TEST(the_nearest_word_has_the_fewest_edits) {
    CHECK_EQ(nearestWord("wdith", {"depth", "width", "heads"}), "width");
    CHECK_EQ(nearestWord("x", {}), "");
}

VECSET_TEST(rates_warm_up_stay_and_fall_to_zero) {
    ScheduleRecipe schedule;
    schedule.steps = 100;
    schedule.warmupSteps = 10;
    schedule.decayFraction = 0.4;
    const auto at = [&](int step) { return rateFactor(schedule, step, runFraction(schedule, step, 0)); };
    CHECK_NEAR(at(0), 0.1, 1e-12);
    CHECK_NEAR(at(30), 1.0, 1e-12);
    CHECK_NEAR(at(80), 0.5, 1e-12);
    CHECK_NEAR(at(100), 0.0, 1e-12);
    schedule.steps = 0;
    schedule.minutes = 10;
    CHECK_NEAR(runFraction(schedule, 5, 300), 0.5, 1e-12);
}

VECSET_TEST(every_epoch_visits_every_item_once) {
    const std::vector<int> items = shuffledBatch(7, 3, 0, 21);
    for (int epoch = 0; epoch < 3; ++epoch) {
        const std::set<int> seen(items.begin() + epoch * 7, items.begin() + epoch * 7 + 7);
        CHECK_EQ(seen.size(), std::size_t{7});
    }
    CHECK(!std::equal(items.begin(), items.begin() + 7, items.begin() + 7));
    const std::vector<int> later = shuffledBatch(7, 3, 5, 4); // a batch across the border of two epochs
    CHECK(std::equal(later.begin(), later.end(), items.begin() + 5));
}

VECSET_TEST(k_means_finds_separated_groups) {
    std::vector<Vec3f> points;
    CounterRandom random(1, 0, 0);
    const Vec3f centres[] = {{0, 0, 0}, {1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    for (int i = 0; i < 400; ++i) {
        const auto jitter = [&] { return static_cast<float>(random.uniform(-0.05, 0.05)); };
        points.push_back(centres[i % 4] + Vec3f{jitter(), jitter(), jitter()});
    }
    const std::vector<Vec3f> found = kMeans(points, 4, 20, 5);
    for (const Vec3f centre : centres) {
        const auto near = [&](Vec3f f) { return length(f - centre) < 0.03f; };
        CHECK_EQ(std::count_if(found.begin(), found.end(), near), 1);
    }
    CHECK(kMeans(points, 4, 20, 5) == found);
    CHECK_THROWS(InvalidInput, "fewer surface points", kMeans({{0, 0, 0}}, 2, 1, 1));
}

VECSET_TEST(a_resumed_log_reads_as_if_never_stopped) {
    const std::string file = test::temporaryFolder() + "/log.jsonl";
    {
        RunLog log(file, -1);
        for (int step = 1; step <= 5; ++step) log.add({{"step", step}, {"loss", 1.0 / step}});
    }
    std::ofstream(file, std::ios::app) << "{\"step\": 6, \"lo"; // cut off by a kill
    RunLog log(file, 3);
    log.add({{"step", 4}, {"loss", 9.0}});
    const auto lines = readRunLog(file);
    CHECK_EQ(lines.size(), std::size_t{4});
    CHECK_NEAR(lines.back().at("loss").get<double>(), 9.0, 0);
}

VECSET_TEST(the_plot_shows_curves_and_survives_odd_values) {
    const RgbaImage empty = drawPlot("nothing", {});
    const RgbaImage plot = drawPlot("falling", {{"loss", {0, 1, 2}, {3, NAN, 1}}, {"flat", {0, 2}, {2, 2}}}, 400, 200);
    CHECK_EQ(plot.width, 400);
    const auto coloured = [](const RgbaImage& image, int red, int green, int blue) {
        for (int i = 0; i < image.width * image.height; ++i) {
            const auto* p = image.pixels.data() + i * 4;
            if (p[0] == red && p[1] == green && p[2] == blue) return true;
        }
        return false;
    };
    CHECK(coloured(plot, 214, 39, 40));   // the second curve
    CHECK(!coloured(empty, 31, 119, 180)); // no curve, but a text
    CHECK(coloured(empty, 60, 60, 60));
    const RgbaImage both =
        drawRunPlot("run", {{{"step", 1}, {"loss", 2.0}}, {{"step", 2}, {"evaluation", {{"iou", 0.5}}}}});
    CHECK_EQ(both.height, 720);
}
