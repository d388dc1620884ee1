#include "ui/input/recent_files.h"

#include "ui/base/studio_paths.h"

#include <QDir>
#include <QFileInfo>
#include <QMenu>

namespace vecset {

void RecentFiles::add(const QString& path) {
    if (path.isEmpty()) return;
    const QString absolute = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    if (!m_paths.isEmpty() && m_paths.front() == absolute) return;
    m_paths.removeAll(absolute);
    m_paths.prepend(absolute);
    if (m_paths.size() > kMostFiles) m_paths.resize(kMostFiles);
    Q_EMIT changed();
}

void RecentFiles::remove(const QString& path) {
    if (m_paths.removeAll(QDir::cleanPath(QFileInfo(path).absoluteFilePath())) > 0) Q_EMIT changed();
}

void RecentFiles::clear() {
    if (m_paths.isEmpty()) return;
    m_paths.clear();
    Q_EMIT changed();
}

QJsonArray RecentFiles::toJson() const { return QJsonArray::fromStringList(m_paths); }

void RecentFiles::fromJson(const QJsonArray& json) {
    QStringList paths;
    for (const QJsonValue& value : json) {
        const QString path = value.toString();
        if (!QDir::isAbsolutePath(path) || paths.contains(path)) continue;
        paths << path;
        if (paths.size() == kMostFiles) break;
    }
    if (paths == m_paths) return;
    m_paths = paths;
    Q_EMIT changed();
}

void RecentFiles::fill(QMenu& menu) {
    menu.clear();
    menu.setToolTipsVisible(true);
    for (const QString& path : m_paths) {
        QString name = QFileInfo(path).fileName();
        auto* action = menu.addAction(name.replace(QLatin1Char('&'), QLatin1String("&&")));
        action->setToolTip(StudioPaths::withoutHome(QDir::toNativeSeparators(path)));
        connect(action, &QAction::triggered, this, [this, path] { Q_EMIT chosen(path); });
    }
    menu.addSeparator();
    auto* clearAll = menu.addAction(tr("Clear this list"));
    clearAll->setEnabled(!m_paths.isEmpty());
    connect(clearAll, &QAction::triggered, this, &RecentFiles::clear);
}

} // namespace vecset
