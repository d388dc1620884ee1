#include "app/cli/comparison_output.h"

#include "app/cli/console.h"
#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/image/read_image.h"
#include "core/meshio/write_mesh.h"
#include "core/render/contact_sheet.h"
#include "core/render/heat_scale.h"
#include "core/render/render_mesh.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace vecset::cli {
namespace fs = std::filesystem;
namespace {

constexpr int kPixels = 512; ///< of a picture's side

/// One camera for both, far enough for the larger shape, so that sizes can be compared.
Camera cameraFor(const TriangleMesh& a, const TriangleMesh& b) {
    Box3f box = a.bounds();
    box.extend(b.bounds().min);
    box.extend(b.bounds().max);
    Camera camera;
    camera.yawDegrees = 30.0f;
    camera.pitchDegrees = 20.0f;
    camera.target = (box.min + box.max) * 0.5f;
    const float radius = length(box.max - box.min) / 2.0f;
    camera.distance = 1.02f * radius / std::sin(camera.fovDegrees * 3.14159265f / 360.0f);
    return camera;
}

RgbaImage draw(const TriangleMesh& mesh, std::vector<Vec3f> colours, const Camera& camera) {
    TriangleMesh dressed = mesh;
    dressed.colors = std::move(colours);
    MeshLook look;
    look.whiteBackground = false;
    return renderMesh(dressed, camera, kPixels, kPixels, look);
}

/// The picture on white, enlarged or reduced by whole steps to about the size of the drawings.
RgbaImage besideDrawings(const RgbaImage& picture) {
    const int longer = std::max(picture.width, picture.height);
    return longer > 0 && longer * 2 <= kPixels ? enlarged(picture, kPixels / longer) : picture;
}

nlohmann::json sideJson(const SideRun& run) {
    nlohmann::json document{{"model", run.name},
                            {"device", run.facts.device},
                            {"precision", run.facts.precision},
                            {"steps", run.result.latents.steps},
                            {"guidance", run.result.latents.guidance},
                            {"network_passes", run.result.networkPasses},
                            {"total_seconds", run.total},
                            {"load_seconds", run.loadSeconds},
                            {"peak_memory_bytes", run.peakMemory},
                            {"latents", {run.result.latents.tokens, run.result.latents.channels}},
                            {"mesh",
                             {{"vertices", run.mesh.vertices},
                              {"faces", run.mesh.faces},
                              {"components", run.mesh.components},
                              {"closed", run.mesh.closed}}}};
    for (const auto& stage : run.seconds) document["seconds"][std::string(toString(stage.stage))] = stage.seconds;
    return document;
}

template <typename... Values> std::string formatted(const char* format, Values... values) {
    char text[256];
    std::snprintf(text, sizeof text, format, values...);
    return text;
}

double secondsOf(const SideRun& run, Stage stage) {
    const auto found =
        std::find_if(run.seconds.begin(), run.seconds.end(), [stage](const auto& s) { return s.stage == stage; });
    return found == run.seconds.end() ? 0.0 : found->seconds;
}

void writeMeshOf(const fs::path& folder, const SideRun& run, const JobContext& job) {
    const fs::path file = folder / (run.role + (isAvailable(MeshFormat::Glb) ? ".glb" : ".ply"));
    const ExportReport report = writeMesh(file, run.result.mesh, {}, job);
    if (!report.verified)
        throw Error(ErrorCode::WriteFailed,
                    file.string() + " differs from the mesh when read back: " + report.difference);
    saveLatents(folder / (run.role + ".safetensors"), run.result.latents);
}

} // namespace

ComparisonPictures drawComparison(const ModelComparison& comparison, const JobContext& job) {
    const TriangleMesh &a = comparison.teacher.result.mesh, &b = comparison.student.result.mesh;
    const Camera camera = cameraFor(a, b);
    ComparisonPictures pictures;
    pictures.size = comparedSize(a, b);
    pictures.heatMaximum = roundMaximum(comparison.distances, pictures.size);
    int drawn = 0;
    const auto next = [&](const TriangleMesh& mesh, std::vector<Vec3f> colours) {
        job.report(Stage::Export, 0.1 + 0.2 * drawn++);
        return draw(mesh, std::move(colours), camera);
    };
    pictures.teacher = next(a, {});
    pictures.student = next(b, {});
    pictures.teacherHeat = next(a, linearHeatColours(comparison.distances.distanceA, pictures.heatMaximum));
    pictures.studentHeat = next(b, linearHeatColours(comparison.distances.distanceB, pictures.heatMaximum));
    return pictures;
}

