#include "ui/generation/generation_panel.h"

#include "core/pipeline/model_pair.h"
#include "ui/generation/cost_text.h"
#include "ui/generation/decoding_section.h"
#include "ui/generation/mesh_section.h"
#include "ui/generation/presets.h"
#include "ui/generation/sampling_section.h"
#include "ui/generation/stage_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/collapsible_section.h"
#include "ui/widgets/progress_button.h"
#include "ui/widgets/seed_field.h"

#include <QEvent>
#include <QJsonArray>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace vecset {
namespace {

constexpr int kLeastHeight = 200;
constexpr int kButtonPadding = 16;  ///< pixels beside the words of a button
constexpr int kLeastTextRoom = 120; ///< before the panel has its width
constexpr int kMeshDelay = 150; ///< milliseconds of rest before the mesh is made anew

} // namespace

GenerationPanel::GenerationPanel(QWidget* parent)
    : QWidget(parent), m_sampling(new SamplingSection), m_decoding(new DecodingSection), m_mesh(new MeshSection),
      m_decodingFrame(new CollapsibleSection), m_meshFrame(new CollapsibleSection), m_button(new ProgressButton),
      m_compare(new QPushButton), m_scroll(new QScrollArea(this)), m_meshTimer(new QTimer(this)) {
    build();
    connectSections();
    retranslateUi();
    updateSummaries();
}

/// Layouts give the parts their parents from top to bottom: the tab order follows.
void GenerationPanel::build() {
    const Tokens& tokens = Theme::instance().tokens();
    m_decodingFrame->setBody(m_decoding);
    m_meshFrame->setBody(m_mesh);
    auto* body = new QWidget;
    auto* sections = new QVBoxLayout(body);
    sections->setContentsMargins(tokens.space3, tokens.space3, tokens.space3, tokens.space3);
    sections->setSpacing(tokens.space3);
    sections->addWidget(m_sampling);
    sections->addWidget(m_decodingFrame);
    sections->addWidget(m_meshFrame);
    sections->addStretch(1);
    setRole(m_scroll, "plain");
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(body);

    m_button->setIdleIcon(themedIcon(QStringLiteral("generate"), &Tokens::accentText));
    m_compare->setObjectName(QStringLiteral("compareModels"));
    m_compare->setIcon(themedIcon(QStringLiteral("compare")));
    m_compare->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // its words must not widen the column
    setRole(m_compare, "quiet");
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(tokens.space3, tokens.space2, tokens.space3, tokens.space3);
    foot->setSpacing(tokens.space2);
    foot->addWidget(m_button);
    foot->addWidget(m_compare);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_scroll, 1);
    layout->addLayout(foot);
    m_meshTimer->setSingleShot(true);
    m_meshTimer->setInterval(kMeshDelay);
}

void GenerationPanel::connectSections() {
    connect(m_sampling, &SamplingSection::settingsChanged, this, &GenerationPanel::settingsChanged);
    connect(m_sampling, &SamplingSection::modelChosen, this, [this](const QString& folder) {
        updateButton();
        Q_EMIT modelChosen(folder);
    });
    const auto meshChanged = [this] {
        updateSummaries();
        refreshCosts();
        m_meshTimer->start();
        Q_EMIT settingsChanged();
    };
    connect(m_decoding, &DecodingSection::changed, this, meshChanged);
    connect(m_mesh, &MeshSection::changed, this, meshChanged);
    connect(m_meshTimer, &QTimer::timeout, this, &GenerationPanel::meshSettingsChanged);
    connect(m_button, &ProgressButton::activated, this, &GenerationPanel::generateRequested);
    connect(m_button, &ProgressButton::cancelRequested, this, &GenerationPanel::cancelRequested);
    connect(m_compare, &QPushButton::clicked, this, &GenerationPanel::compareRequested);
}

void GenerationPanel::setModels(std::vector<ModelEntry> models) {
    m_sampling->setModels(std::move(models));
    refreshCosts();
    updateButton();
}

void GenerationPanel::setModel(const ModelEntry& model) {
    m_sampling->setModel(model);
    refreshCosts();
    updateButton();
}

const ModelEntry* GenerationPanel::model() const { return m_sampling->model(); }

GenerationSettings GenerationPanel::settings() const {
    GenerationSettings settings;
    m_sampling->write(settings);
    settings.mesh.decode = m_decoding->options();
    settings.mesh.cleanUp = m_mesh->options();
    return settings;
}

