// The words of SamplingSection; what it does is in sampling_section.cpp.
#include "ui/generation/sampling_section.h"

#include "ui/generation/cost_text.h"
#include "ui/widgets/seed_field.h"
#include "ui/widgets/segmented_control.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLocale>

#include <array>

namespace vecset {

namespace {

/// Which weights it takes and how; what it costs is said apart, from this machine's own runs.
QString purposeOf(const Preset& preset) {
    const auto distilled = [&] {
        return preset.teacher.isEmpty()
                   ? SamplingSection::tr("The distilled model %1.").arg(preset.model)
                   : SamplingSection::tr("%1, distilled from %2.").arg(preset.model, preset.teacher);
    };
    switch (preset.id) {
    case PresetId::OneStep:
        return distilled() + QLatin1Char('\n') +
               SamplingSection::tr("From noise to shape in one go: the fastest there is.");
    case PresetId::Turbo:
        return distilled() + QLatin1Char('\n') + SamplingSection::tr("In the few steps that it was made for.");
    case PresetId::Fast:
        return SamplingSection::tr("The full model with fewer steps: for looking for a good picture and seed.");
    case PresetId::Standard:
        return SamplingSection::tr("The full model %1 as its makers recommend it.").arg(preset.model);
    case PresetId::Custom: break;
    }
    return {};
}

} // namespace

QString SamplingSection::presetTip(const Preset& preset) const {
    QStringList lines{purposeOf(preset)};
    lines << tr("%n step(s)", nullptr, preset.steps) + QStringLiteral(" · ") +
                 tr("guidance %1").arg(QLocale().toString(preset.guidance, 'f', 1)) + QStringLiteral(" · ") +
                 tr("%n network pass(es)", nullptr, preset.passes);
    if (m_estimate) {
        CostQuery query = m_base;
        query.modelFolder = preset.modelFolder;
        query.steps = preset.steps;
        query.networkPasses = preset.passes;
        const QString cost = costSentence(m_estimate(query));
        if (!cost.isEmpty()) lines << cost;
    }
    return lines.join(QLatin1Char('\n'));
}

void SamplingSection::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        fillModels();
        updatePresets();
    }
    QWidget::changeEvent(event);
}

void SamplingSection::retranslateUi() {
    m_modelLabel->setText(tr("Model"));
    m_model->setAccessibleName(tr("Model"));
    m_model->setToolTip(tr("The network that makes the shape. The first run with another model loads it first."));
    m_presetLabel->setText(tr("Preset"));
    m_preset->setAccessibleName(tr("Preset"));
    const std::array names{tr("1 step", "preset"), tr("Turbo"), tr("Fast"), tr("Standard"), tr("Custom")};
    for (const Preset& preset : m_presets) {
        const QString text = names.at(static_cast<std::size_t>(preset.id));
        m_preset->setSegmentText(presetName(preset.id), text,
                                 preset.isAvailable() ? presetTip(preset) : preset.unavailable);
    }
    if (m_presets.empty()) {
        for (std::size_t i = 0; i < 4; ++i)
            m_preset->setSegmentText(presetName(static_cast<PresetId>(i)), names.at(i), {});
    }
    m_preset->setSegmentText(presetName(PresetId::Custom), names.back(),
                             tr("Your own steps and guidance, as set below."));
    m_steps->setLabel(tr("Steps"));
    m_steps->setToolTip(
        tr("How often the network refines the shape. Time grows in proportion; beyond the model's usual number "
           "little is gained. Double-click the name for the usual number."));
    m_guidance->setLabel(tr("Guidance"));
    m_guidance->setToolTip(
        tr("How closely the shape follows the picture. High values make it harsh; 1 switches guidance off and "
           "halves the time where it runs as a second pass."));
    m_seedLabel->setText(tr("Seed"));
    m_seed->setToolTip(tr("Same seed, same settings, same shape. Unlocked, every run takes a new one."));
    m_preview->setText(tr("Show the shape forming"));
    m_preview->setToolTip(tr("Coarse previews in the viewport while sampling. Costs at most a tenth of the time."));
}

} // namespace vecset
