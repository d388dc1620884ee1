#include "ui/widgets/collapsible_section.h"

#include "ui/theme/theme.h"
#include "ui/widgets/section_header.h"

#include <QAccessible>
#include <QVBoxLayout>

namespace vecset {

CollapsibleSection::CollapsibleSection(QWidget* parent) : CollapsibleSection(QString(), parent) {}

CollapsibleSection::CollapsibleSection(const QString& title, QWidget* parent)
    : QWidget(parent), m_header(new SectionHeader(this)), m_layout(new QVBoxLayout(this)) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(Theme::instance().tokens().space1);
    m_layout->addWidget(m_header);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setTitle(title);
    connect(m_header, &SectionHeader::clicked, this, [this] { setExpanded(!m_expanded); });
    connect(m_header, &SectionHeader::openRequested, this, &CollapsibleSection::setExpanded);
}

void CollapsibleSection::setTitle(const QString& title) {
    m_header->setText(title);
    m_header->setAccessibleName(title);
    m_header->updateGeometry();
}

QString CollapsibleSection::title() const { return m_header->text(); }

void CollapsibleSection::setSummary(const QString& summary) { m_header->setSummary(summary); }

void CollapsibleSection::setBody(QWidget* body) {
    delete m_body;
    m_body = body;
    if (m_body == nullptr) return;
    m_layout->addWidget(m_body);
    m_body->setVisible(m_expanded);
}

void CollapsibleSection::setExpanded(bool expanded) {
    if (expanded == m_expanded) return;
    m_expanded = expanded;
    m_header->setOpen(expanded);
    if (m_body != nullptr) m_body->setVisible(expanded);
    QAccessible::State state;
    state.expanded = true;
    QAccessibleStateChangeEvent told(m_header, state);
    QAccessible::updateAccessibility(&told);
    Q_EMIT expandedChanged(expanded);
}

} // namespace vecset
