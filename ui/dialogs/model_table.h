#pragma once

#include "core/pipeline/model_catalog.h"

#include <QAbstractTableModel>

namespace vecset {

/// The known models as rows, for the model manager.
class ModelTable : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Kind, Parameters, FileSize, Memory, Abilities, ColumnCount };

    explicit ModelTable(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    void setEntries(std::vector<ModelEntry> entries);
    [[nodiscard]] const std::vector<ModelEntry>& entries() const { return m_entries; }
    [[nodiscard]] const ModelEntry& entry(int row) const { return m_entries[static_cast<std::size_t>(row)]; }
    [[nodiscard]] int rowOf(const QString& folder) const; ///< -1 when it is not there
    /// The model that the next run uses is marked.
    void setCurrentFolder(const QString& folder);
    [[nodiscard]] QString currentFolder() const { return m_current; }
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] static QString folderOf(const ModelEntry& entry);
    [[nodiscard]] static QString parameterText(std::uint64_t count); ///< "7.1 M"
    [[nodiscard]] static QString sizeText(std::uint64_t bytes);      ///< "1.2 GiB"; "–" for zero
    [[nodiscard]] static QString kindText(const ModelEntry& entry);
    [[nodiscard]] static QStringList abilities(const ModelEntry& entry);

private:
    [[nodiscard]] QString textOf(const ModelEntry& entry, int column) const;

    std::vector<ModelEntry> m_entries;
    QString m_current;
};

} // namespace vecset
