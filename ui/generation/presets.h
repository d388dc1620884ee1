#pragma once

#include "core/pipeline/model_catalog.h"

#include <QString>

#include <vector>

namespace vecset {

enum class PresetId { OneStep, Turbo, Fast, Standard, Custom };

/// "one-step", "turbo", "fast", "standard", "custom".
[[nodiscard]] QString presetName(PresetId id);

/// Weights, steps and guidance that belong together.
struct Preset {
    PresetId id = PresetId::Custom;
    QString modelFolder;
    int steps = 0;
    double guidance = 0.0;
    int passes = 0;      ///< network passes that it costs
    QString model, teacher; ///< their names; no teacher: the model names none
    QString unavailable; ///< why it cannot be chosen; empty when it can

    [[nodiscard]] bool isAvailable() const { return unavailable.isEmpty(); }
};

/// Network passes of a run: two per step while two guidance branches run.
[[nodiscard]] int networkPasses(const ModelEntry& model, int steps, double guidance);

/// One step, Turbo, Fast and Standard for the chosen model and the models beside it. One step and Turbo are a distilled
/// model at one step and at its own number of steps; Standard is what the full model's makers recommend; Fast takes two
/// fifths of those steps. `chosen` is taken for the kind that it is; the other kind is the student or the teacher that
/// the models' own configurations name, else a usable model of the same number of views that names nobody, built-in
/// ones first. A preset that would be the same run as another one, or whose model is missing, says why it is not
/// available.
/// @param preferredFull folder of the full model that was used last; wins over other full models
[[nodiscard]] std::vector<Preset> makePresets(const ModelEntry& chosen, const std::vector<ModelEntry>& models,
                                              const QString& preferredFull = {});

/// The available preset that these values are, else Custom.
[[nodiscard]] PresetId matchingPreset(const std::vector<Preset>& presets, const QString& modelFolder, int steps,
                                      double guidance);

/// Why the chosen model cannot be compared with a teacher or a student of its own; empty when it can. Goes by what the
/// models' configurations say: only then are matte, seed and noise known to mean the same to both.
[[nodiscard]] QString whyNoComparison(const ModelEntry* chosen, const std::vector<ModelEntry>& models);

/// As kept in settings and signals: the folder's path with forward slashes.
[[nodiscard]] QString folderName(const ModelEntry& model);

} // namespace vecset
