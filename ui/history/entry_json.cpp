#include "ui/history/entry_json.h"

#include "core/base/error.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace vecset {
namespace {

constexpr int kVersion = 1;
constexpr qint64 kMostBytes = 16 << 20; // an entry.json has a few kilobytes

QString say(const char* text) { return QCoreApplication::translate("HistoryStore", text); }

[[noreturn]] void fail(ErrorCode code, const QString& cause) { throw Error(code, cause.toStdString()); }

QString text(const char* key, const QJsonObject& json) { return json.value(QLatin1String(key)).toString(); }

/// Numbers of 64 bits go as text: JSON's are doubles, which would round a seed.
quint64 wide(const char* key, const QJsonObject& json) { return text(key, json).toULongLong(); }

/// The files by what they are: "picture", "view.left", "matte", "latents", "mesh".
QMap<QString, QString> filesOf(const HistoryEntry& entry) {
    QMap<QString, QString> files{{QStringLiteral("picture"), entry.pictureFile},
                                 {QStringLiteral("matte"), entry.matteFile},
                                 {QStringLiteral("latents"), entry.latentsFile},
                                 {QStringLiteral("mesh"), entry.meshFile}};
    for (auto view = entry.viewFiles.begin(); view != entry.viewFiles.end(); ++view) {
        files.insert(QStringLiteral("view.") + view.key(), view.value());
    }
    files.removeIf([](const auto& item) { return item.value().isEmpty(); });
    return files;
}

QJsonObject filesToJson(const HistoryEntry& entry) {
    QJsonObject json;
    const auto files = filesOf(entry);
    for (auto file = files.begin(); file != files.end(); ++file) {
        const QFileInfo facts(file.value());
        json.insert(file.key(), QJsonObject{{QStringLiteral("name"), facts.fileName()},
                                            {QStringLiteral("bytes"), static_cast<double>(facts.size())}});
    }
    return json;
}

QString checkedFile(const QString& folder, const QJsonObject& json) {
    const auto name = text("name", json);
    // A name with a separator would reach outside the entry's folder.
    if (name.isEmpty() || name.contains(QLatin1Char('/')) || name.startsWith(QLatin1Char('.'))) {
        fail(ErrorCode::UnreadableFile, say(QT_TRANSLATE_NOOP("HistoryStore", "its list of files is damaged")));
    }
    const QFileInfo facts(QDir(folder).filePath(name));
    if (!facts.isFile()) {
        fail(ErrorCode::UnreadableFile, say(QT_TRANSLATE_NOOP("HistoryStore", "the file %1 is missing")).arg(name));
    }
    if (facts.size() != static_cast<qint64>(json.value(QLatin1String("bytes")).toDouble(-1))) {
        fail(ErrorCode::UnreadableFile,
             say(QT_TRANSLATE_NOOP("HistoryStore", "the file %1 does not have its full length")).arg(name));
    }
    return facts.filePath();
}

void takeFiles(HistoryEntry& entry, const QJsonObject& files) {
    for (auto file = files.begin(); file != files.end(); ++file) {
        const auto path = checkedFile(entry.folder, file.value().toObject());
        const auto& kind = file.key();
        if (kind == QLatin1String("picture")) entry.pictureFile = path;
        if (kind == QLatin1String("matte")) entry.matteFile = path;
        if (kind == QLatin1String("latents")) entry.latentsFile = path;
        if (kind == QLatin1String("mesh")) entry.meshFile = path;
        if (kind.startsWith(QLatin1String("view."))) entry.viewFiles.insert(kind.mid(5), path);
    }
    if (entry.meshFile.isEmpty())
        fail(ErrorCode::UnreadableFile, say(QT_TRANSLATE_NOOP("HistoryStore", "it has no mesh")));
}

QJsonObject documentIn(const QString& folder) {
    QFile file(QDir(folder).filePath(QStringLiteral("entry.json")));
    if (!file.exists())
        fail(ErrorCode::UnreadableFile, say(QT_TRANSLATE_NOOP("HistoryStore", "it has no file entry.json")));
    if (!file.open(QIODevice::ReadOnly)) fail(ErrorCode::UnreadableFile, file.errorString());
    QJsonParseError problem;
    const auto document = QJsonDocument::fromJson(file.read(kMostBytes), &problem);
    if (!document.isObject()) {
        fail(ErrorCode::UnreadableFile,
             say(QT_TRANSLATE_NOOP("HistoryStore", "entry.json is damaged (%1)")).arg(problem.errorString()));
    }
    return document.object();
}

void takeFacts(HistoryEntry& entry, const QJsonObject& json) {
    entry.title = text("title", json);
    entry.created = QDateTime::fromString(text("created", json), Qt::ISODateWithMs);
    entry.favourite = json.value(QLatin1String("favourite")).toBool();
    entry.model = text("model", json);
    entry.recipe = json.value(QLatin1String("recipe")).toObject();
    entry.steps = json.value(QLatin1String("steps")).toInt();
    entry.guidance = json.value(QLatin1String("guidance")).toDouble();
    entry.seed = wide("seed", json);
    entry.seconds = json.value(QLatin1String("seconds")).toDouble();
    entry.peakMemory = wide("peakMemory", json);
    entry.vertices = wide("vertices", json);
    entry.faces = wide("faces", json);
    entry.closed = json.value(QLatin1String("closed")).toBool();
    entry.networkPasses = json.value(QLatin1String("networkPasses")).toInt();
    entry.programVersion = text("program", json);
    const auto stages = json.value(QLatin1String("stageSeconds")).toObject();
    for (auto stage = stages.begin(); stage != stages.end(); ++stage) {
        entry.stageSeconds.insert(stage.key(), stage.value().toDouble());
    }
}

} // namespace

