#pragma once

#include "ui/generation/cost_estimate.h"
#include "ui/generation/exact_value.h"
#include "ui/generation/generation_settings.h"
#include "ui/generation/presets.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;

namespace vecset {

class SeedField;
class SegmentedControl;

/// Which model, how many steps, how much guidance, which seed. Presets choose the first three together; changing one of
/// them by hand makes the preset Custom.
class SamplingSection : public QWidget {
    Q_OBJECT

public:
    explicit SamplingSection(QWidget* parent = nullptr);

    /// A chosen model that is gone is replaced by the first usable one, without a signal.
    void setModels(std::vector<ModelEntry> models);
    void setModel(const ModelEntry& model); ///< with its defaults; emits nothing
    [[nodiscard]] const ModelEntry* model() const;
    [[nodiscard]] const std::vector<ModelEntry>& models() const { return m_models; }
    [[nodiscard]] const std::vector<Preset>& presets() const { return m_presets; }

    void write(GenerationSettings& settings) const;
    /// Emits nothing. A model that is not listed leaves the chosen one. @return the model is another one now
    bool read(const GenerationSettings& settings);

    [[nodiscard]] int steps() const;
    [[nodiscard]] double guidance() const;
    [[nodiscard]] SeedField* seed() const { return m_seed; }
    /// `base` holds the decoding that the tool tips' costs assume.
    void showCosts(const CostEstimate& estimate, const CostQuery& base);

Q_SIGNALS:
    void settingsChanged();
    void modelChosen(const QString& folder);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslateUi();
    void fillModels();
    void choose(const QString& folder);
    void useDefaults();
    void takePreset(const QString& id);
    void takeModel(int index);
    void valuesChanged();
    void updatePresets();
    void updatePresetMark();
    void markPreset(const QString& name);
    [[nodiscard]] QString presetTip(const Preset& preset) const;

    std::vector<ModelEntry> m_models;
    std::vector<Preset> m_presets;
    QString m_folder;   ///< of the chosen model
    QString m_lastFull; ///< of the full model that was chosen last
    CostEstimate m_estimate;
    CostQuery m_base;
    QLabel* m_modelLabel;
    QComboBox* m_model;
    QLabel* m_modelProblem;
    QLabel* m_presetLabel;
    SegmentedControl* m_preset;
    ValueSlider* m_steps;
    ValueSlider* m_guidance;
    ExactValue m_exactGuidance{m_guidance};
    QLabel* m_seedLabel;
    SeedField* m_seed;
    QCheckBox* m_preview;
};

} // namespace vecset
