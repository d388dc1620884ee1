#pragma once

#include <QtCore/QTimer>
#include <QtGui/QColor>
#include <QtWidgets/QWidget>

namespace vecset {

/// Covers a 3D window with the view's background until the first frame is on screen: on a busy machine that takes a
/// moment, and what an empty OpenGL window shows meanwhile is black. A native window of its own, because nothing else
/// can lie over one.
class Veil : public QWidget {
public:
    /// Lies over the whole parent, next to the window's container.
    explicit Veil(QWidget* parent);

    void setColours(const QColor& top, const QColor& bottom);
    /// Takes it away for good.
    void lift();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void cover();

    QColor m_top, m_bottom;
    QTimer m_patience; ///< a window that never draws must not stay covered
    bool m_lifted = false;
};

} // namespace vecset
