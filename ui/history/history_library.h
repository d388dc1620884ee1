#pragma once

#include "core/base/error.h"
#include "ui/history/history_store.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace vecset {

/// Why something could not be done, as a value.
struct HistoryFault {
    ErrorCode code = ErrorCode::Internal;
    QString message;
};

/// A value, or the reason why there is none.
template <typename T> struct HistoryOutcome {
    std::optional<T> value;
    HistoryFault fault; ///< meaningful without a value
};

/// The history as the window uses it: every call returns at once, the disk work runs on threads, answers come back to
/// the GUI thread. Callbacks are dropped when their context object is gone. Sees what other instances of the program
/// save or delete. One per window, shared by all panels.
class HistoryLibrary : public QObject {
    Q_OBJECT
public:
    using MeshPointer = std::shared_ptr<const TriangleMesh>;
    template <typename T> using Callback = std::function<void(const HistoryOutcome<T>&)>;

    explicit HistoryLibrary(const QString& folder, QObject* parent = nullptr); ///< starts reading at once
    ~HistoryLibrary() override;                                                ///< waits for writes under way

    [[nodiscard]] QString folder() const;
    void setFolder(const QString& folder);
    [[nodiscard]] const std::vector<HistoryEntry>& entries() const { return m_entries; } ///< newest first
    [[nodiscard]] std::optional<HistoryEntry> find(const QString& id) const;
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    void refresh();

    /// Saves a result; show it when the callback comes. A fault means that it is not saved: go on and say so. The
    /// thumbnail follows by itself.
    void save(NewEntry fresh, QObject* context, Callback<HistoryEntry> done);
    void replaceMesh(const QString& id, std::shared_ptr<const GenerationResult> result, const QJsonObject& recipe,
                     QObject* context, Callback<HistoryEntry> done);
    void setFavourite(const QString& id, bool favourite);
    void rename(const QString& id, const QString& title);
    void remove(const QStringList& ids);
    void restore(const QStringList& ids);
    void purgeTrash(int days);

    void loadMesh(const QString& id, QObject* context, Callback<MeshPointer> done);
    void loadLatents(const QString& id, QObject* context, Callback<Latents> done);
    /// Draws the thumbnail of an entry that has none; asking twice draws once.
    void drawThumbnail(const QString& id);

Q_SIGNALS:
    void loaded(const QStringList& notes); ///< after each reading; notes name damaged entries, each of them once
    void entriesChanged();
    void removed(const QStringList& ids);
    void restored(const QStringList& ids);
    void failed(ErrorCode code, const QString& message); ///< of calls without a callback

private:
    template <typename Work> void change(Work work);
    void startLoading();
    void applyListing(const HistoryListing& listing);
    void put(const HistoryEntry& entry);
    void drop(const QStringList& ids);
    void watch();

    std::shared_ptr<const HistoryStore> m_store; ///< shared with work that outlives a change of folder
    std::vector<HistoryEntry> m_entries;
    QThreadPool m_changes; ///< one thread: changes happen in the order in which they were asked for
    QFileSystemWatcher m_watcher;
    QTimer m_refreshSoon;
    QSet<QString> m_drawing;
    QSet<QString> m_notesGiven;
    quint64 m_revision = 0; ///< counts changes to m_entries; a listing from before a change is read again
    bool m_loading = false;
    bool m_loaded = false;
};

} // namespace vecset
