#include "ui/base/studio_paths.h"

#include <QDir>
#include <QRegularExpression>
#include <QStandardPaths>

namespace vecset {
namespace {

QString below(const char* name) {
    return StudioPaths::home() + QLatin1Char('/') + QLatin1String(name);
}

} // namespace

QString StudioPaths::home() {
    const QString chosen = qEnvironmentVariable("VECSET_STUDIO_HOME");
    if (!chosen.isEmpty()) return QDir::cleanPath(QDir(chosen).absolutePath());
    // GenericDataLocation: the same folder whatever name the running program has (studio, test, helper).
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return QDir::cleanPath(data + QStringLiteral("/Vecset Studio"));
}

QString StudioPaths::settingsFile() {
    return below("settings.json");
}

QString StudioPaths::sessionFile() {
    return below("session.json");
}

QString StudioPaths::historyFolder() {
    return below("history");
}

QString StudioPaths::timingsFile() {
    return below("timings.json");
}

QString StudioPaths::logFile() {
    return below("log/studio.log");
}

QString StudioPaths::withoutHome(QString text) {
    const QString home = QDir::homePath();
    if (home.size() < 2) return text; // "/" would replace every separator
    // Only whole path components: /home/ann must not eat the beginning of /home/anna.
    const QRegularExpression path(QRegularExpression::escape(home) + QStringLiteral("(?![\\w.-])"),
                                  QRegularExpression::UseUnicodePropertiesOption);
    return text.replace(path, QStringLiteral("~"));
}

} // namespace vecset
