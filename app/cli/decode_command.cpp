#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/generation_output.h"
#include "app/cli/model_options.h"
#include "core/pipeline/pipeline.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace vecset::cli {
namespace {

struct DecodeCommandOptions {
    std::filesystem::path latents;
    ModelOptions model;
    MeshOptions mesh;
    OutputOptions output;
};

void run(DecodeCommandOptions options, bool modelGiven, Console& console) {
    checkOutput(options.output);
    const Latents latents = loadLatents(options.latents);
    if (!modelGiven && !latents.model.empty()) options.model.model = latents.model;
    const JobContext job = console.job("decode");
    Pipeline pipeline = loadPipeline(options.model, job);
    const auto result = pipeline.decode(latents, meshRequest(options.mesh), job);
    writeResult(result, options.output, pipeline.facts(), console, job);
}

} // namespace

void addDecodeCommand(CLI::App& app, Console& console) {
    auto options = std::make_shared<DecodeCommandOptions>();
    auto* command = app.add_subcommand("decode", "make a mesh from saved latents, at any resolution");
    command->add_option("latents", options->latents, "file made by generate --save-latents")->required();
    addModelOptions(*command, options->model);
    addMeshOptions(*command, options->mesh);
    addOutputOptions(*command, options->output);
    command->callback([options, command, &console] { run(*options, command->count("--model") > 0, console); });
}

} // namespace vecset::cli
