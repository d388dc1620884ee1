#include "ui/window/compare_plan.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace vecset {
namespace {

QString folderOf(const ModelEntry& model) { return QString::fromStdU16String(model.folder.u16string()); }

} // namespace

GenerationSettings otherSide(const GenerationSettings& mine, const std::vector<ModelEntry>& models) {
    const auto own = std::find_if(models.begin(), models.end(), [&](const auto& m) { return folderOf(m) == mine.modelFolder; });
    const bool distilled = own != models.end() && own->fewStep;
    GenerationSettings other = mine;
    other.preset = QStringLiteral("custom");
    const auto partner = std::find_if(models.begin(), models.end(), [&](const ModelEntry& m) {
        return m.isUsable() && m.fewStep != distilled && folderOf(m) != mine.modelFolder;
    });
    if (partner != models.end() && own != models.end()) {
        other.modelFolder = folderOf(*partner);
        other.steps = partner->defaultSteps;
        other.guidance = partner->defaultGuidance;
        return other;
    }
    other.steps = mine.steps >= 10 ? std::max(1, mine.steps / 10) : mine.steps * 10;
    return other;
}

QString sideName(const GenerationSettings& settings, const std::vector<ModelEntry>& models) {
    QString name = settings.modelFolder.section(QLatin1Char('/'), -1);
    for (const ModelEntry& model : models) {
        if (folderOf(model) == settings.modelFolder) name = QString::fromStdString(model.name);
    }
    const QString steps = QCoreApplication::translate("ComparePlan", "%n steps", nullptr, settings.steps);
    return QCoreApplication::translate("ComparePlan", "%1, %2, guidance %3", "model, steps, guidance scale")
        .arg(name, steps, QLocale().toString(settings.guidance, 'g', 3));
}

} // namespace vecset
