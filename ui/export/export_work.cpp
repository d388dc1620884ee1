#include "ui/export/export_work.h"

#include "core/base/error.h"
#include "ui/history/glb_recipe.h"
#include "ui/history/partial_folder.h"

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <cstring>
#include <filesystem>

namespace vecset {
namespace fs = std::filesystem;
namespace {

const std::string kStagingName = "vecset-export-";

fs::path toPath(const QString& path) { return QFile::encodeName(path).toStdString(); }
QString toQString(const fs::path& path) { return QFile::decodeName(path.c_str()); }

/// Formats of several files name each other inside, so they need their final names; a single file gets a short one,
/// because the temporary's name is longer than the file's and a long name would not fit any more.
fs::path stagedName(const fs::path& target, MeshFormat format) {
    const bool several = format == MeshFormat::Obj || format == MeshFormat::Gltf;
    return several ? target.filename() : fs::path("mesh." + std::string(factsOf(format).extension));
}

/// Sidecars first: the mesh file refers to them.
void moveIntoPlace(ExportReport& report, const fs::path& target) {
    report.bytes = 0;
    for (std::size_t i = report.paths.size(); i-- > 0;) {
        auto& path = report.paths[i];
        const auto to = i == 0 ? target : target.parent_path() / path.filename();
        report.bytes += fs::file_size(path);
        if (::rename(path.c_str(), to.c_str()) != 0) {
            throw Error(ErrorCode::WriteFailed, "cannot replace " + to.string() + ": " + std::strerror(errno));
        }
        path = to;
    }
    flushFolder(target.parent_path());
}

void requireFolder(const fs::path& target) {
    std::error_code ignored;
    if (!fs::is_directory(target.parent_path(), ignored)) {
        throw Error(ErrorCode::WriteFailed,
                    "cannot write " + target.string() + ": there is no folder " + target.parent_path().string());
    }
    if (fs::is_directory(target, ignored)) {
        throw Error(ErrorCode::WriteFailed, "cannot write " + target.string() + ": it is a directory");
    }
}

} // namespace

bool ExportBrake::stop() {
    auto expected = State::Running;
    const bool inTime = m_state.compare_exchange_strong(expected, State::Stopped) || expected == State::Stopped;
    if (inTime) m_source.request_stop();
    return inTime;
}

void ExportBrake::pass() {
    auto expected = State::Running;
    if (!m_state.compare_exchange_strong(expected, State::Passed)) throw Cancelled{};
}

ExportResult runExport(const TriangleMesh& mesh, const QString& path, const ExportChoices& choices,
                       const QJsonObject& recipe, ExportBrake& brake, const JobContext& job) {
    const auto target = toPath(QFileInfo(path).absoluteFilePath());
    requireFolder(target);
    clearAbandoned(target.parent_path(), "." + kStagingName); // of a program that was killed while it exported
    const PartialFolder staging(target.parent_path(),
                                kStagingName + std::to_string(QRandomGenerator::global()->generate()));
    ExportResult result;
    const auto staged = staging.path() / stagedName(target, choices.format);
    result.report = writeMesh(staged, mesh, choices.options(), job);
    if (choices.format == MeshFormat::Glb && !recipe.isEmpty()) embedRecipe(toQString(staged), recipe);
    brake.pass();
    std::error_code ignored;
    if (!result.report.verified && fs::exists(target, ignored)) return result;
    moveIntoPlace(result.report, target);
    result.inPlace = true;
    return result;
}

} // namespace vecset
