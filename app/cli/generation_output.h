#pragma once

#include "core/pipeline/pipeline.h"

#include <filesystem>
#include <string>

namespace CLI {
class App;
}

namespace vecset::cli {

class Console;

/// Where results go; shared by generate, decode and reconstruct.
struct OutputOptions {
    std::filesystem::path mesh = "out.glb";
    std::filesystem::path preview;
    std::filesystem::path latents;
    std::string size;       ///< longest side with unit, "200mm"; empty keeps model units
    std::string up = "y";
    std::string origin = "center";
};

void addOutputOptions(CLI::App& command, OutputOptions& options);

/// Finds out before the long work whether the result can be written: format, folder, permission. Throws Error.
void checkOutput(const OutputOptions& options);

/// Writes mesh, preview and latents, and tells what was made and what it cost.
void writeResult(const GenerationResult& result, const OutputOptions& options, const PipelineFacts& facts,
                 Console& console, const JobContext& job);

} // namespace vecset::cli
