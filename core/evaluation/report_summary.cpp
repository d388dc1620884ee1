#include "core/evaluation/report_tables.h"

#include "core/evaluation/row_summary.h"
#include "core/evaluation/sample_sets.h"

#include <cmath>

namespace vecset {

using nlohmann::json;

namespace {

constexpr std::size_t kFewObjects = 10; ///< of which a bootstrap draws too few different samples

json numberOrNull(double value) { return std::isfinite(value) ? json(value) : json(nullptr); }

json toJson(const Interval& interval) {
    return {{"mean", numberOrNull(interval.mean)},
            {"low", numberOrNull(interval.low)},
            {"high", numberOrNull(interval.high)},
            {"objects", interval.count}};
}

json rowToJson(const EvaluationReport& report, const RowFacts& row, const std::string& reference) {
    const RowSummary summary(report);
    json document = json::object();
    for (const auto& column : scoreColumns()) {
        const std::string name(column.name);
        document["mean"][name] = toJson(summary.mean(row.name, column));
        document["best_of_seeds"][name] = toJson(summary.bestOfSeeds(row.name, column));
        if (row.name != reference)
            document["difference"][name] = toJson(summary.difference(row.name, reference, column));
    }
    const SampleSetScores sets = sampleSetScores(report, row.name);
    document["coverage"] = numberOrNull(sets.coverage);
    document["minimum_matching_distance"] = numberOrNull(sets.minimumMatchingDistance);
    document["samples"] = sets.samples;
    document["sample_distance"] = toJson(summary.sampleDistance(row.name));
    document["seconds"] = toJson(summary.seconds(row.name));
    document["queries"] = toJson(summary.mean(row.name, [](const SampleResult& s) { return s.queries; }));
    return document;
}

} // namespace

json summaryOf(const EvaluationReport& report, const std::string& asked) {
    std::string reference = asked;
    for (const auto& row : report.rows) {
        if (reference.empty() && !row.isRegression) reference = row.name;
    }
    if (reference.empty() && !report.rows.empty()) reference = report.rows.front().name;
    json document{
        {"reference", reference}, {"finished_objects", report.finishedObjects().size()}, {"rows", json::object()}};
    if (report.finishedObjects().empty()) return document;
    for (const auto& row : report.rows) document["rows"][row.name] = rowToJson(report, row, reference);
    return document;
}

std::string toMarkdown(const EvaluationReport& report, const std::vector<TextTable>& tables) {
    const json& settings = report.settings;
    std::string text = "Split `" + settings.value("split", "?") + "`, " +
                       std::to_string(report.finishedObjects().size()) + " of " +
                       std::to_string(report.objects.size()) + " objects";
    if (settings.contains("seeds")) text += ", seeds " + settings.at("seeds").dump();
    text += ", meshes of " + std::to_string(settings.value("resolution", 0)) +
            " cells per axis. ± is half of the 95 % interval of the " +
            "mean: bootstrap over objects, each object's seeds averaged first.\n";
    if (report.finishedObjects().size() < kFewObjects) text += "\nSo few objects make the intervals too narrow.\n";
    for (const auto& table : tables) text += "\n" + table.toMarkdown();
    return text;
}

} // namespace vecset
