#include "ui/history/history_model.h"

#include "ui/history/history_library.h"
#include "ui/history/pool_call.h"

#include <QFileInfo>
#include <QImageReader>
#include <QLocale>

#include <algorithm>

namespace vecset {
namespace {

constexpr int kMostThumbnails = 400; // of 256 KB each
constexpr int kSide = 256;

/// For comparing what is typed with what is stored: lower case, without accents.
QString folded(const QString& text) {
    QString plain;
    for (const auto c : text.normalized(QString::NormalizationForm_D)) {
        if (c.category() != QChar::Mark_NonSpacing) plain += c;
    }
    return plain.toCaseFolded();
}

QString thumbnailSource(const HistoryEntry& entry) {
    if (!entry.thumbnailFile.isEmpty()) return entry.thumbnailFile;
    return entry.matteFile.isEmpty() ? entry.pictureFile : entry.matteFile;
}

QImage readSmall(const QString& file) {
    QImageReader reader(file);
    const auto size = reader.size();
    if (size.width() > kSide || size.height() > kSide)
        reader.setScaledSize(size.scaled(kSide, kSide, Qt::KeepAspectRatio));
    return reader.read().convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

} // namespace

HistoryModel::HistoryModel(HistoryLibrary* library, QObject* parent)
    : QAbstractListModel(parent), m_library(library), m_thumbnails(kMostThumbnails) {
    connect(library, &HistoryLibrary::entriesChanged, this, &HistoryModel::synchronise);
    synchronise();
}

int HistoryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const {
    const auto entry = entryAt(index);
    if (!entry) return {};
    switch (role) {
    case Qt::DisplayRole:
        return entry->title.isEmpty() ? QLocale().toString(entry->created.toLocalTime(), QLocale::ShortFormat)
                                      : entry->title;
    case Qt::EditRole: return entry->title;
    case Qt::ToolTipRole: return toolTip(*entry);
    case Qt::AccessibleTextRole:
        return entry->favourite ? tr("%1, favourite, %2").arg(data(index, Qt::DisplayRole).toString(), facts(*entry))
                                : tr("%1, %2").arg(data(index, Qt::DisplayRole).toString(), facts(*entry));
    case IdRole: return entry->id;
    case EntryRole: return QVariant::fromValue(*entry);
    case FavouriteRole: return entry->favourite;
    case FactsRole: return facts(*entry);
    case ThumbnailRole: return thumbnail(*entry);
    default: return {};
    }
}

bool HistoryModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    const auto entry = entryAt(index);
    const auto title = value.toString().simplified();
    if (!entry || role != Qt::EditRole || title.isEmpty() || title == entry->title) return false;
    m_library->rename(entry->id, title);
    return true;
}

Qt::ItemFlags HistoryModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemIsDragEnabled |
           Qt::ItemNeverHasChildren;
}

QHash<int, QByteArray> HistoryModel::roleNames() const {
    auto names = QAbstractListModel::roleNames();
    names.insert({{IdRole, "id"},
                  {EntryRole, "entry"},
                  {FavouriteRole, "favourite"},
                  {FactsRole, "facts"},
                  {ThumbnailRole, "thumbnail"}});
    return names;
}

std::optional<HistoryEntry> HistoryModel::entryAt(const QModelIndex& index) const {
    if (!index.isValid() || index.row() >= rowCount()) return std::nullopt;
    return m_rows[static_cast<std::size_t>(index.row())];
}

QModelIndex HistoryModel::indexOf(const QString& id) const {
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const auto& row) { return row.id == id; });
    return found == m_rows.end() ? QModelIndex() : index(static_cast<int>(found - m_rows.begin()));
}

