#pragma once

#include "core/pipeline/model_catalog.h"

#include <QString>

#include <vector>

namespace vecset {

enum class PresetId { Turbo, Fast, Standard, Fine, Custom };

/// "turbo", "fast", "standard", "fine", "custom".
[[nodiscard]] QString presetName(PresetId id);

/// Weights, steps and guidance that belong together.
struct Preset {
    PresetId id = PresetId::Custom;
    QString modelFolder;
    int steps = 0;
    double guidance = 0.0;
    int passes = 0;      ///< network passes that it costs
    QString unavailable; ///< why it cannot be chosen; empty when it can

    [[nodiscard]] bool isAvailable() const { return unavailable.isEmpty(); }
};

/// Network passes of a run: two per step while two guidance branches run.
[[nodiscard]] int networkPasses(const ModelEntry& model, int steps, double guidance);

/// Turbo, Fast, Standard and Fine for the chosen model and the models beside it. Standard is what the full model's makers
/// recommend; Fast takes two fifths of those steps, Fine twice as many (at least four more); Turbo is a distilled model
/// with its own defaults. `chosen` is taken for the kind that it is, a full model for the last three, a distilled one for
/// Turbo; the other kind is a usable model of the same number of views, built-in ones first. A preset that would be the
/// same run as another one, or whose model is missing, says why it is not available.
/// @param preferredFull folder of the full model that was used last; wins over other full models
[[nodiscard]] std::vector<Preset> makePresets(const ModelEntry& chosen, const std::vector<ModelEntry>& models,
                                              const QString& preferredFull = {});

/// The available preset that these values are, else Custom.
[[nodiscard]] PresetId matchingPreset(const std::vector<Preset>& presets, const QString& modelFolder, int steps, double guidance);

/// As kept in settings and signals: the folder's path with forward slashes.
[[nodiscard]] QString folderName(const ModelEntry& model);

} // namespace vecset
