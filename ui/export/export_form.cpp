#include "ui/export/export_form.h"

#include "ui/theme/theme.h"
#include "ui/widgets/segmented_control.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>

namespace vecset {
namespace {

int decimalsFor(LengthUnit unit) { return unit == LengthUnit::Metre ? 3 : unit == LengthUnit::Centimetre ? 2 : 1; }

} // namespace

ExportForm::ExportForm(QWidget* parent)
    : QWidget(parent), m_choices(presetFor(ExportTarget::Blender)), m_target(new SegmentedControl(this)),
      m_format(new QComboBox(this)), m_size(new QDoubleSpinBox(this)), m_unit(new QComboBox(this)),
      m_upAxis(new SegmentedControl(this)), m_ground(new QCheckBox(this)), m_normals(new QCheckBox(this)),
      m_colors(new QCheckBox(this)) {
    build();
    retranslateUi();
    showChoices();
    connectAll();
}

QLabel* ExportForm::addRow(QGridLayout* grid, QWidget* field) {
    auto* label = new QLabel(this);
    setRole(label, "muted");
    label->setBuddy(field);
    const int row = grid->rowCount();
    grid->addWidget(label, row, 0, Qt::AlignLeft | Qt::AlignVCenter);
    grid->addWidget(field, row, 1);
    return label;
}

void ExportForm::build() {
    const auto& t = Theme::instance().tokens();
    for (const auto target : kExportTargets) m_target->addSegment(nameOf(target), QString(), QString());
    for (const auto format : kMeshFormats) m_format->addItem(QString(), nameOf(format));
    for (const auto unit : kLengthUnits) m_unit->addItem(nameOf(unit), nameOf(unit));
    m_upAxis->addSegment(QStringLiteral("y"), QString(), QString());
    m_upAxis->addSegment(QStringLiteral("z"), QString(), QString());
    m_size->setRange(0.001, 1e6);
    m_size->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    m_size->setKeyboardTracking(true);

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(t.space4);
    grid->setVerticalSpacing(t.space2);
    grid->setColumnStretch(1, 1);
    m_targetLabel = addRow(grid, m_target);
    m_formatLabel = addRow(grid, m_format);
    buildSize(grid);
    m_upLabel = addRow(grid, m_upAxis);
    auto* include = new QWidget(this);
    auto* row = new QHBoxLayout(include);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(t.space4);
    for (auto* box : {m_ground, m_normals, m_colors}) row->addWidget(box);
    row->addStretch(1);
    m_includeLabel = addRow(grid, include);
    m_includeLabel->setBuddy(m_ground);
}

void ExportForm::buildSize(QGridLayout* grid) {
    auto* both = new QWidget(this);
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::instance().tokens().space2);
    row->addWidget(m_size, 1);
    row->addWidget(m_unit);
    m_sizeLabel = addRow(grid, both);
    m_sizeLabel->setBuddy(m_size);
}

void ExportForm::connectAll() {
    connect(m_target, &SegmentedControl::currentChanged, this, &ExportForm::chooseTarget);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportForm::takeFields);
    connect(m_size, &QDoubleSpinBox::valueChanged, this, &ExportForm::takeFields);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &ExportForm::takeFields);
    connect(m_upAxis, &SegmentedControl::currentChanged, this, &ExportForm::takeFields);
    for (auto* box : {m_ground, m_normals, m_colors}) connect(box, &QCheckBox::toggled, this, &ExportForm::takeFields);
}

void ExportForm::chooseTarget(const QString& id) {
    for (const auto target : kExportTargets) {
        if (nameOf(target) != id) continue;
        if (target == ExportTarget::Custom)
            m_choices.target = target; // starts from what is there
        else
            m_choices = m_remembered.value(id, presetFor(target));
    }
    showChoices();
    Q_EMIT changed();
}

/// Keeps the real size when only the unit changes: 1 m becomes 100 cm, not 1 cm.
void ExportForm::takeFields() {
    if (m_showing) return;
    auto next = m_choices;
    next.format = kMeshFormats[m_format->currentIndex()];
    next.size = m_size->value();
    next.unit = kLengthUnits[m_unit->currentIndex()];
    if (next.unit != m_choices.unit) next.size = m_choices.size * perMetre(next.unit) / perMetre(m_choices.unit);
    next.upAxis = m_upAxis->current() == QLatin1String("z") ? UpAxis::Z : UpAxis::Y;
    next.dropToGround = m_ground->isChecked();
    if (m_normals->isEnabled()) next.normals = m_normals->isChecked();
    if (m_colors->isEnabled()) next.colors = m_colors->isChecked();
    if (!fitsTarget(next, next.target)) next.target = ExportTarget::Custom;
    setChoices(next);
}

void ExportForm::setChoices(const ExportChoices& choices) {
    m_choices = choices;
    m_remembered.insert(nameOf(choices.target), choices);
    showChoices();
    Q_EMIT changed();
}

void ExportForm::setFormat(MeshFormat format) {
    auto next = m_choices;
    next.format = format;
    if (!fitsTarget(next, next.target)) next.target = ExportTarget::Custom;
    setChoices(next);
}

