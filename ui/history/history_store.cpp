#include "ui/history/history_store.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/geometry/mesh_statistics.h"
#include "core/image/read_image.h"
#include "ui/history/entry_json.h"
#include "ui/history/mesh_file.h"
#include "ui/history/partial_folder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <ctime>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace vecset {
namespace fs = std::filesystem;
namespace {

QString toQString(const fs::path& path) { return QFile::decodeName(path.c_str()); }
fs::path toPath(const QString& path) { return fs::path(QFile::encodeName(path).toStdString()); }
std::string_view asText(const QByteArray& bytes) { return {bytes.constData(), static_cast<std::size_t>(bytes.size())}; }

[[noreturn]] void failWrite(const char* action, const fs::path& path, int reason) {
    throw Error(ErrorCode::WriteFailed, action + path.string() + ": " + std::strerror(reason));
}

/// Sorts by time; the random part keeps two processes apart that save in the same millisecond.
QString freshId(const QDateTime& now) {
    return now.toUTC().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz")) + QLatin1Char('-') +
           QStringLiteral("%1").arg(QRandomGenerator::system()->generate(), 8, 16, QLatin1Char('0'));
}

void takeMeshFacts(HistoryEntry& entry, const GenerationResult& result) {
    const auto facts = meshStatistics(result.mesh);
    entry.vertices = result.mesh.positions.size();
    entry.faces = result.mesh.triangles.size();
    entry.closed = facts.closed;
    for (const auto& stage : result.stages) {
        const auto name = toString(stage.stage);
        entry.stageSeconds.insert(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())), stage.seconds);
    }
}

HistoryEntry describe(const NewEntry& fresh) {
    const auto& result = *fresh.result;
    HistoryEntry entry;
    entry.created = QDateTime::currentDateTimeUtc();
    entry.title = fresh.title.simplified();
    entry.model = fresh.model.isEmpty() ? QString::fromStdString(result.latents.model) : fresh.model;
    entry.recipe = fresh.recipe;
    entry.steps = result.latents.steps;
    entry.guidance = result.latents.guidance;
    entry.seed = result.latents.seed;
    entry.networkPasses = result.networkPasses;
    entry.peakMemory = fresh.peakMemory;
    entry.programVersion = QCoreApplication::applicationVersion();
    takeMeshFacts(entry, result);
    entry.seconds = fresh.seconds;
    if (entry.seconds <= 0.0) {
        for (const double seconds : entry.stageSeconds) entry.seconds += seconds;
    }
    return entry;
}

void writePictures(const fs::path& folder, const NewEntry& fresh, HistoryEntry& entry) {
    for (const auto& view : fresh.pictures) {
        if (view.picture.isEmpty()) continue;
        const bool first = entry.pictureFile.isEmpty();
        const auto side =
            QString::fromUtf8(toString(view.side).data(), static_cast<qsizetype>(toString(view.side).size()));
        const auto path = folder / (first ? "picture.png" : "picture-" + side.toStdString() + ".png");
        writePng(path, view.picture);
        (first ? entry.pictureFile : entry.viewFiles[side]) = toQString(path);
    }
    const auto& matte = fresh.matte.isEmpty() ? fresh.result->matted : fresh.matte;
    if (matte.isEmpty()) return;
    writePng(folder / "matte.png", matte);
    entry.matteFile = toQString(folder / "matte.png");
}

void writeContents(const fs::path& folder, const NewEntry& fresh, HistoryEntry& entry) {
    writePictures(folder, fresh, entry);
    if (!fresh.result->latents.values.empty()) {
        saveLatents(folder / "latents.safetensors", fresh.result->latents);
        entry.latentsFile = toQString(folder / "latents.safetensors");
    }
    writeMeshFile(folder / "mesh.ply", fresh.result->mesh);
    entry.meshFile = toQString(folder / "mesh.ply");
    if (!fresh.thumbnail.isEmpty()) writePng(folder / "thumbnail.png", fresh.thumbnail);
    writeFileAtomically(folder / "entry.json", asText(entryToJson(entry)));
}

/// Changes a folder's time to now: other processes that watch it read it again, and the trash counts its days from it.
void touch(const fs::path& folder) { ::utimensat(AT_FDCWD, folder.c_str(), nullptr, 0); }

QString noteFor(const QString& name, const Error& error) {
    return QCoreApplication::translate("HistoryStore", "The history entry %1 was skipped: %2. It was left where it is.")
        .arg(name, QString::fromUtf8(error.what()));
}

} // namespace

HistoryStore::HistoryStore(QString folder) : m_folder(QDir::cleanPath(QDir(folder).absolutePath())) {}

fs::path HistoryStore::root() const { return toPath(m_folder); }

fs::path HistoryStore::pathOf(const QString& id) const {
    if (id.isEmpty() || id.startsWith(QLatin1Char('.')) || id.contains(QLatin1Char('/'))) {
        throw Error(ErrorCode::UnreadableFile, "there is no history entry \"" + id.toStdString() + "\"");
    }
    return root() / toPath(id);
}