nlohmann::json comparisonJson(const ModelComparison& comparison) {
    const MeshComparison& d = comparison.distances;
    return {{"format", "vecset-model-comparison"},
            {"version", 1},
            {"program_version", VECSET_VERSION},
            {"seed", comparison.seed},
            {"same_matte", true},
            {"same_noise", comparison.sameNoise},
            {"repeats", comparison.repeats},
            {"matte_seconds", comparison.matteSeconds},
            {"teacher", sideJson(comparison.teacher)},
            {"student", sideJson(comparison.student)},
            {"speed_up", comparison.speedUp()},
            {"distances", {{"volume_iou", d.volumeIou},
                           {"chamfer_l1", d.chamferL1},
                           {"chamfer_l2", d.chamferL2},
                           {"hausdorff", d.hausdorff},
                           {"f_score_01", d.fScore01},
                           {"f_score_02", d.fScore02},
                           {"normal_consistency", d.normalConsistency}}},
            {"machine", {{"processor", comparison.machine.processor},
                         {"cores", comparison.machine.cores},
                         {"memory_bytes", comparison.machine.memoryBytes}}}};
}

void printComparison(const ModelComparison& comparison, const Console& console) {
    const SideRun &a = comparison.teacher, &b = comparison.student;
    const auto text = [&](const char* name, const std::string& left, const std::string& right) {
        console.line(formatted("%-22s %20s %20s", name, left.c_str(), right.c_str()));
    };
    const auto seconds = [&](const char* name, double left, double right) {
        text(name, formatted("%.3f", left), formatted("%.3f", right));
    };
    text("", "teacher", "student");
    text("model", a.name, b.name);
    text("steps", std::to_string(a.result.latents.steps), std::to_string(b.result.latents.steps));
    text("guidance", formatted("%g", a.result.latents.guidance), formatted("%g", b.result.latents.guidance));
    text("network passes", std::to_string(a.result.networkPasses), std::to_string(b.result.networkPasses));
    for (const auto& stage : a.seconds) {
        seconds((std::string(toString(stage.stage)) + " s").c_str(), stage.seconds, secondsOf(b, stage.stage));
    }
    seconds("total s", a.total, b.total);
    text("peak memory MB", formatted("%.0f", static_cast<double>(a.peakMemory) / 1e6),
         formatted("%.0f", static_cast<double>(b.peakMemory) / 1e6));
    text("faces", std::to_string(a.mesh.faces), std::to_string(b.mesh.faces));
    text("closed", a.mesh.closed ? "yes" : "no", b.mesh.closed ? "yes" : "no");
    console.line(formatted("speed-up %.2f x   (medians of %d; matte %.3f s, once for both)", comparison.speedUp(),
                           comparison.repeats, comparison.matteSeconds));
    const MeshComparison& d = comparison.distances;
    console.line("between the two shapes:");
    const auto distance = [&](const char* name, double value) { console.line(formatted("  %-28s %.6f", name, value)); };
    distance("volume IoU", d.volumeIou);
    distance("Chamfer distance (L1)", d.chamferL1);
    distance("F-score at 0.01", d.fScore01);
    distance("F-score at 0.02", d.fScore02);
    distance("normal consistency", d.normalConsistency);
    console.line("seed      " + std::to_string(comparison.seed) + ", the same matte and " +
                 (comparison.sameNoise
                      ? "the same starting noise for both"
                      : "seed for both; their latents differ in shape, so the starting noise is not the same"));
}

void writeComparison(const fs::path& folder, const ModelComparison& comparison, const JobContext& job) {
    job.report(Stage::Export, 0.0);
    std::error_code failure;
    fs::create_directories(folder, failure);
    if (failure)
        throw Error(ErrorCode::WriteFailed, "cannot make the folder " + folder.string() + ": " + failure.message());
    writeMeshOf(folder, comparison.teacher, job);
    writeMeshOf(folder, comparison.student, job);
    writePng(folder / "matte.png", comparison.matted);
    const ComparisonPictures pictures = drawComparison(comparison, job);
    writePng(folder / "preview.png",
             contactSheet({besideDrawings(comparison.matted), pictures.teacher, pictures.student}, 3, 8));
    writeFileAtomically(folder / "report.json",
                        comparisonJson(comparison).dump(1, ' ', false, nlohmann::json::error_handler_t::replace) +
                            "\n");
    writeFileAtomically(folder / "report.html", comparisonHtml(comparison, pictures));
    job.report(Stage::Export, 1.0);
}

} // namespace vecset::cli