void ExportForm::showChoices() {
    m_showing = true;
    m_target->setCurrent(nameOf(m_choices.target));
    m_format->setCurrentIndex(m_format->findData(nameOf(m_choices.format)));
    if (m_size->decimals() != decimalsFor(m_choices.unit)) m_size->setDecimals(decimalsFor(m_choices.unit));
    if (m_size->value() != m_choices.size) m_size->setValue(m_choices.size);
    m_unit->setCurrentIndex(m_unit->findData(nameOf(m_choices.unit)));
    m_upAxis->setCurrent(m_choices.upAxis == UpAxis::Z ? QStringLiteral("z") : QStringLiteral("y"));
    m_ground->setChecked(m_choices.dropToGround);
    enableByFormat();
    m_showing = false;
}

void ExportForm::enableByFormat() {
    const auto& facts = factsOf(m_choices.format);
    m_normals->setEnabled(facts.normals);
    m_colors->setEnabled(facts.colors);
    m_normals->setChecked(facts.normals && m_choices.normals);
    m_colors->setChecked(facts.colors && m_choices.colors);
    m_normals->setToolTip(facts.normals
                              ? tr("Writes the smooth normals, so that the surface is shaded smoothly elsewhere too.")
                              : tr("This format holds no normals: programs make them anew."));
    m_colors->setToolTip(facts.colors ? tr("Writes the colours of the vertices, when the mesh has any.")
                                      : tr("This format holds no colours."));
}

QJsonObject ExportForm::state() const {
    QJsonObject targets;
    for (auto it = m_remembered.begin(); it != m_remembered.end(); ++it) targets.insert(it.key(), it.value().toJson());
    return {{QStringLiteral("current"), m_choices.toJson()}, {QStringLiteral("targets"), targets}};
}

void ExportForm::restoreState(const QJsonObject& state) {
    const auto targets = state.value(QLatin1String("targets")).toObject();
    for (const auto target : kExportTargets) {
        const auto choices = ExportChoices::fromJson(targets.value(nameOf(target)).toObject());
        if (choices.target == target && targets.contains(nameOf(target))) m_remembered.insert(nameOf(target), choices);
    }
    if (state.contains(QLatin1String("current")))
        setChoices(ExportChoices::fromJson(state.value(QLatin1String("current")).toObject()));
}

void ExportForm::retranslateUi() {
    m_showing = true;
    m_targetLabel->setText(tr("For"));
    m_formatLabel->setText(tr("&Format"));
    m_sizeLabel->setText(tr("&Longest side"));
    m_upLabel->setText(tr("Up axis"));
    m_includeLabel->setText(tr("Options"));
    const auto target = [&](ExportTarget which, const QString& text, const QString& toolTip) {
        m_target->setSegmentText(nameOf(which), text, toolTip);
    };
    target(ExportTarget::Blender, tr("Blender"), tr("GLB in metres. Blender turns it upright by itself."));
    target(ExportTarget::Unity, tr("Unity"), tr("FBX or GLB in metres, Y up."));
    target(ExportTarget::Unreal, tr("Unreal"), tr("FBX, sized in centimetres, Z up."));
    target(ExportTarget::Slicer, tr("3D print"),
           tr("3MF or STL in millimetres, standing on the bed, for every slicer."));
    target(ExportTarget::Custom, tr("Custom"), tr("Your own choice of format, unit and axis."));
    const QString formats[] = {
        tr("GLB – one file, read by most programs"), tr("glTF – text file with a .bin beside it"),
        tr("OBJ – with its materials file"),         tr("FBX – game engines"),
        tr("STL – 3D printing, shape only"),         tr("PLY – scans and research"),
        tr("3MF – 3D printing, with units")};
    for (int i = 0; i < m_format->count(); ++i) m_format->setItemText(i, formats[i]);
    m_upAxis->setSegmentText(QStringLiteral("y"), tr("Y up"), tr("glTF, Unity, Maya."));
    m_upAxis->setSegmentText(QStringLiteral("z"), tr("Z up"), tr("Slicers, Unreal, CAD programs."));
    m_ground->setText(tr("Stand on the ground"));
    m_ground->setToolTip(
        tr("Puts the origin under the middle of the model, so that it stands on the floor or the print bed."));
    m_normals->setText(tr("Normals"));
    m_colors->setText(tr("Colours"));
    m_format->setToolTip(tr("The kind of file. The file name follows."));
    m_size->setToolTip(tr("How long the longest side of the model will be. The other sides follow."));
    m_unit->setToolTip(tr("The unit of the size. Changing it keeps the real size."));
    m_format->setAccessibleName(tr("Format"));
    m_size->setAccessibleName(tr("Longest side"));
    m_unit->setAccessibleName(tr("Unit"));
    m_target->setAccessibleName(tr("Target program"));
    m_upAxis->setAccessibleName(tr("Up axis"));
    enableByFormat();
    m_showing = false;
}

void ExportForm::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    QWidget::changeEvent(event);
}

} // namespace vecset
