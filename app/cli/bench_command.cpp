#include "app/cli/bench_baselines.h"
#include "app/cli/bench_report.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/model_options.h"
#include "core/base/error.h"
#include "core/base/machine.h"
#include "core/checkpoint/model_folder.h"
#include "core/checkpoint/model_zoo.h"
#include "core/image/read_image.h"
#include "core/models/model_configs.h"
#include "core/models/network_work.h"
#include "core/pipeline/make_model.h"
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
    BaselineOptions baselines;
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
    bench.peakDevice = std::max(bench.peakDevice, result.peakDeviceMemory);
    bench.peakDeviceReserved = std::max(bench.peakDeviceReserved, result.peakDeviceReserved);
    bench.networkPasses = result.networkPasses;
    bench.notes.insert(result.notes.begin(), result.notes.end());
    bench.levels.resize(result.decode.levelSeconds.size());
    for (std::size_t i = 0; i < bench.levels.size(); ++i)
        bench.levels[i].seconds.push_back(result.decode.levelSeconds[i]);
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
    if (options.what == "sample" || options.what == "condition")
        request.mesh.decode.resolution = 16; // not what is measured
    if (options.what == "condition") request.steps = 1;
    return request;
}

/// A shaded ball on nothing, for models to which pictures mean nothing.
RgbaImage drawnPicture() {
    constexpr int kSide = 512, kRadius = 200;
    RgbaImage picture(kSide, kSide);
    for (int y = 0; y < kSide; ++y) {
        for (int x = 0; x < kSide; ++x) {
            const int dx = x - kSide / 2, dy = y - kSide / 2;
            if (dx * dx + dy * dy > kRadius * kRadius) continue;
            const auto shade = static_cast<std::uint8_t>(128 + (dx + dy) / 4);
            std::uint8_t* pixel = picture.at(x, y);
            pixel[0] = pixel[1] = pixel[2] = shade;
            pixel[3] = 255;
        }
    }
    return picture;
}

/// The latents beside a model of `vecset models make`; null for others.
std::shared_ptr<const Latents> madeLatents(const BenchOptions& options) {
    const auto file = openModelFolder(ModelZoo::standard().resolve(options.model.model)).folder / kMadeLatentsFile;
    std::error_code failure;
    if (!std::filesystem::is_regular_file(file, failure)) return nullptr;
    return std::make_shared<const Latents>(loadLatents(file));
}

/// What is measured: latents to decode, or a picture.
struct Input {
    GenerationRequest request;
    std::optional<Latents> latents; ///< set for decode and surface
};

Input inputOf(Pipeline& pipeline, const BenchOptions& options, const JobContext& job) {
    const bool fromLatents = options.what == "decode" || options.what == "surface";
    Input input{requestOf(options), std::nullopt};
    const auto made = madeLatents(options);
    if (fromLatents && !options.latents.empty()) input.latents = loadLatents(options.latents);
    if (fromLatents && !input.latents && made != nullptr && options.image.empty()) input.latents = *made;
    if (input.latents) return input;
    if (options.image.empty() && made == nullptr) {
        throw Error(ErrorCode::InvalidInput,
                    "bench needs --image PICTURE (or, for decode and surface, --latents FILE)");
    }
    input.request.pictures = {{ViewSide::Front, options.image.empty() ? drawnPicture() : readImage(options.image)}};
    input.request.decodeInstead = made;
    if (fromLatents) input.latents = pipeline.generate(input.request, job).latents;
    return input;
}

BenchResult measure(Pipeline& pipeline, const BenchOptions& options, const JobContext& job) {
    const Input input = inputOf(pipeline, options, job);
    BenchResult bench;
    for (int i = -options.warmUp; i < options.repeats; ++i) {
        GenerationResult result;
        if (i <= 0) resetPeakMemory();
        const double whole = secondsOf([&] {
            result = input.latents ? pipeline.decode(*input.latents, input.request.mesh, job)
                                   : pipeline.generate(input.request, job);
        });
        if (i < 0) continue;
        note(bench, result, options.what, whole);
        noteMemory(bench, i == 0);
    }
    if (!options.baselines.names.empty() && input.latents) {
        MeshRequest raw = input.request.mesh;
        raw.cleanUp.removeFloaters = false;
        raw.cleanUp.faceBudget = 0;
        const TriangleMesh ours = pipeline.decode(*input.latents, raw, job).mesh;
        bench.baselines = measureBaselines(pipeline, *input.latents, raw, options.baselines,
                                           bench.stages.at("decode").median(), ours, job);
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
    const ModelFolder folder = openModelFolder(ModelZoo::standard().resolve(options.model.model));
    const BenchSubject subject{options.what,           options.mesh.decoder,    options.repeats,
                               options.warmUp,         options.mesh.resolution, pipeline->facts(),
                               shapeVaeConfig(folder), networkWork(folder),     pipeline->deviceRates()};
    const nlohmann::json document = benchDocument(bench, subject);
    printBench(document, console);
    console.result(document);
}

} // namespace

void addBenchCommand(CLI::App& app, Console& console) {
    auto options = std::make_shared<BenchOptions>();
    auto* command =
        app.add_subcommand("bench", "measure loading, sampling, decoding or the whole way from picture to mesh");
    command->add_option("what", options->what, "load, condition, sample, decode, surface or e2e")
        ->check(CLI::IsMember({"load", "condition", "sample", "decode", "surface", "e2e"}))->capture_default_str();
    command->add_option("--image", options->image, "picture to generate from");
    command->add_option("--latents", options->latents, "saved latents to decode");
    command->add_option("--repeats", options->repeats, "measured runs")
        ->check(CLI::Range(1, 1000))
        ->capture_default_str();
    command->add_option("--warm-up", options->warmUp, "runs before measuring")
        ->check(CLI::Range(0, 100))
        ->capture_default_str();
    command->add_option("--steps", options->steps, "network evaluations (default: the model's)")
        ->check(CLI::Range(1, 1000));
    command
        ->add_option("--baseline", options->baselines.names,
                     "with decode: official decoders to measure beside ours (dense, official); give it twice for both")
        ->check(CLI::IsMember({"dense", "official"}));
    command
        ->add_option("--baseline-chunk", options->baselines.chunk,
                     "points per network call of the official decoders (default: 200000 on CUDA, else 20000)")
        ->check(CLI::Range(1, 1 << 24));
    command->add_option("--baseline-repeats", options->baselines.repeats, "measured runs of each official decoder")
        ->check(CLI::Range(1, 1000))->capture_default_str();
    addModelOptions(*command, options->model);
    addMeshOptions(*command, options->mesh);

    auto files = std::make_shared<ComparedFiles>();
    auto* compare =
        command->add_subcommand("compare", "show two saved measurements (vecset --json bench ... > FILE) side by side");
    compare->add_option("first", files->first, "the measurement before")->required();
    compare->add_option("second", files->second, "the measurement after")->required();
    compare->callback([files, &console] { compareBenches(files->first, files->second, console); });
    command->callback([options, compare, &console] {
        if (!compare->parsed()) run(*options, console);
    });
}

} // namespace vecset::cli
