#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "core/base/error.h"
#include "core/geometry/mesh_comparison.h"
#include "core/meshio/read_mesh.h"
#if VECSET_HAS_ENGINE
#include "app/cli/comparison_output.h"
#include "app/cli/model_comparison.h"
#endif

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <cstdio>
#include <filesystem>
#include <memory>
#include <vector>

namespace vecset::cli {
namespace fs = std::filesystem;
namespace {

constexpr auto kFooter = R"(Examples:
  vecset compare chair.png
  vecset compare chair.png --teacher furniture-s --student my-run/model --student-steps 1 --repeats 5 -o one-step
  vecset compare comparison/teacher.glb comparison/student.glb

With a picture: teacher and student run on the same matte, seed and starting noise, and a report is written.
With two meshes: distances are in the units of the files. Nothing is moved or scaled: compare meshes of one picture, or of
one size.)";

void compareFiles(const fs::path& first, const fs::path& second, const Console& console) {
    const JobContext job = console.job("compare");
    job.report(Stage::Load, 0.0);
    const TriangleMesh a = readMesh(first), b = readMesh(second);
    const MeshComparison found = compareMeshes(a, b, job);
    const auto print = [&](const char* name, double value) {
        char text[96];
        std::snprintf(text, sizeof text, "  %-28s %.6f", name, value);
        console.line(text);
    };
    console.line(first.filename().string() + " (" + std::to_string(a.triangles.size()) + " faces) against " +
                 second.filename().string() + " (" + std::to_string(b.triangles.size()) + " faces)");
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

#if VECSET_HAS_ENGINE

struct CompareOptions {
    fs::path a, b;
    ModelComparisonOptions models;
    std::string matte = "auto";
};

void comparePicture(CompareOptions options, const Console& console) {
    ModelComparisonOptions& models = options.models;
    models.image = options.a;
    models.matte.mode = matteModeFromName(options.matte);
    if (fs::exists(models.output) && !fs::is_directory(models.output)) {
        throw Error(ErrorCode::WriteFailed,
                    "cannot write into " + models.output.string() + ": it is a file, not a folder");
    }
    findPair(models);
    const JobContext job = console.job("compare");
    const ModelComparison comparison = compareModels(models, job);
    writeComparison(models.output, comparison, job);
    printComparison(comparison, console);
    console.line("report    " + (models.output / "report.html").string());
    nlohmann::json document = comparisonJson(comparison);
    document["output"] = models.output.string();
    console.result(document);
}

void run(const CompareOptions& options, const CLI::App& command, const Console& console) {
    if (options.b.empty()) return comparePicture(options, console);
    for (const CLI::Option* option :
         command.get_options([](const CLI::Option* o) { return o->count() > 0 && !o->get_positional(); })) {
        throw Error(ErrorCode::InvalidInput,
                    "option " + option->get_name() + " is for comparing models on one picture; two files were given");
    }
    compareFiles(options.a, options.b, console);
}

void addPictureOptions(CLI::App& command, CompareOptions& options) {
    ModelComparisonOptions& models = options.models;
    command.add_option("--teacher", models.teacher.model, "name or folder (default: the model that the student names)");
    command.add_option("--student", models.student.model,
                       "name or folder (default: the installed model that names a teacher)");
    command.add_option("--teacher-steps", models.teacher.steps, "network evaluations")
        ->check(CLI::Range(1, 1000))
        ->capture_default_str();
    command.add_option("--student-steps", models.student.steps, "network evaluations")
        ->check(CLI::Range(1, 1000))
        ->capture_default_str();
    command.add_option("--teacher-guidance", models.teacher.guidance, "guidance scale (default: the model's)")
        ->check(CLI::Range(0.0, 100.0));
    command.add_option("--student-guidance", models.student.guidance, "guidance scale (default: the model's)")
        ->check(CLI::Range(0.0, 100.0));
    command.add_option("--seed", models.seed, "of the starting noise, for both")->capture_default_str();
    command.add_option("--repeats", models.repeats, "measured runs per model; times are medians")
        ->check(CLI::Range(1, 1000))
        ->capture_default_str();
    command.add_option("--matte", options.matte, "where the object's outline comes from")
        ->check(CLI::IsMember({"auto", "alpha", "grabcut", "none"}))->capture_default_str();
    command.add_option("--matte-threshold", models.matte.threshold, "opacity that counts as object")
        ->check(CLI::Range(0.0, 1.0))->capture_default_str();
    command.add_option("--device", models.device, "where networks run")
        ->check(CLI::IsMember({"auto", "cpu", "cuda"}))
        ->capture_default_str();
    command.add_option("--precision", models.precision, "number format of the networks")
        ->check(CLI::IsMember({"auto", "fp32", "fp16", "bf16"}))->capture_default_str();
    addMeshOptions(command, models.mesh);
    command
        .add_option("-o,--output", models.output,
                    "folder for both meshes, latents, preview and report; made when missing")
        ->capture_default_str();
}

#endif

} // namespace

void addCompareCommand(CLI::App& app, Console& console) {
#if VECSET_HAS_ENGINE
    auto options = std::make_shared<CompareOptions>();
    auto* command = app.add_subcommand(
        "compare", "run teacher and student on one picture, or measure how far two meshes are apart");
    command->add_option("first", options->a, "picture, or a mesh file")->required();
    command->add_option("second", options->b, "the other mesh file");
    addPictureOptions(*command, *options);
    command->callback([options, command, &console] { run(*options, *command, console); });
#else
    auto files = std::make_shared<std::vector<fs::path>>();
    auto* command = app.add_subcommand("compare", "measure how far two meshes are apart");
    command->add_option("files", *files, "two mesh files")->required()->expected(2);
    command->callback([files, &console] { compareFiles(files->at(0), files->at(1), console); });
#endif
    command->footer(kFooter);
}

} // namespace vecset::cli
