#pragma once

#include "ui/generation/cost_estimate.h"
#include "ui/generation/exact_value.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace vecset {

class SegmentedControl;

/// How the latents become a surface: grid resolution, decoder, iso level. All of it can be changed after a run; the
/// kept latents are then decoded again.
class DecodingSection : public QWidget {
    Q_OBJECT

public:
    explicit DecodingSection(QWidget* parent = nullptr);

    [[nodiscard]] DecodeOptions options() const;
    void setOptions(const DecodeOptions& options); ///< emits nothing
    /// Costs of decoding again, for the tool tips; `base` names the model.
    void showCosts(const CostEstimate& estimate, const CostQuery& base);
    /// "256 · Hierarchical", for the folded section.
    [[nodiscard]] QString summary() const;
    [[nodiscard]] static QString methodName(DecodeMethod method);

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslateUi();
    void showResolution(int resolution);
    [[nodiscard]] QString costOf(int resolution, DecodeMethod method) const;
    [[nodiscard]] QString resolutionTip(int resolution) const;

    CostEstimate m_estimate;
    CostQuery m_base;
    QLabel* m_resolutionLabel;
    QComboBox* m_resolution;
    SegmentedControl* m_method;
    ValueSlider* m_iso;
    ExactValue m_exactIso{m_iso};
};

} // namespace vecset
