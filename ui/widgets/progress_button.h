#pragma once

#include <QAbstractButton>
#include <QString>

class QToolButton;

namespace vecset {

/// The main action of the studio. Idle it shows what it does and the predicted time; while the work runs it is its
/// progress bar, with the stage, the time left and a small cancel button; when it cannot be used it says why. One place
/// to look at.
class ProgressButton : public QAbstractButton {
    Q_OBJECT

public:
    enum class State { Idle, Running, Blocked };

    explicit ProgressButton(QWidget* parent = nullptr);

    /// @param prediction e.g. "about 1.4 s"; may be empty.
    void setIdle(const QString& text, const QString& prediction = {});
    /// @param fraction 0..1 of the whole work; negative when unknown. @param left e.g. "0.6 s left"; may be empty.
    void setRunning(const QString& stage, double fraction, const QString& left = {});
    /// Shows `why` under the text; a click shows it as a tool tip too and does nothing else.
    void setBlocked(const QString& why);
    /// The cancel button can be hidden where another one is close by.
    void setCancelVisible(bool visible);
    /// Shown while idle or blocked, in front of the text.
    void setIdleIcon(const QIcon& icon);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] double fraction() const { return m_fraction; }
    [[nodiscard]] QString detail() const { return m_detail; } ///< prediction, time left or reason
    [[nodiscard]] QToolButton* cancelButton() const { return m_cancel; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Pressed while idle (clicked() also fires while running or blocked: use this one).
    void activated();
    void cancelRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    void retranslateUi();
    void enter(State state);
    void describe();
    void placeCancel();
    void paintGround(QPainter& painter) const;
    void paintRunning(QPainter& painter, const QRect& room) const;
    void paintResting(QPainter& painter, const QRect& room) const;

    QToolButton* m_cancel;
    QString m_idleText, m_detail, m_stage;
    QIcon m_icon;
    double m_fraction = 0;
    State m_state = State::Idle;
    bool m_cancelVisible = true;
};

} // namespace vecset