void HistoryModel::setSearchText(const QString& text) {
    m_words = folded(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    synchronise();
}

void HistoryModel::setFavouritesOnly(bool on) {
    m_favouritesOnly = on;
    synchronise();
}

bool HistoryModel::accepts(const HistoryEntry& entry) const {
    if (m_favouritesOnly && !entry.favourite) return false;
    if (m_words.isEmpty()) return true;
    const auto local = entry.created.toLocalTime();
    const auto text = folded(entry.title + QLatin1Char(' ') + entry.model + QLatin1Char(' ') +
                             QLocale().toString(local, QLocale::LongFormat) + QLatin1Char(' ') +
                             local.toString(Qt::ISODate) + QLatin1Char(' ') + QString::number(entry.seed));
    return std::all_of(m_words.begin(), m_words.end(), [&](const auto& word) { return text.contains(word); });
}

/// Both lists are newest first, so one pass finds what went, came and changed.
void HistoryModel::synchronise() {
    std::vector<HistoryEntry> wanted;
    for (const auto& entry : m_library->entries()) {
        if (accepts(entry)) wanted.push_back(entry);
    }
    const auto isWanted = [&](const QString& id) {
        return std::any_of(wanted.begin(), wanted.end(), [&](const auto& entry) { return entry.id == id; });
    };
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (isWanted(m_rows[static_cast<std::size_t>(row)].id)) continue;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
    for (std::size_t row = 0; row < wanted.size(); ++row) {
        const auto at = static_cast<int>(row);
        if (row >= m_rows.size() || m_rows[row].id != wanted[row].id) {
            beginInsertRows({}, at, at);
            m_rows.insert(m_rows.begin() + at, wanted[row]);
            endInsertRows();
        } else if (!(m_rows[row] == wanted[row])) {
            m_rows[row] = wanted[row];
            Q_EMIT dataChanged(index(at), index(at));
        }
    }
}

QVariant HistoryModel::thumbnail(const HistoryEntry& entry) const {
    if (entry.thumbnailFile.isEmpty()) m_library->drawThumbnail(entry.id);
    const auto source = thumbnailSource(entry);
    // The mesh's name is in the key: replaceMesh writes another thumbnail under the same name.
    if (const auto* image = m_thumbnails.object(source + entry.meshFile)) return *image;
    const_cast<HistoryModel*>(this)->readThumbnail(entry);
    return {};
}

void HistoryModel::readThumbnail(const HistoryEntry& entry) {
    const auto source = thumbnailSource(entry), key = source + entry.meshFile;
    if (source.isEmpty() || m_reading.contains(key)) return;
    m_reading.insert(key);
    callOnPool(
        QThreadPool::globalInstance(), this, [source] { return readSmall(source); },
        [this, key, id = entry.id](const HistoryOutcome<QImage>& outcome) {
            m_reading.remove(key);
            // An unreadable file counts as an empty picture, or it would be read again at every paint.
            m_thumbnails.insert(key, new QImage(outcome.value.value_or(QImage())));
            const auto row = indexOf(id);
            if (row.isValid()) Q_EMIT dataChanged(row, row, {ThumbnailRole});
        });
}

QString HistoryModel::facts(const HistoryEntry& entry) const {
    const QLocale locale;
    const auto faces = entry.faces < 1000
                           ? locale.toString(entry.faces)
                           : tr("%1k", "thousands of faces").arg(locale.toString((entry.faces + 500) / 1000));
    return tr("%1 s · %2 faces", "seconds, and a number such as 84k")
        .arg(locale.toString(entry.seconds, 'f', entry.seconds < 100 ? 1 : 0), faces);
}

QString HistoryModel::toolTip(const HistoryEntry& entry) const {
    const QLocale locale;
    QStringList lines{entry.title, locale.toString(entry.created.toLocalTime(), QLocale::ShortFormat)};
    if (!entry.model.isEmpty()) lines << tr("Model: %1").arg(entry.model);
    if (entry.steps > 0) {
        lines << tr("%n step(s), guidance %1, seed %2", nullptr, entry.steps)
                     .arg(locale.toString(entry.guidance, 'f', 1), QString::number(entry.seed));
    }
    lines << (entry.closed ? tr("%1 faces, closed surface").arg(locale.toString(entry.faces))
                           : tr("%1 faces, open surface").arg(locale.toString(entry.faces)));
    lines << tr("Made in %1 s").arg(locale.toString(entry.seconds, 'f', 1));
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

} // namespace vecset
