#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/model_options.h"
#include "core/base/atomic_file.h"
#include "core/checkpoint/model_zoo.h"
#include "core/evaluation/evaluate.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <cstdio>
#include <memory>

namespace vecset::cli {
namespace {

struct EvaluateOptions {
    std::string what = "generation";
    std::string model = "furniture-xs";
    EvaluationOptions evaluation;
    MeshOptions mesh;
    int steps = 0;
    double guidance = -1.0;
    std::filesystem::path report;
};

nlohmann::json toJson(const EvaluationReport& report, const EvaluateOptions& options) {
    nlohmann::json document{{"what", options.what}, {"model", options.model}, {"split", options.evaluation.split},
                            {"shapes", report.shapes.size()}, {"without_picture", report.skipped},
                            {"resolution", options.mesh.resolution}, {"decoder", options.mesh.decoder}};
    if (options.what == "generation") document.update({{"steps", report.steps}, {"guidance", report.guidance}, {"seeds", options.evaluation.seeds}});
    for (const auto& shape : report.shapes) {
        nlohmann::json row{{"id", shape.id}, {"name", shape.name}, {"seed", shape.seed}, {"network_seconds", shape.networkSeconds},
                           {"decode_seconds", shape.decodeSeconds}, {"surface_seconds", shape.surfaceSeconds}};
        for (const auto& column : scoreColumns()) row[std::string(column.name)] = column.value(shape.scores);
        document["items"].push_back(std::move(row));
    }
    return document;
}

template <typename Value> Summary summaryOf(const EvaluationReport& report, Value&& value) {
    std::vector<double> values;
    for (const auto& shape : report.shapes) values.push_back(value(shape));
    return summarize(std::move(values));
}

void addSummary(nlohmann::json& document, const Console& console, std::string_view name, const Summary& summary) {
    char text[120];
    std::snprintf(text, sizeof text, "%-16s %8.4f +- %.4f   median %8.4f", std::string(name).c_str(), summary.mean,
                  summary.confidence, summary.median);
    console.line(text);
    document["summary"][std::string(name)] = {{"mean", summary.mean}, {"confidence95", summary.confidence}, {"median", summary.median}};
}

void run(EvaluateOptions options, const Console& console) {
    options.evaluation.model = ModelZoo::standard().resolve(options.model);
    options.evaluation.decode = meshRequest(options.mesh).decode;
    if (options.steps > 0) options.evaluation.steps = options.steps;
    if (options.guidance >= 0.0) options.evaluation.guidance = options.guidance;
    const JobContext job = console.job("evaluate");
    const EvaluationReport report = options.what == "generation" ? evaluateGeneration(options.evaluation, job)
                                                                  : evaluateReconstruction(options.evaluation, job);
    nlohmann::json document = toJson(report, options);
    console.line(options.what + ", " + options.model + ", split " + options.evaluation.split + ": " +
                 std::to_string(report.shapes.size()) + " runs" +
                 (report.skipped.empty() ? "" : ", " + std::to_string(report.skipped.size()) + " shapes without a picture left out"));
    for (const auto& column : scoreColumns()) {
        addSummary(document, console, column.name, summaryOf(report, [&](const EvaluatedShape& s) { return column.value(s.scores); }));
    }
    addSummary(document, console, "network s", summaryOf(report, [](const EvaluatedShape& s) { return s.networkSeconds; }));
    addSummary(document, console, "decode s", summaryOf(report, [](const EvaluatedShape& s) { return s.decodeSeconds; }));
    addSummary(document, console, "surface s", summaryOf(report, [](const EvaluatedShape& s) { return s.surfaceSeconds; }));
    if (!options.report.empty()) {
        writeFileAtomically(options.report, document.dump(1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
        console.line("report    " + options.report.string());
    }
    console.result(document);
}

} // namespace

void addEvaluateCommand(CLI::App& app, Console& console) {
    auto options = std::make_shared<EvaluateOptions>();
    options->mesh.resolution = 128;
    auto* command = app.add_subcommand("evaluate", "compare what a model makes with the shapes of a data set");
    command->add_option("what", options->what, "reconstruction or generation")->required()
        ->check(CLI::IsMember({"reconstruction", "generation"}));
    command->add_option("-m,--model", options->model, "a model's name or folder")->capture_default_str();
    command->add_option("-d,--data", options->evaluation.dataset, "folder made by vecset dataset build")->required();
    command->add_option("--split", options->evaluation.split, "which shapes")
        ->check(CLI::IsMember({"train", "validation", "test", "held-out"}))->capture_default_str();
    command->add_option("--limit", options->evaluation.limit, "only the first so many shapes; 0: all")
        ->check(CLI::NonNegativeNumber)->capture_default_str();
    command->add_option("--steps", options->steps, "generation: network evaluations (default: the model's)")->check(CLI::Range(1, 1000));
    command->add_option("--guidance", options->guidance, "generation: guidance scale (default: the model's)")->check(CLI::Range(0.0, 100.0));
    command->add_option("--seeds", options->evaluation.seeds, "generation: one run per shape and seed")->delimiter(',')->capture_default_str();
    command->add_option("--report", options->report, "also write the JSON, with every shape, to this file");
    addMeshOptions(*command, options->mesh);
    command->callback([options, &console] { run(*options, console); });
}

} // namespace vecset::cli
