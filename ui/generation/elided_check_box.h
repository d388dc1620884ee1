#pragma once

#include <QCheckBox>
#include <QStyleOptionButton>
#include <QStylePainter>

namespace vecset {

/// A check box that shortens its text in a narrow panel instead of forcing the panel wider. The whole text stays its
/// accessible name; the tool tip says the rest.
class ElidedCheckBox : public QCheckBox {
public:
    explicit ElidedCheckBox(QWidget* parent = nullptr) : QCheckBox(parent) {
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); // a check box does not shrink otherwise
    }

    [[nodiscard]] QSize minimumSizeHint() const override {
        return {kLeastWidth, QCheckBox::minimumSizeHint().height()};
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QStylePainter painter(this);
        QStyleOptionButton option;
        initStyleOption(&option);
        const QRect contents = style()->subElementRect(QStyle::SE_CheckBoxContents, &option, this);
        option.text = fontMetrics().elidedText(option.text, Qt::ElideRight, contents.width());
        painter.drawControl(QStyle::CE_CheckBox, option);
    }

private:
    static constexpr int kLeastWidth = 80;
};

} // namespace vecset
