#pragma once

#include "ui/history/history_entry.h"

#include <QAbstractListModel>
#include <QCache>
#include <QImage>
#include <QSet>

#include <optional>
#include <vector>

namespace vecset {

class HistoryLibrary;

/// The history as a list for views: newest first, filtered by words and by the favourite mark. Thumbnails are read on a
/// pool and arrive later. Rows keep their identity when the folder changes, so that a selection survives.
class HistoryModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole + 1, EntryRole, FavouriteRole, FactsRole, ThumbnailRole };

    explicit HistoryModel(HistoryLibrary* library, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override; ///< EditRole: rename
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] std::optional<HistoryEntry> entryAt(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(const QString& id) const;
    /// Words that must all occur in the title, the model's name, the date or the seed; case and accents do not matter.
    void setSearchText(const QString& text);
    void setFavouritesOnly(bool on);
    [[nodiscard]] bool isFiltered() const { return !m_words.isEmpty() || m_favouritesOnly; }

private:
    void synchronise();
    [[nodiscard]] bool accepts(const HistoryEntry& entry) const;
    [[nodiscard]] QVariant thumbnail(const HistoryEntry& entry) const;
    void readThumbnail(const HistoryEntry& entry);
    [[nodiscard]] QString facts(const HistoryEntry& entry) const;
    [[nodiscard]] QString toolTip(const HistoryEntry& entry) const;

    HistoryLibrary* m_library;
    std::vector<HistoryEntry> m_rows;
    QStringList m_words;
    bool m_favouritesOnly = false;
    mutable QCache<QString, QImage> m_thumbnails; ///< keyed by file and time of change
    QSet<QString> m_reading;
};

} // namespace vecset
