#include "ui/input/dropped_data.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QMimeData>
#include <QRegularExpression>
#include <QUrl>

#include <array>

namespace vecset {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DroppedData)
};

const std::array kEncodedFormats{"image/png", "image/webp", "image/jpeg", "image/tiff", "image/bmp"};

QStringList localFiles(const QMimeData& data) {
    QStringList files;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile()) files << url.toLocalFile();
    }
    return files;
}

QString titleFor(const QMimeData& data) {
    for (const QUrl& url : data.urls()) {
        const QString name = QFileInfo(url.path()).completeBaseName();
        if (url.scheme() != QLatin1String("data") && !name.isEmpty()) return name;
    }
    return Words::tr("Pasted picture");
}

/// The bytes of "data:image/png;base64,…", as browsers drop small pictures.
QByteArray bytesOfDataUrl(const QUrl& url) {
    if (url.scheme() != QLatin1String("data")) return {};
    const QByteArray text = url.path(QUrl::FullyDecoded).toLatin1();
    const auto comma = text.indexOf(',');
    if (comma < 0 || !text.startsWith("image/")) return {};
    const QByteArray body = text.mid(comma + 1);
    return text.left(comma).endsWith(";base64") ? QByteArray::fromBase64(body) : QByteArray::fromPercentEncoding(body);
}

std::optional<PictureSource> sourceIn(const QMimeData& data) {
    PictureSource source;
    source.title = titleFor(data);
    for (const char* format : kEncodedFormats) {
        if (!data.hasFormat(QLatin1String(format))) continue;
        source.bytes = data.data(QLatin1String(format));
        if (!source.bytes.isEmpty()) return source;
    }
    if (data.hasImage()) {
        source.image = qvariant_cast<QImage>(data.imageData());
        if (!source.image.isNull()) return source;
    }
    for (const QUrl& url : data.urls()) {
        source.bytes = bytesOfDataUrl(url);
        if (!source.bytes.isEmpty()) return source;
    }
    return std::nullopt;
}

/// A path or file address that was copied as text.
QString fileInText(const QString& text) {
    const QString line = text.trimmed();
    if (line.contains(QLatin1Char('\n')) || line.size() > 4096) return {};
    if (line.startsWith(QLatin1String("file://"))) return QUrl(line).toLocalFile();
    return QDir::isAbsolutePath(line) && looksLikePicture(line) ? line : QString();
}

} // namespace

bool mayHoldPicture(const QMimeData& data) {
    if (data.hasUrls() || data.hasImage()) return true;
    for (const char* format : kEncodedFormats) {
        if (data.hasFormat(QLatin1String(format))) return true;
    }
    return data.hasText() && !fileInText(data.text()).isEmpty();
}

DroppedData readDroppedData(const QMimeData& data) {
    DroppedData result;
    result.files = localFiles(data);
    if (!result.files.isEmpty()) return result;
    result.source = sourceIn(data);
    if (result.source) return result;
    const QString file = data.hasText() ? fileInText(data.text()) : QString();
    if (!file.isEmpty()) {
        result.files << file;
    } else {
        result.onlyAddress = data.hasUrls();
    }
    return result;
}

QStringList expandFolders(const QStringList& paths) {
    QStringList files;
    for (const QString& path : paths) {
        if (!QFileInfo(path).isDir()) {
            files << path;
            continue;
        }
        const QDir folder(path);
        for (const QString& name :
             folder.entryList(pictureNameFilters(), QDir::Files, QDir::Name | QDir::LocaleAware)) {
            files << folder.filePath(name);
        }
    }
    return files;
}

QStringList pictureNameFilters() {
    return {QStringLiteral("*.png"),  QStringLiteral("*.jpg"), QStringLiteral("*.jpeg"), QStringLiteral("*.webp"),
            QStringLiteral("*.tiff"), QStringLiteral("*.tif"), QStringLiteral("*.bmp")};
}

bool looksLikePicture(const QString& path) {
    return QDir::match(pictureNameFilters(), QFileInfo(path).fileName());
}

std::optional<int> sideFromFileName(const QString& path) {
    static const std::array names{"front", "left", "back", "right"};
    const QStringList words = QFileInfo(path).completeBaseName().toLower().split(
        QRegularExpression(QStringLiteral("[^a-z]+")), Qt::SkipEmptyParts);
    std::optional<int> side;
    for (int i = 0; i < 4; ++i) {
        if (!words.contains(QLatin1String(names[static_cast<std::size_t>(i)]))) continue;
        if (side) return std::nullopt;
        side = i;
    }
    return side;
}

} // namespace vecset
