#include "core/base/atomic_file.h"
#include "core/evaluation/generation_row.h"
#include "core/evaluation/report_tables.h"
#include "core/evaluation/result_file.h"
#include "core/evaluation/sample_sets.h"
#include "tests/support/shapes.h"
#include "tests/support/test.h"

#include <cmath>
#include <fstream>

using namespace vecset;

namespace {

SampleResult sample(std::uint64_t seed, double fScore, double chamfer, std::vector<double> toTruths) {
    SampleResult result;
    result.seed = seed;
    result.scores.surface = {chamfer, chamfer * chamfer, fScore, fScore, 0.8};
    result.scores.volumeIou = fScore;
    result.networkSeconds = 1.0;
    result.decodeSeconds = 0.5;
    result.queries = 1000.0;
    result.toTruths = std::move(toTruths);
    return result;
}

/// Three objects; the regression has one sample each, the flow two. The flow's F-score is higher by 0.1, its Chamfer
/// worse.
EvaluationReport madeReport() {
    EvaluationReport report;
    report.settings = {{"split", "test"}, {"seeds", {1, 2}}, {"resolution", 32}};
    report.rows = {{"regression", "r", "tiny", 0, 0.0, 0, 0.0, true}, {"flow", "f", "tiny", 5, 2.0, 10, 0.0, false}};
    report.objects = {"a", "b", "c"};
    const double hard[]{0.2, 0.5, 0.6};
    for (std::size_t i = 0; i < 3; ++i) {
        std::vector<double> near{0.5, 0.5, 0.5}, first{0.4, 0.6, 0.6};
        near[i] = 0.1;
        report.results.push_back(
            {"regression", "r", report.objects[i], {sample(1, hard[i], 0.1, first)}, kNotMeasured, {}});
        report.results.push_back({"flow",
                                  "f",
                                  report.objects[i],
                                  {sample(1, hard[i] + 0.05, 0.2, near), sample(2, hard[i] + 0.15, 0.3, first)},
                                  0.25,
                                  {}});
    }
    return report;
}

} // namespace

VECSET_TEST(theBootstrapAgreesWithTheoryAndWithItself) {
    std::vector<double> values;
    for (std::uint64_t i = 0; i < 400; ++i) values.push_back(test::noise(5, i)); // uniform in [-1, 1)
    const Interval interval = bootstrapMean(values);
    const double expected = 1.96 * std::sqrt(1.0 / 3.0 / 400.0);
    CHECK_NEAR(interval.halfWidth(), expected, 0.05 * expected + 0.003);
    CHECK(interval.low < interval.mean && interval.mean < interval.high);
    CHECK(bootstrapMean(values).low == interval.low);
    values.push_back(kNotMeasured);
    CHECK_EQ(bootstrapMean(values).count, std::size_t{400});
    CHECK(!std::isfinite(bootstrapMean({1.0}).halfWidth()));
    CHECK_EQ(bootstrapMean({}).count, std::size_t{0});
}

VECSET_TEST(pairingTakesOutHowHardTheObjectsAre) {
    std::vector<double> a, b;
    for (std::uint64_t i = 0; i < 50; ++i) {
        const double hard = test::noise(7, i);
        a.push_back(hard + 0.02 + 0.01 * test::noise(8, i));
        b.push_back(hard);
    }
    const Interval paired = bootstrapDifference(a, b);
    CHECK(paired.excludesZero());
    CHECK_NEAR(paired.mean, 0.02, 0.004);
    CHECK(paired.halfWidth() < 0.1 * bootstrapMean(a).halfWidth());
}

VECSET_TEST(coverageAndMatchingDistanceOfKnownSets) {
    const EvaluationReport report = madeReport();
    const SampleSetScores flow = sampleSetScores(report, "flow"), regression = sampleSetScores(report, "regression");
    CHECK_EQ(flow.samples, std::size_t{6});
    CHECK_NEAR(flow.coverage, 1.0, 1e-12);
    CHECK_NEAR(flow.minimumMatchingDistance, 0.1, 1e-12);
    CHECK_NEAR(regression.coverage, 1.0 / 3.0, 1e-12); // always the first shape
    CHECK_NEAR(regression.minimumMatchingDistance, (0.4 + 0.6 + 0.6) / 3.0, 1e-12);
    CHECK_NEAR(bestOfSamples(*report.find("flow", "a"), scoreColumn("F@0.02")), 0.35, 1e-12);
    CHECK_NEAR(bestOfSamples(*report.find("flow", "a"), scoreColumn("Chamfer")), 0.2, 1e-12);
}

