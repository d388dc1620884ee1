#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/generation_output.h"
#include "app/cli/model_options.h"
#include "core/base/error.h"
#include "core/image/read_image.h"
#include "core/pipeline/pipeline.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace vecset::cli {
namespace {

struct GenerateOptions {
    ModelOptions model;
    MeshOptions mesh;
    OutputOptions output;
    std::filesystem::path front, left, back, right;
    int steps = 0;         // 0: the model's default
    double guidance = -1;  // < 0: the model's default
    std::uint64_t seed = 1234;
    std::string matte = "auto";
    std::filesystem::path matteNetwork;
    double matteThreshold = 0.1;
};

std::vector<ViewPicture> readViews(const GenerateOptions& options) {
    std::vector<ViewPicture> pictures;
    const std::pair<ViewSide, const std::filesystem::path*> views[] = {{ViewSide::Front, &options.front},
                                                                       {ViewSide::Left, &options.left},
                                                                       {ViewSide::Back, &options.back},
                                                                       {ViewSide::Right, &options.right}};
    for (const auto& [side, path] : views) {
        if (!path->empty()) pictures.push_back({side, readImage(*path)});
    }
    return pictures;
}

MatteOptions matteOptions(const GenerateOptions& options) {
    MatteOptions matte;
    matte.mode = matteModeFromName(options.matte);
    if (!options.matteNetwork.empty()) {
        matte.mode = MatteMode::Network;
        matte.network = options.matteNetwork;
    }
    matte.threshold = options.matteThreshold;
    return matte;
}

void run(const GenerateOptions& options, Console& console) {
    checkOutput(options.output);
    GenerationRequest request;
    request.pictures = readViews(options);
    request.matte = matteOptions(options);
    request.seed = options.seed;
    if (options.steps > 0) request.steps = options.steps;
    if (options.guidance >= 0) request.guidance = options.guidance;
    request.mesh = meshRequest(options.mesh);
    const JobContext job = console.job("generate");
    Pipeline pipeline = loadPipeline(options.model, job);
    const GenerationResult result = pipeline.generate(request, job);
    writeResult(result, options.output, pipeline.facts(), console, job);
}

} // namespace

void addGenerateCommand(CLI::App& app, Console& console) {
    auto options = std::make_shared<GenerateOptions>();
    auto* command = app.add_subcommand("generate", "turn a picture of an object into a mesh");
    command->add_option("image", options->front, "picture of one object: PNG, JPEG, WebP, TIFF or BMP")->required();
    command->add_option("--left", options->left, "picture from the object's left (multi-view models)");
    command->add_option("--back", options->back, "picture from behind (multi-view models)");
    command->add_option("--right", options->right, "picture from the object's right (multi-view models)");
    command->add_option("--steps", options->steps, "network evaluations (default: the model's)")
        ->check(CLI::Range(1, 1000));
    command->add_option("--guidance", options->guidance, "classifier-free guidance scale (default: the model's)")
        ->check(CLI::Range(0.0, 100.0));
    command->add_option("--seed", options->seed, "the same seed gives the same mesh")->capture_default_str();
    command->add_option("--matte", options->matte, "where the object's outline comes from")
        ->check(CLI::IsMember({"auto", "alpha", "grabcut", "none"}))->capture_default_str();
    command->add_option("--matte-network", options->matteNetwork,
                        "a U2-Net, IS-Net or BiRefNet ONNX file that finds the object");
    command->add_option("--matte-threshold", options->matteThreshold, "opacity that counts as object")
        ->check(CLI::Range(0.0, 1.0))->capture_default_str();
    addModelOptions(*command, options->model);
    addMeshOptions(*command, options->mesh);
    addOutputOptions(*command, options->output);
    command->callback([options, &console] { run(*options, console); });
}

} // namespace vecset::cli
