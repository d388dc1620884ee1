#pragma once

#include "ui/history/history_entry.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <vector>

class QMimeData;

namespace vecset {

class HistoryLibrary;

/// Makes files of results that are dragged out of the window. The files are written on a pool, kept until the program
/// ends (the target may read them long after the drop), and written only once per mesh.
class DragOut : public QObject {
    Q_OBJECT
public:
    /// A drop on the program's own window finds the entry's id under this type, before it looks at the files.
    static constexpr const char* kEntryType = "application/x-vecset-history-entry";

    explicit DragOut(HistoryLibrary* library, QObject* parent = nullptr);

    /// Starts writing the file unless it is there or under way.
    void prepare(const HistoryEntry& entry);
    [[nodiscard]] bool isReady(const std::vector<HistoryEntry>& entries) const;
    /// What a drag of these entries carries: file urls, and their ids. The caller owns it. Only once isReady().
    [[nodiscard]] QMimeData* mimeData(const std::vector<HistoryEntry>& entries) const;

Q_SIGNALS:
    void prepared();
    void failed(const QString& cause);

private:
    HistoryLibrary* m_library;
    std::shared_ptr<QTemporaryDir> m_folder; ///< shared with work under way
    QHash<QString, QString> m_files;         ///< path by mesh file and title
    QSet<QString> m_writing;
};

} // namespace vecset
