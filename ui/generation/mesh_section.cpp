#include "ui/generation/mesh_section.h"

#include "ui/generation/elided_check_box.h"
#include "ui/generation/generation_settings.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QLocale>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace vecset {
namespace {

constexpr int kUsualBudget = 50'000;
constexpr double kPercentStep = 0.01;

} // namespace

MeshSection::MeshSection(QWidget* parent)
    : QWidget(parent), m_limit(new ElidedCheckBox(this)), m_faces(new ValueSlider(this)),
      m_floaters(new ElidedCheckBox(this)), m_ratio(new ValueSlider(this)) {
    build();
    m_exactFaces.set(kUsualBudget);
    setOptions({});
    retranslateUi();
    for (auto* box : {m_limit, m_floaters}) {
        connect(box, &QCheckBox::toggled, this, [this] {
            updateUse();
            Q_EMIT changed();
        });
    }
    for (auto* slider : {m_faces, m_ratio}) connect(slider, &ValueSlider::valueChanged, this, &MeshSection::changed);
}

void MeshSection::build() {
    m_faces->setRange(kLeastFaceBudget, kMostFaceBudget, kLeastFaceBudget, 0);
    m_faces->setLogarithmic(true);
    m_faces->setDefaultValue(kUsualBudget);
    m_ratio->setRange(kLeastFloaterRatio * 100, kMostFloaterRatio * 100, kPercentStep, 2);
    m_ratio->setLogarithmic(true);
    m_ratio->setSuffix(QStringLiteral(" %"));
    m_ratio->setDefaultValue(CleanUpOptions().floaterRatio * 100);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::instance().tokens().space2);
    layout->addWidget(m_limit);
    layout->addWidget(m_faces);
    layout->addWidget(m_floaters);
    layout->addWidget(m_ratio);
}

CleanUpOptions MeshSection::options() const {
    CleanUpOptions options;
    options.faceBudget = m_limit->isChecked() ? static_cast<int>(m_exactFaces.value()) : 0;
    options.removeFloaters = m_floaters->isChecked();
    options.floaterRatio = m_exactRatio.value() / 100.0;
    return options;
}

void MeshSection::setOptions(const CleanUpOptions& options) {
    const QSignalBlocker block(this);
    m_limit->setChecked(options.faceBudget > 0);
    if (options.faceBudget > 0) m_exactFaces.set(options.faceBudget);
    m_floaters->setChecked(options.removeFloaters);
    m_exactRatio.set(options.floaterRatio * 100.0);
    updateUse();
}

void MeshSection::updateUse() {
    m_faces->setEnabled(m_limit->isChecked());
    m_ratio->setEnabled(m_floaters->isChecked());
}

QString MeshSection::summary() const {
    const int budget = options().faceBudget;
    return budget > 0 ? tr("at most %1 faces").arg(QLocale().toString(budget)) : tr("all faces");
}

void MeshSection::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    QWidget::changeEvent(event);
}

void MeshSection::retranslateUi() {
    m_limit->setText(tr("Limit the number of faces"));
    m_limit->setToolTip(
        tr("Simplifies the mesh until it has at most this many triangles; a closed mesh stays closed. Off: all "
           "faces of the grid are kept. About a second per million faces."));
    m_faces->setLabel(tr("Faces"));
    m_faces->setToolTip(tr("At most this many triangles. Games use 5,000 to 50,000, prints 100,000 and more."));
    m_floaters->setText(tr("Remove loose pieces"));
    m_floaters->setToolTip(tr("Drops small parts that float beside the object. Costs next to nothing."));
    m_ratio->setLabel(tr("Smallest piece kept"));
    m_ratio->setToolTip(tr("Pieces with less than this share of the largest piece's surface are dropped."));
}

} // namespace vecset
