#include "core/evaluation/report_tables.h"

#include "core/base/error.h"
#include "core/evaluation/row_summary.h"
#include "core/evaluation/sample_sets.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace vecset {
namespace {

/// What the generation tables compare; all other figures are in the JSON.
constexpr std::array<const char*, 5> kGenerationScores{"Chamfer", "F@0.02", "V-IoU", "normals", "thin parts"};

std::string headed(const std::string& name) {
    const bool up = scoreColumn(name).higherIsBetter;
    return (name == "thin parts" ? "thin parts recall" : name) + (up ? " ↑" : " ↓");
}

std::vector<std::string> headedScores() {
    std::vector<std::string> names;
    for (const char* name : kGenerationScores) names.push_back(headed(name));
    return names;
}

std::string percent(double share) { return formatNumber(share * 100.0, 1) + " %"; }

/// In percentage points.
std::string points(Interval difference) {
    for (double* value : {&difference.mean, &difference.low, &difference.high}) *value *= 100.0;
    return formatDifference(difference, 2);
}

const RowFacts& referenceOf(const EvaluationReport& report, const std::string& name) {
    const auto found = std::ranges::find_if(
        report.rows, [&](const RowFacts& row) { return name.empty() ? !row.isRegression : row.name == name; });
    if (found != report.rows.end()) return *found;
    if (name.empty() && !report.rows.empty()) return report.rows.front();
    throw Error(ErrorCode::InvalidInput, "there is no row called '" + name + "' to compare with");
}

/// "A: better than the regression in F@0.02 (+0.0100 ± 0.0040); no difference shown in ...; worse in ..."
std::string againstRegression(const RowSummary& summary, const std::string& row, const std::string& regression) {
    std::array<std::string, 3> lists;
    for (const char* name : kGenerationScores) {
        const ScoreColumn& column = scoreColumn(name);
        const Interval difference = summary.difference(row, regression, column);
        if (difference.count == 0) continue;
        const bool better = (difference.mean > 0.0) == column.higherIsBetter;
        const std::size_t verdict = !difference.excludesZero() ? 1 : better ? 0 : 2;
        std::string& list = lists[verdict];
        list += (list.empty() ? "" : ", ") + std::string(name) + " (" + (difference.mean > 0.0 ? "+" : "") +
                formatInterval(difference, 4) + ")";
    }
    std::string text = "`" + row + "` against the plain regression `" + regression + "`: ";
    if (lists[0].empty())
        text += "**better in nothing**";
    else
        text += "better in " + lists[0];
    if (!lists[1].empty()) text += "; no difference shown in " + lists[1];
    if (!lists[2].empty()) text += "; **worse in " + lists[2] + "**";
    return text + ".";
}

TextTable accuracyTable(const EvaluationReport& report, const RowSummary& summary) {
    TextTable table;
    table.title = "Accuracy against the true shape, and cost";
    table.columns = {"row"};
    std::ranges::copy(headedScores(), std::back_inserter(table.columns));
    table.columns.insert(table.columns.end(), {"seconds", "network passes"});
    for (const auto& row : report.rows) {
        std::vector<std::string> cells{row.name};
        for (const char* name : kGenerationScores)
            cells.push_back(formatInterval(summary.mean(row.name, scoreColumn(name)), 4));
        cells.push_back(formatNumber(summary.seconds(row.name).mean, 2));
        cells.push_back(std::to_string(row.networkPasses));
        table.rows.push_back(std::move(cells));
    }
    for (const auto& regression : report.rows) {
        if (!regression.isRegression) continue;
        for (const auto& row : report.rows) {
            if (!row.isRegression) table.notes.push_back(againstRegression(summary, row.name, regression.name));
        }
    }
    return table;
}

TextTable samplingTable(const EvaluationReport& report, const RowSummary& summary) {
    TextTable table;
    table.title = "What rewards sampling";
    table.columns = {"row",
                     "samples per picture",
                     "best of them: Chamfer ↓",
                     "F@0.02 ↑",
                     "V-IoU ↑",
                     "distance between samples",
                     "coverage ↑",
                     "minimum matching distance ↓"};
    for (const auto& row : report.rows) {
        const SampleSetScores sets = sampleSetScores(report, row.name);
        const double perPicture = static_cast<double>(sets.samples) /
                                  std::max<double>(1.0, static_cast<double>(report.finishedObjects().size()));
        table.rows.push_back({row.name, formatNumber(perPicture, 0),
                              formatInterval(summary.bestOfSeeds(row.name, scoreColumn("Chamfer")), 4),
                              formatInterval(summary.bestOfSeeds(row.name, scoreColumn("F@0.02")), 4),
                              formatInterval(summary.bestOfSeeds(row.name, scoreColumn("V-IoU")), 4),
                              formatInterval(summary.sampleDistance(row.name), 4), percent(sets.coverage),
                              formatNumber(sets.minimumMatchingDistance, 4)});
    }
    table.notes.push_back(
        "The best sample is picked by the truth, so any spread gains by it; coverage and minimum matching distance "
        "gain by the number of samples. A row with one sample per picture is at a disadvantage in all three.");
    return table;
}

TextTable differenceTable(const EvaluationReport& report, const RowSummary& summary, const RowFacts& reference) {
    TextTable table;
    table.title = "Difference from `" + reference.name + "`, object by object";
    table.columns = {"row"};
    std::ranges::copy(headedScores(), std::back_inserter(table.columns));
    table.columns.push_back("F@0.02 relative");
    for (const auto& row : report.rows) {
        if (row.name == reference.name) continue;
        std::vector<std::string> cells{row.name};
        for (const char* name : kGenerationScores) {
            cells.push_back(formatDifference(summary.difference(row.name, reference.name, scoreColumn(name)), 4));
        }
        const double relative = summary.difference(row.name, reference.name, scoreColumn("F@0.02")).mean /
                                summary.mean(reference.name, scoreColumn("F@0.02")).mean;
        cells.push_back((relative > 0.0 ? "+" : "") + percent(relative));
        table.rows.push_back(std::move(cells));
    }
    table.notes.push_back("A star: the 95 % interval excludes zero.");
    return table;
}

TextTable scorerTable(const EvaluationReport& report, const RowSummary& summary,
                      const std::vector<std::string>& scorers) {
    TextTable table;
    table.title = "Scorers";
    table.columns = {"row"};
    std::ranges::copy(scorers, std::back_inserter(table.columns));
    for (const auto& row : report.rows) {
        std::vector<std::string> cells{row.name};
        for (const auto& name : scorers) cells.push_back(formatInterval(summary.scorer(row.name, name), 4));
        table.rows.push_back(std::move(cells));
    }
    std::vector<std::string> cells{"the true shapes"};
    for (const auto& name : scorers) {
        cells.push_back(formatInterval(
            bootstrapMean(report.perObject(report.rows.front().name,
                                           [&](const ObjectResult& result) {
                                               const auto found = result.truthScorers.find(name);
                                               return found == result.truthScorers.end() ? kNotMeasured : found->second;
                                           })),
            4));
    }
    table.rows.push_back(std::move(cells));
    return table;
}

std::vector<std::string> scorersOf(const EvaluationReport& report) {
    std::vector<std::string> names;
    if (!report.settings.contains("scorers")) return names;
    for (const auto& [name, unused] : report.settings.at("scorers").items()) names.push_back(name);
    return names;
}

TextTable decoderTable(const EvaluationReport& report, const RowSummary& summary) {
    TextTable table;
    table.title = "Decoding the same latents";
    table.columns = {"row",           "V-IoU ↑",       "S-IoU ↑", "Chamfer ↓", "F@0.02 ↑",
                     "field V-IoU ↑", "field S-IoU ↑", "seconds", "queries",   "FLOPs per query"};
    for (const auto& row : report.rows) {
        std::vector<std::string> cells{row.name};
        for (const char* name : {"V-IoU", "S-IoU", "Chamfer", "F@0.02"}) {
            cells.push_back(formatInterval(summary.mean(row.name, scoreColumn(name)), 4));
        }
        for (const char* name : {"field V-IoU", "field S-IoU"}) {
            cells.push_back(formatNumber(summary.mean(row.name, scoreColumn(name)).mean, 4));
        }
        const auto seconds = [](const SampleResult& s) { return s.decodeSeconds + s.surfaceSeconds; };
        cells.push_back(formatNumber(summary.mean(row.name, seconds).mean, 3));
        cells.push_back(formatCount(summary.mean(row.name, [](const SampleResult& s) { return s.queries; }).mean));
        cells.push_back(formatCount(row.flopsPerQuery));
        table.rows.push_back(std::move(cells));
    }
    table.notes.push_back(
        "V-IoU, S-IoU, Chamfer and F are those of the mesh; \"field\" is the row's network asked at the points "
        "themselves, over all tokens, without a grid. Seconds: decoding and surface.");
    return table;
}

TextTable lossTable(const EvaluationReport& report, const RowSummary& summary) {
    const RowFacts& first = report.rows.front();
    TextTable table;
    table.title = "Change against `" + first.name + "`, object by object";
    table.columns = {"row",          "V-IoU (points)", "S-IoU (points)", "F@0.02 (points)",
                     "times faster", "queries",        "FLOPs in all"};
    const auto secondsOf = [&](const RowFacts& row) {
        return summary.mean(row.name, [](const SampleResult& s) { return s.decodeSeconds + s.surfaceSeconds; }).mean;
    };
    const auto queriesOf = [&](const RowFacts& row) {
        return summary.mean(row.name, [](const SampleResult& s) { return s.queries; }).mean;
    };
    const auto change = [](double value, double base) {
        const double share = value / base - 1.0;
        return (share > 0.0 ? "+" : "") + percent(share);
    };
    for (std::size_t i = 1; i < report.rows.size(); ++i) {
        const RowFacts& row = report.rows[i];
        std::vector<std::string> cells{row.name};
        for (const char* name : {"V-IoU", "S-IoU", "F@0.02"}) {
            cells.push_back(points(summary.difference(row.name, first.name, scoreColumn(name))));
        }
        cells.push_back(formatNumber(secondsOf(first) / secondsOf(row), 2));
        cells.push_back(change(queriesOf(row), queriesOf(first)));
        cells.push_back(change(queriesOf(row) * row.flopsPerQuery, queriesOf(first) * first.flopsPerQuery));
        table.rows.push_back(std::move(cells));
    }
    table.notes.push_back("A star: the 95 % interval excludes zero.");
    return table;
}

} // namespace

std::vector<TextTable> reconstructionTables(const EvaluationReport& report) {
    if (report.finishedObjects().empty()) return {};
    const RowSummary summary(report);
    std::vector<TextTable> tables{decoderTable(report, summary)};
    if (report.rows.size() > 1) tables.push_back(lossTable(report, summary));
    return tables;
}

std::vector<TextTable> generationTables(const EvaluationReport& report, const std::string& reference) {
    const RowFacts& other = referenceOf(report, reference);
    if (report.finishedObjects().empty()) return {};
    const RowSummary summary(report);
    std::vector<TextTable> tables{accuracyTable(report, summary), samplingTable(report, summary)};
    if (report.rows.size() > 1) tables.push_back(differenceTable(report, summary, other));
    if (const auto scorers = scorersOf(report); !scorers.empty())
        tables.push_back(scorerTable(report, summary, scorers));
    return tables;
}

} // namespace vecset
