#include "ui/window/compare_plan.h"

#include "core/pipeline/model_pair.h"
#include "ui/generation/presets.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace vecset {
namespace {

constexpr int kOtherFactor = 10;

GenerationSettings defaultsOf(const ModelEntry& model, const GenerationSettings& mine) {
    GenerationSettings settings = mine;
    settings.modelFolder = folderName(model);
    settings.steps = model.defaultSteps;
    settings.guidance = model.defaultGuidance;
    settings.preset = presetName(PresetId::Custom);
    return settings;
}

} // namespace

ComparePlan teacherAndStudent(const GenerationSettings& mine, const std::vector<ModelEntry>& models) {
    const auto own =
        std::find_if(models.begin(), models.end(), [&](const auto& m) { return folderName(m) == mine.modelFolder; });
    const ModelPair pair = own == models.end() ? ModelPair{} : pairOf(models, *own);
    if (!pair) return twoStepCounts(mine);
    const bool mineIsStudent = pair.student->name == own->name;
    const GenerationSettings other = defaultsOf(mineIsStudent ? *pair.teacher : *pair.student, mine);
    if (mineIsStudent) return {other, mine, false};
    return {mine, other, true};
}

ComparePlan twoStepCounts(const GenerationSettings& mine) {
    ComparePlan plan{mine, mine, false};
    plan.b.preset = presetName(PresetId::Custom);
    plan.b.steps = mine.steps >= kOtherFactor ? mine.steps / kOtherFactor : mine.steps * kOtherFactor;
    return plan;
}

QString sideName(const GenerationSettings& settings, const std::vector<ModelEntry>& models) {
    QString name = settings.modelFolder.section(QLatin1Char('/'), -1);
    for (const ModelEntry& model : models) {
        if (folderName(model) == settings.modelFolder) name = QString::fromStdString(model.name);
    }
    const QString steps = QCoreApplication::translate("ComparePlan", "%n steps", nullptr, settings.steps);
    return QCoreApplication::translate("ComparePlan", "%1, %2, guidance %3", "model, steps, guidance scale")
        .arg(name, steps, QLocale().toString(settings.guidance, 'g', 3));
}

} // namespace vecset
