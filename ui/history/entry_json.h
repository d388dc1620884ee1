#pragma once

#include "ui/history/history_entry.h"

#include <QByteArray>

namespace vecset {

/// The content of entry.json. Names the entry's files with their lengths, so that a missing or cut-off file is noticed
/// without reading it.
[[nodiscard]] QByteArray entryToJson(const HistoryEntry& entry);

/// Reads an entry from its folder and checks its files.
/// @throws Error UnreadableFile: damaged, a file missing or cut off; UnsupportedFormat: written by a newer program.
[[nodiscard]] HistoryEntry entryFromFolder(const QString& folder);

} // namespace vecset
