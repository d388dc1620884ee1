#include "ui/history/drag_out.h"

#include "ui/history/drag_file.h"
#include "ui/history/history_library.h"
#include "ui/history/pool_call.h"

#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace vecset {
namespace {

QString keyOf(const HistoryEntry& entry) { return entry.meshFile + QLatin1Char('\n') + entry.title; }

} // namespace

DragOut::DragOut(HistoryLibrary* library, QObject* parent) : QObject(parent), m_library(library) {}

void DragOut::prepare(const HistoryEntry& entry) {
    const auto key = keyOf(entry);
    if (m_writing.contains(key) || QFileInfo::exists(m_files.value(key))) return;
    if (!m_folder) m_folder = std::make_shared<QTemporaryDir>();
    m_writing.insert(key);
    // A folder of its own: two results may have the same title.
    const auto work = [store = HistoryStore(m_library->folder()), folder = m_folder, entry] {
        const auto title = entry.title.isEmpty() ? entry.id : entry.title;
        const auto stem = QFileInfo(entry.meshFile).completeBaseName();
        return exportForDrag(store.loadMesh(entry.id), title, folder->filePath(entry.id + QLatin1Char('-') + stem),
                             entry.recipe);
    };
    callOnPool(QThreadPool::globalInstance(), this, work, [this, key](const HistoryOutcome<QString>& outcome) {
        m_writing.remove(key);
        if (!outcome.value) {
            Q_EMIT failed(outcome.fault.message);
            return;
        }
        m_files.insert(key, *outcome.value);
        Q_EMIT prepared();
    });
}

bool DragOut::isReady(const std::vector<HistoryEntry>& entries) const {
    return std::all_of(entries.begin(), entries.end(),
                       [&](const auto& e) { return QFileInfo::exists(m_files.value(keyOf(e))); });
}

QMimeData* DragOut::mimeData(const std::vector<HistoryEntry>& entries) const {
    QList<QUrl> urls;
    QStringList ids;
    for (const auto& entry : entries) {
        urls << QUrl::fromLocalFile(m_files.value(keyOf(entry)));
        ids << entry.id;
    }
    auto* data = new QMimeData;
    data->setUrls(urls);
    data->setData(QString::fromLatin1(kEntryType), ids.join(QLatin1Char('\n')).toUtf8());
    return data;
}

} // namespace vecset
