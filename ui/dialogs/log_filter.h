#pragma once

#include "ui/dialogs/log_entry.h"

#include <QSortFilterProxyModel>

namespace vecset {

/// Keeps the lines from one level on whose part or message contains a text, whatever the case.
class LogFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit LogFilter(QObject* parent = nullptr);

    void setLowestLevel(LogLevel level);
    void setText(const QString& text);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    LogLevel m_lowest = LogLevel::Debug;
    QString m_text;
};

} // namespace vecset
