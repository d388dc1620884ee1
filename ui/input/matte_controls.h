#pragma once

#include "ui/input/matte_settings.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QToolButton;

namespace vecset {

class ElidedLabel;
class ValueSlider;

/// How the object is told from the background, and how large it stands in the picture that the model sees.
class MatteControls : public QWidget {
    Q_OBJECT

public:
    explicit MatteControls(QWidget* parent = nullptr);

    [[nodiscard]] const MatteSettings& settings() const { return m_settings; }
    void setSettings(const MatteSettings& settings); ///< emits nothing
    /// What Auto came to for the shown picture: the threshold counts only where a matte was found.
    void setUsedMode(std::optional<MatteMode> used);
    /// Where double clicking the label of the foreground ratio goes back to.
    void setDefaultForeground(double ratio);
    /// Asks for the ONNX file. Returns false when nothing was chosen.
    bool chooseNetwork();
    void setNetwork(const QString& file);

Q_SIGNALS:
    void settingsChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslateUi();
    void takeMode(int index);
    void showSettings();
    void updateUse();

    MatteSettings m_settings;
    std::optional<MatteMode> m_used;
    QLabel* m_modeLabel;
    QComboBox* m_mode;
    QWidget* m_networkRow;
    ElidedLabel* m_networkName;
    QToolButton* m_networkChoose;
    ValueSlider* m_threshold;
    ValueSlider* m_foreground;
};

} // namespace vecset
