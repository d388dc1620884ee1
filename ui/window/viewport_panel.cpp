#include "ui/window/viewport_panel.h"

#include "ui/compare/compare_view.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/segmented_control.h"
#include "viewer/mesh_view.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace vecset {
namespace {

QString shadingId(Shading shading) {
    switch (shading) {
    case Shading::Matcap: return QStringLiteral("matcap");
    case Shading::Normals: return QStringLiteral("normals");
    case Shading::Studio: break;
    }
    return QStringLiteral("studio");
}

Shading shadingOf(const QString& id) {
    if (id == QLatin1String("matcap")) return Shading::Matcap;
    if (id == QLatin1String("normals")) return Shading::Normals;
    return Shading::Studio;
}

QToolButton* stripButton(QAction* action, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    return button;
}

} // namespace

ViewportPanel::ViewportPanel(QWidget* parent)
    : QWidget(parent), m_notices(new NoticeBar(this)), m_stack(new QStackedWidget(this)), m_empty(new EmptyState(this)),
      m_view(new MeshView(this)) {
    setRole(this, "canvas");
    buildActions();
    m_strip = buildStrip();
    m_empty->setIcon(QStringLiteral("image"));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_view);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_notices);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_strip);
    connect(m_empty, &EmptyState::buttonClicked, this, &ViewportPanel::sampleRequested);
    connect(m_view, &MeshView::urlsDropped, this, &ViewportPanel::urlsDropped);
    connect(&Theme::instance(), &Theme::changed, this, &ViewportPanel::applyStyle);
    connect(&m_view->camera(), &OrbitCamera::changed, this, [this] {
        m_actions.orthographic->setChecked(m_view->camera().pose().orthographic);
    });
    retranslateUi();
    applyStyle();
    showMesh(false);
}

void ViewportPanel::buildActions() {
    const auto toggle = [this](const char* icon, bool on, auto&& apply) {
        auto* action = new QAction(themedIcon(QString::fromLatin1(icon)), {}, this);
        action->setCheckable(true);
        action->setChecked(on);
        connect(action, &QAction::toggled, this, apply);
        return action;
    };
    const auto styled = [this](bool ViewStyle::*member) {
        return [this, member](bool on) {
            m_style.*member = on;
            applyStyle();
        };
    };
    const auto plain = [this](const char* icon, auto&& run) {
        auto* action = new QAction(themedIcon(QString::fromLatin1(icon)), {}, this);
        connect(action, &QAction::triggered, this, run);
        return action;
    };
    const auto look = [this](ViewDirection direction) {
        return [this, direction] { m_view->camera().lookFrom(direction); };
    };
    m_actions.wire = toggle("wire", false, styled(&ViewStyle::wire));
    m_actions.flat = toggle("layers", false, styled(&ViewStyle::flat));
    m_actions.backFaces = toggle("backface", true, styled(&ViewStyle::backFaces));
    m_actions.grid = toggle("grid", true, styled(&ViewStyle::grid));
    m_actions.axes = toggle("axes", true, styled(&ViewStyle::axes));
    m_actions.orthographic = toggle("ortho", false, [this](bool on) { m_view->camera().setOrthographic(on); });
    m_actions.turntable = toggle("turntable", false, [this](bool on) { m_view->setTurntable(on); });
    m_actions.frame = plain("frame", [this] { m_view->camera().frameAgain(); });
    m_actions.front = plain("view-front", look(ViewDirection::Front));
    m_actions.right = plain("view-right", look(ViewDirection::Right));
    m_actions.top = plain("view-top", look(ViewDirection::Top));
    m_actions.reset = plain("undo", [this] { m_view->camera().reset(); });
    m_actions.exportMesh = plain("export", [this] { Q_EMIT exportRequested(); });
}

