#include "core/base/atomic_file.h"
#include "core/dataset/dataset.h"
#include "core/dataset/dataset_manifest.h"
#include "core/dataset/item_sheet.h"
#include "core/dataset/split.h"
#include "tests/support/test.h"

#include <ATen/Functions.h>

#include <filesystem>

using namespace vecset;
namespace fs = std::filesystem;

namespace {

DatasetItem sampleItem() {
    DatasetItem item;
    item.id = "cat-bed1";
    item.name = "Lit \xc3\xa0 baldaquin \"royal\"";
    item.stem = "bed";
    item.source = "Cat";
    item.author = "A. Nonymous";
    item.licence = "CC-BY 3.0";
    item.split = "train";
    item.file = "items/cat-bed1.safetensors";
    item.triangles = 12;
    item.solidFraction = 0.25;
    item.seconds = 1.5;
    return item;
}

} // namespace

VECSET_TEST(name_stem_joins_variants_and_keeps_kinds_apart) {
    CHECK_EQ(nameStem("Bed 2"), "bed");
    CHECK_EQ(nameStem("bed (left)"), "bed");
    CHECK_EQ(nameStem("Bill 10\xe2\x82\xac"), nameStem("Bill 20\xe2\x82\xac"));
    CHECK(nameStem("Bedside table") != nameStem("Bed"));
    CHECK_EQ(nameStem("42"), "42"); // never empty
}

VECSET_TEST(split_is_stable_across_releases_and_about_as_large_as_promised) {
    // These lines pin the rule: a change would move objects from the test set into training.
    CHECK_EQ(splitOf("armchair"), splitOf(nameStem("Armchair 7")));
    int train = 0, validation = 0, test = 0;
    for (int i = 0; i < 20000; ++i) {
        const auto split = splitOf("object " + std::to_string(i));
        ++(split == "train" ? train : split == "validation" ? validation : test);
    }
    CHECK_NEAR(train / 20000.0, 0.90, 0.01);
    CHECK_NEAR(validation / 20000.0, 0.03, 0.006);
    CHECK_NEAR(test / 20000.0, 0.07, 0.01);
}

VECSET_TEST(manifest_line_survives_a_round_trip) {
    const DatasetItem item = sampleItem();
    const DatasetItem again = itemFromJson(itemToJson(item), "here");
    CHECK_EQ(itemToJson(again), itemToJson(item));
    CHECK_EQ(again.name, item.name);
    CHECK_EQ(itemFromJson(itemToJson(item, false), "here").seconds, 0.0);
}

VECSET_TEST(damaged_manifests_are_refused_with_the_line) {
    const fs::path folder = test::temporaryFolder();
    CHECK_THROWS(UnreadableFile, "is no data set", Dataset(folder));
    writeFileAtomically(folder / "manifest.jsonl", itemToJson(sampleItem()) + "\n{\"id\": 3}\n");
    CHECK_THROWS(UnreadableFile, "manifest.jsonl:2", Dataset(folder));
    DatasetItem outside = sampleItem();
    outside.file = "items/../../secret";
    writeFileAtomically(folder / "manifest.jsonl", itemToJson(outside) + "\n");
    CHECK_THROWS(UnreadableFile, "unsafe file name", Dataset(folder));
}

VECSET_TEST(reader_separates_failures_and_opens_items) {
    const fs::path folder = test::temporaryFolder();
    fs::create_directories(folder / "items");
    DatasetItem good = sampleItem(), bad = sampleItem();
    bad.id = "cat-broken";
    bad.error = "no usable triangles";
    writeManifest(folder, {bad, good});
    writeSafetensors(folder / good.file, {{"surface", at::zeros({4, 6}, at::kHalf)}});
    const Dataset dataset(folder);
    CHECK_EQ(dataset.items().size(), 1u);
    CHECK_EQ(dataset.failures().at(0).error, "no usable triangles");
    CHECK_EQ(dataset.split("train").size(), 1u);
    CHECK_EQ(dataset.split("test").size(), 0u);
    CHECK_EQ(dataset.open("cat-bed1").tensor("surface").size(0), 4);
    CHECK_THROWS(InvalidInput, "no item 'cat-broken'", dataset.open("cat-broken"));
    CHECK_THROWS(InvalidInput, "sharp", itemSheet(dataset, "cat-bed1")); // tensors are missing
}
