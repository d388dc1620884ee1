#pragma once

#include <QJsonArray>
#include <QObject>
#include <QStringList>

class QMenu;

namespace vecset {

/// The pictures that were opened last, newest first, each once. A file that has gone is dropped when opening it fails,
/// not by looking for it: looking could wait for a sleeping network drive.
class RecentFiles : public QObject {
    Q_OBJECT

public:
    static constexpr int kMostFiles = 12;

    using QObject::QObject;

    void add(const QString& path);
    void remove(const QString& path);
    void clear();
    [[nodiscard]] const QStringList& paths() const { return m_paths; }

    [[nodiscard]] QJsonArray toJson() const;
    void fromJson(const QJsonArray& json);

    /// Fills the menu with the files (name, folder as tool tip) and an entry that clears the list.
    void fill(QMenu& menu);

Q_SIGNALS:
    void changed();
    void chosen(const QString& path);

private:
    QStringList m_paths;
};

} // namespace vecset
