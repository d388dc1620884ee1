#pragma once

#include "ui/history/history_entry.h"

#include <QStringList>

#include <filesystem>
#include <optional>
#include <vector>

namespace vecset {

/// What reading the history folder found. Notes are sentences for the user, one per entry that could not be used.
struct HistoryListing {
    std::vector<HistoryEntry> entries; ///< newest first
    QStringList notes;
};

/// The results on disk: one folder per entry.
///
/// An entry is written as `.<id>.partial-<pid>`, flushed, and renamed to `<id>`: whatever ends the program, there is a
/// whole entry or none. Deleted entries move to `.trash`, from where they come back. Damaged entries are skipped,
/// noted, and left alone. Keeps no state besides the folder's path, so any number of threads and processes may use one
/// folder. All methods block on the disk: call them on a pool (HistoryLibrary does). They throw Error: WriteFailed with
/// the cause (full disk, no permission), UnreadableFile for an entry that is gone or damaged.
class HistoryStore {
public:
    explicit HistoryStore(QString folder); ///< creates nothing
    [[nodiscard]] const QString& folder() const { return m_folder; }

    /// Reads all entries and clears away what programs that were killed left half-written. Never throws for the state
    /// of the folder: a folder that is missing is empty, one that cannot be read gives a note.
    [[nodiscard]] HistoryListing load() const;
    /// @throws Error UnreadableFile when there is no such entry or it is damaged.
    [[nodiscard]] HistoryEntry entry(const QString& id) const;

    HistoryEntry save(const NewEntry& fresh) const;
    /// Puts another mesh into an entry (a new decode of the same latents); the old one stays until the new one is
    /// whole.
    HistoryEntry replaceMesh(const QString& id, const GenerationResult& result, const QJsonObject& recipe) const;

    HistoryEntry setFavourite(const QString& id, bool favourite) const;
    HistoryEntry setTitle(const QString& id, const QString& title) const;
    HistoryEntry setThumbnail(const QString& id, const RgbaImage& thumbnail) const;

    /// To the trash; an entry that is gone already is no error.
    void remove(const QString& id) const;
    HistoryEntry restore(const QString& id) const;
    /// Deletes for good what has lain in the trash for longer than `days`. Negative: keeps everything.
    int purgeTrash(int days) const;

    [[nodiscard]] TriangleMesh loadMesh(const QString& id) const;
    [[nodiscard]] Latents loadLatents(const QString& id) const;

private:
    [[nodiscard]] std::filesystem::path root() const;
    [[nodiscard]] std::filesystem::path pathOf(const QString& id) const;
    template <typename Change> HistoryEntry update(const QString& id, Change&& change) const;
    QString m_folder;
};

} // namespace vecset
