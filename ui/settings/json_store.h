#pragma once

#include <QJsonObject>
#include <QMutex>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace vecset {

/// A JSON object in memory with a file behind it. Changes are collected for a moment and then merged into the file on a
/// pool thread, in order; flush() and the destructor wait until everything is on disk.
class JsonStore : public QObject {
    Q_OBJECT

public:
    explicit JsonStore(QString path, QObject* parent = nullptr);
    ~JsonStore() override;

    [[nodiscard]] const QJsonObject& object() const { return m_object; }
    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] QString loadNote() const { return m_loadNote; }

    /// A null or undefined value removes the member.
    void setValue(const QString& key, const QJsonValue& value);
    /// Writes what is pending and waits. Returns what went wrong, or an empty text.
    QString flush();

Q_SIGNALS:
    void saved();
    void saveFailed(const QString& cause); ///< the values stay in memory; the next change tries again

private:
    void writePending();
    void write(const QJsonObject& changes); // on the pool thread

    QString m_path;
    QJsonObject m_object;
    QJsonObject m_pending;
    QString m_loadNote;
    QTimer m_timer;
    QMutex m_mutex;          ///< guards the two below, which the pool thread writes
    QJsonObject m_unwritten; ///< changes whose write failed; they go along with the next ones
    QString m_problem;       ///< of the latest write
    QThreadPool m_writer; ///< one thread: writes keep their order
};

} // namespace vecset
