#pragma once

#include <QString>

namespace vecset {

/// Where the studio keeps its files. Everything lies below one folder, so that a test, a portable copy or a second
/// person at the same account moves all of it with one variable: $VECSET_STUDIO_HOME, else the platform's folder for
/// application data. Creates nothing; the writers make the folders they need.
struct StudioPaths {
    [[nodiscard]] static QString home();
    [[nodiscard]] static QString settingsFile();
    [[nodiscard]] static QString sessionFile();
    [[nodiscard]] static QString historyFolder(); ///< the default; the setting history.folder may name another
    [[nodiscard]] static QString timingsFile();
    [[nodiscard]] static QString logFile();

    /// The text with the person's home folder replaced by "~", for everything that is shown to or sent to others.
    [[nodiscard]] static QString withoutHome(QString text);
};

} // namespace vecset
