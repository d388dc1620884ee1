#include "ui/input/pasted_pictures.h"

#include "core/base/error.h"
#include "core/base/logging.h"
#include "core/image/read_image.h"
#include "ui/base/studio_paths.h"
#include "ui/input/matte_settings.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

namespace vecset {
namespace {

constexpr int kMostKept = 50;

QString folder() { return StudioPaths::home() + QStringLiteral("/pasted"); }

QString nameFor(const RgbaImage& picture) {
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(QByteArray::number(picture.width));
    hash.addData(QByteArrayView(picture.pixels.data(), static_cast<qsizetype>(picture.pixels.size())));
    return QString::fromLatin1(hash.result().toHex().left(16)) + QStringLiteral(".png");
}

void dropOldest() {
    const QDir kept(folder());
    const QStringList names = kept.entryList({QStringLiteral("*.png")}, QDir::Files, QDir::Time);
    for (qsizetype i = kMostKept; i < names.size(); ++i) QFile::remove(kept.filePath(names[i]));
}

} // namespace

QString keepPastedPicture(const RgbaImage& picture) {
    const QString path = folder() + QLatin1Char('/') + nameFor(picture);
    if (QFile::exists(path)) return path;
    try {
        QDir().mkpath(folder());
        writePng(toFilesystemPath(path), picture);
    } catch (const Error& error) {
        logger("input").warn("a pasted picture is not kept: {}", error.what());
        return {};
    }
    dropOldest();
    return path;
}

bool isPastedPicture(const QString& path) { return path.startsWith(folder() + QLatin1Char('/')); }

} // namespace vecset
