#include "ui/history/comparison_link.h"

#include <algorithm>

namespace vecset {

QJsonObject withComparison(QJsonObject recipe, const ComparisonLink& link) {
    if (!link.id.isEmpty()) {
        recipe.insert(QStringLiteral("comparison"),
                      QJsonObject{{QStringLiteral("id"), link.id}, {QStringLiteral("side"), link.role}});
    }
    return recipe;
}

ComparisonLink comparisonOf(const QJsonObject& recipe) {
    const QJsonObject link = recipe.value(QLatin1String("comparison")).toObject();
    return {link.value(QLatin1String("id")).toString(), link.value(QLatin1String("side")).toString()};
}

std::optional<HistoryEntry> comparedWith(const HistoryEntry& entry, const std::vector<HistoryEntry>& entries) {
    const QString id = comparisonOf(entry.recipe).id;
    if (id.isEmpty()) return std::nullopt;
    const auto other = std::find_if(entries.begin(), entries.end(), [&](const HistoryEntry& candidate) {
        return candidate.id != entry.id && comparisonOf(candidate.recipe).id == id;
    });
    return other == entries.end() ? std::nullopt : std::optional(*other);
}

} // namespace vecset
