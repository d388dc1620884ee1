#pragma once

#include "core/base/job_context.h"
#include "core/pipeline/model_catalog.h"
#include "ui/generation/cost_estimate.h"
#include "ui/generation/generation_settings.h"

#include <QWidget>

#include <optional>
#include <vector>

class QPushButton;
class QScrollArea;
class QTimer;

namespace vecset {

class CollapsibleSection;
class DecodingSection;
class MeshSection;
class ProgressButton;
class SamplingSection;

/// The right-hand column: which model and how to sample it, how to decode, what becomes of the mesh, and the button
/// that starts it all. It decides nothing about jobs: the window listens to its requests and tells it what is going on.
class GenerationPanel : public QWidget {
    Q_OBJECT

public:
    explicit GenerationPanel(QWidget* parent = nullptr);

    /// The models of the catalogue. The chosen one stays chosen when it is still there.
    void setModels(std::vector<ModelEntry> models);
    /// Chooses a model; steps and guidance become its defaults (preset Standard, or Turbo for a distilled one). Emits
    /// no modelChosen.
    void setModel(const ModelEntry& model);
    [[nodiscard]] const ModelEntry* model() const;

    [[nodiscard]] GenerationSettings settings() const;
    /// Shows these settings (a restored session, a recipe); values out of range take their defaults. Emits
    /// settingsChanged once when something changed, and modelChosen when the model did.
    void setSettings(const GenerationSettings& settings);
    /// The seed for the next run: the shown one when locked, else a new one that is shown from now on.
    quint64 nextSeed();

    /// Seconds that a run would take here, for tooltips of presets, resolutions and decoders. See CostQuery.
    void setCostEstimate(CostEstimate estimate);
    /// Asks for all costs again (after a run taught the timing model something).
    void refreshCosts();

    void setPrediction(std::optional<double> seconds);
    /// Why nothing can be generated at the moment; empty: it can.
    void setBlocked(const QString& why);
    void setRunning(Stage stage, double fraction, const QString& left);
    void setIdle();

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void settingsChanged();
    void
    meshSettingsChanged(); ///< resolution, decoder, iso level, face budget or floaters; 150 ms after the last change
    void generateRequested();
    void cancelRequested();
    void compareRequested(); ///< the chosen model against its teacher or student
    void modelChosen(const QString& folder);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void connectSections();
    void retranslateUi();
    void updateButton();
    void updateComparison();
    void updateSummaries();
    [[nodiscard]] QString blockedReason() const;

    SamplingSection* m_sampling;
    DecodingSection* m_decoding;
    MeshSection* m_mesh;
    CollapsibleSection* m_decodingFrame;
    CollapsibleSection* m_meshFrame;
    ProgressButton* m_button;
    QPushButton* m_compare;
    QScrollArea* m_scroll;
    QTimer* m_meshTimer; ///< debounces meshSettingsChanged
    CostEstimate m_estimate;
    std::optional<double> m_prediction;
    QString m_blocked;
    std::optional<Stage> m_stage; ///< set while running
    double m_fraction = 0.0;
    QString m_left;
};

} // namespace vecset
