#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "core/geometry/mesh_comparison.h"
#include "core/meshio/read_mesh.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <cstdio>
#include <filesystem>
#include <memory>

namespace vecset::cli {
namespace fs = std::filesystem;
namespace {

constexpr auto kFooter = R"(Examples:
  vecset generate chair.png -o one.ply --steps 1 && vecset generate chair.png -o ten.ply --steps 10
  vecset compare one.ply ten.ply

Distances are in the units of the files. Nothing is moved or scaled: compare meshes of one picture, or of one size.)";

struct CompareOptions {
    fs::path a, b;
};

void run(const CompareOptions& options, Console& console) {
    const JobContext job = console.job("compare");
    job.report(Stage::Load, 0.0);
    const TriangleMesh a = readMesh(options.a), b = readMesh(options.b);
    const MeshComparison found = compareMeshes(a, b, job);
    const auto print = [&](const char* name, double value) {
        char text[96];
        std::snprintf(text, sizeof text, "  %-28s %.6f", name, value);
        console.line(text);
    };
    console.line(options.a.filename().string() + " (" + std::to_string(a.triangles.size()) + " faces) against " +
                 options.b.filename().string() + " (" + std::to_string(b.triangles.size()) + " faces)");
    print("volume IoU", found.volumeIou);
    print("Chamfer distance (L1)", found.chamferL1);
    print("Chamfer distance (L2)", found.chamferL2);
    print("largest distance", found.hausdorff);
    print("F-score at 0.01", found.fScore01);
    print("F-score at 0.02", found.fScore02);
    print("normal consistency", found.normalConsistency);
    console.result({{"volume_iou", found.volumeIou},
                    {"chamfer_l1", found.chamferL1},
                    {"chamfer_l2", found.chamferL2},
                    {"hausdorff", found.hausdorff},
                    {"f_score_01", found.fScore01},
                    {"f_score_02", found.fScore02},
                    {"normal_consistency", found.normalConsistency},
                    {"faces", {a.triangles.size(), b.triangles.size()}}});
}

} // namespace

void addCompareCommand(CLI::App& app, Console& console) {
    auto options = std::make_shared<CompareOptions>();
    auto* command = app.add_subcommand("compare", "measure how far two meshes are apart");
    command->add_option("a", options->a, "mesh file")->required();
    command->add_option("b", options->b, "mesh file")->required();
    command->footer(kFooter);
    command->callback([options, &console] { run(*options, console); });
}

} // namespace vecset::cli
