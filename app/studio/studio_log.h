#pragma once

#include <QString>

namespace vecset {

class LogModel;

/// Sends every logger to the log panel and, where it can be opened, to a rotating file of 5 MB (three of them).
/// Warnings and errors also go to standard error, and Qt's own messages go the same way.
/// @param file empty: none
/// @param level "debug", "info", "warning" or "error"
void setUpLog(LogModel& panel, const QString& file, const QString& level);

/// Undoes it, before `panel` dies.
void tearDownLog();

} // namespace vecset
