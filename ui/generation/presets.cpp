#include "ui/generation/presets.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <array>
#include <cmath>

namespace vecset {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Presets)
};

constexpr double kFastShare = 0.4;
constexpr int kFineFactor = 2, kFineLeastMore = 4, kMostPresetSteps = 200;

/// The best partner of the other kind for the chosen model; null when there is none.
const ModelEntry* partner(const ModelEntry& chosen, const std::vector<ModelEntry>& models, bool fewStep, const QString& preferred) {
    const ModelEntry* best = nullptr;
    for (const ModelEntry& model : models) {
        if (!model.isUsable() || model.fewStep != fewStep || model.multiView != chosen.multiView) continue;
        if (folderName(model) == preferred) return &model;
        if (best == nullptr || (model.builtIn && !best->builtIn)) best = &model;
    }
    return best;
}

Preset makePreset(PresetId id, const ModelEntry& model, int steps) {
    Preset preset{id, folderName(model), std::clamp(steps, 1, kMostPresetSteps), model.defaultGuidance, 0, {}};
    preset.passes = networkPasses(model, preset.steps, preset.guidance);
    return preset;
}

std::vector<Preset> fullPresets(const ModelEntry* model) {
    if (model == nullptr) {
        const QString why = Words::tr("It needs a full model, and none of this kind is installed.");
        return {{PresetId::Fast, {}, 0, 0.0, 0, why}, {PresetId::Standard, {}, 0, 0.0, 0, why}, {PresetId::Fine, {}, 0, 0.0, 0, why}};
    }
    const int usual = model->defaultSteps;
    std::vector<Preset> presets{makePreset(PresetId::Fast, *model, static_cast<int>(std::lround(usual * kFastShare))),
                                makePreset(PresetId::Standard, *model, usual),
                                makePreset(PresetId::Fine, *model, std::max(usual * kFineFactor, usual + kFineLeastMore))};
    if (presets[0].steps >= presets[1].steps) {
        presets[0].unavailable = Words::tr("This model's usual number of steps cannot be lowered: Standard is the fastest.");
    }
    if (presets[2].steps <= presets[1].steps) {
        presets[2].unavailable = Words::tr("This model's usual number of steps is the most that a preset uses.");
    }
    return presets;
}

Preset turboPreset(const ModelEntry* model) {
    if (model != nullptr) return makePreset(PresetId::Turbo, *model, model->defaultSteps);
    return {PresetId::Turbo, {}, 0, 0.0, 0,
            Words::tr("It needs a distilled model, and none of this kind is installed. Add one in the model manager.")};
}

} // namespace

QString presetName(PresetId id) {
    static constexpr std::array names{"turbo", "fast", "standard", "fine", "custom"};
    return QLatin1String(names.at(static_cast<std::size_t>(id)));
}

int networkPasses(const ModelEntry& model, int steps, double guidance) {
    return steps * (!model.guidanceEmbedded && guidance != 1.0 ? 2 : 1);
}

std::vector<Preset> makePresets(const ModelEntry& chosen, const std::vector<ModelEntry>& models, const QString& preferredFull) {
    const ModelEntry* turbo = chosen.fewStep ? &chosen : partner(chosen, models, true, {});
    const ModelEntry* full = chosen.fewStep ? partner(chosen, models, false, preferredFull) : &chosen;
    std::vector<Preset> presets{turboPreset(turbo)};
    for (Preset& preset : fullPresets(full)) presets.push_back(std::move(preset));
    return presets;
}

PresetId matchingPreset(const std::vector<Preset>& presets, const QString& modelFolder, int steps, double guidance) {
    for (const Preset& preset : presets) {
        if (preset.isAvailable() && preset.modelFolder == modelFolder && preset.steps == steps &&
            std::abs(preset.guidance - guidance) < 1e-6) {
            return preset.id;
        }
    }
    return PresetId::Custom;
}

QString folderName(const ModelEntry& model) {
#ifdef Q_OS_WIN
    return QDir::fromNativeSeparators(QString::fromStdWString(model.folder.wstring()));
#else
    return QString::fromStdString(model.folder.string());
#endif
}

} // namespace vecset
