#pragma once

#include "ui/widgets/notice_bar.h"

#include <QFrame>
#include <QTimer>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace vecset {

/// One notice: coloured edge and icon, what happened, what to do about it, actions, a cross.
class NoticeRow final : public QFrame {
    Q_OBJECT

public:
    NoticeRow(NoticeLevel level, const QString& text, const QString& remedy, std::vector<NoticeAction> actions,
              QWidget* parent);

    [[nodiscard]] NoticeLevel level() const { return m_level; }
    [[nodiscard]] bool says(NoticeLevel level, const QString& text, const QString& remedy) const;
    void countAgain();
    /// Leaves after this time, measured anew whenever the pointer has been over it.
    void setLifetime(int milliseconds);

Q_SIGNALS:
    void dismissed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();
    void showWords();
    void showIcon();
    void addActions(std::vector<NoticeAction> actions, QHBoxLayout* layout);

    NoticeLevel m_level;
    QString m_text, m_remedy;
    QLabel* m_icon;
    QLabel* m_words;
    QLabel* m_advice;
    QToolButton* m_close;
    QTimer m_timer;
    int m_times = 1;
};

} // namespace vecset
