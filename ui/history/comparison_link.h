#pragma once

#include "ui/history/history_entry.h"

#include <optional>
#include <vector>

namespace vecset {

/// How two results of one comparison know each other: the recipes of both carry the comparison's name. It survives when
/// one of them is deleted and brought back, and costs no second write.
struct ComparisonLink {
    QString id;   ///< unique; empty: not part of a comparison
    QString role; ///< "a" or "b": the side it was shown on

    bool operator==(const ComparisonLink&) const = default;
};

[[nodiscard]] QJsonObject withComparison(QJsonObject recipe, const ComparisonLink& link);
/// An empty link for a recipe without one, or with a damaged one.
[[nodiscard]] ComparisonLink comparisonOf(const QJsonObject& recipe);

/// The other result of the entry's comparison; nothing when it has none or the other one is gone.
[[nodiscard]] std::optional<HistoryEntry> comparedWith(const HistoryEntry& entry,
                                                       const std::vector<HistoryEntry>& entries);

} // namespace vecset
