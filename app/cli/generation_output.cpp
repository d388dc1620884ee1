#include "app/cli/generation_output.h"

#include "app/cli/console.h"
#include "core/base/error.h"
#include "core/base/machine.h"
#include "core/geometry/mesh_statistics.h"
#include "core/image/read_image.h"
#include "core/meshio/write_mesh.h"
#include "core/render/render_scene.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <chrono>
#include <cstdio>

#include <unistd.h>

namespace vecset::cli {
namespace fs = std::filesystem;
namespace {

constexpr int kPreviewSize = 768;

void checkWritable(const fs::path& file) {
    const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
    if (!fs::is_directory(folder))
        throw Error(ErrorCode::WriteFailed,
                    "cannot write " + file.string() + ": there is no folder " + folder.string());
    if (fs::is_directory(file))
        throw Error(ErrorCode::WriteFailed, "cannot write " + file.string() + ": it is a directory");
    if (::access(folder.c_str(), W_OK) != 0)
        throw Error(ErrorCode::WriteFailed, "cannot write " + file.string() + ": no permission in " + folder.string());
}

ExportOptions exportOptions(const OutputOptions& options) {
    ExportOptions result;
    if (!options.size.empty()) result.longestSide = parseLength(options.size);
    result.upAxis = options.up == "z" ? UpAxis::Z : UpAxis::Y;
    result.origin = options.origin == "ground" ? MeshOrigin::Ground
                    : options.origin == "keep" ? MeshOrigin::Keep
                                               : MeshOrigin::Center;
    return result;
}

nlohmann::json toJson(const GenerationResult& result, const PipelineFacts& facts, const MeshStatistics& statistics) {
    nlohmann::json document{{"model", facts.model}, {"device", facts.device}, {"precision", facts.precision},
                            {"seed", result.latents.seed}, {"steps", result.latents.steps},
                            {"guidance", result.latents.guidance}, {"network_passes", result.networkPasses},
                            {"resolutions", result.decode.resolutions}, {"queries", result.decode.queries},
                            {"peak_memory_bytes", peakMemoryBytes()}};
    for (const auto& stage : result.stages) document["seconds"][std::string(toString(stage.stage))] = stage.seconds;
    document["mesh"] = {{"vertices", statistics.vertices},
                        {"faces", statistics.faces},
                        {"components", statistics.components},
                        {"closed", statistics.closed},
                        {"euler_number", statistics.eulerNumber},
                        {"area", statistics.area},
                        {"volume", statistics.volume}};
    return document;
}

std::string stageText(const GenerationResult& result) {
    std::string text;
    for (const auto& stage : result.stages) {
        char part[64];
        std::snprintf(part, sizeof part, "%s%s %.2f s", text.empty() ? "" : ", ",
                      std::string(toString(stage.stage)).c_str(), stage.seconds);
        text += part;
    }
    return text;
}

} // namespace

void addOutputOptions(CLI::App& command, OutputOptions& options) {
    command
        .add_option("-o,--output", options.mesh,
                    "mesh file; the extension chooses the format: glb gltf obj fbx stl ply 3mf")
        ->capture_default_str();
    command.add_option("--preview", options.preview, "also draw the mesh into this PNG");
    command.add_option("--save-latents", options.latents, "also keep the latents, for vecset decode");
    command.add_option("--size", options.size, "longest side in the file, for example 200mm, 20cm or 0.2m");
    command.add_option("--up", options.up, "axis that points up in the file")
        ->check(CLI::IsMember({"y", "z"}))
        ->capture_default_str();
    command.add_option("--origin", options.origin, "where the file's origin is")
        ->check(CLI::IsMember({"center", "ground", "keep"}))->capture_default_str();
}

void checkOutput(const OutputOptions& options) {
    (void)meshFormatOf(options.mesh);
    (void)exportOptions(options);
    checkWritable(options.mesh);
    if (!options.preview.empty()) checkWritable(options.preview);
    if (!options.latents.empty()) checkWritable(options.latents);
}

void writeResult(const GenerationResult& result, const OutputOptions& options, const PipelineFacts& facts,
                 Console& console, const JobContext& job) {
    const MeshStatistics statistics = meshStatistics(result.mesh);
    nlohmann::json document = toJson(result, facts, statistics);
    if (!options.latents.empty()) saveLatents(options.latents, result.latents);
    job.report(Stage::Export, 0.0);
    const ExportReport report = writeMesh(options.mesh, result.mesh, exportOptions(options), job);
    if (!options.preview.empty()) {
        Camera camera;
        camera.yawDegrees = 30.0f;
        camera.pitchDegrees = 20.0f;
        writePng(options.preview, renderMesh(result.mesh, camera, kPreviewSize, kPreviewSize));
    }
    job.report(Stage::Export, 1.0);

    console.line("mesh      " + report.paths.front().string() + "  (" + std::to_string(statistics.faces) + " faces, " +
                 (statistics.closed ? "closed" : "not closed") + ", " + std::to_string(statistics.components) +
                 (statistics.components == 1 ? " part" : " parts") +
                 (report.verified ? ", read back and checked)" : ")"));
    if (!options.preview.empty()) console.line("preview   " + options.preview.string());
    if (!options.latents.empty()) console.line("latents   " + options.latents.string());
    console.line("time      " + stageText(result));
    console.line("seed      " + std::to_string(result.latents.seed) + "  model " + facts.model + " on " + facts.device);
    if (!report.verified) {
        console.line("warning   the file differs from the mesh when read back: " + report.difference);
        console.setExitCode(ExitCode::CheckFailed);
    }
    document["output"] = {{"path", report.paths.front().string()},
                          {"bytes", report.bytes},
                          {"verified", report.verified},
                          {"difference", report.difference},
                          {"export_seconds", report.seconds}};
    console.result(document);
}

} // namespace vecset::cli
