#pragma once

#include <QString>

namespace vecset {

/// The scripted tour (`vecset-studio --self-test`): the real window with the real engine opens a sample, generates,
/// cancels, decodes anew, compares, exports every format, meets a bad file and restarts. Prints one line per step and
/// how late the event loop was while it generated at 256 cells.
/// @param home an empty folder for history and settings
/// @param report file for the figures as JSON; empty: none
/// @return 0 when every step passed, else 1
[[nodiscard]] int runSelfTest(const QString& home, const QString& report);

} // namespace vecset
