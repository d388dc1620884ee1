#include "ui/input/matte_controls.h"

#include "ui/base/studio_paths.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/value_slider.h"

#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

namespace vecset {
namespace {

constexpr std::array kModes{MatteMode::Auto, MatteMode::GrabCut, MatteMode::Network, MatteMode::Alpha, MatteMode::None};

} // namespace

MatteControls::MatteControls(QWidget* parent)
    : QWidget(parent), m_modeLabel(new QLabel(this)), m_mode(new QComboBox(this)), m_networkRow(new QWidget(this)),
      m_networkName(new ElidedLabel(m_networkRow)), m_networkChoose(new QToolButton(m_networkRow)),
      m_threshold(new ValueSlider(this)), m_foreground(new ValueSlider(this)) {
    build();
    retranslateUi();
    showSettings();
    connect(m_mode, &QComboBox::activated, this, &MatteControls::takeMode);
    connect(m_networkChoose, &QToolButton::clicked, this, &MatteControls::chooseNetwork);
    connect(m_threshold, &ValueSlider::valueChanged, this, [this](double percent) {
        m_settings.threshold = percent / 100.0;
        Q_EMIT settingsChanged();
    });
    connect(m_foreground, &ValueSlider::valueChanged, this, [this](double percent) {
        m_settings.foregroundRatio = percent / 100.0;
        Q_EMIT settingsChanged();
    });
}

void MatteControls::build() {
    const Tokens& tokens = Theme::instance().tokens();
    for (std::size_t i = 0; i < kModes.size(); ++i) m_mode->addItem(QString());
    m_mode->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_mode->setMinimumContentsLength(10);
    m_modeLabel->setBuddy(m_mode);
    m_threshold->setRange(0, kMaxThreshold * 100, 1, 0);
    m_threshold->setDefaultValue(MatteSettings().threshold * 100);
    m_foreground->setRange(kLeastForeground * 100, kMostForeground * 100, 1, 0);
    m_foreground->setDefaultValue(MatteSettings().foregroundRatio * 100);
    for (auto* slider : {m_threshold, m_foreground}) slider->setSuffix(QStringLiteral(" %"));
    m_networkName->setElideMode(Qt::ElideMiddle);
    setRole(m_networkName, "muted");
    m_networkChoose->setIcon(themedIcon(QStringLiteral("folder")));

    auto* network = new QHBoxLayout(m_networkRow);
    network->setContentsMargins(0, 0, 0, 0);
    network->setSpacing(tokens.space2);
    network->addWidget(m_networkName, 1);
    network->addWidget(m_networkChoose);
    auto* mode = new QHBoxLayout;
    mode->setSpacing(tokens.space2);
    mode->addWidget(m_modeLabel);
    mode->addWidget(m_mode, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(tokens.space2);
    layout->addLayout(mode);
    layout->addWidget(m_networkRow);
    layout->addWidget(m_threshold);
    layout->addWidget(m_foreground);
}

void MatteControls::setSettings(const MatteSettings& settings) {
    m_settings = settings;
    showSettings();
}

void MatteControls::setUsedMode(std::optional<MatteMode> used) {
    if (used == m_used) return;
    m_used = used;
    updateUse();
}

void MatteControls::setDefaultForeground(double ratio) { m_foreground->setDefaultValue(ratio * 100.0); }

void MatteControls::takeMode(int index) {
    const MatteMode mode = kModes.at(static_cast<std::size_t>(index));
    if (mode == MatteMode::Network && m_settings.network.isEmpty() && !chooseNetwork()) {
        showSettings(); // back to what it was
        return;
    }
    if (mode == m_settings.mode) return;
    m_settings.mode = mode;
    showSettings();
    Q_EMIT settingsChanged();
}

bool MatteControls::chooseNetwork() {
    const QString start =
        m_settings.network.isEmpty() ? QDir::homePath() : QFileInfo(m_settings.network).absolutePath();
    const QString file = QFileDialog::getOpenFileName(window(), tr("Choose a segmentation network"), start,
                                                      tr("Networks (*.onnx);;All files (*)"));
    if (file.isEmpty()) return false;
    setNetwork(file);
    return true;
}

void MatteControls::setNetwork(const QString& file) {
    m_settings.network = file;
    m_settings.mode = MatteMode::Network;
    showSettings();
    Q_EMIT settingsChanged();
}

void MatteControls::showSettings() {
    for (std::size_t i = 0; i < kModes.size(); ++i) {
        if (kModes[i] == m_settings.mode) m_mode->setCurrentIndex(static_cast<int>(i));
    }
    m_networkRow->setVisible(m_settings.mode == MatteMode::Network);
    m_networkName->setText(m_settings.network.isEmpty() ? tr("No file chosen")
                                                        : QFileInfo(m_settings.network).fileName());
    m_networkName->setToolTip(StudioPaths::withoutHome(QDir::toNativeSeparators(m_settings.network)));
    m_threshold->setValue(m_settings.threshold * 100.0);
    m_foreground->setValue(m_settings.foregroundRatio * 100.0);
    updateUse();
}

void MatteControls::updateUse() {
    const MatteMode mode = m_settings.mode == MatteMode::Auto ? m_used.value_or(MatteMode::Auto) : m_settings.mode;
    const bool counts = mode != MatteMode::Alpha && mode != MatteMode::None;
    m_threshold->setEnabled(counts);
    m_threshold->setToolTip(
        counts ? tr("Parts of the picture that belong to the object with less certainty than this count as "
                    "background. Raise it when background is left, lower it when parts are missing. "
                    "Costs nothing.")
               : tr("The threshold has no effect here, because the matte is not found but given by the "
                    "picture."));
}

void MatteControls::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    QWidget::changeEvent(event);
}

void MatteControls::retranslateUi() {
    const std::array texts{tr("Automatic"), tr("By colours"), tr("Network file…"), tr("Transparency"),
                           tr("Keep the whole picture")};
    const std::array tips{
        tr("Uses the picture's transparency; where there is none, finds the background by its colours."),
        tr("Finds the background by the colours at the picture's border (GrabCut). A second or so; best on plain "
           "backgrounds."),
        tr("A segmentation network of your own (ONNX: U²-Net, IS-Net, BiRefNet and their kin). Seconds per picture; "
           "best on "
           "busy backgrounds."),
        tr("Uses the picture's transparency as it is."),
        tr("Nothing is removed. For objects that fill the whole picture.")};
    for (std::size_t i = 0; i < kModes.size(); ++i) {
        m_mode->setItemText(static_cast<int>(i), texts.at(i));
        m_mode->setItemData(static_cast<int>(i), tips.at(i), Qt::ToolTipRole);
    }
    m_modeLabel->setText(tr("Matte"));
    m_mode->setAccessibleName(tr("How the background is found"));
    m_mode->setToolTip(
        tr("How the object is told from its background. Changing it makes the matte anew: up to a few seconds."));
    m_networkChoose->setToolTip(tr("Choose the network's ONNX file."));
    m_networkChoose->setAccessibleName(tr("Choose the network file"));
    m_threshold->setLabel(tr("Threshold"));
    m_foreground->setLabel(tr("Object size"));
    m_foreground->setToolTip(
        tr("How much of the picture's side the object fills when the model sees it. Models are trained with "
           "85 %; thin parts near the border may need less. Costs nothing."));
    showSettings();
}

} // namespace vecset
