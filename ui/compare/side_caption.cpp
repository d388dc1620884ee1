#include "ui/compare/side_caption.h"

#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>

namespace vecset {
namespace {

constexpr int kBarHeight = 3;

} // namespace

SideCaption::SideCaption(const QString& letter, QWidget* parent)
    : QWidget(parent), m_letter(new QLabel(letter, this)), m_name(new ElidedLabel(this)),
      m_facts(new ElidedLabel(this)), m_tick(new QLabel(this)), m_bar(new QProgressBar(this)) {
    setRole(m_letter, "badge");
    setRole(m_facts, "muted");
    const Tokens& tokens = Theme::instance().tokens();
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(tokens.space2, tokens.space1, tokens.space2, tokens.space1);
    layout->setHorizontalSpacing(tokens.space2);
    layout->setVerticalSpacing(0);
    layout->addWidget(m_letter, 0, 0, 2, 1, Qt::AlignVCenter);
    layout->addWidget(m_name, 0, 1);
    layout->addWidget(m_facts, 1, 1);
    layout->addWidget(m_tick, 0, 2, 2, 1, Qt::AlignVCenter);
    layout->addWidget(m_bar, 2, 0, 1, 3);
    layout->setColumnStretch(1, 1);
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 1000);
    QSizePolicy policy = m_bar->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // the views must not jump
    m_bar->setSizePolicy(policy);
    m_bar->setFixedHeight(kBarHeight);
    connect(&Theme::instance(), &Theme::changed, this, [this] { show(); });
    show();
}

void SideCaption::setSide(const CompareSide& side) {
    if (side.mesh || side.name != m_side.name) m_progress.clear();
    m_side = side;
    m_mesh.reset();
    show();
}

void SideCaption::setProgress(const QString& text, double fraction) {
    if (m_side.mesh) return;
    m_progress = text;
    m_bar->setValue(static_cast<int>(1000.0 * fraction));
    show();
}

void SideCaption::setMeshFacts(const std::optional<MeshFacts>& mesh) {
    m_mesh = mesh;
    show();
}

QString SideCaption::name() const { return m_name->text(); }
QString SideCaption::facts() const { return m_facts->text(); }

void SideCaption::show() {
    m_name->setText(m_side.name.isEmpty() ? tr("Untitled") : m_side.name);
    m_facts->setText(m_side.mesh            ? CompareFacts::caption(m_side)
                     : m_progress.isEmpty() ? tr("Reading the mesh …")
                                            : m_progress);
    m_bar->setVisible(!m_side.mesh && !m_progress.isEmpty());
    m_tick->setVisible(m_mesh.has_value());
    if (!m_mesh) return;
    const QIcon icon = m_mesh->closed ? themedIcon(QStringLiteral("check"), &Tokens::success)
                                      : themedIcon(QStringLiteral("warning"), &Tokens::warning);
    m_tick->setPixmap(icon.pixmap(QSize(1, 1) * Theme::instance().tokens().iconSize, devicePixelRatioF()));
    m_tick->setToolTip(m_mesh->closed ? tr("Watertight: every edge has two faces") : tr("The surface has open edges"));
    m_tick->setAccessibleName(m_tick->toolTip());
}

void SideCaption::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange) show();
    QWidget::changeEvent(event);
}

} // namespace vecset
