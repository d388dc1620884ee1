#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/model_options.h"
#include "core/base/error.h"
#include "core/base/machine.h"
#include "core/image/read_image.h"
#include "core/pipeline/pipeline.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <map>
#include <memory>

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

/// Seconds of repeated runs.
struct Samples {
    std::vector<double> seconds;

    [[nodiscard]] double median() const {
        std::vector<double> sorted = seconds;
        std::sort(sorted.begin(), sorted.end());
        const std::size_t middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
    }
    [[nodiscard]] double min() const { return *std::min_element(seconds.begin(), seconds.end()); }
    [[nodiscard]] double max() const { return *std::max_element(seconds.begin(), seconds.end()); }
};

struct BenchResult {
    std::map<std::string, Samples> stages; // "total" and one entry per stage
    DecodeStatistics decode;
    std::size_t faces = 0;
    std::uint64_t residentFirst = 0, residentLast = 0; // after the first and the last measured run
};

GenerationResult runOnce(Pipeline& pipeline, const BenchOptions& options, const GenerationRequest& request,
                         const Latents& latents, const JobContext& job) {
    if (options.what == "decode") return pipeline.decode(latents, request.mesh, job);
    return pipeline.generate(request, job);
}

BenchResult measure(Pipeline& pipeline, const BenchOptions& options, const JobContext& job) {
    GenerationRequest request;
    request.mesh = meshRequest(options.mesh);
    if (options.steps > 0) request.steps = options.steps;
    if (options.what == "sample") request.mesh.decode.resolution = 16; // decoding is not what is measured
    Latents latents;
    if (!options.latents.empty()) latents = loadLatents(options.latents);
    if (options.what != "decode" || options.latents.empty()) {
        if (options.image.empty()) throw Error(ErrorCode::InvalidInput, "bench needs --image PICTURE (or, for decode, --latents FILE)");
        request.pictures = {{ViewSide::Front, readImage(options.image)}};
        if (options.what == "decode") latents = pipeline.generate(request, job).latents;
    }
    BenchResult bench;
    for (int i = -options.warmUp; i < options.repeats; ++i) {
        const auto started = std::chrono::steady_clock::now();
        const GenerationResult result = runOnce(pipeline, options, request, latents, job);
        const double total = std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
        if (i < 0) continue;
        bench.stages["total"].seconds.push_back(total);
        for (const auto& stage : result.stages) bench.stages[std::string(toString(stage.stage))].seconds.push_back(stage.seconds);
        bench.decode = result.decode;
        bench.faces = result.mesh.triangles.size();
        bench.residentLast = residentMemoryBytes();
        if (i == 0) bench.residentFirst = bench.residentLast;
    }
    return bench;
}

void print(const BenchResult& bench, const BenchOptions& options, const PipelineFacts& facts, const Console& console) {
    const MachineFacts machine = machineFacts();
    console.line("bench " + options.what + ": " + facts.model + ", " + facts.device + ", " + facts.precision + ", " +
                 machine.processor + ", " + std::to_string(machine.cores) + " cores, " + std::to_string(options.repeats) + " runs");
    nlohmann::json document{{"what", options.what}, {"model", facts.model}, {"device", facts.device},
                            {"precision", facts.precision}, {"processor", machine.processor}, {"cores", machine.cores},
                            {"repeats", options.repeats}, {"decoder", options.mesh.decoder}, {"faces", bench.faces},
                            {"resolutions", bench.decode.resolutions}, {"queries", bench.decode.queries},
                            {"peak_memory_bytes", peakMemoryBytes()},
                            {"resident_bytes_after_first_run", bench.residentFirst},
                            {"resident_bytes_after_last_run", bench.residentLast}};
    for (const auto& [stage, samples] : bench.stages) {
        char text[120];
        std::snprintf(text, sizeof text, "  %-10s median %8.3f s   min %8.3f   max %8.3f", stage.c_str(), samples.median(),
                      samples.min(), samples.max());
        console.line(text);
        document["seconds"][stage] = {{"median", samples.median()}, {"min", samples.min()}, {"max", samples.max()}};
    }
    for (std::size_t level = 0; level < bench.decode.queries.size(); ++level) {
        console.line("  queries at " + std::to_string(bench.decode.resolutions[level]) + "^3: " +
                     std::to_string(bench.decode.queries[level]));
    }
    console.line("  faces " + std::to_string(bench.faces));
    console.line("  memory: " + std::to_string(bench.residentFirst >> 20) + " MiB after the first run, " +
                 std::to_string(bench.residentLast >> 20) + " MiB after the last, peak " +
                 std::to_string(peakMemoryBytes() >> 20) + " MiB");
    console.result(document);
}

void run(const BenchOptions& options, const Console& console) {
    const JobContext job = console.job("bench");
    Pipeline pipeline = loadPipeline(options.model, job);
    print(measure(pipeline, options, job), options, pipeline.facts(), console);
}

} // namespace

void addBenchCommand(CLI::App& app, Console& console) {
    auto options = std::make_shared<BenchOptions>();
    auto* command = app.add_subcommand("bench", "measure decoding, sampling or the whole way from picture to mesh");
    command->add_option("what", options->what, "decode, sample or e2e")
        ->check(CLI::IsMember({"decode", "sample", "e2e"}))->capture_default_str();
    command->add_option("--image", options->image, "picture to generate from");
    command->add_option("--latents", options->latents, "saved latents to decode");
    command->add_option("--repeats", options->repeats, "measured runs")->check(CLI::Range(1, 1000))->capture_default_str();
    command->add_option("--warm-up", options->warmUp, "runs before measuring")->check(CLI::Range(0, 100))->capture_default_str();
    command->add_option("--steps", options->steps, "network evaluations (default: the model's)")->check(CLI::Range(1, 1000));
    addModelOptions(*command, options->model);
    addMeshOptions(*command, options->mesh);
    command->callback([options, &console] { run(*options, console); });
}

} // namespace vecset::cli
