#include "ui/generation/sampling_section.h"

#include "core/pipeline/model_pair.h"
#include "ui/generation/elided_check_box.h"
#include "ui/theme/theme.h"
#include "ui/widgets/seed_field.h"
#include "ui/widgets/segmented_control.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace vecset {
namespace {

constexpr double kGuidanceStep = 0.1;

/// With its segments made before the next control is: the tab order follows the order of making.
SegmentedControl* makePresetControl(QWidget* parent) {
    auto* control = new SegmentedControl(parent);
    for (const PresetId id :
         {PresetId::OneStep, PresetId::Turbo, PresetId::Fast, PresetId::Standard, PresetId::Custom}) {
        control->addSegment(presetName(id), presetName(id), {});
    }
    return control;
}

} // namespace

SamplingSection::SamplingSection(QWidget* parent)
    : QWidget(parent), m_modelLabel(new QLabel(this)), m_model(new QComboBox(this)), m_modelProblem(new QLabel(this)),
      m_presetLabel(new QLabel(this)), m_preset(makePresetControl(this)), m_steps(new ValueSlider(this)),
      m_guidance(new ValueSlider(this)), m_seedLabel(new QLabel(this)), m_seed(new SeedField(this)),
      m_preview(new ElidedCheckBox(this)) {
    build();
    retranslateUi();
    connect(m_model, &QComboBox::activated, this, &SamplingSection::takeModel);
    connect(m_preset, &SegmentedControl::currentChanged, this, &SamplingSection::takePreset);
    connect(m_steps, &ValueSlider::valueChanged, this, &SamplingSection::valuesChanged);
    connect(m_guidance, &ValueSlider::valueChanged, this, &SamplingSection::valuesChanged);
    connect(m_seed, &SeedField::seedChanged, this, &SamplingSection::settingsChanged);
    connect(m_seed, &SeedField::lockedChanged, this, &SamplingSection::settingsChanged);
    connect(m_preview, &QCheckBox::toggled, this, &SamplingSection::settingsChanged);
}

void SamplingSection::build() {
    const Tokens& tokens = Theme::instance().tokens();
    const GenerationSettings defaults;
    m_model->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_model->setMinimumContentsLength(10);
    m_modelLabel->setBuddy(m_model);
    m_modelProblem->setWordWrap(true);
    m_modelProblem->hide();
    setRole(m_modelProblem, "warning");
    m_steps->setRange(1, kMaxSteps, 1, 0);
    m_steps->setLogarithmic(true);
    m_guidance->setRange(0.0, kMaxPanelGuidance, kGuidanceStep, 1);
    m_steps->setValue(defaults.steps);
    m_exactGuidance.set(defaults.guidance);
    m_seed->setSeed(defaults.seed);
    m_preview->setChecked(defaults.livePreview);
    auto* seed = new QHBoxLayout;
    seed->setSpacing(tokens.space2);
    seed->addWidget(m_seedLabel);
    seed->addWidget(m_seed, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(tokens.space2);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_modelLabel), static_cast<QWidget*>(m_model), static_cast<QWidget*>(m_modelProblem),
          static_cast<QWidget*>(m_presetLabel), static_cast<QWidget*>(m_preset), static_cast<QWidget*>(m_steps),
          static_cast<QWidget*>(m_guidance)}) {
        layout->addWidget(widget);
    }
    layout->addLayout(seed);
    layout->addWidget(m_preview);
    setRole(m_modelLabel, "section");
    setRole(m_presetLabel, "section");
}

void SamplingSection::setModels(std::vector<ModelEntry> models) {
    m_models = std::move(models);
    if (model() == nullptr) {
        m_folder.clear();
        const auto usable = std::find_if(m_models.begin(), m_models.end(), [](const auto& m) { return m.isUsable(); });
        if (usable != m_models.end()) {
            m_folder = folderName(*usable);
            useDefaults();
        }
    }
    fillModels();
    updatePresets();
}

void SamplingSection::setModel(const ModelEntry& chosen) {
    const auto known = std::find_if(m_models.begin(), m_models.end(),
                                    [&](const auto& m) { return folderName(m) == folderName(chosen); });
    if (known == m_models.end()) {
        m_models.push_back(chosen);
    } else {
        *known = chosen;
    }
    m_folder = folderName(chosen);
    useDefaults();
    fillModels();
    updatePresets();
}

const ModelEntry* SamplingSection::model() const {
    const auto found =
        std::find_if(m_models.begin(), m_models.end(), [this](const auto& m) { return folderName(m) == m_folder; });
    return found == m_models.end() || m_folder.isEmpty() ? nullptr : &*found;
}

