#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/generation_output.h"
#include "app/cli/model_options.h"
#include "core/meshio/read_mesh.h"
#include "core/pipeline/pipeline.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace vecset::cli {
namespace {

struct ReconstructOptions {
    std::filesystem::path mesh;
    std::uint64_t seed = 1234;
    ModelOptions model;
    MeshOptions meshOptions;
    OutputOptions output;
};

void run(const ReconstructOptions& options, Console& console) {
    checkOutput(options.output);
    const TriangleMesh mesh = readMesh(options.mesh);
    const JobContext job = console.job("reconstruct");
    Pipeline pipeline = loadPipeline(options.model, job);
    const auto result = pipeline.reconstruct(mesh, meshRequest(options.meshOptions), options.seed, job);
    writeResult(result, options.output, pipeline.facts(), console, job);
}

} // namespace

void addReconstructCommand(CLI::App& app, Console& console) {
    auto options = std::make_shared<ReconstructOptions>();
    auto* command = app.add_subcommand("reconstruct", "encode a mesh into latents and decode it again");
    command->add_option("mesh", options->mesh, "mesh file: glb gltf obj fbx stl ply …")->required();
    command->add_option("--seed", options->seed, "chooses the surface points that the encoder sees")
        ->capture_default_str();
    addModelOptions(*command, options->model);
    addMeshOptions(*command, options->meshOptions);
    addOutputOptions(*command, options->output);
    command->callback([options, &console] { run(*options, console); });
}

} // namespace vecset::cli
