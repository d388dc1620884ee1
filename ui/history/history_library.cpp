#include "ui/history/history_library.h"

#include "ui/history/pool_call.h"
#include "ui/history/thumbnail.h"

#include <QDir>

#include <algorithm>

namespace vecset {

HistoryLibrary::HistoryLibrary(const QString& folder, QObject* parent) : QObject(parent) {
    m_changes.setMaxThreadCount(1);
    m_refreshSoon.setSingleShot(true);
    m_refreshSoon.setInterval(150); // another instance's save is several changes of the folder
    connect(&m_refreshSoon, &QTimer::timeout, this, &HistoryLibrary::refresh);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] { m_refreshSoon.start(); });
    setFolder(folder);
}

HistoryLibrary::~HistoryLibrary() { m_changes.waitForDone(); }

QString HistoryLibrary::folder() const { return m_store->folder(); }

void HistoryLibrary::setFolder(const QString& folder) {
    if (m_store && m_store->folder() == HistoryStore(folder).folder()) return;
    if (!m_watcher.directories().isEmpty()) m_watcher.removePaths(m_watcher.directories());
    m_store = std::make_shared<const HistoryStore>(folder);
    m_entries.clear();
    m_notesGiven.clear();
    m_loaded = false;
    ++m_revision;
    Q_EMIT entriesChanged();
    refresh();
}

std::optional<HistoryEntry> HistoryLibrary::find(const QString& id) const {
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const auto& e) { return e.id == id; });
    return found == m_entries.end() ? std::nullopt : std::optional(*found);
}

void HistoryLibrary::refresh() {
    if (m_loading) { // the reading under way may have passed the change already
        ++m_revision;
        return;
    }
    m_loading = true;
    startLoading();
}

void HistoryLibrary::startLoading() {
    watch();
    const auto revision = m_revision;
    callOnPool(
        &m_changes, this, [store = m_store] { return store->load(); },
        [this, revision](const HistoryOutcome<HistoryListing>& outcome) {
            if (revision != m_revision) return startLoading();
            m_loading = false;
            if (outcome.value)
                applyListing(*outcome.value);
            else
                Q_EMIT failed(outcome.fault.code, outcome.fault.message);
        });
}

void HistoryLibrary::applyListing(const HistoryListing& listing) {
    m_loaded = true;
    if (m_entries != listing.entries) {
        m_entries = listing.entries;
        Q_EMIT entriesChanged();
    }
    QStringList fresh;
    for (const auto& note : listing.notes) {
        if (m_notesGiven.contains(note)) continue;
        m_notesGiven.insert(note);
        fresh << note;
    }
    Q_EMIT loaded(fresh);
}

void HistoryLibrary::watch() {
    if (m_watcher.directories().contains(folder()) || !QDir(folder()).exists()) return;
    m_watcher.addPath(folder());
}

void HistoryLibrary::put(const HistoryEntry& entry) {
    ++m_revision;
    watch(); // the first save makes the folder
    const auto same = std::find_if(m_entries.begin(), m_entries.end(), [&](const auto& e) { return e.id == entry.id; });
    if (same != m_entries.end()) {
        *same = entry;
    } else {
        const auto place = std::find_if(m_entries.begin(), m_entries.end(), [&](const auto& e) {
            return e.created != entry.created ? e.created < entry.created : e.id < entry.id;
        });
        m_entries.insert(place, entry);
    }
    Q_EMIT entriesChanged();
}

void HistoryLibrary::drop(const QStringList& ids) {
    ++m_revision;
    std::erase_if(m_entries, [&](const auto& entry) { return ids.contains(entry.id); });
    Q_EMIT entriesChanged();
}

void HistoryLibrary::save(NewEntry fresh, QObject* context, Callback<HistoryEntry> done) {
    // Not in the queue of changes: encoding a large picture must not hold up a click on the star.
    const QPointer<QObject> receiver(context);
    callOnPool(
        QThreadPool::globalInstance(), this, [store = m_store, fresh = std::move(fresh)] { return store->save(fresh); },
        [this, receiver, done = std::move(done), store = m_store](const HistoryOutcome<HistoryEntry>& outcome) {
            const bool sameFolder = store == m_store;
            if (outcome.value && sameFolder) put(*outcome.value);
            if (receiver) done(outcome);
            if (outcome.value && sameFolder && outcome.value->thumbnailFile.isEmpty()) drawThumbnail(outcome.value->id);
        });
}

