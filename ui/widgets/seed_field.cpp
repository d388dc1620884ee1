#include "ui/widgets/seed_field.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QRegularExpressionValidator>
#include <QSignalBlocker>
#include <QToolButton>

#include <limits>

namespace vecset {

namespace {
// Rolled seeds stay short enough to be read out and typed; any 64-bit number may be entered.
constexpr quint32 kRolledBelow = 1'000'000'000;
} // namespace

SeedField::SeedField(QWidget* parent)
    : QWidget(parent), m_entry(new QLineEdit(this)), m_dice(new QToolButton(this)), m_lock(new QToolButton(this)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_entry, 1);
    layout->addSpacing(2);
    layout->addWidget(m_dice);
    layout->addWidget(m_lock);
    m_entry->setValidator(
        new QRegularExpressionValidator(QRegularExpression(QStringLiteral("\\s*\\d{1,20}\\s*")), m_entry));
    m_entry->installEventFilter(this);
    m_dice->setIcon(themedIcon(QStringLiteral("dice")));
    m_dice->setFocusPolicy(Qt::TabFocus);
    m_lock->setCheckable(true);
    m_lock->setFocusPolicy(Qt::TabFocus);
    setFocusProxy(m_entry);
    connect(m_entry, &QLineEdit::editingFinished, this, &SeedField::takeEntry);
    connect(m_dice, &QToolButton::clicked, this, &SeedField::roll);
    connect(m_lock, &QToolButton::toggled, this, [this](bool on) {
        retranslateUi();
        Q_EMIT lockedChanged(on);
    });
    retranslateUi();
    showSeed();
}

void SeedField::retranslateUi() {
    m_entry->setAccessibleName(tr("Seed"));
    m_entry->setToolTip(
        tr("The number that chooses the starting noise. The same picture, settings and seed give the same shape."));
    m_dice->setAccessibleName(tr("Roll a new seed"));
    m_dice->setToolTip(tr("Roll a new seed."));
    m_lock->setAccessibleName(tr("Keep the seed"));
    m_lock->setToolTip(
        locked() ? tr("The seed is kept: every run starts from the same noise. Press to roll a new one for each run.")
                 : tr("Every run rolls a new seed. Press to keep this one."));
    m_lock->setIcon(themedIcon(locked() ? QStringLiteral("lock") : QStringLiteral("unlock")));
}

void SeedField::setSeed(quint64 seed) {
    m_seed = seed;
    showSeed();
}

void SeedField::showSeed() {
    const QSignalBlocker quiet(m_entry);
    m_entry->setText(QString::number(m_seed));
    m_entry->setCursorPosition(0);
}

bool SeedField::locked() const { return m_lock->isChecked(); }

void SeedField::setLocked(bool locked) {
    {
        const QSignalBlocker quiet(m_lock);
        m_lock->setChecked(locked);
    }
    retranslateUi();
}

quint64 SeedField::nextSeed() {
    if (!locked()) roll();
    return m_seed;
}

void SeedField::roll() {
    quint64 seed = m_seed;
    while (seed == m_seed) seed = QRandomGenerator::global()->bounded(kRolledBelow);
    setSeed(seed);
    Q_EMIT seedChanged(m_seed);
}

void SeedField::takeEntry() {
    bool fits = false;
    const auto seed = m_entry->text().trimmed().toULongLong(&fits);
    const quint64 wanted = fits ? seed : m_seed; // above 64 bits: back to what was there
    const bool changed = wanted != m_seed;
    setSeed(wanted);
    if (changed) Q_EMIT seedChanged(m_seed);
}

bool SeedField::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_entry && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            takeEntry();
            const bool atEnd = key == Qt::Key_Up ? m_seed == std::numeric_limits<quint64>::max() : m_seed == 0;
            if (atEnd) return true;
            setSeed(key == Qt::Key_Up ? m_seed + 1 : m_seed - 1);
            Q_EMIT seedChanged(m_seed);
            return true;
        }
        if (key == Qt::Key_Escape) {
            showSeed();
            return false;
        }
    } else if (watched == m_entry && event->type() == QEvent::FocusOut && !m_entry->hasAcceptableInput()) {
        showSeed(); // QLineEdit does not call an empty entry finished
    }
    return QWidget::eventFilter(watched, event);
}

void SeedField::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    QWidget::changeEvent(event);
}

} // namespace vecset
