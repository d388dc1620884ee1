#include "core/models/shape_vae.h"
#include "core/training/picture_set.h"
#include "core/training/recipe.h"
#include "core/training/shape_set.h"
#include "core/training/start_weights.h"
#include "tests/core/training/toy_dataset.h"

#include <ATen/ATen.h>
#include <torch/utils.h>

#include <algorithm>
#include <filesystem>
#include <set>

using namespace vecset;
using test::makeDataset;
namespace fs = std::filesystem;

VECSET_TEST(further_data_sets_add_training_items_and_nothing_else) {
    const fs::path first = makeDataset("first", 3, 2), second = makeDataset("second", 5, 4);
    const DataMix mix(first, {{second, 0.0}});
    CHECK_EQ(mix.items("train").size(), 8u);
    CHECK_EQ(mix.items("held-out").size(), 2u);
    const auto shapes = loadShapes(mix, "train", {});
    CHECK_EQ(shapes.size(), 8u);
    CHECK_EQ(shapes[2].id, "first-2");
    CHECK_EQ(shapes[3].id, "second-0");
    CHECK(shapes[2].source == 0 && shapes[3].source == 1);
    CHECK_EQ(loadShapes(Dataset(first), "train", {}).size(), 3u);
    CHECK_THROWS(InvalidInput, "share", DataMix(first, {{second, 1.5}}));
    CHECK_THROWS(InvalidInput, "leave nothing", DataMix(first, {{second, 0.6}, {second, 0.5}}));
    CHECK_THROWS(UnreadableFile, "is no data set", DataMix(first, {{first / "absent", 0.0}}));
}

VECSET_TEST(turned_pictures_are_used_when_asked_for) {
    const DataMix mix{Dataset(makeDataset("pictures", 2, 1))};
    const auto pictures = [&](PictureSet::Use use) { return PictureSet(mix.items("train"), 28, 0.15, use, {}); };
    CHECK_EQ(pictures(PictureSet::Use::Icons).pictures().size(), 2u);
    CHECK_EQ(pictures(PictureSet::Use::Views).pictures().size(), 4u);
    const PictureSet all = pictures(PictureSet::Use::TurnedViewsToo);
    CHECK_EQ(all.pictures().size(), 6u);
    CHECK_EQ(all.pictures()[2].turns, 3);
    CHECK(all.icon(1) == 3 && all.ofObject(1).size() == 3u);
}

VECSET_TEST(without_shares_the_order_is_that_of_one_set) {
    const DrawOrder order({0, 0, 0, 1, 1, 1, 1}, {0.0, 0.0});
    CHECK(order.batch(3, 5, 12) == shuffledBatch(7, 3, 5, 12));
    CHECK(DrawOrder({0, 0, 0}, {}).batch(3, 1, 4) == shuffledBatch(3, 3, 1, 4));
}

VECSET_TEST(shares_decide_how_often_a_set_is_drawn_and_a_batch_does_not_depend_on_its_borders) {
    std::vector<int> sources(10, 0);
    sources.insert(sources.end(), 1000, 1);
    const DrawOrder order(sources, {0.0, 0.25});
    const auto all = order.batch(1, 0, 4000);
    CHECK_EQ(std::count_if(all.begin(), all.end(), [](int item) { return item >= 10; }), 1000);
    CHECK_EQ(std::set<int>(all.begin(), all.end()).size(), 1010u); // whole epochs: each item of the large set once
    const auto firstThirty = std::vector<int>(all.begin(), all.begin() + 40);
    CHECK_EQ(std::count_if(firstThirty.begin(), firstThirty.end(), [](int item) { return item >= 10; }),
             10); // evenly spread
    for (const std::uint64_t start : {17u, 990u, 1999u}) {
        const auto part = order.batch(1, start, 37);
        CHECK(std::equal(part.begin(), part.end(), all.begin() + static_cast<std::ptrdiff_t>(start)));
    }
    CHECK_THROWS(InvalidInput, "no training items", DrawOrder({0, 0}, {0.0, 0.5}));
}

VECSET_TEST(recipes_name_further_data_sets_and_start_weights) {
    const VaeRecipe vae =
        parseVaeRecipe("kind: vae\nvae: {width: 8}\ninit_from: runs/a\ndata: {extra: {shapes: 0.25, more: 0}}");
    CHECK_EQ(vae.extraData.size(), 2u);
    CHECK(vae.extraData[0].folder == "shapes" && vae.extraData[0].share == 0.25);
    CHECK_EQ(vae.init, "runs/a");
    const FlowRecipe flow = parseFlowRecipe("kind: flow\ndata: {turned_views: true, extra: {shapes: 0.5}}");
    CHECK(flow.turnedViews && flow.extraData.size() == 1);
    CHECK_THROWS(InvalidInput, "share of the draws",
                 parseVaeRecipe("kind: vae\nvae: {width: 8}\ndata: {extra: {shapes: 1.0}}"));
}

VECSET_TEST(weights_are_copied_only_between_equal_networks) {
    ShapeVaeConfig config;
    config.numLatents = 8, config.embedDim = 4, config.width = 32, config.heads = 2, config.numFreqs = 2;
    config.numEncoderLayers = 1, config.numDecoderLayers = 1;
    torch::manual_seed(1);
    ShapeVae a(config), b(config);
    CHECK(!at::equal(a->named_parameters().begin()->value(), b->named_parameters().begin()->value()));
    copyWeights(*a, *b);
    for (const auto& item : a->named_parameters()) CHECK(at::equal(item.value(), b->named_parameters()[item.key()]));
    config.width = 64;
    ShapeVae wide(config);
    CHECK_THROWS(WeightMismatch, "the recipe must describe the same network", copyWeights(*a, *wide));
}
