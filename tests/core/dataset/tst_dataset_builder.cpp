#include "core/base/atomic_file.h"
#include "core/dataset/dataset_builder.h"
#include "core/dataset/item_sheet.h"
#include "core/dataset/normalize_scene.h"
#include "tests/core/dataset/small_shapes.h"
#include "tests/support/test.h"

#include <ATen/Functions.h>

#include <atomic>

using namespace vecset;
namespace fs = std::filesystem;

namespace {

DatasetSettings smallSettings() {
    DatasetSettings settings;
    settings.counts = {256, 64, 512, 512};
    settings.views = 2;
    settings.viewSize = 32;
    return settings;
}

/// Three shapes and one file that is no mesh.
fs::path meshFolder() {
    const fs::path folder = fs::path(test::temporaryFolder()) / "meshes";
    fs::create_directories(folder);
    test::writeObj(folder / "cube.obj", test::box({0, 0, 0}, {3, 3, 3}));
    test::writeObj(folder / "table.obj", test::table());
    test::writeObj(folder / "tray.obj", test::box({-1, 0, -1}, {1, 0.5f, 1}, 1u << 3));
    writeFileAtomically(folder / "broken.obj", "f 1 2 3\nthis is no mesh\n");
    return folder;
}

} // namespace

VECSET_TEST(builds_items_that_the_reader_understands) {
    const auto sources = collectMeshSources({meshFolder()});
    const fs::path folder = fs::path(test::temporaryFolder()) / "set";
    const BuildReport report = buildDataset(sources, folder, smallSettings(), 2);
    CHECK_EQ(report.built, 3);
    CHECK_EQ(report.failed, 1);
    const Dataset dataset(folder);
    CHECK_EQ(dataset.items().size(), 3u);
    CHECK_EQ(dataset.failures().at(0).id, "broken");
    CHECK(!dataset.failures().at(0).error.empty());
    const SafetensorsFile file = dataset.open("table");
    CHECK_EQ(file.tensor("surface").size(0), 256);
    CHECK_EQ(file.tensor("volume_points").size(0), 512);
    CHECK(file.tensor("near_sdf").scalar_type() == at::kHalf);
    CHECK(file.tensor("views").sizes() == at::IntArrayRef({2, 32, 32, 4}));
    CHECK_NEAR(file.tensor("surface").slice(1, 0, 3).abs().max().item<double>(), 0.95, 0.002);
    CHECK(file.tensor("near_sdf").abs().max().item<double>() <= 0.1001);
    CHECK_NEAR(file.tensor("view_scale")[0].min().item<double>(), 1.0, 0.0); // every fourth view is not stretched
    const auto stretched = file.tensor("surface").slice(1, 0, 3).to(at::kFloat).mul(file.tensor("view_scale")[1]);
    CHECK_NEAR(stretched.abs().max().item<double>(), 0.95, 0.01);
    CHECK(file.tensor("views").select(3, 3).max().item<int>() == 255); // something is to be seen
    CHECK_EQ(itemSheet(dataset, "table").height > 128, true);
}

VECSET_TEST(resumes_without_rebuilding_and_repairs_damaged_items) {
    const auto sources = collectMeshSources({meshFolder()});
    const fs::path folder = fs::path(test::temporaryFolder()) / "set";
    (void)buildDataset(sources, folder, smallSettings(), 1);
    const std::string cube = readFile(folder / "items/cube.safetensors");
    writeFileAtomically(folder / "items/table.safetensors", "torn");
    fs::remove(folder / "manifest.jsonl");
    const BuildReport report = buildDataset(sources, folder, smallSettings(), 1);
    CHECK_EQ(report.reused, 2);
    CHECK_EQ(report.built, 1);
    CHECK_EQ(readFile(folder / "items/cube.safetensors"), cube);
    CHECK_EQ(Dataset(folder).items().size(), 3u);
}

