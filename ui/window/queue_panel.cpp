#include "ui/window/queue_panel.h"

#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace vecset {

QueuePanel::QueuePanel(GenerationController& controller, QWidget* parent)
    : QWidget(parent), m_controller(controller), m_empty(new EmptyState(this)), m_list(new QWidget(this)),
      m_rows(new QVBoxLayout(m_list)) {
    m_empty->setIcon(QStringLiteral("queue"));
    m_rows->setContentsMargins(12, 8, 12, 8);
    m_rows->setSpacing(4);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_list);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_empty);
    layout->addWidget(scroll);
    connect(&controller, &GenerationController::jobsChanged, this, &QueuePanel::rebuild);
    rebuild();
}

QWidget* QueuePanel::row(const JobTicket& ticket) {
    auto* row = new QWidget(m_list);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* title = new ElidedLabel(ticket.title.isEmpty() ? tr("Model") : ticket.title, row);
    auto* state = new QLabel(ticket.state == JobTicket::Running ? tr("running") : tr("waiting"), row);
    setRole(state, "muted");
    auto* cancel = new QToolButton(row);
    cancel->setIcon(themedIcon(QStringLiteral("close")));
    cancel->setToolTip(tr("Cancel this job"));
    cancel->setAccessibleName(tr("Cancel %1").arg(ticket.title));
    connect(cancel, &QToolButton::clicked, this, [this, id = ticket.id] { m_controller.cancel(id); });
    layout->addWidget(title, 1);
    layout->addWidget(state);
    layout->addWidget(cancel);
    return row;
}

void QueuePanel::rebuild() {
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (item->widget()) item->widget()->deleteLater();
        delete item;
    }
    for (const JobTicket& ticket : m_controller.jobs()) m_rows->addWidget(row(ticket));
    m_rows->addStretch(1);
    m_empty->setTexts(tr("Nothing is waiting"),
                      tr("Generate again while a job runs, or drop several pictures at once: they queue up here."));
    m_empty->setVisible(m_controller.jobs().empty());
    m_list->parentWidget()->parentWidget()->setVisible(!m_controller.jobs().empty());
}

void QueuePanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) rebuild();
    QWidget::changeEvent(event);
}

} // namespace vecset
