#pragma once

#include <QWidget>

namespace vecset {

/// The border between two views: a line in side-by-side, a grip to drag in a wipe. Arrow keys move it, a double click
/// brings it back to the middle.
class SplitHandle : public QWidget {
    Q_OBJECT

public:
    static constexpr int kWidth = 12;

    explicit SplitHandle(QWidget* parent);

    void setMovable(bool on);

Q_SIGNALS:
    /// The middle of the grip should be here, in the parent's coordinates.
    void dragged(int x);
    void nudged(double fraction); ///< by this part of the width
    void centred();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();

    int m_grip = 0; ///< where inside the handle the mouse took it
    bool m_movable = false;
    bool m_dragging = false;
    bool m_hovered = false;
};

} // namespace vecset