void SamplingSection::fillModels() {
    m_model->clear();
    for (const ModelEntry& entry : m_models) {
        m_model->addItem(QString::fromStdString(entry.name), folderName(entry));
        const int row = m_model->count() - 1;
        if (!entry.isUsable()) {
            auto* items = qobject_cast<QStandardItemModel*>(m_model->model());
            if (items != nullptr && folderName(entry) != m_folder) items->item(row)->setEnabled(false);
            m_model->setItemData(row, QString::fromStdString(entry.problem), Qt::ToolTipRole);
        } else {
            m_model->setItemData(row, tr("%1 million parameters, about %2 of memory while generating.")
                                          .arg(QLocale().toString(static_cast<double>(entry.parameters) / 1e6, 'f', 1),
                                               QLocale().formattedDataSize(static_cast<qint64>(entry.memoryBytes))),
                                 Qt::ToolTipRole);
        }
        if (folderName(entry) == m_folder) m_model->setCurrentIndex(row);
    }
    if (m_models.empty()) m_model->addItem(tr("No model is installed"));
    m_model->setEnabled(!m_models.empty());
    const ModelEntry* chosen = model();
    if (chosen == nullptr && !m_models.empty()) m_model->setCurrentIndex(-1);
    m_modelProblem->setVisible(chosen != nullptr && !chosen->isUsable());
    if (chosen != nullptr) m_modelProblem->setText(QString::fromStdString(chosen->problem));
}

void SamplingSection::useDefaults() {
    if (const ModelEntry* chosen = model()) {
        m_steps->setValue(chosen->defaultSteps);
        m_exactGuidance.set(chosen->defaultGuidance);
    }
}

void SamplingSection::choose(const QString& folder) {
    if (folder == m_folder) return;
    m_folder = folder;
    m_model->setCurrentIndex(m_model->findData(folder));
    const ModelEntry* chosen = model();
    m_modelProblem->setVisible(chosen != nullptr && !chosen->isUsable());
    updatePresets();
    Q_EMIT modelChosen(folder);
}

void SamplingSection::takeModel(int index) {
    const QString folder = m_model->itemData(index).toString();
    if (folder.isEmpty() || folder == m_folder) return;
    choose(folder);
    useDefaults();
    updatePresetMark();
    Q_EMIT settingsChanged();
}

void SamplingSection::takePreset(const QString& id) {
    const auto preset =
        std::find_if(m_presets.begin(), m_presets.end(), [&](const auto& p) { return presetName(p.id) == id; });
    if (preset != m_presets.end() && preset->isAvailable()) {
        const Preset values = *preset; // choosing a model makes the presets anew
        m_steps->setValue(values.steps);
        m_exactGuidance.set(values.guidance);
        choose(values.modelFolder);
    }
    markPreset(m_preset->current());
    Q_EMIT settingsChanged(); // Custom chosen by hand keeps the values
}

void SamplingSection::valuesChanged() {
    updatePresetMark();
    Q_EMIT settingsChanged();
}

void SamplingSection::updatePresets() {
    const ModelEntry* chosen = model();
    if (chosen != nullptr && !isStudent(*chosen)) m_lastFull = m_folder;
    m_presets = chosen != nullptr ? makePresets(*chosen, m_models, m_lastFull) : std::vector<Preset>();
    for (const PresetId id : {PresetId::OneStep, PresetId::Turbo, PresetId::Fast, PresetId::Standard}) {
        const auto preset = std::find_if(m_presets.begin(), m_presets.end(), [&](const auto& p) { return p.id == id; });
        const QString why = preset == m_presets.end() ? tr("Choose a model first.") : preset->unavailable;
        m_preset->setSegmentEnabled(presetName(id), why.isEmpty(), why);
    }
    if (chosen != nullptr) {
        m_steps->setDefaultValue(chosen->defaultSteps);
        m_guidance->setDefaultValue(chosen->defaultGuidance);
    }
    updatePresetMark();
    retranslateUi();
}

void SamplingSection::updatePresetMark() {
    markPreset(presetName(matchingPreset(m_presets, m_folder, steps(), guidance())));
}

/// Custom is what values become, not what one chooses: it takes room only while it holds.
void SamplingSection::markPreset(const QString& name) {
    m_preset->setCurrent(name);
    m_preset->setSegmentVisible(presetName(PresetId::Custom), m_preset->current() == presetName(PresetId::Custom));
}

int SamplingSection::steps() const { return static_cast<int>(m_steps->value()); }
double SamplingSection::guidance() const { return m_exactGuidance.value(); }

void SamplingSection::write(GenerationSettings& settings) const {
    settings.modelFolder = m_folder;
    settings.preset = m_preset->current();
    settings.steps = steps();
    settings.guidance = guidance();
    settings.seed = m_seed->seed();
    settings.seedLocked = m_seed->locked();
    settings.livePreview = m_preview->isChecked();
}

bool SamplingSection::read(const GenerationSettings& settings) {
    const QSignalBlocker blockOwn(this);
    const bool listed = std::any_of(m_models.begin(), m_models.end(),
                                    [&](const auto& m) { return folderName(m) == settings.modelFolder; });
    const QString before = m_folder;
    if (listed) choose(settings.modelFolder);
    m_steps->setValue(settings.steps);
    m_exactGuidance.set(settings.guidance);
    m_seed->setSeed(settings.seed);
    m_seed->setLocked(settings.seedLocked);
    m_preview->setChecked(settings.livePreview);
    updatePresetMark();
    if (settings.preset == presetName(PresetId::Custom)) markPreset(settings.preset);
    return before != m_folder;
}

void SamplingSection::showCosts(const CostEstimate& estimate, const CostQuery& base) {
    m_estimate = estimate;
    m_base = base;
    retranslateUi();
}

} // namespace vecset
