#include "ui/dialogs/log_filter.h"

#include "ui/dialogs/log_model.h"

namespace vecset {

LogFilter::LogFilter(QObject* parent) : QSortFilterProxyModel(parent) {
    setDynamicSortFilter(false); // lines only come at the end; sorting would cost time on every one
}

void LogFilter::setLowestLevel(LogLevel level) {
    m_lowest = level;
    invalidateFilter();
}

void LogFilter::setText(const QString& text) {
    m_text = text.trimmed();
    invalidateFilter();
}

bool LogFilter::filterAcceptsRow(int row, const QModelIndex&) const {
    const LogEntry& line = static_cast<const LogModel*>(sourceModel())->entry(row);
    if (line.level < m_lowest) return false;
    return m_text.isEmpty() || line.text.contains(m_text, Qt::CaseInsensitive) ||
           line.source.contains(m_text, Qt::CaseInsensitive);
}

} // namespace vecset
