#include "ui/dialogs/model_table.h"

#include "ui/theme/theme.h"

#include <QIcon>
#include <QLocale>

#include <algorithm>

namespace vecset {
namespace {

bool isNumber(int column) {
    return column == ModelTable::Parameters || column == ModelTable::FileSize || column == ModelTable::Memory;
}

} // namespace

void ModelTable::setEntries(std::vector<ModelEntry> entries) {
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

int ModelTable::rowOf(const QString& folder) const {
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const ModelEntry& entry) { return folderOf(entry) == folder; });
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

void ModelTable::setCurrentFolder(const QString& folder) {
    m_current = folder;
    retranslate();
}

void ModelTable::retranslate() {
    if (!m_entries.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int ModelTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int ModelTable::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ModelTable::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const ModelEntry& model = entry(index.row());
    const Tokens& tokens = Theme::instance().tokens();
    switch (role) {
    case Qt::DisplayRole: return textOf(model, index.column());
    case Qt::TextAlignmentRole:
        return QVariant(isNumber(index.column()) ? Qt::AlignRight | Qt::AlignVCenter
                                                 : Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::FontRole:
        return index.column() == Name && folderOf(model) == m_current ? Theme::instance().strongFont() : QVariant();
    case Qt::ForegroundRole: return !model.isUsable() && index.column() != Name ? QVariant(tokens.muted) : QVariant();
    case Qt::DecorationRole:
        if (index.column() != Name) return {};
        if (!model.isUsable()) return themedIcon(QStringLiteral("warning"), &Tokens::warning);
        return folderOf(model) == m_current ? themedIcon(QStringLiteral("check"), &Tokens::success)
                                            : themedIcon(QStringLiteral("model"));
    case Qt::ToolTipRole: return model.isUsable() ? QVariant() : QVariant(QString::fromStdString(model.problem));
    default: return {};
    }
}

QVariant ModelTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(isNumber(section) ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case Name: return tr("Name");
    case Kind: return tr("Kind");
    case Parameters: return tr("Parameters");
    case FileSize: return tr("On disk");
    case Memory: return tr("Memory");
    case Abilities: return tr("Can do");
    default: return {};
    }
}

QString ModelTable::textOf(const ModelEntry& entry, int column) const {
    switch (column) {
    case Name: return QString::fromStdString(entry.name);
    case Kind: return kindText(entry);
    case Parameters: return parameterText(entry.parameters);
    case FileSize: return sizeText(entry.fileBytes);
    case Memory: return sizeText(entry.memoryBytes);
    case Abilities: return abilities(entry).join(QStringLiteral(", "));
    default: return {};
    }
}

QString ModelTable::folderOf(const ModelEntry& entry) {
    return QString::fromStdString(entry.folder.string());
}

QString ModelTable::parameterText(std::uint64_t count) {
    if (count == 0) return QStringLiteral("–");
    if (count < 1'000'000'000)
        return tr("%1 M", "million").arg(QLocale().toString(static_cast<double>(count) / 1e6, 'f', 1));
    return tr("%1 G", "thousand million").arg(QLocale().toString(static_cast<double>(count) / 1e9, 'f', 2));
}

QString ModelTable::sizeText(std::uint64_t bytes) {
    return bytes == 0 ? QStringLiteral("–")
                      : QLocale().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeIecFormat);
}

QString ModelTable::kindText(const ModelEntry& entry) {
    return entry.builtIn ? tr("built in") : tr("added");
}

QStringList ModelTable::abilities(const ModelEntry& entry) {
    if (!entry.isUsable()) return {tr("cannot be used")};
    QStringList list{entry.multiView ? tr("several views") : tr("one view")};
    if (entry.fewStep) list.append(tr("few steps"));
    if (entry.guidanceEmbedded) list.append(tr("one pass per step"));
    if (entry.encoder) list.append(tr("encodes meshes"));
    return list;
}

} // namespace vecset
