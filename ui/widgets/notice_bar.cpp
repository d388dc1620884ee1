#include "ui/widgets/notice_bar.h"

#include "ui/theme/theme.h"
#include "ui/widgets/notice_row.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace vecset {

namespace {
bool isTrouble(NoticeLevel level) { return level == NoticeLevel::Warning || level == NoticeLevel::Error; }
} // namespace

NoticeBar::NoticeBar(QWidget* parent) : QWidget(parent), m_layout(new QVBoxLayout(this)) {
    const auto& t = Theme::instance().tokens();
    m_layout->setContentsMargins(t.space2, t.space2, t.space2, t.space2);
    m_layout->setSpacing(t.space1);
    m_layout->addStretch(1);
    setAccessibleName(tr("Messages"));
    setVisible(false);
}

void NoticeBar::show(NoticeLevel level, const QString& text, const QString& remedy, std::vector<NoticeAction> actions) {
    if (isTrouble(level)) Q_EMIT warningCountChanged(++m_warnings);
    const auto same =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const auto* row) { return row->says(level, text, remedy); });
    if (same != m_rows.end()) return (*same)->countAgain();
    makeRoom();
    auto* row = new NoticeRow(level, text, remedy, std::move(actions), this);
    m_layout->insertWidget(0, row);
    m_rows.insert(m_rows.begin(), row);
    connect(row, &NoticeRow::dismissed, this, [this, row] { remove(row); });
    if (!isTrouble(level)) row->setLifetime(m_lifetime);
    setVisible(true);
    QAccessibleEvent alert(row, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

/// The oldest notice that is no error leaves first; errors leave only for errors' sake.
void NoticeBar::makeRoom() {
    while (m_rows.size() >= kMostNotices) {
        auto leaving = std::find_if(m_rows.rbegin(), m_rows.rend(),
                                    [](const auto* row) { return row->level() != NoticeLevel::Error; });
        remove(leaving != m_rows.rend() ? *leaving : m_rows.back());
    }
}

void NoticeBar::remove(NoticeRow* row) {
    if (std::erase(m_rows, row) == 0) return;
    m_layout->removeWidget(row);
    row->hide();
    row->deleteLater();
    if (m_rows.empty()) setVisible(false);
}

void NoticeBar::dismissAll() {
    while (!m_rows.empty()) remove(m_rows.back());
}

void NoticeBar::resetWarningCount() {
    if (m_warnings == 0) return;
    m_warnings = 0;
    Q_EMIT warningCountChanged(0);
}

void NoticeBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && !m_rows.empty()) return remove(m_rows.front());
    QWidget::keyPressEvent(event);
}

} // namespace vecset
