#include "core/dataset/dataset_manifest.h"
#include "core/evaluation/evaluate.h"
#include "core/evaluation/picture_sheet.h"
#include "core/evaluation/report_tables.h"
#include "core/image/read_image.h"
#include "core/render/render_mesh.h"
#include "tests/core/evaluation/made_shapes.h"

#ifdef CHECK // LibTorch's logging has one too
#undef CHECK
#endif
#include "tests/support/test.h"

#include <cstring>
#include <filesystem>

using namespace vecset;
using namespace vecset::test;
namespace fs = std::filesystem;

namespace {

const fs::path kModel = fs::path(VECSET_SOURCE_DIR) / "resources/models/furniture-xs";

at::Tensor iconOf(const TriangleMesh& mesh) {
    MeshLook look;
    look.whiteBackground = look.groundShadow = false;
    const RgbaImage picture = renderMesh(mesh, {30.0f, 20.0f}, 64, 64, look);
    at::Tensor pixels = at::empty({64, 64, 4}, at::kByte);
    std::memcpy(pixels.data_ptr(), picture.pixels.data(), picture.pixels.size());
    return pixels;
}

/// Two shapes with a picture and one without, all in the split "test".
const fs::path& dataSet() {
    static const fs::path folder = [] {
        const fs::path made = test::temporaryFolder();
        fs::create_directories(made / "items");
        const TriangleMesh shapes[]{plateBlockAndWire(), boxMesh({0.9f, 0.4f, 0.5f}), sphereMesh(0.9)};
        std::vector<DatasetItem> items;
        for (int i = 0; i < 3; ++i) {
            DatasetItem item;
            item.id = item.name = "shape-" + std::to_string(i);
            item.split = "test";
            item.file = "items/" + item.id + ".safetensors";
            auto tensors = itemTensors(shapes[i], 1024);
            if (i < 2) tensors["icon"] = iconOf(shapes[i]);
            writeSafetensors(made / item.file, tensors);
            items.push_back(item);
        }
        writeManifest(made, items);
        return made;
    }();
    return folder;
}

template <typename Options> Options small() {
    Options options;
    options.dataset = dataSet();
    options.mesh.decode.resolution = 24;
    options.mesh.decode.minResolution = 12;
    options.surfaceSamples = 512;
    return options;
}

GenerationOptions generation() {
    auto options = small<GenerationOptions>();
    options.rows = {{"regression", kModel, {}, {}, kModel / "regression.safetensors"},
                    {"one step", kModel, 1, 1.0, {}},
                    {"two steps", kModel, 2, 2.0, {}}};
    options.seeds = {1, 2};
    return options;
}

/// The report without what a clock says.
std::string withoutTimes(EvaluationReport report) {
    for (auto& result : report.results) {
        for (auto& sample : result.samples) sample.networkSeconds = sample.decodeSeconds = sample.surfaceSeconds = 0.0;
    }
    return toJson(report).dump();
}

/// A job that is stopped at the report of that number.
bool stops(const std::function<void(const JobContext&)>& work, int after) {
    std::stop_source stop;
    int reports = 0;
    const JobContext job(stop.get_token(), [&](const Progress&) {
        if (reports++ == after) stop.request_stop();
    });
    try {
        work(job);
    } catch (const Cancelled&) {
        return true;
    }
    return false;
}

} // namespace

VECSET_TEST(theDecoderAblationComparesTheSameLatents) {
    auto options = small<ReconstructionOptions>();
    options.rows = decoderAblation(kModel, kModel, options.mesh.decode, 4);
    EvaluationReport report;
    evaluateReconstruction(options, report);
    CHECK_EQ(report.finishedObjects().size(), std::size_t{3});
    const auto& dense = report.find("dense", "shape-1")->samples.at(0);
    const auto& hierarchical = report.find("+ hierarchical", "shape-1")->samples.at(0);
    const auto& fewKeys = report.find("+ adaptive KV", "shape-1")->samples.at(0);
    CHECK_EQ(dense.queries, 25.0 * 25.0 * 25.0);
    CHECK(hierarchical.queries < dense.queries);
    CHECK_NEAR(hierarchical.scores.volumeIou, dense.scores.volumeIou, 0.05);
    CHECK_NEAR(hierarchical.scores.fieldVolumeIou, dense.scores.fieldVolumeIou, 0.0);
    CHECK(fewKeys.scores.surface.chamferL1 !=
          dense.scores.surface.chamferL1); // 4 of 96 keys are felt and the figures show it
    CHECK(report.rows.at(3).flopsPerQuery < report.rows.at(2).flopsPerQuery);
    const auto tables = reconstructionTables(report);
    CHECK_EQ(tables.at(0).rows.size(), std::size_t{4});
    CHECK_EQ(tables.at(1).rows.size(), std::size_t{3});
    CHECK_EQ(decoderAblation(kModel, {}, options.mesh.decode, 0).size(), std::size_t{3});
}

