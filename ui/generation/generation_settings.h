#pragma once

#include "core/pipeline/generation.h"

#include <QJsonObject>
#include <QString>

namespace vecset {

/// Everything that the generation panel sets, as kept in the session, the history and recipes. Values that come from
/// outside are checked one by one: what cannot be used takes its default, the rest stays.
struct GenerationSettings {
    QString modelFolder;
    QString preset = QStringLiteral("standard"); ///< "one-step", "turbo", "fast", "standard", "custom"
    int steps = 49;
    double guidance = 5.0;
    quint64 seed = 1234;
    bool seedLocked = false;
    bool livePreview = true;
    MeshRequest mesh;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static GenerationSettings fromJson(const QJsonObject& json);
};

/// Limits of what the panel offers; the engine takes wider ranges.
inline constexpr int kMaxSteps = 1000;
inline constexpr double kMaxPanelGuidance = 20.0;
inline constexpr double kMaxPanelIso = 0.5;
inline constexpr int kLeastFaceBudget = 100, kMostFaceBudget = 5'000'000;
inline constexpr double kLeastFloaterRatio = 0.0001, kMostFloaterRatio = 0.5;
inline constexpr int kLeastPanelResolution = 16, kMostPanelResolution = 1024;

/// "hierarchical", "lightning", "dense" and back (unknown names: nothing).
[[nodiscard]] QString decodeMethodName(DecodeMethod method);
[[nodiscard]] std::optional<DecodeMethod> decodeMethodFromName(const QString& name);

} // namespace vecset
