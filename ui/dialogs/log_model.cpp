#include "ui/dialogs/log_model.h"

#include "ui/dialogs/log_inbox.h"
#include "ui/theme/theme.h"

#include <spdlog/sinks/base_sink.h>

#include <QIcon>

#include <algorithm>
#include <iterator>

namespace vecset {
namespace {

LogLevel levelOf(spdlog::level::level_enum level) {
    if (level >= spdlog::level::err) return LogLevel::Error;
    if (level == spdlog::level::warn) return LogLevel::Warning;
    return level == spdlog::level::info ? LogLevel::Info : LogLevel::Debug;
}

/// Hands the lines of spdlog to the inbox. No mutex of its own: the inbox has one.
class InboxSink final : public spdlog::sinks::base_sink<spdlog::details::null_mutex> {
public:
    explicit InboxSink(std::shared_ptr<LogInbox> inbox) : m_inbox(std::move(inbox)) {}

protected:
    void sink_it_(const spdlog::details::log_msg& message) override {
        const auto sinceEpoch = std::chrono::duration_cast<std::chrono::milliseconds>(message.time.time_since_epoch());
        m_inbox->post(
            {QDateTime::fromMSecsSinceEpoch(sinceEpoch.count()), levelOf(message.level),
             QString::fromUtf8(message.logger_name.data(), static_cast<qsizetype>(message.logger_name.size())),
             QString::fromUtf8(message.payload.data(), static_cast<qsizetype>(message.payload.size()))});
    }
    void flush_() override {}

private:
    std::shared_ptr<LogInbox> m_inbox;
};

const char* plainLevel(LogLevel level) {
    switch (level) {
    case LogLevel::Debug: return "debug";
    case LogLevel::Info: return "info";
    case LogLevel::Warning: return "warning";
    case LogLevel::Error: return "error";
    }
    return "";
}

QVariant levelIcon(LogLevel level) {
    if (level == LogLevel::Error) return themedIcon(QStringLiteral("error"), &Tokens::danger);
    if (level == LogLevel::Warning) return themedIcon(QStringLiteral("warning"), &Tokens::warning);
    return {};
}

QVariant colourOf(LogLevel level, int column) {
    const Tokens& tokens = Theme::instance().tokens();
    if (column != LogModel::Text && column != LogModel::Level) return tokens.muted;
    switch (level) {
    case LogLevel::Error: return tokens.danger;
    case LogLevel::Warning: return tokens.warning;
    case LogLevel::Debug: return tokens.muted;
    case LogLevel::Info: break;
    }
    return tokens.text;
}

} // namespace

QString logLine(const LogEntry& entry) {
    return QStringLiteral("%1 %2 %3: %4")
        .arg(entry.time.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz")), QLatin1String(plainLevel(entry.level)),
             entry.source, entry.text);
}

LogModel::LogModel(QObject* parent)
    : QAbstractTableModel(parent), m_inbox(std::make_shared<LogInbox>(this, kCapacity)) {}

LogModel::~LogModel() {
    m_inbox->detach();
}

std::shared_ptr<spdlog::sinks::sink> LogModel::sink() const {
    return std::make_shared<InboxSink>(m_inbox);
}

void LogModel::postFromAnyThread(LogEntry entry) {
    m_inbox->post(std::move(entry));
}

void LogModel::takeWaiting() {
    if (m_paused) return; // they stay in the inbox, which forgets the oldest when it is full
    auto waiting = m_inbox->take();
    if (waiting.empty()) return;
    const int excess = static_cast<int>(m_entries.size() + waiting.size()) - kCapacity;
    if (excess > 0) {
        beginRemoveRows({}, 0, std::min(excess, static_cast<int>(m_entries.size())) - 1);
        m_entries.erase(m_entries.begin(), m_entries.begin() + std::min(excess, static_cast<int>(m_entries.size())));
        endRemoveRows();
    }
    const int first = static_cast<int>(m_entries.size());
    const auto warnings =
        std::count_if(waiting.begin(), waiting.end(), [](const auto& line) { return line.level >= LogLevel::Warning; });
    beginInsertRows({}, first, first + static_cast<int>(waiting.size()) - 1);
    std::move(waiting.begin(), waiting.end(), std::back_inserter(m_entries));
    endInsertRows();
    if (warnings == 0) return;
    m_warnings += static_cast<int>(warnings);
    Q_EMIT warningCountChanged(m_warnings);
}

void LogModel::setPaused(bool paused) {
    m_paused = paused;
    takeWaiting();
}

int LogModel::waitingCount() const {
    return static_cast<int>(m_inbox->copy().size());
}

void LogModel::clear() {
    beginResetModel();
    (void)m_inbox->take();
    m_entries.clear();
    endResetModel();
    resetWarningCount();
}

QList<LogEntry> LogModel::lastEntries(int count) const {
    const auto waiting = m_inbox->copy();
    QList<LogEntry> all(m_entries.begin(), m_entries.end());
    for (const LogEntry& line : waiting) all.append(line);
    return all.mid(std::max<qsizetype>(0, all.size() - count));
}

void LogModel::resetWarningCount() {
    if (m_warnings == 0) return;
    m_warnings = 0;
    Q_EMIT warningCountChanged(0);
}

int LogModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int LogModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LogModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const LogEntry& line = entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Time: return line.time.toString(QStringLiteral("HH:mm:ss.zzz"));
        case Level: return levelText(line.level);
        case Source: return line.source;
        case Text: return QString(line.text).replace(QLatin1Char('\n'), QStringLiteral(" ⏎ "));
        default: return {};
        }
    case Qt::ToolTipRole: return index.column() == Text ? line.text : QVariant();
    case Qt::DecorationRole: return index.column() == Level ? levelIcon(line.level) : QVariant();
    case Qt::ForegroundRole: return colourOf(line.level, index.column());
    case Qt::AccessibleTextRole: return logLine(line);
    case EntryRole: return QVariant::fromValue(line);
    case LevelRole: return static_cast<int>(line.level);
    default: return {};
    }
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case Time: return tr("Time");
    case Level: return tr("Level");
    case Source: return tr("Part");
    case Text: return tr("Message");
    default: return {};
    }
}

QString LogModel::levelText(LogLevel level) {
    switch (level) {
    case LogLevel::Debug: return tr("Detail");
    case LogLevel::Info: return tr("Fact");
    case LogLevel::Warning: return tr("Warning");
    case LogLevel::Error: return tr("Error");
    }
    return {};
}

void LogModel::retranslate() {
    if (!m_entries.empty()) Q_EMIT dataChanged(index(0, Level), index(rowCount() - 1, Level), {Qt::DisplayRole});
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

} // namespace vecset
