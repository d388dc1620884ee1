#pragma once

#include <QString>
#include <QWidget>

class QLabel;
class QPushButton;

namespace vecset {

/// What an empty panel says: an icon, what will be here, and how to get it there. Centred, wraps, shrinks to the
/// headline when there is little room.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(QWidget* parent = nullptr);
    EmptyState(const QString& icon, const QString& headline, const QString& hint, QWidget* parent = nullptr);

    void setIcon(const QString& name); ///< a name for themedIcon(); empty for none
    void setTexts(const QString& headline, const QString& hint);
    /// An empty text removes the button.
    void setButton(const QString& text, const QString& toolTip = {});
    [[nodiscard]] QPushButton* button() const { return m_button; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void buttonClicked();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void showIcon();
    void fit();

    QString m_iconName;
    QLabel* m_icon;
    QLabel* m_headline;
    QLabel* m_hint;
    QPushButton* m_button;
};

} // namespace vecset