QWidget* ViewportPanel::buildStrip() {
    auto* strip = new QWidget(this);
    setRole(strip, "panel");
    auto* row = new QHBoxLayout(strip);
    row->setContentsMargins(12, 6, 12, 6);
    row->setSpacing(4);
    m_shading = new SegmentedControl(strip);
    for (const char* id : {"studio", "matcap", "normals"}) {
        m_shading->addSegment(QString::fromLatin1(id), {}, QString::fromLatin1(id),
                              themedIcon(QStringLiteral("shading-") + QString::fromLatin1(id)));
    }
    connect(m_shading, &SegmentedControl::currentChanged, this, [this](const QString& id) {
        m_style.shading = shadingOf(id);
        applyStyle();
    });
    row->addWidget(m_shading);
    row->addSpacing(8);
    for (auto* action : {m_actions.wire, m_actions.grid, m_actions.axes, m_actions.orthographic, m_actions.turntable,
                         m_actions.frame}) {
        row->addWidget(stripButton(action, strip));
    }
    m_facts = new ElidedLabel(strip);
    setRole(m_facts, "muted");
    m_facts->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_tick = new QLabel(strip);
    m_export = new QPushButton(strip);
    m_export->setIcon(themedIcon(QStringLiteral("export")));
    connect(m_export, &QPushButton::clicked, m_actions.exportMesh, &QAction::trigger);
    row->addWidget(m_facts, 1);
    row->addWidget(m_tick);
    row->addSpacing(8);
    row->addWidget(m_export);
    return strip;
}

void ViewportPanel::applyStyle() {
    const Tokens& tokens = Theme::instance().tokens();
    ViewStyle style = Theme::instance().isDark() ? ViewStyle{} : lightViewStyle();
    style.shading = m_style.shading;
    style.flat = m_style.flat;
    style.wire = m_style.wire;
    style.backFaces = m_style.backFaces;
    style.grid = m_style.grid;
    style.axes = m_style.axes;
    style.backgroundTop = tokens.viewportTop;
    style.backgroundBottom = tokens.viewportBottom;
    style.gridColour = tokens.grid;
    style.clay = tokens.clay;
    m_view->setStyle(style);
    if (m_compare) m_compare->setViewStyle(style);
    m_shading->setCurrent(shadingId(style.shading));
}

void ViewportPanel::showMesh(bool on) {
    m_hasShape = on;
    for (auto* action : {m_actions.exportMesh, m_actions.frame, m_actions.turntable}) action->setEnabled(on);
    m_export->setEnabled(on);
    m_export->setToolTip(on ? tr("Write the shape to a GLB, OBJ, FBX, STL, PLY or 3MF file and check it")
                            : tr("There is no shape yet: generate one first"));
    if (!isComparing()) m_stack->setCurrentWidget(on || m_view->mesh() ? static_cast<QWidget*>(m_view) : m_empty);
    showFacts();
}

void ViewportPanel::showShape(std::shared_ptr<const TriangleMesh> mesh, const ShapeCaption& caption, bool keepCamera) {
    m_previewNote.clear();
    m_caption = caption;
    m_view->setCornerText({});
    m_view->setMesh(std::move(mesh), keepCamera);
    showMesh(true);
}

void ViewportPanel::showPreview(std::shared_ptr<const TriangleMesh> mesh, const QString& note) {
    const bool first = m_view->mesh() == nullptr;
    m_previewNote = note;
    m_view->setCornerText(note);
    if (mesh) m_view->setMesh(std::move(mesh), !first, true);
    if (!isComparing()) m_stack->setCurrentWidget(m_view);
    showFacts();
}

void ViewportPanel::setCaption(const ShapeCaption& caption) {
    m_caption = caption;
    showFacts();
}

void ViewportPanel::clear() {
    m_caption = {};
    m_previewNote.clear();
    m_view->clear();
    m_view->setCornerText({});
    showMesh(false);
}

void ViewportPanel::showFacts() {
    m_tick->clear();
    m_tick->setToolTip({});
    if (!m_previewNote.isEmpty()) return m_facts->setText(m_previewNote);
    if (!m_hasShape) return m_facts->setText({});
    QStringList parts;
    if (!m_caption.title.isEmpty()) parts << m_caption.title;
    if (m_caption.seconds > 0) parts << tr("%1 s").arg(QLocale().toString(m_caption.seconds, 'f', 1));
    if (m_caption.faces > 0) parts << tr("%Ln faces", nullptr, static_cast<int>(m_caption.faces));
    if (!m_caption.note.isEmpty()) parts << m_caption.note;
    m_facts->setText(parts.join(QStringLiteral("  ·  ")));
    const QIcon icon = m_caption.closed ? themedIcon(QStringLiteral("check"), &Tokens::success)
                                        : themedIcon(QStringLiteral("warning"), &Tokens::warning);
    m_tick->setPixmap(icon.pixmap(Theme::instance().tokens().iconSize));
    m_tick->setToolTip(m_caption.closed ? tr("Watertight: every edge has two faces")
                                        : tr("The surface has open edges"));
    m_tick->setAccessibleName(m_tick->toolTip());
}