HistoryListing HistoryStore::load() const {
    HistoryListing listing;
    const QFileInfo facts(m_folder);
    if (!facts.exists()) return listing;
    if (!facts.isDir() || !facts.isReadable()) {
        listing.notes << QCoreApplication::translate(
                             "HistoryStore", "The history folder %1 cannot be read: it is not a folder, or you are not "
                                             "permitted to read it. Choose another folder in the settings.")
                             .arg(m_folder);
        return listing;
    }
    clearAbandoned(root());
    const QDir dir(m_folder);
    for (const auto& name : dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks)) {
        try {
            listing.entries.push_back(entryFromFolder(dir.filePath(name)));
        } catch (const Error& error) {
            // Another process may have moved it to its trash since the names were listed.
            if (QFileInfo::exists(dir.filePath(name))) listing.notes << noteFor(name, error);
        }
    }
    std::sort(listing.entries.begin(), listing.entries.end(), [](const auto& a, const auto& b) {
        return a.created != b.created ? a.created > b.created : a.id > b.id;
    });
    return listing;
}

HistoryEntry HistoryStore::entry(const QString& id) const {
    const auto path = toQString(pathOf(id));
    try {
        return entryFromFolder(path);
    } catch (const Error& error) {
        throw Error(error.code(), "history entry " + id.toStdString() + ": " + error.what());
    }
}

HistoryEntry HistoryStore::save(const NewEntry& fresh) const {
    if (!fresh.result || fresh.result->mesh.isEmpty()) {
        throw Error(ErrorCode::EmptyShape, "a result without a mesh cannot be saved in the history");
    }
    auto entry = describe(fresh);
    PartialFolder partial(root(), freshId(entry.created).toStdString());
    writeContents(partial.path(), fresh, entry);
    return entryFromFolder(toQString(partial.publish()));
}

template <typename Change> HistoryEntry HistoryStore::update(const QString& id, Change&& change) const {
    const auto folder = pathOf(id);
    const FolderLock lock(folder);
    auto current = entry(id);
    change(current, folder);
    writeFileAtomically(folder / "entry.json", asText(entryToJson(current)));
    touch(root());
    return entry(id);
}

HistoryEntry HistoryStore::replaceMesh(const QString& id, const GenerationResult& result,
                                       const QJsonObject& recipe) const {
    if (result.mesh.isEmpty()) throw Error(ErrorCode::EmptyShape, "an empty mesh cannot replace one in the history");
    fs::path old;
    update(id, [&](HistoryEntry& entry, const fs::path& folder) {
        old = toPath(entry.meshFile);
        const auto name = "mesh-" + freshId(QDateTime::currentDateTimeUtc()).toStdString() + ".ply";
        writeMeshFile(folder / name, result.mesh);
        entry.meshFile = toQString(folder / name);
        entry.recipe = recipe;
        takeMeshFacts(entry, result);
        std::error_code ignored;
        fs::remove(folder / "thumbnail.png", ignored); // shows the old mesh
    });
    std::error_code ignored;
    fs::remove(old, ignored);
    return entry(id);
}

HistoryEntry HistoryStore::setFavourite(const QString& id, bool favourite) const {
    return update(id, [&](HistoryEntry& entry, const fs::path&) { entry.favourite = favourite; });
}

HistoryEntry HistoryStore::setTitle(const QString& id, const QString& title) const {
    return update(id, [&](HistoryEntry& entry, const fs::path&) { entry.title = title.simplified(); });
}

HistoryEntry HistoryStore::setThumbnail(const QString& id, const RgbaImage& thumbnail) const {
    const auto folder = pathOf(id);
    if (!fs::is_directory(folder))
        throw Error(ErrorCode::UnreadableFile, "history entry " + id.toStdString() + " is gone");
    writePng(folder / "thumbnail.png", thumbnail);
    return entry(id);
}

void HistoryStore::remove(const QString& id) const {
    const auto from = pathOf(id), trash = root() / ".trash";
    std::error_code failure;
    if (!fs::exists(from, failure)) return;
    fs::create_directories(trash, failure);
    touch(from); // first: a kill in between must not make it look as if it had lain there for long
    if (::rename(from.c_str(), (trash / from.filename()).c_str()) == 0) {
        flushFolder(root());
    } else if (errno != ENOENT || failure) {
        failWrite("cannot move to the trash: ", from, failure ? failure.value() : errno);
    }
}

HistoryEntry HistoryStore::restore(const QString& id) const {
    const auto to = pathOf(id), from = root() / ".trash" / to.filename();
    std::error_code ignored;
    if (::rename(from.c_str(), to.c_str()) != 0 && !fs::exists(to, ignored)) {
        failWrite("cannot bring back from the trash: ", from, errno);
    }
    flushFolder(root());
    return entry(id);
}

int HistoryStore::purgeTrash(int days) const {
    if (days < 0) return 0;
    int purged = 0;
    std::error_code ignored;
    for (const auto& item : fs::directory_iterator(root() / ".trash", ignored)) {
        struct stat facts {};
        if (::stat(item.path().c_str(), &facts) != 0) continue;
        if (std::difftime(::time(nullptr), facts.st_mtime) < days * 86400.0) continue;
        if (fs::remove_all(item.path(), ignored) > 0) ++purged;
    }
    return purged;
}

TriangleMesh HistoryStore::loadMesh(const QString& id) const { return readMeshFile(toPath(entry(id).meshFile)); }

Latents HistoryStore::loadLatents(const QString& id) const {
    const auto file = entry(id).latentsFile;
    if (file.isEmpty()) {
        throw Error(ErrorCode::NotAvailable, "the history entry " + id.toStdString() + " was saved without latents");
    }
    return vecset::loadLatents(toPath(file));
}

} // namespace vecset