VECSET_TEST(rowsSeedsAndTheRegressionAreMeasuredTogether) {
    GenerationOptions options = generation();
    options.scorers = {
        parseScorer("tiny=" + std::string(VECSET_SOURCE_DIR) + "/tests/fixtures/evaluation/tiny_scorer.pt,points=200")};
    EvaluationReport report, again;
    evaluateGeneration(options, report);
    CHECK_EQ(report.skipped, std::vector<std::string>{"shape-2"});
    CHECK_EQ(report.objects.size(), std::size_t{2});
    CHECK_EQ(report.find("regression", "shape-0")->samples.size(), std::size_t{1});
    const ObjectResult& flow = *report.find("one step", "shape-0");
    CHECK_EQ(flow.samples.size(), std::size_t{2});
    CHECK(flow.sampleDistance > 0.0);
    CHECK_EQ(flow.samples.at(0).toTruths.size(), std::size_t{2});
    CHECK(flow.samples.at(0).scorers.count("tiny") == 1 && flow.truthScorers.count("tiny") == 1);
    CHECK_EQ(report.rows.at(1).networkPasses, 1);
    CHECK_EQ(report.rows.at(2).networkPasses, 4);
    CHECK_EQ(generationTables(report).size(), std::size_t{4}); // the last one is the scorers'
    evaluateGeneration(options, again);
    CHECK_EQ(withoutTimes(report), withoutTimes(again));
}

VECSET_TEST(aStoppedEvaluationKeepsItsResultsAndGoesOn) {
    GenerationOptions options = generation();
    options.results = fs::path(test::temporaryFolder()) / "results.jsonl";
    EvaluationReport stopped, whole, plain;
    CHECK(stops([&](const JobContext& job) { evaluateGeneration(options, stopped, job); }, 1)); // at the second object
    CHECK_EQ(stopped.finishedObjects(), std::vector<std::string>{"shape-0"});
    CHECK(!generationTables(stopped).empty());
    evaluateGeneration(options, whole);
    CHECK_EQ(whole.finishedObjects().size(), std::size_t{2});
    CHECK_NEAR(whole.results.at(0).samples.at(0).networkSeconds, stopped.results.at(0).samples.at(0).networkSeconds,
               1e-12);
    options.results.clear();
    evaluateGeneration(options, plain);
    CHECK_EQ(withoutTimes(whole), withoutTimes(plain));

    auto decoders = small<ReconstructionOptions>();
    decoders.rows = {{"hierarchical", kModel, decoders.mesh.decode}};
    EvaluationReport partial;
    CHECK(stops([&](const JobContext& job) { evaluateReconstruction(decoders, partial, job); }, 2));
    CHECK_EQ(partial.finishedObjects().size(), std::size_t{2});
}

VECSET_TEST(theSheetShowsPictureTruthAndEveryRow) {
    SheetOptions look;
    look.cell = 48;
    look.objects = 24; // only two have a picture
    const RgbaImage sheet = pictureSheet(generation(), look);
    CHECK_EQ(sheet.width, 5 * (48 + 4) + 4);
    CHECK_EQ(sheet.height, 16 + 2 * (48 + 16 + 4) + 4);
    const fs::path file = fs::path(test::temporaryFolder()) / "sheet.png";
    writePng(file, sheet);
    CHECK_EQ(readImage(file).width, sheet.width);
    const auto darkPixels = [&](int column) { // in the first line's pictures
        int dark = 0;
        for (int y = 20; y < 20 + 48; ++y) {
            for (int x = 4 + column * 52; x < 4 + column * 52 + 48; ++x) dark += *sheet.at(x, y) < 200 ? 1 : 0;
        }
        return dark;
    };
    CHECK(darkPixels(0) > 50 && darkPixels(1) > 50);
}

VECSET_TEST(impossibleOrdersAreRefused) {
    GenerationOptions options = generation();
    EvaluationReport report;
    options.rows.push_back(options.rows.back());
    CHECK_THROWS(InvalidInput, "two rows are called 'two steps'", (evaluateGeneration(options, report), 0));
    options = generation();
    options.split = "validation";
    CHECK_THROWS(InvalidInput, "no shapes in the split", (evaluateGeneration(options, report), 0));
    options.rows.clear();
    CHECK_THROWS(InvalidInput, "at least one row", (evaluateGeneration(options, report), 0));
}