CompareView& ViewportPanel::compareView() {
    if (!m_compare) {
        m_compare = new CompareView(this);
        m_compare->setNoticeBar(m_notices);
        m_stack->addWidget(m_compare);
        connect(m_compare, &CompareView::closed, this, &ViewportPanel::closeComparison);
        applyStyle();
    }
    return *m_compare;
}

void ViewportPanel::showComparison() {
    if (isComparing()) return;
    m_stack->setCurrentWidget(&compareView());
    m_strip->hide();
    Q_EMIT comparingChanged(true);
}

void ViewportPanel::closeComparison() {
    if (!isComparing()) return;
    m_strip->show();
    m_stack->setCurrentWidget(m_view->mesh() ? static_cast<QWidget*>(m_view) : m_empty);
    Q_EMIT comparingChanged(false);
}

bool ViewportPanel::isComparing() const { return m_compare && m_stack->currentWidget() == m_compare; }

QJsonObject ViewportPanel::state() const {
    return {{QStringLiteral("shading"), shadingId(m_style.shading)}, {QStringLiteral("wire"), m_style.wire},
            {QStringLiteral("flat"), m_style.flat}, {QStringLiteral("backFaces"), m_style.backFaces},
            {QStringLiteral("grid"), m_style.grid}, {QStringLiteral("axes"), m_style.axes}};
}

void ViewportPanel::restoreState(const QJsonObject& state) {
    m_style.shading = shadingOf(state.value(QLatin1String("shading")).toString());
    const auto restore = [&](const char* key, QAction* action) {
        action->setChecked(state.value(QLatin1String(key)).toBool(action->isChecked()));
    };
    restore("wire", m_actions.wire);
    restore("flat", m_actions.flat);
    restore("backFaces", m_actions.backFaces);
    restore("grid", m_actions.grid);
    restore("axes", m_actions.axes);
    applyStyle();
}

void ViewportPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    QWidget::changeEvent(event);
}

void ViewportPanel::retranslateUi() {
    const auto say = [](QAction* action, const QString& text, const QString& tip) {
        action->setText(text);
        action->setToolTip(tip);
        action->setStatusTip(tip);
    };
    say(m_actions.wire, tr("&Wireframe"), tr("Draw the edges over the surface; turning the view gets slower"));
    say(m_actions.flat, tr("&Flat shading"), tr("Show the facets instead of smooth normals"));
    say(m_actions.backFaces, tr("Mark &back faces"), tr("Colour the inside of the surface"));
    say(m_actions.grid, tr("&Grid"), tr("Show the ground grid with its unit"));
    say(m_actions.axes, tr("&Axes"), tr("Show the directions x, y and z"));
    say(m_actions.orthographic, tr("&Orthographic"), tr("Draw without perspective"));
    say(m_actions.turntable, tr("&Turntable"), tr("Turn the shape slowly"));
    say(m_actions.frame, tr("F&rame the shape"), tr("Bring the whole shape into view"));
    say(m_actions.front, tr("Fro&nt view"), tr("Look from the front"));
    say(m_actions.right, tr("R&ight view"), tr("Look from the right"));
    say(m_actions.top, tr("To&p view"), tr("Look from above"));
    say(m_actions.reset, tr("Reset the &camera"), tr("Back to the three-quarter view from the front"));
    say(m_actions.exportMesh, tr("&Export…"), tr("Write the shape to a file and check it"));
    m_shading->setSegmentText(QStringLiteral("studio"), {}, tr("Studio light on clay"));
    m_shading->setSegmentText(QStringLiteral("matcap"), {}, tr("Matcap: light fixed to the camera"));
    m_shading->setSegmentText(QStringLiteral("normals"), {}, tr("Colours show the direction of the surface"));
    m_shading->setAccessibleName(tr("Shading"));
    m_export->setText(tr("Export…"));
    m_empty->setTexts(
        tr("Drop a picture of one object"),
        tr("Or open or paste one, or pick a sample on the left. Then press Generate: the shape appears here."));
    m_empty->setButton(tr("Try a sample"), tr("Loads a sample picture and makes a shape of it"));
    showMesh(m_hasShape);
}

} // namespace vecset
