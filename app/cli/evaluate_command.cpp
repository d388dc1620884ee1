#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/model_options.h"
#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/checkpoint/model_zoo.h"
#include "core/evaluation/evaluate.h"
#include "core/evaluation/picture_sheet.h"
#include "core/evaluation/report_tables.h"
#include "core/image/read_image.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>

namespace vecset::cli {
namespace {

namespace fs = std::filesystem;

struct EvaluateOptions {
    std::string what = "generation";
    std::string model = "furniture-s";
    EvaluationOptions common;
    MeshOptions mesh;
    // reconstruction
    bool table = false;
    std::string efficient;
    int topK = 0;
    // generation
    std::vector<std::string> rows, scorers;
    std::vector<std::uint64_t> seeds{1, 2, 3};
    int steps = 0;
    double guidance = -1.0;
    std::string regression = "auto", reference;
    SheetOptions sheet;
    fs::path sheetFile;
    // output
    fs::path report, markdown;
};

fs::path resolved(const std::string& model) { return ModelZoo::standard().resolve(model); }

EvaluationOptions commonOptions(const EvaluateOptions& options) {
    EvaluationOptions common = options.common;
    common.mesh = meshRequest(options.mesh);
    common.mesh.decode.topK = options.topK;
    return common;
}

ReconstructionOptions reconstructionOptions(const EvaluateOptions& options) {
    ReconstructionOptions result{commonOptions(options), {}};
    const fs::path efficient = options.efficient.empty() ? fs::path() : resolved(options.efficient);
    const DecodeOptions& decode = result.mesh.decode;
    if (options.table)
        result.rows = decoderAblation(resolved(options.model), efficient, decode, options.topK);
    else
        result.rows = {{options.mesh.decoder, resolved(options.model), decode}};
    if (!options.table && !efficient.empty())
        result.rows.push_back({options.mesh.decoder + ", efficient", efficient, decode});
    return result;
}

/// The rows asked for; without any the one model. The plain regression, the control of every table, comes first unless
/// it was switched off: the first that lies beside a row's weights, or the file that was named (of the first row's
/// model).
std::vector<GenerationRow> generationRows(const EvaluateOptions& options) {
    std::vector<GenerationRow> rows;
    for (const auto& text : options.rows) {
        rows.push_back(parseGenerationRow(text));
        rows.back().model = resolved(rows.back().model.string());
    }
    if (rows.empty()) {
        const fs::path model = resolved(options.model);
        GenerationRow only{fs::weakly_canonical(model).filename().string(), model, {}, {}, {}};
        if (options.steps > 0) only.steps = options.steps;
        if (options.guidance >= 0.0) only.guidance = options.guidance;
        rows.push_back(only);
    } else if (options.steps > 0 || options.guidance >= 0.0) {
        throw Error(ErrorCode::InvalidInput,
                    "--steps and --guidance belong to --model; write them into each --row (,steps=N,guidance=G)");
    }
    if (options.regression == "none") return rows;
    if (options.regression != "auto") {
        rows.insert(rows.begin(), GenerationRow{"regression", rows.front().model, {}, {}, options.regression});
        return rows;
    }
    for (const auto& row : rows) {
        const fs::path beside =
            (fs::is_directory(row.model) ? row.model : row.model.parent_path()) / "regression.safetensors";
        if (!fs::exists(beside)) continue;
        rows.insert(rows.begin(), GenerationRow{"regression", row.model, {}, {}, beside});
        break;
    }
    return rows;
}

GenerationOptions generationOptions(const EvaluateOptions& options) {
    GenerationOptions result{commonOptions(options), generationRows(options), options.seeds, {}};
    for (const auto& text : options.scorers) result.scorers.push_back(parseScorer(text));
    return result;
}

/// Prints the tables of what was finished; writes the files only when everything was.
void show(const EvaluateOptions& options, const EvaluationReport& report, const Console& console, bool whole) {
    const bool generation = options.what == "generation";
    const auto tables = generation ? generationTables(report, options.reference) : reconstructionTables(report);
    const std::string text = toMarkdown(report, tables);
    if (!whole) console.line("stopped early; over the objects that every row has finished:");
    console.line(text);
    if (!whole) {
        if (!options.common.results.empty()) {
            console.line("The same command goes on from " + options.common.results.string() + ".");
        }
        return;
    }
    nlohmann::json document = toJson(report);
    document["summary"] = summaryOf(report, options.reference);
    if (!options.markdown.empty()) {
        writeFileAtomically(options.markdown, text);
        console.line("markdown  " + options.markdown.string());
    }
    if (!options.report.empty()) {
        writeFileAtomically(options.report,
                            document.dump(1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
        console.line("report    " + options.report.string());
    }
    console.result(document);
}

void run(const EvaluateOptions& options, const Console& console) {
    const JobContext job = console.job("evaluate");
    EvaluationReport report;
    try {
        if (options.what == "reconstruction") {
            evaluateReconstruction(reconstructionOptions(options), report, job);
        } else {
            const GenerationOptions generation = generationOptions(options);
            evaluateGeneration(generation, report, job);
            if (!options.sheetFile.empty()) {
                writePng(options.sheetFile, pictureSheet(generation, options.sheet, job));
                console.line("sheet     " + options.sheetFile.string());
            }
        }
    } catch (const Cancelled&) {
        if (!report.finishedObjects().empty()) show(options, report, console, false);
        throw;
    }
    show(options, report, console, true);
}

void addReconstructionOptions(CLI::App& command, EvaluateOptions& options) {
    command.add_flag("--table", options.table,
                     "reconstruction: dense, + hierarchical, + efficient decoder, + adaptive KV");
    command.add_option("--efficient", options.efficient,
                       "reconstruction: model with the narrow decoder for the same latents");
    command.add_option("--top-k", options.topK, "tokens per head that lightning keeps; 0: as many as are safe")
        ->check(CLI::NonNegativeNumber)
        ->capture_default_str();
}

void addGenerationOptions(CLI::App& command, EvaluateOptions& options) {
    command.add_option("--row", options.rows,
                       "generation: NAME=MODEL[,steps=N][,guidance=G]; a line of the table (repeatable)");
    command
        .add_option("--regression", options.regression,
                    "generation: file of the plain regression, the table's control; none; auto: the first that lies "
                    "beside a row's weights")
        ->capture_default_str();
    command.add_option("--reference", options.reference,
                       "generation: the row that differences are taken from (default: the first)");
    command.add_option("--steps", options.steps, "generation: network evaluations of --model (default: its own)")
        ->check(CLI::Range(1, 1000));
    command.add_option("--guidance", options.guidance, "generation: guidance scale of --model (default: its own)")
        ->check(CLI::Range(0.0, 100.0));
    command.add_option("--seeds", options.seeds, "generation: one sample per picture and seed")
        ->delimiter(',')
        ->capture_default_str();
    command.add_option(
        "--scorer", options.scorers,
        "generation: NAME=FILE[,points=N][,picture=S][,features=normals|grey]; a TorchScript module with "
        "forward(points [1,N,6], picture [1,3,S,S]) -> number (repeatable)");
    command.add_option("--sheet", options.sheetFile,
                       "generation: also draw pictures, truth and every row's shapes to this PNG");
    command.add_option("--sheet-objects", options.sheet.objects, "objects on the sheet")
        ->check(CLI::Range(1, 1000))
        ->capture_default_str();
}

} // namespace

void addEvaluateCommand(CLI::App& app, Console& console) {
    auto options = std::make_shared<EvaluateOptions>();
    options->mesh.resolution = 128;
    auto* command = app.add_subcommand("evaluate", "compare what models make with the shapes of a data set");
    command->add_option("what", options->what, "reconstruction or generation")
        ->required()
        ->check(CLI::IsMember({"reconstruction", "generation"}));
    command->add_option("-m,--model", options->model, "a model's name or folder")->capture_default_str();
    command->add_option("-d,--data", options->common.dataset, "folder made by vecset dataset build")->required();
    command->add_option("--split", options->common.split, "which shapes")
        ->check(CLI::IsMember({"train", "validation", "test", "held-out"}))
        ->capture_default_str();
    command->add_option("--limit", options->common.limit, "only the first so many shapes; 0: all")
        ->check(CLI::NonNegativeNumber)
        ->capture_default_str();
    addMeshOptions(*command, options->mesh);
    addReconstructionOptions(*command, *options);
    addGenerationOptions(*command, *options);
    command->add_option("--results", options->common.results,
                        "keep results in this file as they come; the same command goes on after a stop");
    command->add_option("--markdown", options->markdown, "also write the tables to this file");
    command->add_option("--report", options->report, "also write the JSON, with every sample, to this file");
    command->callback([options, &console] { run(*options, console); });
}

} // namespace vecset::cli
