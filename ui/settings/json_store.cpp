#include "ui/settings/json_store.h"

#include "ui/settings/json_file.h"

#include <utility>

namespace vecset {
namespace {

constexpr int kCollectTime = 300; // ms: a dragged slider makes one write, not fifty

} // namespace

JsonStore::JsonStore(QString path, QObject* parent) : QObject(parent), m_path(std::move(path)) {
    JsonLoad load = loadJsonFile(m_path);
    m_object = load.object;
    m_loadNote = load.note;
    m_writer.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kCollectTime);
    connect(&m_timer, &QTimer::timeout, this, &JsonStore::writePending);
}

JsonStore::~JsonStore() {
    writePending();
    m_writer.waitForDone();
}

void JsonStore::setValue(const QString& key, const QJsonValue& value) {
    const bool removes = value.isNull() || value.isUndefined();
    if (removes ? !m_object.contains(key) : m_object.value(key) == value) return;
    if (removes) m_object.remove(key);
    else m_object.insert(key, value);
    m_pending.insert(key, removes ? QJsonValue(QJsonValue::Null) : value);
    m_timer.start();
}

QString JsonStore::flush() {
    writePending();
    m_writer.waitForDone();
    const QMutexLocker guard(&m_mutex);
    return m_problem;
}

void JsonStore::writePending() {
    m_timer.stop();
    QJsonObject changes;
    {
        const QMutexLocker guard(&m_mutex);
        changes = std::exchange(m_unwritten, {});
    }
    for (auto change = m_pending.begin(); change != m_pending.end(); ++change)
        changes.insert(change.key(), change.value());
    m_pending = {};
    if (changes.isEmpty()) return;
    // The destructor waits for the pool, so `this` outlives the work; a queued call to it is dropped by Qt afterwards.
    m_writer.start([this, changes] { write(changes); });
}

void JsonStore::write(const QJsonObject& changes) {
    const QString problem = mergeIntoJsonFile(m_path, changes);
    {
        const QMutexLocker guard(&m_mutex);
        m_problem = problem;
        if (!problem.isEmpty()) {
            for (auto change = changes.begin(); change != changes.end(); ++change)
                m_unwritten.insert(change.key(), change.value());
        }
    }
    QMetaObject::invokeMethod(
        this, [this, problem] { problem.isEmpty() ? Q_EMIT saved() : Q_EMIT saveFailed(problem); },
        Qt::QueuedConnection);
}

} // namespace vecset