VECSET_TEST(theTablesSayWhereTheFlowDoesNotBeatTheRegression) {
    const EvaluationReport report = madeReport();
    const auto tables = generationTables(report);
    CHECK_EQ(tables.size(), std::size_t{3});
    CHECK_EQ(tables[0].rows.size(), std::size_t{2});
    CHECK_EQ(tables[0].rows[1][1].substr(0, 6), "0.2500");
    const std::string note = tables[0].notes.at(0);
    CHECK(note.find("better in F@0.02 (+0.1000") != std::string::npos);
    CHECK(note.find("worse in Chamfer (+0.1500") != std::string::npos);
    CHECK(note.find("no difference shown in normals") != std::string::npos);
    CHECK_EQ(tables[2].rows.at(0).at(0), "regression"); // the reference is the first flow
    const std::string text = toMarkdown(report, tables);
    CHECK(text.find("3 of 3 objects, seeds [1,2], meshes of 32 cells") != std::string::npos);
    CHECK(text.find("| flow ") != std::string::npos);
    CHECK_THROWS(InvalidInput, "no row called 'teacher'", generationTables(report, "teacher"));
    const auto summary = summaryOf(report);
    CHECK_EQ(summary["reference"].get<std::string>(), "flow");
    CHECK_NEAR(summary["rows"]["regression"]["difference"]["F@0.02"]["mean"].get<double>(), -0.1, 1e-9);
}

VECSET_TEST(onlyObjectsThatAllRowsFinishedCount) {
    EvaluationReport report = madeReport();
    report.results.pop_back(); // the flow did not come to the last object
    CHECK_EQ(report.finishedObjects().size(), std::size_t{2});
    CHECK_EQ(report.perObject("regression", [](const ObjectResult&) { return 1.0; }).size(), std::size_t{2});
    report.results.clear();
    CHECK(generationTables(report).empty());
    CHECK(toMarkdown(report, {}).find("0 of 3 objects") != std::string::npos);
}

VECSET_TEST(resultsSurviveAStopAndAKill) {
    const std::string file = test::temporaryFolder() + "/results.jsonl";
    const EvaluationReport report = madeReport();
    {
        ResultFile results(file, report.settings);
        for (const auto& result : report.results) results.add(result);
    }
    std::ofstream(file, std::ios::app) << "{\"row\": \"flow\", \"obj"; // cut off by a kill
    ResultFile again(file, report.settings);
    CHECK_EQ(again.earlier().size(), report.results.size());
    CHECK(toJson(again.earlier().at(3)) == toJson(report.results.at(3)));
    CHECK(std::isnan(again.earlier().at(0).sampleDistance));
    again.add(report.results.front()); // on a line of its own
    CHECK_EQ(ResultFile(file, report.settings).earlier().size(), report.results.size());

    EvaluationReport changed = madeReport();
    changed.results.clear();
    changed.rows[1].source = "trained again";
    changed.takeEarlier(again.earlier());
    CHECK_EQ(changed.results.size(), std::size_t{3}); // the regression's

    auto other = report.settings;
    other["resolution"] = 64;
    CHECK_THROWS(InvalidInput, "another 'resolution'", ResultFile(file, other));
    writeFileAtomically(file, std::string_view("hello\n"));
    CHECK_THROWS(UnreadableFile, "no results file", ResultFile(file, report.settings));
}

VECSET_TEST(rowsAreReadAndMistakesNamed) {
    const GenerationRow row = parseGenerationRow("teacher 50=models/a,steps=49,guidance=2.5");
    CHECK_EQ(row.name, "teacher 50");
    CHECK_EQ(row.model.string(), "models/a");
    CHECK_EQ(row.steps.value(), 49);
    CHECK_NEAR(row.guidance.value(), 2.5, 1e-12);
    CHECK(!parseGenerationRow("a=b").steps.has_value());
    CHECK_THROWS(InvalidInput, "NAME=MODEL", parseGenerationRow("furniture-xs"));
    CHECK_THROWS(InvalidInput, "unknown setting 'step=3'", parseGenerationRow("a=b,step=3"));
    CHECK_THROWS(InvalidInput, "'x' is not a number", parseGenerationRow("a=b,steps=x"));
}

VECSET_TEST(numbersReadWell) {
    CHECK_EQ(formatInterval({0.12346, 0.1, 0.2, 9}, 4), "0.1235 ± 0.0500");
    CHECK_EQ(formatDifference({0.5, 0.4, 0.6, 9}, 1), "+0.5 ± 0.1 *");
    CHECK_EQ(formatDifference({-0.5, -1.1, 0.1, 9}, 1), "-0.5 ± 0.6");
    CHECK_EQ(formatNumber(kNotMeasured, 3), "–");
    CHECK_EQ(formatCount(2.1e6), "2.10 M");
    const TextTable table{"T", {"a", "b"}, {{"x|y", "–"}}, {"note"}};
    CHECK_EQ(table.toMarkdown(), "**T**\n\n| a    | b   |\n|------|-----|\n| x\\|y | –   |\n\nnote\n");
}
