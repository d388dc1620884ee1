#include "ui/widgets/notice_row.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace vecset {

namespace {

struct Look {
    const char* icon;
    QColor Tokens::*mark;
    QColor Tokens::*ground;
};

Look lookOf(NoticeLevel level) {
    switch (level) {
    case NoticeLevel::Success: return {"success", &Tokens::success, &Tokens::successSoft};
    case NoticeLevel::Warning: return {"warning", &Tokens::warning, &Tokens::warningSoft};
    case NoticeLevel::Error: return {"error", &Tokens::danger, &Tokens::dangerSoft};
    case NoticeLevel::Info: break;
    }
    return {"info", &Tokens::accent, &Tokens::raised};
}

QLabel* wordsLabel(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText); // messages may hold file names and foreign text
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

NoticeRow::NoticeRow(NoticeLevel level, const QString& text, const QString& remedy, std::vector<NoticeAction> actions,
                     QWidget* parent)
    : QFrame(parent), m_level(level), m_text(text), m_remedy(remedy), m_icon(new QLabel(this)),
      m_words(wordsLabel(this)), m_advice(wordsLabel(this)), m_close(new QToolButton(this)) {
    const auto& t = Theme::instance().tokens();
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addStretch(1);
    words->addWidget(m_words);
    words->addWidget(m_advice);
    words->addStretch(1);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(t.space3 + 2, t.space1, t.space1, t.space1);
    layout->setSpacing(t.space2);
    layout->addWidget(m_icon, 0, Qt::AlignVCenter);
    layout->addLayout(words, 1);
    addActions(std::move(actions), layout);
    layout->addWidget(m_close, 0, Qt::AlignVCenter);
    setRole(m_advice, "muted");
    m_advice->setVisible(!remedy.isEmpty());
    m_close->setIcon(themedIcon(QStringLiteral("close"), &Tokens::muted));
    m_timer.setSingleShot(true);
    connect(m_close, &QToolButton::clicked, this, &NoticeRow::dismissed);
    connect(&m_timer, &QTimer::timeout, this, &NoticeRow::dismissed);
    connect(&Theme::instance(), &Theme::changed, this, &NoticeRow::showIcon);
    showIcon();
    retranslateUi();
}

void NoticeRow::addActions(std::vector<NoticeAction> actions, QHBoxLayout* layout) {
    for (auto& action : actions) {
        auto* button = new QPushButton(action.text, this);
        layout->addWidget(button, 0, Qt::AlignVCenter);
        connect(button, &QPushButton::clicked, this, [this, run = std::move(action.run)] {
            Q_EMIT dismissed(); // deletes later, so that what runs may raise the next notice
            if (run) run();
        });
    }
}

bool NoticeRow::says(NoticeLevel level, const QString& text, const QString& remedy) const {
    return level == m_level && text == m_text && remedy == m_remedy;
}

void NoticeRow::countAgain() {
    ++m_times;
    showWords();
    if (m_timer.isActive()) m_timer.start();
}

void NoticeRow::setLifetime(int milliseconds) {
    if (milliseconds > 0) m_timer.start(milliseconds);
}

void NoticeRow::showWords() {
    m_words->setText(m_times > 1 ? tr("%1 (%n times)", nullptr, m_times).arg(m_text) : m_text);
    m_advice->setText(m_remedy);
    setAccessibleName(m_words->text());
    setAccessibleDescription(m_remedy);
}

void NoticeRow::showIcon() {
    const auto look = lookOf(m_level);
    const int side = Theme::instance().tokens().iconSize;
    m_icon->setPixmap(
        themedIcon(QString::fromLatin1(look.icon), look.mark).pixmap(QSize(side, side), devicePixelRatioF()));
    update();
}

void NoticeRow::retranslateUi() {
    m_close->setToolTip(tr("Dismiss this message."));
    m_close->setAccessibleName(tr("Dismiss"));
    showWords();
}

void NoticeRow::paintEvent(QPaintEvent*) {
    const auto& t = Theme::instance().tokens();
    const auto look = lookOf(m_level);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(mixColours(t.*look.ground, t.*look.mark, 0.35));
    painter.setBrush(t.*look.ground);
    painter.drawRoundedRect(box, t.radius, t.radius);
    QPainterPath outline;
    outline.addRoundedRect(box, t.radius, t.radius);
    painter.setClipPath(outline);
    painter.fillRect(QRectF(0, 0, 3, height()), t.*look.mark);
}

void NoticeRow::enterEvent(QEnterEvent* event) {
    if (m_timer.interval() > 0) m_timer.stop();
    QFrame::enterEvent(event);
}

void NoticeRow::leaveEvent(QEvent* event) {
    if (m_timer.interval() > 0) m_timer.start();
    QFrame::leaveEvent(event);
}

void NoticeRow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    QFrame::changeEvent(event);
}

} // namespace vecset
