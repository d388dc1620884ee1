#include "app/cli/bench_report.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/model_options.h"
#include "core/base/error.h"
#include "core/base/machine.h"
#include "core/checkpoint/model_folder.h"
#include "core/checkpoint/model_zoo.h"
#include "core/image/read_image.h"
#include "core/pipeline/pipeline.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>
#include <set>

namespace vecset::cli {
namespace {

struct BenchOptions {
    std::string what = "e2e";
    std::filesystem::path image;
    std::filesystem::path latents;
    int repeats = 5;
    int warmUp = 1;
    int steps = 0;
    ModelOptions model;
    MeshOptions mesh;
};

struct ComparedFiles {
    std::filesystem::path first, second;
};

/// The stages whose sum is a benchmark's total; none: the whole call.
std::set<Stage> subjectOf(const std::string& what) {
    if (what == "condition") return {Stage::Picture, Stage::Condition};
    if (what == "sample") return {Stage::Sample};
    if (what == "decode") return {Stage::Decode};
    if (what == "surface") return {Stage::Surface, Stage::CleanUp};
    return {};
}

double secondsOf(const auto& work) {
    const auto started = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
}

void note(BenchResult& bench, const GenerationResult& result, const std::string& what, double whole) {
    const std::set<Stage> subject = subjectOf(what);
    double total = subject.empty() ? whole : 0.0;
    std::map<std::string, double> byStage; // a stage may come in several pieces
    for (const StageSeconds& stage : result.stages) {
        byStage[std::string(toString(stage.stage))] += stage.seconds;
        if (subject.contains(stage.stage)) total += stage.seconds;
    }
    bench.stages["total"].seconds.push_back(total);
    for (const auto& [stage, seconds] : byStage) bench.stages[stage].seconds.push_back(seconds);
    bench.decode = result.decode;
    bench.levels.resize(result.decode.levelSeconds.size());
    for (std::size_t i = 0; i < bench.levels.size(); ++i) bench.levels[i].seconds.push_back(result.decode.levelSeconds[i]);
    bench.faces = result.mesh.triangles.size();
}

void noteMemory(BenchResult& bench, bool first) {
    bench.residentLast = residentMemoryBytes();
    if (first) bench.residentFirst = bench.residentLast;
    bench.peak = std::max(bench.peak, peakMemoryBytes());
}

GenerationRequest requestOf(const BenchOptions& options) {
    GenerationRequest request;
    request.mesh = meshRequest(options.mesh);
    if (options.steps > 0) request.steps = options.steps;
    if (options.what == "sample" || options.what == "condition") request.mesh.decode.resolution = 16; // not what is measured
    if (options.what == "condition") request.steps = 1;
    return request;
}

BenchResult measure(Pipeline& pipeline, const BenchOptions& options, const JobContext& job) {
    const bool fromLatents = options.what == "decode" || options.what == "surface";
    GenerationRequest request = requestOf(options);
    Latents latents;
    if (!options.latents.empty()) latents = loadLatents(options.latents);
    if (!fromLatents || options.latents.empty()) {
        if (options.image.empty()) throw Error(ErrorCode::InvalidInput, "bench needs --image PICTURE (or, for decode and surface, --latents FILE)");
        request.pictures = {{ViewSide::Front, readImage(options.image)}};
        if (fromLatents) latents = pipeline.generate(request, job).latents;
    }
    BenchResult bench;
    for (int i = -options.warmUp; i < options.repeats; ++i) {
        GenerationResult result;
        if (i <= 0) resetPeakMemory();
        const double whole = secondsOf([&] {
            result = fromLatents ? pipeline.decode(latents, request.mesh, job) : pipeline.generate(request, job);
        });
        if (i < 0) continue;
        note(bench, result, options.what, whole);
        noteMemory(bench, i == 0);
    }
    return bench;
}

/// Loading alone, the model given back in between; the first run reads from disk unless it was read lately.
BenchResult measureLoad(const BenchOptions& options, std::optional<Pipeline>& pipeline, const JobContext& job) {
    BenchResult bench;
    resetPeakMemory();
    for (int i = -options.warmUp; i < options.repeats; ++i) {
        pipeline.reset();
        const double seconds = secondsOf([&] { pipeline.emplace(loadPipeline(options.model, job)); });
        if (i < 0) continue;
        bench.stages["total"].seconds.push_back(seconds);
        noteMemory(bench, i == 0);
    }
    return bench;
}

void run(const BenchOptions& options, const Console& console) {
    const JobContext job = console.job("bench");
    std::optional<Pipeline> pipeline;
    BenchResult bench;
    if (options.what == "load") {
        bench = measureLoad(options, pipeline, job);
    } else {
        pipeline.emplace(loadPipeline(options.model, job));
        bench = measure(*pipeline, options, job);
    }
    BenchSubject subject{options.what, options.mesh.decoder, options.repeats, options.warmUp, options.mesh.resolution, pipeline->facts(), {}};
    subject.vae = ShapeVaeConfig::fromYaml(openModelFolder(ModelZoo::standard().resolve(options.model.model)).part("vae").params);
    const nlohmann::json document = benchDocument(bench, subject);
    printBench(document, console);
    console.result(document);
}

} // namespace

void addBenchCommand(CLI::App& app, Console& console) {
    auto options = std::make_shared<BenchOptions>();
    auto* command = app.add_subcommand("bench", "measure loading, sampling, decoding or the whole way from picture to mesh");
    command->add_option("what", options->what, "load, condition, sample, decode, surface or e2e")
        ->check(CLI::IsMember({"load", "condition", "sample", "decode", "surface", "e2e"}))->capture_default_str();
    command->add_option("--image", options->image, "picture to generate from");
    command->add_option("--latents", options->latents, "saved latents to decode");
    command->add_option("--repeats", options->repeats, "measured runs")->check(CLI::Range(1, 1000))->capture_default_str();
    command->add_option("--warm-up", options->warmUp, "runs before measuring")->check(CLI::Range(0, 100))->capture_default_str();
    command->add_option("--steps", options->steps, "network evaluations (default: the model's)")->check(CLI::Range(1, 1000));
    addModelOptions(*command, options->model);
    addMeshOptions(*command, options->mesh);

    auto files = std::make_shared<ComparedFiles>();
    auto* compare = command->add_subcommand("compare", "show two saved measurements (vecset --json bench ... > FILE) side by side");
    compare->add_option("first", files->first, "the measurement before")->required();
    compare->add_option("second", files->second, "the measurement after")->required();
    compare->callback([files, &console] { compareBenches(files->first, files->second, console); });
    command->callback([options, compare, &console] {
        if (!compare->parsed()) run(*options, console);
    });
}

} // namespace vecset::cli