VECSET_TEST(items_do_not_depend_on_the_number_of_jobs) {
    const auto sources = collectMeshSources({meshFolder()});
    const fs::path one = fs::path(test::temporaryFolder()) / "one", two = fs::path(test::temporaryFolder()) / "two";
    (void)buildDataset(sources, one, smallSettings(), 1);
    (void)buildDataset({sources.rbegin(), sources.rend()}, two, smallSettings(), 2);
    const Dataset first(one);
    CHECK_EQ(first.items().size(), 3u);
    for (const auto& item : first.items()) CHECK(readFile(one / item.file) == readFile(two / item.file));
}

VECSET_TEST(other_settings_in_the_same_folder_are_refused) {
    const auto sources = collectMeshSources({meshFolder() / "cube.obj"});
    const fs::path folder = fs::path(test::temporaryFolder()) / "set";
    (void)buildDataset(sources, folder, smallSettings(), 1);
    auto other = smallSettings();
    other.wall = 2.0;
    CHECK_THROWS(InvalidInput, "other settings", buildDataset(sources, folder, other, 1));
    other.wall = 0.1;
    CHECK_THROWS(InvalidInput, "wall", buildDataset(sources, folder / "b", other, 1));
    CHECK_THROWS(InvalidInput, "no meshes", buildDataset({}, folder, smallSettings(), 1));
}

VECSET_TEST(a_second_build_adds_to_the_set) {
    const fs::path meshes = meshFolder(), folder = fs::path(test::temporaryFolder()) / "set";
    (void)buildDataset(collectMeshSources({meshes / "cube.obj"}), folder, smallSettings(), 1);
    (void)buildDataset(collectMeshSources({meshes / "tray.obj"}), folder, smallSettings(), 1);
    CHECK_EQ(Dataset(folder).items().size(), 2u);
}

VECSET_TEST(a_stop_leaves_a_set_that_can_be_completed) {
    const auto sources = collectMeshSources({meshFolder()});
    const fs::path folder = fs::path(test::temporaryFolder()) / "set";
    std::stop_source stop;
    const JobContext job(stop.get_token(), [&](const Progress&) { stop.request_stop(); });
    bool stopped = false;
    try {
        (void)buildDataset(sources, folder, smallSettings(), 1, job);
    } catch (const Cancelled&) { stopped = true; }
    CHECK(stopped);
    for (const auto& entry : fs::directory_iterator(folder / "items"))
        CHECK_EQ(entry.path().extension(), fs::path(".safetensors"));
    const BuildReport report = buildDataset(sources, folder, smallSettings(), 1);
    CHECK_EQ(report.built + report.reused, 3);
}

VECSET_TEST(catalogue_rotation_and_proportions_are_applied) {
    TexturedScene scene;
    scene.materials.emplace_back();
    scene.parts.push_back({test::box({0, 0, 0}, {1, 2, 4}), {}, 0});
    scene.parts[0].mesh.positions.push_back({std::nanf(""), 0, 0}); // unused by any triangle but one
    scene.parts[0].mesh.triangles.push_back({0, 1, 8});
    MeshSource source;
    source.rotation = std::array<float, 9>{1, 0, 0, 0, 0, 1, 0, -1, 0}; // z up becomes y up
    source.size = std::array<float, 3>{50, 200, 100};
    const auto done = normalizeScene(scene, source, 0.9f);
    CHECK_EQ(done.parts[0].mesh.triangles.size(), 12u);
    Box3f box;
    for (const auto& t : done.parts[0].mesh.triangles) {
        for (const auto v : t) box.extend(done.parts[0].mesh.positions[v]);
    }
    CHECK_NEAR(box.size().x, 0.45, 1e-5);
    CHECK_NEAR(box.max.y, 0.9, 1e-5);
    CHECK_NEAR(box.min.y, -0.9, 1e-5);
    CHECK_NEAR(box.size().z, 0.9, 1e-5);
    CHECK_THROWS(EmptyShape, "no usable", normalizeScene(TexturedScene{}, source, 0.9f));
}
