#include "ui/settings/json_file.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLockFile>
#include <QSaveFile>

namespace vecset {
namespace {

constexpr qint64 kMaxBytes = 4 << 20; // our files have some kilobytes; anything this large is not one of them
constexpr int kLockPatience = 2000;   // ms; a write of the other program takes a few

QString say(const char* source) {
    return QCoreApplication::translate("JsonFile", source);
}

QString fileName(const QString& path) {
    return QFileInfo(path).fileName();
}

/// Moves the damaged file aside under a name that is not taken. Returns the new name, empty when it could not be moved.
QString moveAside(const QString& path) {
    const QString base = path + QStringLiteral(".damaged-") +
                         QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd-HHmmss"));
    for (int copy = 1; copy < 100; ++copy) {
        const QString target = copy == 1 ? base : QStringLiteral("%1-%2").arg(base).arg(copy);
        if (QFile::rename(path, target)) return fileName(target); // never overwrites
        if (!QFileInfo::exists(target)) break;
    }
    return {};
}

JsonLoad setAside(const QString& path) {
    const QString kept = moveAside(path);
    JsonLoad load;
    load.writable = !kept.isEmpty();
    load.note =
        kept.isEmpty()
            ? say(QT_TRANSLATE_NOOP("JsonFile", "The file %1 is damaged and cannot be moved aside. Defaults are used, "
                                                "and changes are not saved until the file is removed."))
                  .arg(fileName(path))
            : say(QT_TRANSLATE_NOOP("JsonFile",
                                    "The file %1 was damaged. Defaults are used; the damaged file is kept as %2."))
                  .arg(fileName(path), kept);
    return load;
}

} // namespace

JsonLoad loadJsonFile(const QString& path) {
    const QFileInfo info(path);
    if (!info.exists()) return {};
    if (!info.isFile() || info.size() > kMaxBytes) return setAside(path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        JsonLoad load;
        load.writable = false;
        load.note =
            say(QT_TRANSLATE_NOOP("JsonFile",
                                  "The file %1 cannot be read (%2). Defaults are used, and changes are not saved."))
                .arg(fileName(path), file.errorString());
        return load;
    }
    const QByteArray bytes = file.readAll();
    file.close();
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject()) return setAside(path);
    return {document.object(), {}, true};
}

QString mergeIntoJsonFile(const QString& path, const QJsonObject& changes) {
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(folder)) {
        return say(QT_TRANSLATE_NOOP("JsonFile", "The folder %1 cannot be made."))
            .arg(QDir::toNativeSeparators(folder));
    }
    QLockFile lock(path + QStringLiteral(".lock"));
    if (!lock.tryLock(kLockPatience)) {
        return lock.error() == QLockFile::LockFailedError
                   ? say(QT_TRANSLATE_NOOP("JsonFile", "The file %1 is in use by another program.")).arg(fileName(path))
                   : say(QT_TRANSLATE_NOOP("JsonFile", "The folder %1 cannot be written to."))
                         .arg(QDir::toNativeSeparators(folder));
    }
    JsonLoad now = loadJsonFile(path); // what another running studio has written since
    if (!now.writable) return now.note;
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        if (change.value().isNull()) now.object.remove(change.key());
        else now.object.insert(change.key(), change.value());
    }
    QSaveFile file(path);
    const QByteArray bytes = QJsonDocument(now.object).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return say(QT_TRANSLATE_NOOP("JsonFile", "The file %1 cannot be written (%2)."))
            .arg(fileName(path), file.errorString());
    }
    return {};
}

} // namespace vecset
