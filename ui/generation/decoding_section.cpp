#include "ui/generation/decoding_section.h"

#include "ui/generation/cost_text.h"
#include "ui/generation/generation_settings.h"
#include "ui/theme/theme.h"
#include "ui/widgets/segmented_control.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <array>

namespace vecset {
namespace {

constexpr std::array kResolutions{64, 96, 128, 192, 256, 320, 384, 512, 768, 1024};
/// With its segments made before the next control is: the tab order follows the order of making.
SegmentedControl* makeMethodControl(QWidget* parent) {
    auto* control = new SegmentedControl(parent);
    for (const auto method : {DecodeMethod::Hierarchical, DecodeMethod::Lightning, DecodeMethod::Dense}) {
        control->addSegment(decodeMethodName(method), decodeMethodName(method), {});
    }
    return control;
}

constexpr int kExpert = 512; ///< above it: memory and time grow, details hardly

} // namespace

DecodingSection::DecodingSection(QWidget* parent)
    : QWidget(parent), m_resolutionLabel(new QLabel(this)), m_resolution(new QComboBox(this)),
      m_method(makeMethodControl(this)), m_iso(new ValueSlider(this)) {
    build();
    setOptions({});
    retranslateUi();
    connect(m_resolution, &QComboBox::activated, this, &DecodingSection::changed);
    connect(m_method, &SegmentedControl::currentChanged, this, &DecodingSection::changed);
    connect(m_iso, &ValueSlider::valueChanged, this, &DecodingSection::changed);
}

void DecodingSection::build() {
    const Tokens& tokens = Theme::instance().tokens();
    for (const int resolution : kResolutions) m_resolution->addItem(QString::number(resolution), resolution);
    m_resolutionLabel->setBuddy(m_resolution);
    m_iso->setRange(-kMaxPanelIso, kMaxPanelIso, 0.01, 2);
    m_iso->setDefaultValue(0.0);
    auto* resolution = new QHBoxLayout;
    resolution->setSpacing(tokens.space2);
    resolution->addWidget(m_resolutionLabel, 1);
    resolution->addWidget(m_resolution);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(tokens.space2);
    layout->addLayout(resolution);
    layout->addWidget(m_method);
    layout->addWidget(m_iso);
}

DecodeOptions DecodingSection::options() const {
    DecodeOptions options;
    options.resolution = m_resolution->currentData().toInt();
    options.method = decodeMethodFromName(m_method->current()).value_or(options.method);
    options.isoLevel = m_exactIso.value();
    return options;
}

void DecodingSection::setOptions(const DecodeOptions& options) {
    showResolution(options.resolution);
    m_method->setCurrent(decodeMethodName(options.method));
    m_exactIso.set(options.isoLevel);
}

/// A resolution that is not in the list (of a recipe, say) takes its place among the others.
void DecodingSection::showResolution(int resolution) {
    int row = m_resolution->findData(resolution);
    if (row < 0) {
        row = 0;
        while (row < m_resolution->count() && m_resolution->itemData(row).toInt() < resolution) ++row;
        m_resolution->insertItem(row, QString::number(resolution), resolution);
        retranslateUi();
    }
    m_resolution->setCurrentIndex(row);
}

void DecodingSection::showCosts(const CostEstimate& estimate, const CostQuery& base) {
    m_estimate = estimate;
    m_base = base;
    retranslateUi();
}

QString DecodingSection::costOf(int resolution, DecodeMethod method) const {
    if (!m_estimate) return {};
    CostQuery query = m_base;
    query.resolution = resolution;
    query.method = method;
    query.decodeOnly = true;
    const QString cost = costSentence(m_estimate(query));
    return cost.isEmpty() ? cost : QLatin1Char('\n') + cost;
}

QString DecodingSection::resolutionTip(int resolution) const {
    QString text;
    if (resolution < 128) {
        text = tr("For a quick look.");
    } else if (resolution <= 256) {
        text = tr("Details of about one part in %1 of the object's size.").arg(resolution);
    } else if (resolution <= kExpert) {
        text = tr("Finer triangles; worth it for models with many tokens. Four times the triangles per doubling.");
    } else {
        text = tr("For experts: needs several gigabytes of memory and rarely shows more than 512.");
    }
    return text + costOf(resolution, options().method);
}

QString DecodingSection::summary() const {
    return tr("%1 · %2", "resolution, decoder").arg(m_resolution->currentText(), methodName(options().method));
}

QString DecodingSection::methodName(DecodeMethod method) {
    switch (method) {
    case DecodeMethod::Dense: return tr("Dense");
    case DecodeMethod::Lightning: return tr("Lightning");
    case DecodeMethod::Hierarchical: break;
    }
    return tr("Hierarchical");
}

void DecodingSection::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    QWidget::changeEvent(event);
}

void DecodingSection::retranslateUi() {
    m_resolutionLabel->setText(tr("Resolution"));
    m_resolution->setAccessibleName(tr("Resolution"));
    m_resolution->setToolTip(
        tr("Cells per side of the grid that the surface is taken from. The kept shape is decoded again at "
           "once; nothing is sampled. Time grows with the square, memory with the cube."));
    const int resolution = m_resolution->currentData().toInt();
    for (int row = 0; row < m_resolution->count(); ++row) {
        m_resolution->setItemData(row, resolutionTip(m_resolution->itemData(row).toInt()), Qt::ToolTipRole);
    }
    m_method->setAccessibleName(tr("Decoder"));
    m_method->setSegmentText(
        decodeMethodName(DecodeMethod::Hierarchical), methodName(DecodeMethod::Hierarchical),
        tr("Coarse to fine, only around the surface: the same mesh as Dense for a fraction of the work.") +
            costOf(resolution, DecodeMethod::Hierarchical));
    m_method->setSegmentText(
        decodeMethodName(DecodeMethod::Lightning), methodName(DecodeMethod::Lightning),
        tr("Hierarchical, and every point looks only at the tokens near it. Fastest for models with "
           "thousands of tokens; tiny differences are possible.") +
            costOf(resolution, DecodeMethod::Lightning));
    m_method->setSegmentText(decodeMethodName(DecodeMethod::Dense), methodName(DecodeMethod::Dense),
                             tr("Every point of the grid. The slowest by far; for checking the others.") +
                                 costOf(resolution, DecodeMethod::Dense));
    m_iso->setLabel(tr("Iso level"));
    m_iso->setToolTip(
        tr("The field value that counts as the surface. 0 is where the model learned it; move it a little to close "
           "holes in thin walls. The kept shape is decoded again at once."));
}

} // namespace vecset
