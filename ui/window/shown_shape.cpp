#include "ui/window/shown_shape.h"

namespace vecset {

QJsonObject makeRecipe(const GenerationSettings& settings, const QJsonObject& inputState) {
    return {{QStringLiteral("settings"), settings.toJson()}, {QStringLiteral("input"), inputState}};
}

GenerationSettings settingsOfRecipe(const QJsonObject& recipe) {
    return GenerationSettings::fromJson(recipe.value(QLatin1String("settings")).toObject());
}

QJsonObject inputOfRecipe(const QJsonObject& recipe) { return recipe.value(QLatin1String("input")).toObject(); }

} // namespace vecset
