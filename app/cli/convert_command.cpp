#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "core/geometry/mesh_cleanup.h"
#include "core/geometry/mesh_statistics.h"
#include "core/meshio/read_mesh.h"
#include "core/meshio/write_mesh.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <memory>

namespace vecset::cli {
namespace fs = std::filesystem;
namespace {

constexpr auto kFooter = R"(Examples:
  vecset convert chair.glb chair.stl --size 200mm --up z --origin ground
  vecset convert scan.ply small.obj --faces 20000
  vecset convert print.stl model.fbx --input-up z

Sizes: GLB, glTF and FBX are written in metres, STL and 3MF in millimetres; OBJ and PLY know no unit and take the one
that --size names. Without --size the numbers stay as they are. Textures are not carried over.)";

struct ConvertOptions {
    fs::path input, output;
    std::string format;
    std::string size;
    std::string inputUp = "y", up = "y";
    std::string origin = "keep";
    int faces = 0;
    double floaters = 0.0;
    bool withoutNormals = false, withoutColors = false;
};

MeshOrigin originFrom(const std::string& name) {
    return name == "ground" ? MeshOrigin::Ground : name == "center" ? MeshOrigin::Center : MeshOrigin::Keep;
}

ExportOptions exportOptions(const ConvertOptions& options) {
    ExportOptions result;
    if (!options.format.empty()) result.format = meshFormatFromName(options.format);
    if (!options.size.empty()) result.longestSide = parseLength(options.size);
    result.upAxis = options.up == "z" ? UpAxis::Z : UpAxis::Y;
    result.origin = originFrom(options.origin);
    result.normals = !options.withoutNormals;
    result.colors = !options.withoutColors;
    return result;
}

/// From a z-up file into our y-up model space: (x, y, z) becomes (x, z, -y).
void standUp(TriangleMesh& mesh) {
    for (auto& p : mesh.positions) p = {p.x, p.z, -p.y};
    for (auto& n : mesh.normals) n = {n.x, n.z, -n.y};
}

TriangleMesh prepared(const ConvertOptions& options, const JobContext& job) {
    job.report(Stage::Load, 0.0);
    TriangleMesh mesh = readMesh(options.input);
    if (options.inputUp == "z") standUp(mesh);
    if (options.faces == 0 && options.floaters == 0.0) return mesh;
    return cleanUp(mesh, {options.floaters > 0.0, options.floaters, options.faces}, job);
}

nlohmann::json toJson(const ExportReport& report, const MeshStatistics& statistics) {
    nlohmann::json paths = nlohmann::json::array();
    for (const auto& path : report.paths) paths.push_back(path.string());
    const auto vector = [](Vec3f v) { return nlohmann::json{v.x, v.y, v.z}; };
    return {{"paths", paths},
            {"bytes", report.bytes},
            {"seconds", report.seconds},
            {"faces", report.faces},
            {"closed", statistics.closed},
            {"bounds", {{"min", vector(report.bounds.min)}, {"max", vector(report.bounds.max)}}},
            {"verified", report.verified},
            {"difference", report.difference}};
}

void run(const ConvertOptions& options, Console& console) {
    const ExportOptions exporting = exportOptions(options);
    if (!exporting.format) (void)meshFormatOf(options.output); // an unknown extension is told before the long work
    const JobContext job = console.job("convert");
    const TriangleMesh mesh = prepared(options, job);
    const MeshStatistics statistics = meshStatistics(weld(mesh));
    const ExportReport report = writeMesh(options.output, mesh, exporting, job);
    const Vec3f size = report.bounds.size();
    char text[160];
    std::snprintf(text, sizeof text, "%zu faces, %s, %.6g x %.6g x %.6g, %.1f MB, %.2f s", report.faces,
                  statistics.closed ? "closed" : "not closed", double(size.x), double(size.y), double(size.z),
                  static_cast<double>(report.bytes) / 1e6, report.seconds);
    console.line(report.paths.front().string() + "  (" + text + (report.verified ? ", read back and checked)" : ")"));
    if (!report.verified) {
        console.line("warning: the file differs from the mesh when read back: " + report.difference);
        console.setExitCode(ExitCode::CheckFailed);
    }
    console.result(toJson(report, statistics));
}

} // namespace

void addConvertCommand(CLI::App& app, Console& console) {
    auto options = std::make_shared<ConvertOptions>();
    auto* command = app.add_subcommand("convert", "turn a mesh file into another format, size or orientation");
    command->footer(kFooter);
    command->add_option("input", options->input, "mesh file: glb gltf obj fbx stl ply 3mf dae 3ds …")->required();
    command
        ->add_option("output", options->output,
                     "mesh file; the extension chooses the format: glb gltf obj fbx stl ply 3mf")
        ->required();
    command->add_option("--format", options->format, "format to write, whatever the extension says")
        ->check(CLI::IsMember({"glb", "gltf", "obj", "fbx", "stl", "ply", "3mf"}));
    command->add_option("--size", options->size, "longest side, for example 200mm, 20cm or 0.2m");
    command->add_option("--up", options->up, "axis that points up in the output")
        ->check(CLI::IsMember({"y", "z"}))
        ->capture_default_str();
    command->add_option("--input-up", options->inputUp, "axis that points up in the input")
        ->check(CLI::IsMember({"y", "z"}))
        ->capture_default_str();
    command->add_option("--origin", options->origin, "where the output's origin is")
        ->check(CLI::IsMember({"keep", "center", "ground"}))
        ->capture_default_str();
    command->add_option("--faces", options->faces, "clean up and simplify to at most this many triangles")
        ->check(CLI::Range(4, 100000000));
    command->add_option("--floaters", options->floaters, "drop loose parts below this share of the largest part's area")
        ->check(CLI::Range(0.0, 1.0));
    command->add_flag("--no-normals", options->withoutNormals, "leave vertex normals out");
    command->add_flag("--no-colors", options->withoutColors, "leave vertex colours out");
    command->callback([options, &console] { run(*options, console); });
}

} // namespace vecset::cli
