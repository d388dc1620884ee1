#include "core/evaluation/evaluation_report.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace vecset {

using nlohmann::json;

namespace {

json numberOrNull(double value) { return std::isfinite(value) ? json(value) : json(nullptr); }
double numberFrom(const json& value) { return value.is_number() ? value.get<double>() : kNotMeasured; }

json sampleToJson(const SampleResult& sample) {
    json scores = json::object();
    for (const auto& column : scoreColumns())
        scores[std::string(column.name)] = numberOrNull(column.value(sample.scores));
    json line{{"seed", sample.seed},
              {"scores", std::move(scores)},
              {"network_seconds", sample.networkSeconds},
              {"decode_seconds", sample.decodeSeconds},
              {"surface_seconds", sample.surfaceSeconds},
              {"queries", sample.queries}};
    if (!sample.scorers.empty()) line["scorers"] = sample.scorers;
    if (!sample.toTruths.empty()) line["chamfer_to_truths"] = sample.toTruths;
    return line;
}

SampleResult sampleFromJson(const json& line) {
    SampleResult sample;
    sample.seed = line.at("seed").get<std::uint64_t>();
    for (const auto& column : scoreColumns())
        column.place(sample.scores) = numberFrom(line.at("scores").at(std::string(column.name)));
    sample.networkSeconds = line.at("network_seconds").get<double>();
    sample.decodeSeconds = line.at("decode_seconds").get<double>();
    sample.surfaceSeconds = line.at("surface_seconds").get<double>();
    sample.queries = line.at("queries").get<double>();
    sample.scorers = line.value("scorers", std::map<std::string, double>());
    sample.toTruths = line.value("chamfer_to_truths", std::vector<double>());
    return sample;
}

} // namespace

double meanOver(const ObjectResult& result, const std::function<double(const SampleResult&)>& figure) {
    double sum = 0.0, count = 0.0;
    for (const auto& sample : result.samples) {
        const double value = figure(sample);
        if (!std::isfinite(value)) continue;
        sum += value;
        count += 1.0;
    }
    return count > 0.0 ? sum / count : kNotMeasured;
}

void EvaluationReport::takeEarlier(const std::vector<ObjectResult>& earlier) {
    std::ranges::copy_if(earlier, std::back_inserter(results), [&](const ObjectResult& result) {
        return std::ranges::any_of(
            rows, [&](const RowFacts& row) { return row.name == result.row && row.source == result.source; });
    });
}

const ObjectResult* EvaluationReport::find(const std::string& row, const std::string& object) const {
    const auto found =
        std::ranges::find_if(results, [&](const ObjectResult& r) { return r.row == row && r.object == object; });
    return found == results.end() ? nullptr : &*found;
}

std::vector<std::string> EvaluationReport::finishedObjects() const {
    std::vector<std::string> finished;
    std::ranges::copy_if(objects, std::back_inserter(finished), [&](const std::string& object) {
        return std::ranges::all_of(rows, [&](const RowFacts& row) { return find(row.name, object) != nullptr; });
    });
    return finished;
}

std::vector<double> EvaluationReport::perObject(const std::string& row,
                                                const std::function<double(const ObjectResult&)>& figure) const {
    std::vector<double> values;
    for (const auto& object : finishedObjects()) values.push_back(figure(*find(row, object)));
    return values;
}

json toJson(const ObjectResult& result) {
    json line{{"row", result.row},
              {"source", result.source},
              {"object", result.object},
              {"sample_distance", numberOrNull(result.sampleDistance)},
              {"samples", json::array()}};
    for (const auto& sample : result.samples) line["samples"].push_back(sampleToJson(sample));
    if (!result.truthScorers.empty()) line["truth_scorers"] = result.truthScorers;
    return line;
}

ObjectResult objectResultFromJson(const std::string& text, const std::string& where) {
    try {
        const json line = json::parse(text);
        ObjectResult result{
            line.at("row").get<std::string>(),      line.at("source").get<std::string>(),
            line.at("object").get<std::string>(),   {},
            numberFrom(line.at("sample_distance")), line.value("truth_scorers", std::map<std::string, double>())};
        for (const auto& sample : line.at("samples")) result.samples.push_back(sampleFromJson(sample));
        return result;
    } catch (const json::exception& problem) {
        throw Error(ErrorCode::UnreadableFile, where + " is no line of an evaluation: " + problem.what());
    }
}

json toJson(const EvaluationReport& report) {
    json document{{"settings", report.settings},
                  {"objects", report.objects},
                  {"without_picture", report.skipped},
                  {"rows", json::array()},
                  {"results", json::array()}};
    for (const auto& row : report.rows) {
        document["rows"].push_back({{"name", row.name},
                                    {"model", row.model},
                                    {"source", row.source},
                                    {"steps", row.steps},
                                    {"guidance", row.guidance},
                                    {"network_passes", row.networkPasses},
                                    {"flops_per_query", row.flopsPerQuery},
                                    {"regression", row.isRegression}});
    }
    for (const auto& result : report.results) document["results"].push_back(toJson(result));
    return document;
}

} // namespace vecset
