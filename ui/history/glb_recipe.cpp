#include "ui/history/glb_recipe.h"

#include "core/base/error.h"

#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>
#include <QtEndian>

namespace vecset {
namespace {

constexpr quint32 kMagic = 0x46546C67; // "glTF"
constexpr quint32 kJson = 0x4E4F534A;  // "JSON"
constexpr qint64 kHeaderBytes = 12, kChunkHeaderBytes = 8;

quint32 word(const QByteArray& bytes, qsizetype at) { return qFromLittleEndian<quint32>(bytes.constData() + at); }

void append(QByteArray& bytes, quint32 value) {
    char raw[4];
    qToLittleEndian(value, raw);
    bytes.append(raw, 4);
}

/// The JSON chunk's text, or nothing when this is no GLB file. Leaves the file behind the chunk.
std::optional<QByteArray> jsonChunk(QFile& file) {
    const auto head = file.read(kHeaderBytes + kChunkHeaderBytes);
    if (head.size() != kHeaderBytes + kChunkHeaderBytes || word(head, 0) != kMagic || word(head, 16) != kJson)
        return {};
    const qint64 length = word(head, 12);
    auto json = file.read(length);
    if (json.size() != length) return {};
    return json;
}

QJsonObject assetOf(const QJsonObject& gltf) { return gltf.value(QLatin1String("asset")).toObject(); }

QByteArray withRecipe(const QByteArray& chunk, const QJsonObject& recipe) {
    auto gltf = QJsonDocument::fromJson(chunk).object();
    auto asset = assetOf(gltf);
    auto extras = asset.value(QLatin1String("extras")).toObject();
    extras.insert(QLatin1String("vecset"), recipe);
    asset.insert(QLatin1String("extras"), extras);
    gltf.insert(QLatin1String("asset"), asset);
    auto text = QJsonDocument(gltf).toJson(QJsonDocument::Compact);
    while (text.size() % 4 != 0) text += ' '; // chunks end on four bytes
    return text;
}

} // namespace

void embedRecipe(const QString& path, const QJsonObject& recipe) {
    QFile file(path);
    const auto chunk = file.open(QIODevice::ReadOnly) ? jsonChunk(file) : std::nullopt;
    if (!chunk) throw Error(ErrorCode::UnreadableFile, path.toStdString() + " is not a GLB file");
    const auto json = withRecipe(*chunk, recipe), rest = file.readAll();
    QByteArray head;
    append(head, kMagic);
    append(head, 2);
    append(head, static_cast<quint32>(kHeaderBytes + kChunkHeaderBytes + json.size() + rest.size()));
    append(head, static_cast<quint32>(json.size()));
    append(head, kJson);
    QSaveFile target(path);
    const bool written = target.open(QIODevice::WriteOnly) && target.write(head) == head.size() &&
                         target.write(json) == json.size() && target.write(rest) == rest.size() && target.commit();
    if (!written) {
        throw Error(ErrorCode::WriteFailed,
                    "cannot write " + path.toStdString() + ": " + target.errorString().toStdString());
    }
}

std::optional<QJsonObject> readRecipe(const QString& path) {
    QFile file(path);
    const auto chunk = file.open(QIODevice::ReadOnly) ? jsonChunk(file) : std::nullopt;
    if (!chunk) return std::nullopt;
    const auto extras = assetOf(QJsonDocument::fromJson(*chunk).object()).value(QLatin1String("extras")).toObject();
    const auto recipe = extras.value(QLatin1String("vecset")).toObject();
    return recipe.isEmpty() ? std::nullopt : std::optional(recipe);
}

} // namespace vecset
