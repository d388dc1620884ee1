#include "ui/generation/generation_settings.h"

#include <QJsonValue>

#include <array>
#include <cmath>
#include <utility>

namespace vecset {
namespace {

constexpr std::array kPresetNames{"one-step", "turbo", "fast", "standard", "custom"};
constexpr std::array kMethods{std::pair(DecodeMethod::Hierarchical, "hierarchical"),
                              std::pair(DecodeMethod::Lightning, "lightning"), std::pair(DecodeMethod::Dense, "dense")};

double numberOr(const QJsonValue& value, double least, double most, double fallback) {
    const double number = value.isDouble() ? value.toDouble() : std::nan("");
    return number >= least && number <= most ? number : fallback; // false for NaN as well
}

int integerOr(const QJsonValue& value, int least, int most, int fallback) {
    const double number = numberOr(value, least, most, std::nan(""));
    return std::isfinite(number) && number == std::floor(number) ? static_cast<int>(number) : fallback;
}

/// Seeds are written as text, because a JSON number keeps 53 bits only; whole numbers of old files are taken as well.
quint64 seedOr(const QJsonValue& value, quint64 fallback) {
    if (value.isString()) {
        bool isNumber = false;
        const quint64 seed = value.toString().toULongLong(&isNumber, 10);
        return isNumber ? seed : fallback;
    }
    const double number = numberOr(value, 0.0, 9007199254740992.0, std::nan(""));
    return std::isfinite(number) && number == std::floor(number) ? static_cast<quint64>(number) : fallback;
}

QString presetOr(const QString& name, const QString& fallback) {
    for (const char* known : kPresetNames) {
        if (name == QLatin1String(known)) return name;
    }
    return fallback;
}

QJsonObject decodeToJson(const DecodeOptions& decode) {
    return {{QStringLiteral("method"), decodeMethodName(decode.method)},
            {QStringLiteral("resolution"), decode.resolution},
            {QStringLiteral("isoLevel"), decode.isoLevel}};
}

QJsonObject cleanUpToJson(const CleanUpOptions& cleanUp) {
    return {{QStringLiteral("removeFloaters"), cleanUp.removeFloaters},
            {QStringLiteral("floaterRatio"), cleanUp.floaterRatio},
            {QStringLiteral("faceBudget"), cleanUp.faceBudget}};
}

DecodeOptions decodeFromJson(const QJsonObject& json) {
    DecodeOptions decode;
    decode.method = decodeMethodFromName(json[QLatin1String("method")].toString()).value_or(decode.method);
    decode.resolution =
        integerOr(json[QLatin1String("resolution")], kLeastPanelResolution, kMostPanelResolution, decode.resolution);
    decode.isoLevel = numberOr(json[QLatin1String("isoLevel")], -kMaxPanelIso, kMaxPanelIso, decode.isoLevel);
    return decode;
}

CleanUpOptions cleanUpFromJson(const QJsonObject& json) {
    CleanUpOptions cleanUp;
    cleanUp.removeFloaters = json[QLatin1String("removeFloaters")].toBool(cleanUp.removeFloaters);
    cleanUp.floaterRatio =
        numberOr(json[QLatin1String("floaterRatio")], kLeastFloaterRatio, kMostFloaterRatio, cleanUp.floaterRatio);
    cleanUp.faceBudget = integerOr(json[QLatin1String("faceBudget")], kLeastFaceBudget, kMostFaceBudget, 0);
    return cleanUp;
}

} // namespace

QString decodeMethodName(DecodeMethod method) {
    for (const auto& [known, name] : kMethods) {
        if (known == method) return QLatin1String(name);
    }
    return QLatin1String(kMethods.front().second);
}

std::optional<DecodeMethod> decodeMethodFromName(const QString& name) {
    for (const auto& [method, known] : kMethods) {
        if (name == QLatin1String(known)) return method;
    }
    return std::nullopt;
}

QJsonObject GenerationSettings::toJson() const {
    return {{QStringLiteral("model"), modelFolder},
            {QStringLiteral("preset"), preset},
            {QStringLiteral("steps"), steps},
            {QStringLiteral("guidance"), guidance},
            {QStringLiteral("seed"), QString::number(seed)},
            {QStringLiteral("seedLocked"), seedLocked},
            {QStringLiteral("livePreview"), livePreview},
            {QStringLiteral("decode"), decodeToJson(mesh.decode)},
            {QStringLiteral("cleanUp"), cleanUpToJson(mesh.cleanUp)}};
}

GenerationSettings GenerationSettings::fromJson(const QJsonObject& json) {
    GenerationSettings settings;
    settings.modelFolder = json[QLatin1String("model")].toString();
    settings.preset = presetOr(json[QLatin1String("preset")].toString(), settings.preset);
    settings.steps = integerOr(json[QLatin1String("steps")], 1, kMaxSteps, settings.steps);
    settings.guidance = numberOr(json[QLatin1String("guidance")], 0.0, kMaxPanelGuidance, settings.guidance);
    settings.seed = seedOr(json[QLatin1String("seed")], settings.seed);
    settings.seedLocked = json[QLatin1String("seedLocked")].toBool(settings.seedLocked);
    settings.livePreview = json[QLatin1String("livePreview")].toBool(settings.livePreview);
    settings.mesh.decode = decodeFromJson(json[QLatin1String("decode")].toObject());
    settings.mesh.cleanUp = cleanUpFromJson(json[QLatin1String("cleanUp")].toObject());
    return settings;
}

} // namespace vecset
