#pragma once

#include <QDateTime>
#include <QString>

namespace vecset {

enum class LogLevel { Debug, Info, Warning, Error };

/// One line of the log.
struct LogEntry {
    QDateTime time;
    LogLevel level = LogLevel::Info;
    QString source; ///< the logger: "pipeline", "studio", …
    QString text;
};

/// The line as it is copied: "12:03:44.120 warning pipeline: …". English whatever the language, so that reports can be
/// searched.
[[nodiscard]] QString logLine(const LogEntry& entry);

} // namespace vecset
