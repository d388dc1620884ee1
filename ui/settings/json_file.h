#pragma once

#include <QJsonObject>
#include <QString>

namespace vecset {

/// What reading a file of settings gave. A missing file is an empty object without a note.
struct JsonLoad {
    QJsonObject object;
    QString note;          ///< what a person should know: the file was damaged or could not be read; else empty
    bool writable = true;  ///< false: the file is there but could not be read, so it must not be replaced
};

/// Reads a JSON object. A damaged file (not JSON, not an object, absurdly large) is renamed to
/// "<name>.damaged-<date>", never deleted, and an empty object is given.
[[nodiscard]] JsonLoad loadJsonFile(const QString& path);

/// Sets the members of `changes` in the file and leaves every other member as it is *now*, so that of two running
/// programs the last writer wins per member, not per file. A null value removes the member. Holds a lock file beside it
/// and replaces the file atomically; makes the folder. Returns what went wrong, or an empty text.
/// Touches the disk and may wait up to two seconds for the other program: call it from a pool thread.
[[nodiscard]] QString mergeIntoJsonFile(const QString& path, const QJsonObject& changes);

} // namespace vecset
