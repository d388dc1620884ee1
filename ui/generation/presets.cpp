#include "ui/generation/presets.h"

#include "core/pipeline/model_pair.h"

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
constexpr int kMostPresetSteps = 200;
constexpr int kTurboSteps = 5; ///< of a student whose own default is one step: that is the preset beside it

/// Whether the student can stand beside the full model: taught by it, or by nobody it names.
bool fitTogether(const ModelEntry& student, const ModelEntry& full) {
    if (student.multiView != full.multiView) return false;
    return student.teacher.empty() || student.teacher == full.name;
}

/// The best partner of the other kind for the chosen model; null when there is none.
const ModelEntry* partner(const ModelEntry& chosen, const std::vector<ModelEntry>& models, const QString& preferred) {
    const bool student = !isStudent(chosen);
    const ModelEntry* best = nullptr;
    const auto rank = [](const ModelEntry& model) { return (model.teacher.empty() ? 0 : 2) + (model.builtIn ? 1 : 0); };
    for (const ModelEntry& model : models) {
        if (!model.isUsable() || isStudent(model) != student) continue;
        if (!(student ? fitTogether(model, chosen) : fitTogether(chosen, model))) continue;
        if (folderName(model) == preferred) return &model;
        if (best == nullptr || rank(model) > rank(*best)) best = &model;
    }
    return best;
}

Preset makePreset(PresetId id, const ModelEntry& model, int steps) {
    Preset preset{id, folderName(model), std::clamp(steps, 1, kMostPresetSteps), model.defaultGuidance, 0,
                  QString::fromStdString(model.name), QString::fromStdString(model.teacher), {}};
    preset.passes = networkPasses(model, preset.steps, preset.guidance);
    return preset;
}

Preset missing(PresetId id, const QString& why) {
    Preset preset;
    preset.id = id;
    preset.unavailable = why;
    return preset;
}

std::vector<Preset> fullPresets(const ModelEntry* model, const ModelEntry& chosen) {
    if (model == nullptr) {
        const QString why = chosen.teacher.empty()
                                ? Words::tr("It needs a full model, and none of this kind is installed.")
                                : Words::tr("It needs the model %1, which is not installed.")
                                      .arg(QString::fromStdString(chosen.teacher));
        return {missing(PresetId::Fast, why), missing(PresetId::Standard, why)};
    }
    const int usual = model->defaultSteps;
    std::vector<Preset> presets{makePreset(PresetId::Fast, *model, static_cast<int>(std::lround(usual * kFastShare))),
                                makePreset(PresetId::Standard, *model, usual)};
    if (presets[0].steps >= presets[1].steps) {
        presets[0].unavailable =
            Words::tr("This model's usual number of steps cannot be lowered: Standard is the fastest.");
    }
    return presets;
}

std::vector<Preset> studentPresets(const ModelEntry* model) {
    if (model != nullptr) {
        return {makePreset(PresetId::OneStep, *model, 1),
                makePreset(PresetId::Turbo, *model, model->defaultSteps > 1 ? model->defaultSteps : kTurboSteps)};
    }
    const QString why =
        Words::tr("It needs a distilled model, and none of this kind is installed. Add one in the model manager.");
    return {missing(PresetId::OneStep, why), missing(PresetId::Turbo, why)};
}

} // namespace

QString presetName(PresetId id) {
    static constexpr std::array names{"one-step", "turbo", "fast", "standard", "custom"};
    return QLatin1String(names.at(static_cast<std::size_t>(id)));
}

int networkPasses(const ModelEntry& model, int steps, double guidance) {
    return steps * (!model.guidanceEmbedded && guidance != 1.0 ? 2 : 1);
}

std::vector<Preset> makePresets(const ModelEntry& chosen, const std::vector<ModelEntry>& models,
                                const QString& preferredFull) {
    const bool student = isStudent(chosen);
    const ModelEntry* few = student ? &chosen : partner(chosen, models, {});
    const ModelEntry* full = student ? partner(chosen, models, preferredFull) : &chosen;
    std::vector<Preset> presets = studentPresets(few);
    for (Preset& preset : fullPresets(full, chosen)) presets.push_back(std::move(preset));
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

QString whyNoComparison(const ModelEntry* chosen, const std::vector<ModelEntry>& models) {
    if (chosen == nullptr) return Words::tr("Choose a model first.");
    if (pairOf(models, *chosen)) return {};
    const QString name = QString::fromStdString(chosen->name);
    if (!chosen->teacher.empty()) {
        return Words::tr("%1 was distilled from %2, which is not installed.")
            .arg(name, QString::fromStdString(chosen->teacher));
    }
    if (isStudent(*chosen)) return Words::tr("%1 does not say which model it was distilled from.").arg(name);
    return Words::tr("No installed model was distilled from %1. Add one in the model manager.").arg(name);
}

QString folderName(const ModelEntry& model) {
#ifdef Q_OS_WIN
    return QDir::fromNativeSeparators(QString::fromStdWString(model.folder.wstring()));
#else
    return QString::fromStdString(model.folder.string());
#endif
}

} // namespace vecset
