#pragma once

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace vecset {

/// The seed of a run: number, dice, lock. While the lock is open each run rolls a new seed (nextSeed), which is then
/// shown here so that a good result can be repeated.
class SeedField : public QWidget {
    Q_OBJECT

public:
    explicit SeedField(QWidget* parent = nullptr);

    [[nodiscard]] quint64 seed() const { return m_seed; }
    void setSeed(quint64 seed); ///< emits nothing
    [[nodiscard]] bool locked() const;
    void setLocked(bool locked); ///< emits nothing
    /// The seed of the run that starts now: a new one when unlocked (then seedChanged), else the one shown.
    quint64 nextSeed();

Q_SIGNALS:
    void seedChanged(quint64 seed);
    void lockedChanged(bool locked);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void retranslateUi();
    void showSeed();
    void roll();
    void takeEntry();

    QLineEdit* m_entry;
    QToolButton* m_dice;
    QToolButton* m_lock;
    quint64 m_seed = 0;
};

} // namespace vecset
