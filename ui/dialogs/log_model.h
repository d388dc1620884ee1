#pragma once

#include "ui/dialogs/log_entry.h"

#include <QAbstractTableModel>
#include <QList>

#include <deque>
#include <memory>

namespace spdlog::sinks {
class sink;
}

namespace vecset {

class LogInbox;

/// The last few thousand lines of the log, for the log panel and the diagnostics. Lines come from any thread through
/// sink() or postFromAnyThread() and are taken over in batches on the GUI thread; a flood costs old lines, not memory.
class LogModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Time, Level, Source, Text, ColumnCount };
    enum Role { EntryRole = Qt::UserRole + 1, LevelRole };
    static constexpr int kCapacity = 5000;

    explicit LogModel(QObject* parent = nullptr);
    ~LogModel() override;

    /// Give it to vecset::setLogSink(), alone or inside a dist_sink. It may outlive the model; then it swallows lines.
    [[nodiscard]] std::shared_ptr<spdlog::sinks::sink> sink() const;
    void postFromAnyThread(LogEntry entry);

    /// While paused lines wait, up to the capacity.
    void setPaused(bool paused);
    [[nodiscard]] bool isPaused() const { return m_paused; }
    [[nodiscard]] int waitingCount() const;
    void clear();

    [[nodiscard]] const LogEntry& entry(int row) const { return m_entries[static_cast<std::size_t>(row)]; }
    /// The newest lines, oldest first, waiting ones included.
    [[nodiscard]] QList<LogEntry> lastEntries(int count) const;

    /// Warnings and errors since the start or since resetWarningCount(): the badge of the status bar.
    [[nodiscard]] int warningCount() const { return m_warnings; }
    void resetWarningCount();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] static QString levelText(LogLevel level);
    /// New words after a language change; the panel calls it.
    void retranslate();

Q_SIGNALS:
    void warningCountChanged(int count);

private:
    friend class LogInbox;
    void takeWaiting();

    std::shared_ptr<LogInbox> m_inbox;
    std::deque<LogEntry> m_entries;
    int m_warnings = 0;
    bool m_paused = false;
};

} // namespace vecset

Q_DECLARE_METATYPE(vecset::LogEntry)