void GenerationPanel::setSettings(const GenerationSettings& wanted) {
    const GenerationSettings settings = GenerationSettings::fromJson(wanted.toJson()); // out of range: defaults
    const QJsonObject before = this->settings().toJson();
    const bool otherModel = m_sampling->read(settings);
    m_decoding->setOptions(settings.mesh.decode);
    m_mesh->setOptions(settings.mesh.cleanUp);
    const QJsonObject after = this->settings().toJson();
    if (after == before) return;
    updateSummaries();
    refreshCosts();
    updateButton();
    const auto mesh = [](const QJsonObject& json) {
        return QJsonArray{json[QLatin1String("decode")], json[QLatin1String("cleanUp")]};
    };
    if (mesh(after) != mesh(before)) m_meshTimer->start();
    if (otherModel) Q_EMIT modelChosen(after[QLatin1String("model")].toString());
    Q_EMIT settingsChanged();
}

quint64 GenerationPanel::nextSeed() { return m_sampling->seed()->nextSeed(); }

void GenerationPanel::setCostEstimate(CostEstimate estimate) {
    m_estimate = std::move(estimate);
    refreshCosts();
}

void GenerationPanel::refreshCosts() {
    CostQuery base;
    base.modelFolder = settings().modelFolder;
    base.steps = m_sampling->steps();
    if (const ModelEntry* chosen = model())
        base.networkPasses = networkPasses(*chosen, base.steps, m_sampling->guidance());
    base.resolution = m_decoding->options().resolution;
    base.method = m_decoding->options().method;
    m_sampling->showCosts(m_estimate, base);
    m_decoding->showCosts(m_estimate, base);
}

void GenerationPanel::updateComparison() {
    const ModelEntry* chosen = model();
    const ModelPair pair = chosen != nullptr ? pairOf(m_sampling->models(), *chosen) : ModelPair{};
    QString why = whyNoComparison(chosen, m_sampling->models());
    if (why.isEmpty()) why = blockedReason();
    m_compare->setEnabled(why.isEmpty());
    const QString text = !pair                                ? tr("Compare teacher and student")
                         : pair.student->name == chosen->name ? tr("Compare with its teacher")
                                                              : tr("Compare with its student");
    const int room = m_compare->width() - m_compare->iconSize().width() - 2 * kButtonPadding;
    m_compare->setText(m_compare->fontMetrics().elidedText(text, Qt::ElideRight, std::max(room, kLeastTextRoom)));
    m_compare->setAccessibleName(text);
    if (!why.isEmpty()) return m_compare->setToolTip(why);
    m_compare->setToolTip(
        tr("Runs %1 and %2 on the same matte, seed and starting noise and shows both shapes side by side, with their "
           "times. It takes as long as both runs.")
            .arg(QString::fromStdString(pair.teacher->name), QString::fromStdString(pair.student->name)));
}

void GenerationPanel::updateSummaries() {
    m_decodingFrame->setSummary(m_decoding->summary());
    m_meshFrame->setSummary(m_mesh->summary());
}

void GenerationPanel::setPrediction(std::optional<double> seconds) {
    m_prediction = seconds;
    updateButton();
}

void GenerationPanel::setBlocked(const QString& why) {
    m_blocked = why;
    updateButton();
}

void GenerationPanel::setRunning(Stage stage, double fraction, const QString& left) {
    m_stage = stage;
    m_fraction = fraction;
    m_left = left;
    updateButton();
}

void GenerationPanel::setIdle() {
    m_stage.reset();
    updateButton();
}

QString GenerationPanel::blockedReason() const {
    const ModelEntry* chosen = model();
    if (chosen == nullptr) return tr("No model is chosen.");
    if (!chosen->isUsable()) return tr("The chosen model cannot be used.");
    return m_blocked;
}

void GenerationPanel::updateButton() {
    const QString why = blockedReason();
    m_button->setIdle(tr("Generate"), predictionText(m_prediction));
    if (m_stage) {
        m_button->setRunning(stageText(*m_stage), m_fraction, m_left);
    } else if (!why.isEmpty()) {
        m_button->setBlocked(why);
    }
    updateComparison();
}

/// The contents scroll up and down only: a longer language or larger letters make the dock wider.
QSize GenerationPanel::minimumSizeHint() const {
    const int bar = m_scroll->verticalScrollBar()->sizeHint().width();
    return {m_scroll->widget()->minimumSizeHint().width() + bar, kLeastHeight};
}

void GenerationPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange) updateGeometry();
    QWidget::changeEvent(event);
}

void GenerationPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    updateComparison(); // its words are cut to the width
}

void GenerationPanel::retranslateUi() {
    m_decodingFrame->setTitle(tr("Decoding"));
    m_meshFrame->setTitle(tr("Mesh"));
    m_scroll->setAccessibleName(tr("Generation settings"));
    m_button->setToolTip(
        tr("Make a mesh from the picture (Ctrl+Return). The time is predicted from earlier runs on this machine."));
    updateSummaries();
    updateButton();
}

} // namespace vecset
