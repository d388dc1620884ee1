#include "core/meshio/write_mesh.h"

#include "core/base/error.h"
#include "core/base/logging.h"
#include "core/meshio/assimp_export.h"
#include "core/meshio/export_file.h"
#include "core/meshio/place_mesh.h"
#include "core/meshio/read_mesh.h"
#include "core/meshio/verify_export.h"
#include "core/meshio/write_3mf.h"
#include "core/meshio/write_obj.h"
#include "core/meshio/write_ply.h"

#include <chrono>
#include <new>

namespace vecset {
namespace fs = std::filesystem;
namespace {

MeshFormat chosenFormat(const fs::path& path, const ExportOptions& options) {
    if (!options.format) return meshFormatOf(path);
    requireAvailable(*options.format);
    const std::string extension = lowerExtension(path);
    if (*options.format == MeshFormat::Gltf && extension != "gltf") {
        throw Error(ErrorCode::InvalidInput, "a glTF file refers to a .bin file beside it and must be named .gltf");
    }
    return *options.format;
}

/// Found before minutes of work are spent on a file that cannot be written.
void requireFolder(const fs::path& path) {
    const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    std::error_code ignored;
    if (!fs::is_directory(folder, ignored)) {
        throw Error(ErrorCode::WriteFailed,
                    "cannot write " + path.string() + ": there is no folder " + folder.string());
    }
    if (path.filename().empty() || fs::is_directory(path, ignored)) {
        throw Error(ErrorCode::WriteFailed, "cannot write " + path.string() + ": it is a directory");
    }
}

std::vector<ExportFile> filesFor(const fs::path& path, MeshFormat format, const TriangleMesh& placed, UpAxis upAxis) {
    switch (format) {
    case MeshFormat::Obj: return objFiles(path, placed);
    case MeshFormat::Ply: return {{path, plyFile(placed)}};
    case MeshFormat::ThreeMf: return {{path, threeMfFile(placed)}};
    default: return assimpFiles(path, format, placed, upAxis);
    }
}

std::string verify(const fs::path& path, MeshFormat format, const TriangleMesh& placed) {
    try {
        const bool colorsComeBack = format != MeshFormat::ThreeMf; // Assimp reads no 3MF vertex colours
        const auto found = readMesh(path, MeshReading{false, std::string(factsOf(format).extension)});
        return differenceBetween(placed, found, !placed.normals.empty(), colorsComeBack && !placed.colors.empty());
    } catch (const Error& error) {
        return std::string("the file cannot be read back: ") + error.what();
    }
}

double secondsSince(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

ExportReport writePlaced(const fs::path& path, MeshFormat format, const TriangleMesh& placed, UpAxis upAxis,
                         const JobContext& job) {
    ExportReport report;
    {
        const auto files = filesFor(path, format, placed, upAxis);
        job.report(Stage::Export, 0.5);
        writeFilesTogether(files);
        for (const auto& file : files) {
            report.paths.push_back(file.path);
            report.bytes += file.content.size();
        }
    }
    report.faces = placed.triangles.size();
    report.bounds = shapeFacts(placed).bounds;
    report.difference = verify(path, format, placed);
    report.verified = report.difference.empty();
    job.report(Stage::Export, 1.0);
    return report;
}

} // namespace

ExportReport writeMesh(const fs::path& path, const TriangleMesh& mesh, const ExportOptions& options,
                       const JobContext& job) {
    const auto start = std::chrono::steady_clock::now();
    const MeshFormat format = chosenFormat(path, options);
    requireExportable(mesh);
    requireFolder(path);
    job.report(Stage::Export, 0.0);
    try {
        auto report = writePlaced(path, format, placeMesh(mesh, format, options), options.upAxis, job);
        report.seconds = secondsSince(start);
        logger("meshio").info("wrote {}: faces={} bytes={} seconds={:.2f} verified={}", path.string(), report.faces,
                              report.bytes, report.seconds, report.verified);
        return report;
    } catch (const std::bad_alloc&) {
        throw Error(ErrorCode::OutOfMemory,
                    "not enough memory to export " + std::to_string(mesh.triangles.size()) + " faces");
    }
}

} // namespace vecset