QByteArray entryToJson(const HistoryEntry& entry) {
    QJsonObject stages;
    for (auto stage = entry.stageSeconds.begin(); stage != entry.stageSeconds.end(); ++stage) {
        stages.insert(stage.key(), stage.value());
    }
    const QJsonObject json{{QStringLiteral("format"), QStringLiteral("vecset-history-entry")},
                           {QStringLiteral("version"), kVersion},
                           {QStringLiteral("title"), entry.title},
                           {QStringLiteral("created"), entry.created.toUTC().toString(Qt::ISODateWithMs)},
                           {QStringLiteral("favourite"), entry.favourite},
                           {QStringLiteral("model"), entry.model},
                           {QStringLiteral("recipe"), entry.recipe},
                           {QStringLiteral("steps"), entry.steps},
                           {QStringLiteral("guidance"), entry.guidance},
                           {QStringLiteral("seed"), QString::number(entry.seed)},
                           {QStringLiteral("stageSeconds"), stages},
                           {QStringLiteral("seconds"), entry.seconds},
                           {QStringLiteral("peakMemory"), QString::number(entry.peakMemory)},
                           {QStringLiteral("vertices"), QString::number(entry.vertices)},
                           {QStringLiteral("faces"), QString::number(entry.faces)},
                           {QStringLiteral("closed"), entry.closed},
                           {QStringLiteral("networkPasses"), entry.networkPasses},
                           {QStringLiteral("program"), entry.programVersion},
                           {QStringLiteral("files"), filesToJson(entry)}};
    return QJsonDocument(json).toJson();
}

HistoryEntry entryFromFolder(const QString& folder) {
    const auto json = documentIn(folder);
    if (text("format", json) != QLatin1String("vecset-history-entry")) {
        fail(ErrorCode::UnreadableFile,
             say(QT_TRANSLATE_NOOP("HistoryStore", "entry.json is not one of this program")));
    }
    if (json.value(QLatin1String("version")).toInt() > kVersion) {
        fail(ErrorCode::UnsupportedFormat,
             say(QT_TRANSLATE_NOOP("HistoryStore", "it was written by a newer version of the program")));
    }
    HistoryEntry entry;
    entry.folder = folder;
    entry.id = QFileInfo(folder).fileName();
    takeFacts(entry, json);
    if (!entry.created.isValid()) {
        fail(ErrorCode::UnreadableFile, say(QT_TRANSLATE_NOOP("HistoryStore", "entry.json has no valid date")));
    }
    takeFiles(entry, json.value(QLatin1String("files")).toObject());
    const auto thumbnail = QDir(folder).filePath(QStringLiteral("thumbnail.png"));
    if (QFileInfo::exists(thumbnail)) entry.thumbnailFile = thumbnail; // drawn anew when missing: no damage
    return entry;
}

} // namespace vecset