void HistoryLibrary::replaceMesh(const QString& id, std::shared_ptr<const GenerationResult> result,
                                 const QJsonObject& recipe, QObject* context, Callback<HistoryEntry> done) {
    const QPointer<QObject> receiver(context);
    callOnPool(
        &m_changes, this,
        [store = m_store, id, result = std::move(result), recipe] { return store->replaceMesh(id, *result, recipe); },
        [this, receiver, done = std::move(done)](const HistoryOutcome<HistoryEntry>& outcome) {
            if (outcome.value) put(*outcome.value);
            if (receiver) done(outcome);
            if (outcome.value) drawThumbnail(outcome.value->id);
        });
}

template <typename Work> void HistoryLibrary::change(Work work) {
    callOnPool(&m_changes, this, std::move(work), [this](const HistoryOutcome<HistoryEntry>& outcome) {
        if (outcome.value) return put(*outcome.value);
        Q_EMIT failed(outcome.fault.code, outcome.fault.message);
        refresh(); // shows what is really there
    });
}

void HistoryLibrary::setFavourite(const QString& id, bool favourite) {
    change([store = m_store, id, favourite] { return store->setFavourite(id, favourite); });
}

void HistoryLibrary::rename(const QString& id, const QString& title) {
    change([store = m_store, id, title] { return store->setTitle(id, title); });
}

void HistoryLibrary::remove(const QStringList& ids) {
    const auto work = [store = m_store, ids] {
        for (const auto& id : ids) store->remove(id);
        return ids;
    };
    callOnPool(&m_changes, this, work, [this](const HistoryOutcome<QStringList>& outcome) {
        if (!outcome.value) {
            Q_EMIT failed(outcome.fault.code, outcome.fault.message);
            return refresh();
        }
        drop(*outcome.value);
        Q_EMIT removed(*outcome.value);
    });
}

void HistoryLibrary::restore(const QStringList& ids) {
    const auto work = [store = m_store, ids] {
        std::vector<HistoryEntry> entries;
        for (const auto& id : ids) entries.push_back(store->restore(id));
        return entries;
    };
    callOnPool(&m_changes, this, work, [this, ids](const HistoryOutcome<std::vector<HistoryEntry>>& outcome) {
        if (!outcome.value) {
            Q_EMIT failed(outcome.fault.code, outcome.fault.message);
            return refresh();
        }
        for (const auto& entry : *outcome.value) put(entry);
        Q_EMIT restored(ids);
    });
}

void HistoryLibrary::purgeTrash(int days) {
    callOnPool(
        &m_changes, this, [store = m_store, days] { return store->purgeTrash(days); },
        [](const HistoryOutcome<int>&) {}); // what cannot be purged now will be next time
}

void HistoryLibrary::loadMesh(const QString& id, QObject* context, Callback<MeshPointer> done) {
    callOnPool(
        QThreadPool::globalInstance(), context,
        [store = m_store, id]() -> MeshPointer { return std::make_shared<const TriangleMesh>(store->loadMesh(id)); },
        std::move(done));
}

void HistoryLibrary::loadLatents(const QString& id, QObject* context, Callback<Latents> done) {
    callOnPool(
        QThreadPool::globalInstance(), context, [store = m_store, id] { return store->loadLatents(id); },
        std::move(done));
}

void HistoryLibrary::drawThumbnail(const QString& id) {
    if (m_drawing.contains(id)) return;
    m_drawing.insert(id);
    const auto work = [store = m_store, id] { return store->setThumbnail(id, drawMeshThumbnail(store->loadMesh(id))); };
    callOnPool(QThreadPool::globalInstance(), this, work, [this, id](const HistoryOutcome<HistoryEntry>& outcome) {
        // Without one the strip shows the picture. After a failure the id stays in m_drawing: a full disk is not tried
        // again.
        if (!outcome.value) return;
        m_drawing.remove(id);
        if (find(id)) put(*outcome.value);
    });
}

} // namespace vecset
