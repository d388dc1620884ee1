#pragma once

#include <QAbstractButton>
#include <QString>

namespace vecset {

/// One choice of a SegmentedControl. Paints itself because a style sheet can neither shorten text nor join neighbours.
class SegmentButton final : public QAbstractButton {
    Q_OBJECT

public:
    SegmentButton(QString id, QWidget* parent);

    [[nodiscard]] const QString& id() const { return m_id; }
    void setTexts(const QString& text, const QString& toolTip);
    /// While disabled the tool tip is the reason.
    void setUsable(bool usable, const QString& why);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintContents(QPainter& painter, const QColor& colour) const;
    void showTip();
    [[nodiscard]] int iconRoom() const;

    QString m_id, m_tip, m_why;
};

} // namespace vecset
