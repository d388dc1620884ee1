#include "ui/widgets/empty_state.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QVBoxLayout>

namespace vecset {

EmptyState::EmptyState(QWidget* parent) : EmptyState(QString(), QString(), QString(), parent) {}

EmptyState::EmptyState(const QString& icon, const QString& headline, const QString& hint, QWidget* parent)
    : QWidget(parent), m_icon(new QLabel(this)), m_headline(new QLabel(this)), m_hint(new QLabel(this)),
      m_button(new QPushButton(this)) {
    const auto& t = Theme::instance().tokens();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(t.space3, t.space3, t.space3, t.space3);
    layout->setSpacing(t.space2);
    layout->addStretch(1);
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    layout->addWidget(m_headline);
    layout->addWidget(m_hint);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(1);
    setRole(m_headline, "title");
    setRole(m_hint, "muted");
    for (auto* label : {m_headline, m_hint}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    connect(m_button, &QPushButton::clicked, this, &EmptyState::buttonClicked);
    connect(&Theme::instance(), &Theme::changed, this, &EmptyState::showIcon);
    m_button->hide();
    setIcon(icon);
    setTexts(headline, hint);
}

void EmptyState::setIcon(const QString& name) {
    m_iconName = name;
    showIcon();
}

void EmptyState::setTexts(const QString& headline, const QString& hint) {
    m_headline->setText(headline);
    m_hint->setText(hint);
    setAccessibleName(headline);
    setAccessibleDescription(hint);
    fit();
}

void EmptyState::setButton(const QString& text, const QString& toolTip) {
    m_button->setText(text);
    m_button->setToolTip(toolTip);
    m_button->setVisible(!text.isEmpty());
    fit();
}

void EmptyState::showIcon() {
    const int side = 2 * Theme::instance().tokens().iconSize;
    if (m_iconName.isEmpty())
        m_icon->clear();
    else
        m_icon->setPixmap(themedIcon(m_iconName, &Tokens::muted).pixmap(QSize(side, side), devicePixelRatioF()));
    fit();
}

/// Keeps the headline when there is no room for everything: first the icon goes, then the hint.
void EmptyState::fit() {
    const auto& t = Theme::instance().tokens();
    const int words = std::max(1, width() - 2 * t.space3);
    const int lines =
        m_headline->heightForWidth(words) + 2 * t.space3 + (m_button->isHidden() ? 0 : t.controlHeight + t.space2);
    const int hint = m_hint->text().isEmpty() ? 0 : m_hint->heightForWidth(words) + t.space2;
    const int icon = m_iconName.isEmpty() ? 0 : 2 * t.iconSize + t.space2;
    m_hint->setVisible(hint > 0 && height() >= lines + hint);
    m_icon->setVisible(icon > 0 && height() >= lines + hint + icon);
    layout()->activate(); // now, not when the event loop comes round: else a first picture shows them piled up
}

void EmptyState::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void EmptyState::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) fit();
    QWidget::changeEvent(event);
}

QSize EmptyState::minimumSizeHint() const {
    const auto& t = Theme::instance().tokens();
    return {10 * t.fontBody, 4 * t.fontBody + (m_button->isHidden() ? 0 : t.controlHeight)};
}

QSize EmptyState::sizeHint() const {
    const auto& t = Theme::instance().tokens();
    return {20 * t.fontBody, 12 * t.fontBody + (m_button->isHidden() ? 0 : t.controlHeight)};
}

} // namespace vecset
