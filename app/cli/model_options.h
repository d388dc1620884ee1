#pragma once

#include "core/pipeline/pipeline.h"

#include <string>

namespace CLI {
class App;
}

namespace vecset::cli {

/// Which model runs where; shared by every subcommand that runs one.
struct ModelOptions {
    std::string model = "furniture-s";
    std::string device = "auto";
    std::string precision = "auto";
    double memoryLimit = 0.0; ///< GiB; 0: what is free
};

/// How latents become a mesh; shared by generate, decode and reconstruct.
struct MeshOptions {
    std::string decoder = "hierarchical";
    std::string scoring = "mean";
    int resolution = 256;
    double isoLevel = 0.0;
    int faces = 0;
    double floaters = 0.01;
};

void addModelOptions(CLI::App& command, ModelOptions& options);
void addMeshOptions(CLI::App& command, MeshOptions& options);

/// Loads the model by name or path. Errors as Pipeline::load, and InvalidInput for a name that the zoo does not know.
[[nodiscard]] Pipeline loadPipeline(const ModelOptions& options, const JobContext& job);
[[nodiscard]] MeshRequest meshRequest(const MeshOptions& options);

} // namespace vecset::cli
